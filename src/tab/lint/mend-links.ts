import type { Finding } from "../../core/lint/finding.ts";
import type { MendedProperty, Mending } from "../../core/lint/mending.ts";
import { mendingsOf } from "../../core/lint/mending.ts";
import type { Route } from "../../core/route.ts";
import type { NamedInput } from "../change/change-address.ts";
import { addRoute, editRoute } from "../change/change-address.ts";
import { lintWords } from "../words/lint.ts";

interface MendLink {
  readonly text: string;
  readonly to: Route;
}

const { links } = lintWords;

/** The input with which a reader begins; what is part of what stands beside the group. */
const inputs: Readonly<Record<Exclude<MendedProperty, "baseFigures" | "group">, NamedInput>> = {
  remarks: "remarks",
  units: "units",
  doneBy: "doneBy",
  deadline: "due",
  target: "target",
  formula: "formula",
  body: "body",
  partOf: "partOf",
};

/**
 * Where a finding is mended: the editor of what is open, or where what is missing is asked for and answered.
 * @param checkIns what the running round asks for: keys of check-ins by key of the item
 */
export function mendLinks(finding: Finding, checkIns: ReadonlyMap<string, string>): readonly MendLink[] {
  const { place, fault } = finding;
  const preview = { text: links.ask, to: { view: "rounds", place: "preview" } } as const;
  if (fault.rule === "unitWithoutChannel") return [preview];
  if (fault.rule === "figureNeverReported") {
    const checkIn = checkIns.get(place.key);
    if (checkIn === undefined) return [preview];
    return [{ text: links.answer, to: { view: "rounds", place: "answer", checkIn, item: place.key } }];
  }
  const mended = mendingsOf(finding).flatMap(linkTo);
  if (fault.rule !== "nameWithoutUnit") return mended;
  return [...mended, { text: links.unit, to: addRoute("unit", fault.name) }];
}

function linkTo({ kind, key, property }: Mending): readonly MendLink[] {
  if (property === "group") return [];
  if (property === "baseFigures") return [{ text: links.baseFigures, to: addRoute("baseFigure", key) }];
  return [{ text: links[property], to: editRoute({ kind, key }, inputs[property]) }];
}
