import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  filter: { "@media print": { display: "none" } },
  list: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    listStyleType: "none",
    padding: 0,
    marginBlock: tokens.spacingVerticalS,
  },
  here: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: "underline" },
});

interface FilterLink {
  readonly text: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

interface FilterLinksProps {
  readonly label: string;
  readonly links: readonly FilterLink[];
  /** What is said of them. */
  readonly children?: ReactNode;
}

/** Parts of a page's findings, each with its own address. */
export function FilterLinks({ label, links, children }: FilterLinksProps): ReactNode {
  const styles = useStyles();
  return (
    <nav aria-label={label} className={styles.filter}>
      <ul className={styles.list}>
        {links.map(({ text, href, isCurrent }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={isCurrent ? "page" : undefined}
              className={mergeClasses(isCurrent && styles.here)}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
      {children}
    </nav>
  );
}
