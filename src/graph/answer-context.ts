import { askedDecision } from "../core/asked-item.ts";
import { breakdownOf } from "../core/breakdown.ts";
import type { AskedItem, CheckIn, CheckInItem } from "../core/check-in.ts";
import { itemToShow } from "../core/check-in.ts";
import type { UnitKind } from "../core/concept.ts";
import type { Language } from "../core/language.ts";
import type { Response } from "../core/response.ts";
import type { Round } from "../core/round.ts";
import { rowToCheckIn, rowToEvaluation, rowToRound, rowToStanding } from "./check-in-rows.ts";
import type { Graph } from "./client.ts";
import { readBaseFigure, readIndicator } from "./concept-rows.ts";
import { GraphRequestError } from "./errors.ts";
import type { Place, Where } from "./items.ts";
import { itemsOf, readRequest } from "./items.ts";
import type { ListName } from "./lists.ts";
import { rowToAmounts, rowToFigureReport, rowToResponse } from "./response-rows.ts";
import type { Row } from "./rows.ts";
import { optional, splitLines } from "./rows.ts";
import { rowToDecision } from "./steering-rows.ts";
import type { GraphRequest } from "./transport.ts";

/** The unit that a check-in asks. */
export interface AskedUnit {
  readonly title: string;
  readonly alsoWritten: readonly string[];
  readonly kind: UnitKind;
  readonly language: Language;
  /** Channel that is bound to it. */
  readonly channel?: string;
}

/** What the lists say about one check-in. */
export interface AnswerContext {
  readonly checkIn: CheckIn | undefined;
  readonly round: Round | undefined;
  readonly unit: AskedUnit;
  /** Those of the items that were asked for and that the lists still hold, by key. */
  readonly details: ReadonlyMap<string, AskedItem>;
  /** All responses to the check-in. */
  readonly responses: readonly Response[];
  /** Whether the reader has a right to the confidential list; otherwise amounts are missing, and cannot be written. */
  readonly mayReportFigures: boolean;
}

const nothing: AnswerContext = {
  checkIn: undefined,
  round: undefined,
  unit: { title: "", alsoWritten: [], kind: "office", language: "de" },
  details: new Map(),
  responses: [],
  mayReportFigures: true,
};

/** Which items of a check-in are read: one by its key and the next open one, or all that have no answer. */
export type ItemChoice = { readonly item?: string } | "open";

/**
 * Everything that one turn needs, in two `$batch`es however large the concept and the check-in are; reading all open
 * items takes one more for every twenty of them.
 */
export async function readAnswerContext(
  graph: Graph,
  place: Place,
  checkInKey: string,
  chosen: ItemChoice,
): Promise<AnswerContext> {
  const batch = gather(graph);
  const asked = batch.add(place, "checkIns", { column: "Key", equals: checkInKey });
  const answered = batch.add(place, "responses", { column: "CheckIn", equals: checkInKey });
  const reported = batch.add(place, "figureValues", { column: "CheckIn", equals: checkInKey });
  await batch.send();
  const [row] = await asked();
  if (!row) return nothing;
  const checkIn = rowToCheckIn(row);
  const values = await unlessForbidden(reported());
  const amounts = new Map(values?.map((value) => [value.Key, rowToAmounts(value)]));
  const responses = (await answered()).flatMap((one) => rowToResponse(one, amounts.get(one.Key)) ?? []);
  const items = itemsToRead(checkIn, responses, chosen);
  const mayReportFigures = values !== undefined;
  return { checkIn, responses, mayReportFigures, ...(await readAsked(graph, place, checkIn, items)) };
}

function itemsToRead(checkIn: CheckIn, responses: readonly Response[], chosen: ItemChoice): readonly CheckInItem[] {
  const answered = new Set(responses.map(({ item }) => item));
  if (chosen === "open") return checkIn.items.filter(({ key }) => !answered.has(key));
  const item = checkIn.items.find(({ key }) => key === chosen.item);
  const next = itemToShow(checkIn, new Set([...answered, ...(item ? [item.key] : [])]));
  return [item, next].filter((one) => one !== undefined);
}

async function readAsked(
  graph: Graph,
  place: Place,
  checkIn: CheckIn,
  items: readonly CheckInItem[],
): Promise<Pick<AnswerContext, "round" | "unit" | "details">> {
  const batch = gather(graph);
  const rounds = batch.add(place, "rounds", { column: "Key", equals: checkIn.round });
  const units = batch.add(place, "units", { column: "Key", equals: checkIn.unit });
  const readers = items.map((item) => askedItem(batch, place, item));
  await batch.send();
  const [round] = await rounds();
  const [unit] = await units();
  const details = new Map<string, AskedItem>();
  for (const read of readers) {
    const item = await read();
    if (item) details.set(item.key, item);
  }
  return { round: round && rowToRound(round), unit: unit ? askedUnit(unit) : nothing.unit, details };
}

