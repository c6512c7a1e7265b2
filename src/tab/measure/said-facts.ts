import type { Standing } from "../../core/standing.ts";
import { measureDe } from "../../texts/measure.de.ts";
import type { Fact } from "../facts.tsx";

type Said = Pick<Standing, "progress" | "obstacle" | "remedy" | "support" | "comment">;

/** What was said of a measure beside its status. */
export function saidFacts({ progress, obstacle, remedy, support, comment }: Said): readonly Fact[] {
  const texts = measureDe.facts;
  return [
    [texts.progress, progress !== undefined && measureDe.perCent(progress)],
    [texts.obstacle, obstacle],
    [texts.remedy, remedy],
    [texts.support, support],
    [texts.comment, comment],
  ];
}
