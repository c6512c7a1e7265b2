import type { FigureReport } from "../core/check-in.ts";
import type { FigureGoal } from "../core/key-figures/concept-formulas.ts";
import type { LinkedFigures } from "../core/publication/linked-figures.ts";
import { linkedFigures } from "../core/publication/linked-figures.ts";
import type { PublishedValue } from "../core/publication/published-value.ts";
import { publishedKey } from "../core/publication/published-value.ts";
import type { Graph } from "./client.ts";
import { readBaseFigure, readIndicator } from "./concept-rows.ts";
import type { Item, Place } from "./items.ts";
import { createRequest, readItems, readItemsWith, readTables, sendWrites, updateRequest } from "./items.ts";
import { linesToParts, partsToLines, publishedToRow } from "./published-rows.ts";
import { rowToFigureReport } from "./response-rows.ts";
import type { Row } from "./rows.ts";
import type { GraphRequest } from "./transport.ts";

/** What somebody reported, with what readers have seen of it. */
export interface RawValue {
  readonly id: string;
  readonly etag: string;
  readonly key: string;
  readonly figure: string;
  readonly report: FigureReport;
  /** As `cellsToShow` makes it. */
  readonly shown: Readonly<Record<string, string>>;
}

/** Everything from which the published values of some figures follow, and those that are there. */
export interface FigureDesk {
  /** Of the whole concept, in its order. */
  readonly goals: readonly FigureGoal[];
  /** The figures whose values are here. */
  readonly linked: LinkedFigures;
  /** Oldest first. */
  readonly raw: readonly RawValue[];
  readonly published: ReadonlyMap<string, Item<"publishedValues">>;
}

/** Of more figures than that whole lists are read: they take fewer requests. */
const mostFigures = 60;

/**
 * What is needed to publish whatever follows from some figures. Published values are read before anything from which they
 * follow: who writes them if nobody did since has seen everything at least as new as that on which the present ones rest.
 * Which ones are needed the definitions say, so that these are read twice.
 * @param about keys of base figures and key figures about which something has changed
 */
export async function readFigureDesk(
  graph: Graph,
  place: Place,
  about: ReadonlySet<string> | "all",
): Promise<FigureDesk> {
  const { base, keyFigures } = linkedFigures(about === "all" ? [] : await readGoals(graph, place), about);
  const isAll = about === "all" || base.size + keyFigures.size > mostFigures;
  const published = isAll
    ? await readItems(graph, place, "publishedValues")
    : await readItemsWith(graph, place, "publishedValues", "Figure", [...base, ...keyFigures]);
  const goals = await readGoals(graph, place);
  const raw = isAll
    ? await readItems(graph, place, "figureValues")
    : await readItemsWith(graph, place, "figureValues", "Figure", [...base]);
  return {
    goals,
    linked: isAll ? linkedFigures(goals, "all") : { base, keyFigures },
    raw: raw.map(rawValue).toSorted(byAge),
    published: new Map(published.map((item) => [item.row.Key, item])),
  };
}

async function readGoals(graph: Graph, place: Place): Promise<readonly FigureGoal[]> {
  const tables = await readTables(graph, place, ["goals", "baseFigures", "indicators"]);
  const current = <Cells extends { readonly Retired: boolean }>(items: readonly { readonly row: Cells }[]) =>
    items.map(({ row }) => row).filter(({ Retired }) => !Retired);
  const figures = Map.groupBy(current(tables.baseFigures), ({ Goal: goal }) => goal);
  const indicators = Map.groupBy(current(tables.indicators), ({ Goal: goal }) => goal);
  return current(tables.goals).map(({ Key: key }) => ({
    key,
    baseFigures: (figures.get(key) ?? []).map(readBaseFigure),
    indicators: (indicators.get(key) ?? []).map(readIndicator),
  }));
}

function rawValue({ id, etag, row }: Item<"figureValues">): RawValue {
  return { id, etag, key: row.Key, figure: row.Figure, report: rowToFigureReport(row), shown: linesToParts(row.Shown) };
}

/** Those of the same second in the order in which they came into the list. */
export function byAge(one: Pick<RawValue, "id" | "report">, other: Pick<RawValue, "id" | "report">): number {
  const [earlier, later] = [one.report.reportedAt, other.report.reportedAt];
  if (earlier !== later) return earlier < later ? -1 : 1;
  return Number(one.id) - Number(other.id);
}

/**
 * Notes in the confidential list what readers are about to see, if nobody wrote there since it was read.
 * @returns keys of the raw values of which it is noted
 */
export async function recordShown(
  graph: Graph,
  place: Place,
  records: readonly Pick<RawValue, "id" | "etag" | "key" | "shown">[],
): Promise<ReadonlySet<string>> {
  const requests = records.map(({ id, etag, shown }) =>
    updateRequest(place, "figureValues", { id, etag }, { Shown: partsToLines(shown) }),
  );
  const answers = await sendWrites(graph, requests);
  return new Set(records.flatMap(({ key }, index) => (isDone(answers[index]) ? [key] : [])));
}

/** A value to be published, and the instant and inputs that its row is to carry. */
export interface Publishing {
  readonly value: PublishedValue;
  /** Fingerprint of what it was calculated from. */
  readonly from: string;
  readonly at: string;
}

/**
 * Writes the values whose row is missing or says something else, each if nobody wrote it since the desk was read.
 * @returns how many were written, and whether that was all of them
 */
export async function publishValues(
  graph: Graph,
  place: Place,
  published: FigureDesk["published"],
  wanted: readonly Publishing[],
): Promise<{ readonly written: number; readonly isComplete: boolean }> {
  const requests = wanted.flatMap((publishing) => requestFor(place, published, publishing) ?? []);
  const answers = await sendWrites(graph, requests);
  const written = requests.filter((_, index) => isDone(answers[index])).length;
  return { written, isComplete: written === requests.length };
}

function requestFor(
  place: Place,
  published: FigureDesk["published"],
  { value, from, at }: Publishing,
): GraphRequest | undefined {
  const row = publishedToRow(value, from);
  const item = published.get(publishedKey(value));
  if (item === undefined) return createRequest(place, "publishedValues", { ...row, PublishedAt: at });
  const isSame = Object.entries(row).every(([name, cell]) =>
    isSameCell(item.row[name as keyof Row<"publishedValues">], cell),
  );
  return isSame ? undefined : updateRequest(place, "publishedValues", item, { ...row, PublishedAt: at });
}

function isSameCell(found: unknown, wanted: unknown): boolean {
  if (typeof found !== "string" || typeof wanted !== "string") return found === wanted;
  return found.replaceAll("\r\n", "\n") === wanted.replaceAll("\r\n", "\n");
}

/** A write that was refused, overtaken or got no answer is made up for by the next look at the lists. */
function isDone(answer: { readonly status: number } | undefined): boolean {
  return answer !== undefined && answer.status >= 200 && answer.status < 300;
}