function askedUnit(row: Row<"units">): AskedUnit {
  const { Title: title, Kind: kind = "office", Language: language = "de", Channel } = row;
  return { title, alsoWritten: splitLines(row.AlsoWritten), kind, language, ...optional("channel", Channel) };
}

/** Asks for what a card shows of an item; the result reads it once the batch was sent. */
function askedItem(batch: Gathering, place: Place, item: CheckInItem): () => Promise<AskedItem | undefined> {
  const byKey = { column: "Key", equals: item.key } as const;
  switch (item.kind) {
    case "voice":
      return async () => ({ kind: "voice", key: item.key, title: item.title });
    case "decision": {
      const rows = batch.add(place, "decisions", byKey);
      return async () => {
        const [row] = await rows();
        return row && askedDecision(rowToDecision(row));
      };
    }
    case "step": {
      const rows = batch.add(place, "measures", byKey);
      return async () => {
        const [row] = current(await rows());
        return row && askedStep(row);
      };
    }
    case "indicator": {
      const rows = batch.add(place, "indicators", byKey);
      return async () => {
        const [row] = current(await rows());
        return row && askedIndicator(row);
      };
    }
    case "figure": {
      const rows = batch.add(place, "baseFigures", byKey);
      const values = batch.add(place, "figureValues", { column: "Figure", equals: item.key });
      return async () => {
        const [row] = current(await rows());
        return row && askedFigure(row, item.period ?? "", (await unlessForbidden(values())) ?? []);
      };
    }
  }
}

function current<Cells extends { readonly Retired: boolean }>(rows: readonly Cells[]): readonly Cells[] {
  return rows.filter(({ Retired }) => !Retired);
}

function askedStep(row: Row<"measures">): AskedItem {
  return {
    kind: "step",
    key: row.Key,
    title: row.Title,
    doneBy: splitLines(row.DoneBy),
    deadline: row.DeadlineText,
    standing: rowToStanding(row),
  };
}

function askedIndicator(row: Row<"indicators">): AskedItem {
  const { key, title, details, target } = readIndicator(row);
  const evaluation = rowToEvaluation(row);
  return { kind: "indicator", key, title, details, ...(target && { target }), ...(evaluation && { evaluation }) };
}

function askedFigure(row: Row<"baseFigures">, period: string, values: readonly Row<"figureValues">[]): AskedItem {
  const figure = readBaseFigure(row);
  const { key, title, details, kind: figureKind } = figure;
  const reports = values
    .map(rowToFigureReport)
    .toSorted((one, other) => (one.reportedAt < other.reportedAt ? -1 : Number(one.reportedAt > other.reportedAt)));
  const reported = reports.findLast((report) => report.period === period);
  const earlier = reports.filter((report) => report.period < period).map((report) => report.period);
  const latest = earlier.toSorted().at(-1);
  const previous = reports.findLast((report) => report.period === latest);
  return {
    kind: "figure",
    key,
    title,
    details,
    figureKind,
    period,
    breakdown: breakdownOf(figure),
    ...(reported && { reported }),
    ...(previous && { previous }),
  };
}

/**
 * `undefined` for whoever has no right to the confidential list: everything but figures can be answered without it.
 * SharePoint may also say that there is no such list.
 */
async function unlessForbidden<Result>(reading: Promise<Result>): Promise<Result | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof GraphRequestError && [403, 404].includes(error.status)) return undefined;
    throw error;
  }
}

/** Requests that go out together; each `add` gives a way to its rows. */
interface Gathering {
  add<Name extends ListName>(place: Place, list: Name, where: Where<Name>): () => Promise<readonly Row<Name>[]>;
  send(): Promise<void>;
}

function gather(graph: Graph): Gathering {
  const requests: GraphRequest[] = [];
  let answers: Awaited<ReturnType<Graph["batch"]>> = [];
  return {
    add: (place, list, where) => {
      const request = readRequest(place, list, where);
      const index = requests.push(request) - 1;
      return async () => {
        const answer = answers[index];
        const items = answer ? await itemsOf(graph, list, request, answer) : [];
        return items.map(({ row }) => row);
      };
    },
    send: async () => {
      answers = await graph.batch(requests);
    },
  };
}
