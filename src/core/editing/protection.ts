import type { Sensitivity } from "../concept.ts";
import type { Draft } from "./draft.ts";
import { textIn } from "./draft.ts";

/**
 * Where small counts could harm somebody: police and counselling (2.2), owners by several criteria and professions (2.5),
 * special-needs schools and countries of origin (2.6), staff (2.1).
 */
const delicate =
  /polizei|anzeige|straf|gewalt|häuslich|beratung|beratene|klient|frauenhaus|opfer|sucht|gesundheit|krank|schwanger|mitarbeit|beschäftigt|personal|bedienstet|auszubildend|herkunft|staatsangehörig|religion|aufenthalt|förderschul|förderbedarf|inhaber|unternehmerin/i;

/** How a new figure should be protected, judged by its words; the stricter way where there is doubt. A person has the last word. */
export function proposedSensitivity(draft: Draft): Sensitivity | undefined {
  const words = (["title", "population", "dataSource", "breakdown", "details"] as const)
    .map((field) => textIn(draft, field))
    .join(" ");
  if (delicate.test(words)) return "special";
  const kind = textIn(draft, "kind");
  if (kind === "count" || kind === "share") return "persons";
  return kind === "" ? undefined : "open";
}
