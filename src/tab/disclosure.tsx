import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  summary: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "24px",
    maxWidth: "100%",
    cursor: "pointer",
    listStyleType: "none",
    borderRadius: tokens.borderRadiusMedium,
    "::-webkit-details-marker": { display: "none" },
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  chevron: { flexShrink: 0, marginLeft: "-5px" },
  details: { "&[open] > summary > svg:first-child": { transform: "rotate(90deg)" } },
  content: { maxWidth: "52rem", paddingLeft: tokens.spacingHorizontalXL, paddingBlock: tokens.spacingVerticalXS },
  wide: { maxWidth: "none", paddingLeft: 0 },
});

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly quiet?: boolean;
  /** It holds tables, which need the width of the page. */
  readonly wide?: boolean;
  /** Whether it is open at first. */
  readonly isOpen?: boolean;
  /** It has just been opened. */
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** Text that opens on demand: the browser's own element, so that keyboard, search and printing work. */
export function Disclosure({
  summary,
  quiet = false,
  wide = false,
  isOpen,
  onOpen,
  children,
}: DisclosureProps): ReactNode {
  const styles = useStyles();
  return (
    <details open={isOpen} className={styles.details} onToggle={(event) => event.currentTarget.open && onOpen?.()}>
      <summary className={mergeClasses(styles.summary, quiet && styles.quiet)}>
        <ChevronRight16Regular className={styles.chevron} />
        {summary}
      </summary>
      <div className={mergeClasses(styles.content, wide && styles.wide, quiet && styles.quiet)}>{children}</div>
    </details>
  );
}
