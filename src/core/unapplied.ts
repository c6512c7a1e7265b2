import type { Board } from "./board.ts";
import type { IsoInstant } from "./concept.ts";
import { goalsOf } from "./concept.ts";
import type { Response } from "./response.ts";
import { newestResponses } from "./response.ts";

/**
 * Responses that were written, but whose step, indicator or decision still stands as it was heard of earlier: whoever wrote them
 * broke off in between. Only the newest response to an item counts, and only as long as the concept has the item.
 */
export function unappliedResponses(
  board: Pick<Board, "concept" | "responses" | "standings" | "evaluations" | "decisions">,
): readonly Response[] {
  const goals = goalsOf(board.concept);
  const known = new Set([
    ...goals.flatMap(({ measures, indicators }) => [...measures, ...indicators].map(({ key }) => key)),
    ...board.decisions.map(({ key }) => key),
  ]);
  return [...newestResponses(board.responses).values()].filter(({ item, answer, answeredAt }) => {
    if (!known.has(item)) return false;
    if (answer.kind === "step") return isOlder(board.standings.get(item)?.heardAt, answeredAt);
    if (answer.kind === "decision")
      return isOlder(board.decisions.find(({ key }) => key === item)?.heardAt, answeredAt);
    return answer.kind === "indicator" && isOlder(board.evaluations.get(item)?.heardAt, answeredAt);
  });
}

/** The lists keep instants to the second. */
function isOlder(heardAt: IsoInstant | undefined, answeredAt: IsoInstant): boolean {
  if (heardAt === undefined) return true;
  return Math.floor(Date.parse(heardAt) / 1000) < Math.floor(Date.parse(answeredAt) / 1000);
}
