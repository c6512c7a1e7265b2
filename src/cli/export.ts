import type { Allotment } from "../core/allotment.ts";
import type { FigureAmounts } from "../core/check-in.ts";
import type { Concept } from "../core/concept.ts";
import type { Decision } from "../core/decision.ts";
import type { Meeting } from "../core/meeting.ts";
import type { Answer, Response } from "../core/response.ts";
import type { Evaluation, Standing } from "../core/standing.ts";
import { readBoard } from "../graph/board.ts";
import { readFigureAmounts } from "../graph/figure-values.ts";
import { findPlace } from "../graph/site.ts";
import type { Connection } from "./connection.ts";

/** The concept that the lists hold. */
export async function conceptOfLists({ graph, site }: Connection): Promise<Concept> {
  return (await readBoard(graph, await findPlace(graph, site))).concept;
}

/** What was reported and decided, by key of the measure or indicator. Who answered stays in the lists. */
export interface ReportedConcept {
  readonly concept: Concept;
  readonly standings: Readonly<Record<string, Standing>>;
  readonly allotments: Readonly<Record<string, Allotment>>;
  readonly evaluations: Readonly<Record<string, Evaluation>>;
  readonly responses: readonly Omit<Response, "answeredBy">[];
  readonly meetings: readonly Meeting[];
  readonly decisions: readonly Decision[];
}

/**
 * The concept together with what was reported.
 * @param withAmounts unpublished amounts of figures, too; without it their list is not even read
 */
export async function reportedInLists(
  { graph, site }: Connection,
  { withAmounts }: { readonly withAmounts: boolean },
): Promise<ReportedConcept> {
  const place = await findPlace(graph, site);
  const { concept, standings, allotments, evaluations, responses, meetings, decisions } = await readBoard(graph, place);
  const amounts = withAmounts ? await readFigureAmounts(graph, place) : new Map<string, FigureAmounts>();
  return {
    concept,
    standings: Object.fromEntries([...standings].filter(([, { status }]) => status !== "unknown")),
    allotments: Object.fromEntries(allotments),
    evaluations: Object.fromEntries(evaluations),
    responses: responses.map(({ answeredBy: _, ...response }) => ({
      ...response,
      answer: completed(response.answer, amounts.get(response.key)),
    })),
    meetings,
    decisions,
  };
}

function completed(answer: Answer, amounts: FigureAmounts | undefined): Answer {
  return answer.kind === "figure" && amounts ? { ...answer, amounts } : answer;
}

/** One JSON document: the concept as `src/core/concept.ts` describes it, alone or with what was reported. */
export function exportJson(exported: Concept | ReportedConcept): string {
  return JSON.stringify(exported, null, 2);
}
