import type { AskedStep, CheckIn, Response, Round } from "../core/round.ts";
import type { Standing } from "../core/standing.ts";
import {
  checkInToRow,
  responseToRow,
  roundToRow,
  rowToCheckIn,
  rowToResponse,
  rowToRound,
  rowToStanding,
  standingToCells,
} from "./check-in-rows.ts";
import type { Graph } from "./client.ts";
import { GraphRequestError } from "./errors.ts";
import type { Item, Place } from "./items.ts";
import { createKeyed, createMissing, findByKey, itemsOf, readRequest, updateItem } from "./items.ts";
import { lists } from "./lists.ts";
import type { Row } from "./rows.ts";
import { splitLines, wholeSeconds } from "./rows.ts";

/** A row's value together with the item and version that a conditional write compares. */
export interface Versioned<Value> {
  readonly value: Value;
  readonly id: string;
  readonly etag: string;
}

/** What the lists say about one check-in. */
export interface AnswerContext {
  readonly checkIn: CheckIn | undefined;
  readonly round: Round | undefined;
  /** Title of the unit that is asked; empty when there is no such check-in. */
  readonly unitTitle: string;
  /** The items of the check-in that the lists still hold, by key, in the order of the check-in. */
  readonly items: ReadonlyMap<string, AskedStep>;
  /** All responses to the check-in. */
  readonly responses: readonly Response[];
}

/** @returns `exists` when a round with that key is there already */
export async function createRound(graph: Graph, place: Place, round: Round): Promise<"created" | "exists"> {
  return createKeyed(graph, place, "rounds", roundToRow(round));
}

/** Nobody can answer it any more. Closing it again changes nothing. */
export async function closeRound(graph: Graph, place: Place, round: string): Promise<void> {
  const item = await findByKey(graph, place, "rounds", round);
  if (item && item.row.State !== "closed") await updateItem(graph, place, "rounds", item, { State: "closed" });
}

/** Creates the check-ins that are not there yet; those that are stay as they are. */
export async function createCheckIns(graph: Graph, place: Place, checkIns: readonly CheckIn[]): Promise<void> {
  await createMissing(graph, place, "checkIns", checkIns.map(checkInToRow));
}

/** Check-ins of open rounds that are not posted, with their versions. */
export async function readUndelivered(graph: Graph, place: Place): Promise<readonly Versioned<CheckIn>[]> {
  const states = lists.checkIns.columns.State.choices;
  const requests = [
    readRequest(place, "rounds", { column: "State", equals: lists.rounds.columns.State.choices.open }),
    readRequest(place, "checkIns", { column: "State", equals: states.pending }),
    readRequest(place, "checkIns", { column: "State", equals: states.claimed }),
  ] as const;
  const [rounds, pending, claimed] = await graph.batch(requests);
  if (!rounds || !pending || !claimed) return [];
  const open = new Set((await itemsOf(graph, "rounds", requests[0], rounds)).map(({ row }) => row.Key));
  const items = [
    ...(await itemsOf(graph, "checkIns", requests[1], pending)),
    ...(await itemsOf(graph, "checkIns", requests[2], claimed)),
  ];
  return items.filter(({ row }) => open.has(row.Round)).map(versionedCheckIn);
}

function versionedCheckIn(item: Item<"checkIns">): Versioned<CheckIn> {
  return { value: rowToCheckIn(item.row), id: item.id, etag: item.etag };
}

/** Writes a check-in if nobody wrote since it was read. */
export async function moveCheckIn(
  graph: Graph,
  place: Place,
  checkIn: Versioned<CheckIn>,
): Promise<Versioned<CheckIn> | "overtaken"> {
  const etag = await updateItem(graph, place, "checkIns", checkIn, checkInToRow(checkIn.value));
  return etag === "overtaken" ? etag : { ...checkIn, etag };
}

/** Everything that one turn needs, in two round trips however large the concept is. */
export async function readAnswerContext(graph: Graph, place: Place, checkInKey: string): Promise<AnswerContext> {
  const requests = [
    readRequest(place, "checkIns", { column: "Key", equals: checkInKey }),
    readRequest(place, "responses", { column: "CheckIn", equals: checkInKey }),
  ] as const;
  const [checkInAnswer, responseAnswer] = await graph.batch(requests);
  if (!checkInAnswer || !responseAnswer) return nothing;
  const [item] = await itemsOf(graph, "checkIns", requests[0], checkInAnswer);
  if (!item) return nothing;
  const responses = await itemsOf(graph, "responses", requests[1], responseAnswer);
  const checkIn = rowToCheckIn(item.row);
  return {
    ...(await readAsked(graph, place, checkIn)),
    checkIn,
    responses: responses.flatMap(({ row }) => rowToResponse(row) ?? []),
  };
}

const nothing: AnswerContext = {
  checkIn: undefined,
  round: undefined,
  unitTitle: "",
  items: new Map(),
  responses: [],
};

async function readAsked(
  graph: Graph,
  place: Place,
  checkIn: CheckIn,
): Promise<Pick<AnswerContext, "round" | "unitTitle" | "items">> {
  const roundRequest = readRequest(place, "rounds", { column: "Key", equals: checkIn.round });
  const unitRequest = readRequest(place, "units", { column: "Key", equals: checkIn.unit });
  const measureRequests = checkIn.items.map((key) => readRequest(place, "measures", { column: "Key", equals: key }));
  const [roundAnswer, unitAnswer, ...measureAnswers] = await graph.batch([
    roundRequest,
    unitRequest,
    ...measureRequests,
  ]);
  if (!roundAnswer || !unitAnswer) return nothing;
  const [round] = await itemsOf(graph, "rounds", roundRequest, roundAnswer);
  const [unit] = await itemsOf(graph, "units", unitRequest, unitAnswer);
  const items = new Map<string, AskedStep>();
  for (const [index, request] of measureRequests.entries()) {
    const answer = measureAnswers[index];
    const found = answer ? await itemsOf(graph, "measures", request, answer) : [];
    for (const { row } of found) if (!row.Retired) items.set(row.Key, askedStep(row));
  }
  return { round: round && rowToRound(round.row), unitTitle: unit?.row.Title ?? "", items };
}

function askedStep(row: Row<"measures">): AskedStep {
  return {
    key: row.Key,
    title: row.Title,
    doneBy: splitLines(row.DoneBy),
    deadline: row.DeadlineText,
    standing: rowToStanding(row),
  };
}

/** @returns `exists` when a response with that key is there already */
export async function createResponse(graph: Graph, place: Place, response: Response): Promise<"created" | "exists"> {
  return createKeyed(graph, place, "responses", responseToRow(response));
}

function isNewer(kept: string, heard: string | undefined): boolean {
  return kept !== "" && wholeSeconds(kept) > wholeSeconds(heard ?? "");
}

const attempts = 5;

/**
 * Moves a measure on, unless it has heard something newer; repeating it changes nothing.
 * @throws {GraphRequestError} when others kept writing the same row
 */
export async function moveMeasure(graph: Graph, place: Place, measure: string, standing: Standing): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const item = await findByKey(graph, place, "measures", measure);
    if (!item || isNewer(item.row.HeardAt, standing.heardAt)) return;
    const outcome = await updateItem(graph, place, "measures", item, standingToCells(standing));
    if (outcome !== "overtaken") return;
  }
  throw new GraphRequestError({
    status: 412,
    code: "resourceModified",
    message: `Die Maßnahme ${measure} wird gerade von anderen geändert. Bitte noch einmal versuchen.`,
    request: "PATCH measures",
  });
}
