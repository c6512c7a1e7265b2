import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Route } from "../../core/route.ts";
import { hashOf } from "../../core/route.ts";
import { figureImportName } from "../words/figure-import-title.ts";
import { steeringPlacesWords } from "../words/steering-places.ts";
import { tabWords } from "../words/tab.ts";
import { upkeepWords } from "../words/upkeep.ts";

const useStyles = makeStyles({
  ways: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    marginTop: 0,
    marginBottom: tokens.spacingVerticalL,
    padding: 0,
    listStyleType: "none",
  },
});

/** What is done comes before what is looked after. */
const ways: readonly (readonly [Route, string])[] = [
  [{ view: "rounds", place: "rounds" }, tabWords.rounds.heading.rounds],
  [{ view: "bodies" }, steeringPlacesWords.bodies],
  [{ view: "networks" }, steeringPlacesWords.networks],
  [{ view: "figureImport" }, figureImportName],
  [{ view: "quality" }, upkeepWords.heading.quality],
  [{ view: "lint" }, tabWords.lint],
];

/** From the overview to the pages beside the concept. */
export function Ways(): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.ways}>
      {ways.map(([route, name]) => (
        <li key={route.view}>
          <Link href={hashOf(route)}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}
