import { dayOf } from "../core/calendar.ts";
import type { IsoInstant } from "../core/concept.ts";
import type { Response } from "../core/response.ts";
import { standingAfter } from "../core/response.ts";
import type { Evaluation } from "../core/standing.ts";
import { indicatorStateOf } from "../core/standing.ts";
import { evaluationToCells, standingToCells } from "./check-in-rows.ts";
import type { Graph } from "./client.ts";
import { GraphRequestError } from "./errors.ts";
import type { Place } from "./items.ts";
import { createKeyed, findByKey, updateItem } from "./items.ts";
import { figureValueToResponse, figureValueToRow, responseToRow } from "./response-rows.ts";
import type { Row } from "./rows.ts";
import { wholeSeconds } from "./rows.ts";

/**
 * Writes a response once. A figure's amounts go first, into their confidential list and under the same key: whoever finds
 * them there without their other half writes that too, so that nothing is lost when a write breaks off in between.
 * @returns `exists` when a response with that key is there already
 */
export async function createResponse(graph: Graph, place: Place, response: Response): Promise<"created" | "exists"> {
  const { answer } = response;
  if (answer.kind !== "figure") return createKeyed(graph, place, "responses", responseToRow(response));
  const value = await createKeyed(graph, place, "figureValues", figureValueToRow(response, answer));
  if (value === "created") return createKeyed(graph, place, "responses", responseToRow(response));
  const known = await findByKey(graph, place, "figureValues", response.key);
  if (known) await createKeyed(graph, place, "responses", responseToRow(figureValueToResponse(known.row)));
  return "exists";
}

/** Moves what a response is about on, unless something newer was heard of it; repeating it changes nothing. */
export async function applyResponse(graph: Graph, place: Place, response: Response): Promise<void> {
  const { steps, indicators, decisions } = movesOf([response]);
  for (const step of steps) await moveOn(graph, place, "measures", step);
  for (const indicator of indicators) await moveOn(graph, place, "indicators", indicator);
  for (const decision of decisions) await moveOn(graph, place, "decisions", decision);
}

/** The lists whose rows are moved on by answers. */
export type MovedList = "measures" | "indicators" | "decisions";

/** What is written to the row that an answer is about. */
export interface Move<Name extends MovedList> {
  readonly key: string;
  readonly heardAt: IsoInstant;
  readonly cellsOf: (row: Row<Name>) => Partial<Row<Name>>;
}

/** Figures are reported and words are said: neither moves a row on. */
export function movesOf(responses: readonly Response[]): {
  readonly steps: readonly Move<"measures">[];
  readonly indicators: readonly Move<"indicators">[];
  readonly decisions: readonly Move<"decisions">[];
} {
  return {
    steps: responses.flatMap(({ answer, answeredAt, item }) => {
      if (answer.kind !== "step") return [];
      const standing = standingAfter(answer, answeredAt);
      return [{ key: item, heardAt: answeredAt, cellsOf: () => standingToCells(standing) }];
    }),
    indicators: responses.flatMap(({ answer, answeredAt, item }) => {
      if (answer.kind !== "indicator") return [];
      const { kind: _, ...said } = answer;
      const evaluation = { ...said, heardAt: answeredAt };
      return [{ key: item, heardAt: answeredAt, cellsOf: (row) => indicatorCells(row, evaluation) }];
    }),
    decisions: responses.flatMap(({ answer, answeredAt, item }) => {
      if (answer.kind !== "decision") return [];
      const cells = { State: answer.state, Note: answer.comment, HeardAt: answeredAt };
      return [{ key: item, heardAt: answeredAt, cellsOf: () => cells }];
    }),
  };
}

function indicatorCells(
  row: Row<"indicators">,
  evaluation: Evaluation & { readonly heardAt: IsoInstant },
): Partial<Row<"indicators">> {
  const due = row.TargetDue === "" ? undefined : row.TargetDue;
  return {
    ...evaluationToCells(evaluation),
    State: indicatorStateOf(evaluation, due, dayOf(evaluation.heardAt)),
  };
}

const attempts = 5;

/** @throws {GraphRequestError} when others kept writing the same row */
export async function moveOn<Name extends MovedList>(
  graph: Graph,
  place: Place,
  list: Name,
  move: Move<Name>,
): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const item = await findByKey(graph, place, list, move.key);
    if (!item || isNewer(item, move)) return;
    const outcome = await updateItem(graph, place, list, item, move.cellsOf(item.row));
    if (outcome !== "overtaken") return;
  }
  throw new GraphRequestError({
    status: 412,
    code: "resourceModified",
    message: `„${move.key}“ wird gerade von anderen geändert. Bitte noch einmal versuchen.`,
    request: `PATCH ${list}`,
  });
}

/** Whether something newer was heard of a row than what a move says. */
export function isNewer(
  { row }: { readonly row: { readonly HeardAt: string } },
  { heardAt }: { readonly heardAt: IsoInstant },
): boolean {
  return row.HeardAt !== "" && wholeSeconds(row.HeardAt) > wholeSeconds(heardAt);
}
