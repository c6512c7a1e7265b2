import type { Board } from "./board.ts";
import type { IsoInstant } from "./concept.ts";
import { goalsOf } from "./concept.ts";
import type { Response } from "./response.ts";
import { newestResponses } from "./response.ts";

/**
 * Responses that were written, but whose step or indicator still stands as it was heard of earlier: whoever wrote them
 * broke off in between. Only the newest response to an item counts.
 */
export function unappliedResponses(board: Pick<Board, "responses" | "standings" | "evaluations">): readonly Response[] {
  return [...newestResponses(board.responses).values()].filter(({ item, answer, answeredAt }) => {
    if (answer.kind === "step") return isOlder(board.standings.get(item)?.heardAt, answeredAt);
    return answer.kind === "indicator" && isOlder(board.evaluations.get(item)?.heardAt, answeredAt);
  });
}

/** The lists keep instants to the second. */
function isOlder(heardAt: IsoInstant | undefined, answeredAt: IsoInstant): boolean {
  if (heardAt === undefined) return true;
  return Math.floor(Date.parse(heardAt) / 1000) < Math.floor(Date.parse(answeredAt) / 1000);
}
