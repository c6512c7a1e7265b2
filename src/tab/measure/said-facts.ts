import type { Standing } from "../../core/standing.ts";
import type { Fact } from "../facts.tsx";
import { measureWords } from "../words/measure.ts";

type Said = Pick<Standing, "progress" | "obstacle" | "remedy" | "support" | "comment">;

/** What was said of a measure beside its status. */
export function saidFacts({ progress, obstacle, remedy, support, comment }: Said): readonly Fact[] {
  const texts = measureWords.facts;
  return [
    [texts.progress, progress !== undefined && measureWords.perCent(progress)],
    [texts.obstacle, obstacle],
    [texts.remedy, remedy],
    [texts.support, support],
    [texts.comment, comment],
  ];
}
