import type { ReactNode } from "react";
import { figureImportName } from "../words/figure-import-title.ts";
import { placesWords } from "../words/places.ts";
import { steeringPlacesWords } from "../words/steering-places.ts";
import { tabWords } from "../words/tab.ts";
import { upkeepWords } from "../words/upkeep.ts";
import { LinkList, type NamedPlace } from "./link-list.tsx";

/** What is done comes before what is looked after. */
const ways: readonly NamedPlace[] = [
  [{ view: "rounds", place: "rounds" }, tabWords.rounds.heading.rounds],
  [{ view: "bodies" }, steeringPlacesWords.bodies],
  [{ view: "decisions", query: "" }, placesWords.heading.decisions],
  [{ view: "concept" }, placesWords.heading.concept],
  [{ view: "networks" }, steeringPlacesWords.networks],
  [{ view: "figureImport" }, figureImportName],
  [{ view: "quality" }, upkeepWords.heading.quality],
  [{ view: "lint", query: "" }, tabWords.lint],
];

/** From the overview to the pages beside the concept. */
export function Ways(): ReactNode {
  return <LinkList label={tabWords.overview.ways} places={ways} />;
}
