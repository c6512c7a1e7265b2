import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Route } from "../../core/route.ts";
import { PlaceLink } from "../place-link.tsx";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    marginBlock: tokens.spacingVerticalL,
    padding: 0,
    listStyleType: "none",
  },
});

export type NamedPlace = readonly [place: Route, name: string];

interface LinkListProps {
  readonly label: string;
  readonly places: readonly NamedPlace[];
}

/** Places beside each other. */
export function LinkList({ label, places }: LinkListProps): ReactNode {
  return (
    <ul aria-label={label} className={useStyles().list}>
      {places.map(([place, name]) => (
        <li key={name}>
          <PlaceLink to={place}>{name}</PlaceLink>
        </li>
      ))}
    </ul>
  );
}
