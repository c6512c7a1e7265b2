import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Route } from "../../core/route.ts";
import { PlaceLink } from "../place-link.tsx";

const gaps = { columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXS };

const useStyles = makeStyles({
  group: {
    display: "flex",
    ...gaps,
    marginBlock: tokens.spacingVerticalM,
    "@media (max-width: 600px)": { display: "block" },
  },
  label: { flexShrink: 0, minWidth: "7.5em", color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexWrap: "wrap", ...gaps, margin: 0, padding: 0, listStyleType: "none" },
});

export type NamedPlace = readonly [place: Route, name: string];

interface LinkListProps {
  readonly label: string;
  readonly places: readonly NamedPlace[];
}

/** Places beside each other. */
export function LinkList({ label, places }: LinkListProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.group}>
      <span aria-hidden className={styles.label}>
        {label}
      </span>
      <ul aria-label={label} className={styles.list}>
        {places.map(([place, name]) => (
          <li key={name}>
            <PlaceLink to={place}>{name}</PlaceLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
