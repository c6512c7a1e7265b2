import type { BaseFigure } from "../concept.ts";
import type { Rule } from "../confidentiality/table.ts";

const usualThreshold = 3;
/** Where people could be harmed: violence, health, origin, work. It can be made stricter, never laxer. */
const specialThreshold = 5;

/**
 * How small counts of a figure are treated (practice of § 16 BStatG); `undefined` where they are about nobody. Where people
 * need special care a nought is hidden, too, unless the definition says otherwise: it would tell something about everybody
 * else.
 */
export function publicationRule(figure: Pick<BaseFigure, "kind" | "disclosure">): Rule | undefined {
  if (!isOfPersons(figure)) return undefined;
  const { sensitivity, threshold = usualThreshold, rounding, nought } = figure.disclosure;
  if (rounding !== undefined) return { kind: "round", base: rounding };
  if (sensitivity !== "special") return { kind: "suppress", threshold, nought: nought ?? "shown" };
  return { kind: "suppress", threshold: Math.max(threshold, specialThreshold), nought: nought ?? "hidden" };
}

/** Money and lists are about nobody unless the definition says otherwise; counts and shares are about persons. */
function isOfPersons({ kind, disclosure }: Pick<BaseFigure, "kind" | "disclosure">): boolean {
  const usual = kind === "count" || kind === "share" ? "persons" : "open";
  return (disclosure.sensitivity ?? usual) !== "open";
}
