import { createHash } from "node:crypto";
import type { BaseFigure, IsoInstant } from "../core/concept.ts";
import type { FigurePublication } from "../core/publication/figure-publication.ts";
import { publishFigure } from "../core/publication/figure-publication.ts";
import { publishKeyFigures } from "../core/publication/key-figure-publication.ts";
import type { PublishedValue } from "../core/publication/published-value.ts";
import { cellsToShow, shownTogether } from "../core/publication/shown-cells.ts";
import type { FigureDesk, Publishing, RawValue } from "../graph/figure-desk.ts";
import type { Log } from "./log.ts";
import type { Lists } from "./ports.ts";
import { createQueue, onceWaiting } from "./queue.ts";

/** Notifications can fail to come: changes are asked for all the same. */
const pollMs = 60_000;

export interface PublishingDeps {
  readonly lists: Pick<
    Lists,
    "readFigureChanges" | "keepFigurePosition" | "readFigureDesk" | "recordShown" | "publishValues"
  >;
  readonly log: Log;
  readonly now: () => IsoInstant;
}

/** What was reported for a figure and one period. */
interface ReportedValues {
  readonly figure: string;
  readonly period: string;
  /** Oldest first. */
  readonly raw: readonly RawValue[];
}

/**
 * Brings the published values up to date when a reported number or a definition has changed, or somebody else wrote there:
 * those of what has changed, and those that follow from them. Before a number is shown, the confidential list keeps that
 * it is: what was shown counts from then on, whatever becomes of this instance. Every write is conditional; whatever
 * another instance was first with is looked at once more, since the position stays where it was.
 */
export async function publishChanges({ lists, log, now }: PublishingDeps): Promise<void> {
  const changes = await lists.readFigureChanges();
  if (changes.about !== "all" && changes.about.size === 0 && changes.kept) return;
  const desk = await lists.readFigureDesk(changes.about);
  const reported = reportedValues(desk);
  const publications = basePublications(desk, reported);
  const values = publications.flatMap((publication) => publication.values);
  const exposed = publications.flatMap((publication) => publication.exposed).length;

  const records = recordsOf(values, reported);
  const recorded = await lists.recordShown(records);
  const isHeld = new Set(
    records.filter(({ key }) => !recorded.has(key)).map(({ figure, period }) => nameOf(figure, period)),
  );
  const free = values.filter(({ figure, period }) => !isHeld.has(nameOf(figure, period)));
  const at = now();
  const definitions = new Map(
    desk.goals.flatMap(({ baseFigures }) => baseFigures).map((figure) => [figure.key, figure]),
  );
  const base = free.map((value) => ({
    value,
    from: baseFingerprint(definitions.get(value.figure), value, reported),
    at,
  }));
  const keyFigures = isHeld.size > 0 ? [] : keyFigurePublishings(desk, values, at);
  const { written, isComplete } = await lists.publishValues(desk.published, [...base, ...keyFigures]);
  log.info("figures.published", { values: values.length, written, exposed, held: isHeld.size });
  if (isComplete && isHeld.size === 0) await lists.keepFigurePosition(changes);
}

function nameOf(figure: string, period: string): string {
  return `${figure}\n${period}`;
}

type Reported = ReadonlyMap<string, ReportedValues>;

function reportedValues({ raw }: Pick<FigureDesk, "raw">): Reported {
  const groups = Map.groupBy(raw, ({ figure, report }) => nameOf(figure, report.period));
  return new Map(
    [...groups].map(([name, some]) => {
      const [figure = "", period = ""] = name.split("\n");
      return [name, { figure, period, raw: some }];
    }),
  );
}

/** A figure that says the same as another one is not reported; readers are shown the other one's values. */
function basePublications({ goals, linked }: FigureDesk, reported: Reported): readonly FigurePublication[] {
  const byFigure = Map.groupBy(reported.values(), ({ figure }) => figure);
  return goals
    .flatMap(({ baseFigures }) => baseFigures.filter(({ key }) => linked.base.has(key)))
    .map((figure) => {
      const periods = (byFigure.get(figure.key) ?? []).map(({ period, raw }) => ({
        period,
        reports: raw.map(({ report }) => report),
        shown: shownTogether(raw.map(({ shown }) => shown)),
      }));
      return publishFigure(figure, periods);
    });
}

/** What the confidential list does not say yet of what is about to be shown; it stands beside the newest report. */
function recordsOf(
  values: readonly PublishedValue[],
  reported: Reported,
): readonly (Pick<RawValue, "id" | "etag" | "key" | "shown"> & Pick<ReportedValues, "figure" | "period">)[] {
  return values.flatMap((value) => {
    const { figure, period } = value;
    const { raw } = reported.get(nameOf(figure, period)) ?? { raw: [] };
    const newest = raw.at(-1);
    const wanted = cellsToShow(value);
    if (newest === undefined || isSameRecord(newest.shown, wanted)) return [];
    const { id, etag, key } = newest;
    return [{ id, etag, key, figure, period, shown: wanted }];
  });
}

function isSameRecord(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

function keyFigurePublishings(
  { goals, linked }: FigureDesk,
  values: readonly PublishedValue[],
  at: string,
): Publishing[] {
  const formulas = new Map(goals.flatMap(({ indicators }) => indicators).map(({ key, formula }) => [key, formula]));
  return publishKeyFigures(goals, values, linked.keyFigures).map((value) => ({
    value,
    from: fingerprint([formulas.get(value.figure), value]),
    at,
  }));
}

/** Of the keys of what was reported, never of the numbers: small ones could be guessed from a fingerprint. */
function baseFingerprint(
  definition: BaseFigure | undefined,
  { figure, period }: PublishedValue,
  reported: Reported,
): string {
  const keys = reported.get(nameOf(figure, period))?.raw.map(({ key }) => key);
  return fingerprint([definition?.kind, definition?.dimensions, definition?.disclosure, keys]);
}

function fingerprint(inputs: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(inputs)).digest("base64url");
}

/** Publishes at once, then regularly and whenever it is woken, one after the other, until `stop`. */
export function startPublishing(deps: PublishingDeps): {
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
} {
  const queue = createQueue((error) => deps.log.error("figures.failed", error));
  const wake = onceWaiting(queue, () => publishChanges(deps));
  wake();
  const timer = setInterval(wake, pollMs);
  return {
    wake,
    stop: () => {
      clearInterval(timer);
      return queue.ended();
    },
  };
}
