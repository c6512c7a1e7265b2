import { setTimeout as pauseFor } from "node:timers/promises";
import { dayOf } from "../core/calendar.ts";
import type { BaseFigure } from "../core/concept.ts";
import type { FigureEntry, KnownFigure } from "../core/figure-intake.ts";
import { periodsOfYear } from "../core/period.ts";
import { readKnownFigures } from "../graph/figure-import.ts";
import { SourceError } from "../sources/errors.ts";
import type { StatisticSeries } from "../sources/statistic-series.ts";
import { answersOf, faultOf } from "../sources/statistic-series.ts";
import type { WegweiserOptions, WegweiserRequest } from "../sources/wegweiser-client.ts";
import { fetchWegweiser } from "../sources/wegweiser-client.ts";
import { publisher, readWegweiserFile } from "../sources/wegweiser-file.ts";
import { figuresCliDe } from "../texts/figures-cli.de.ts";
import { workbookTextsDe } from "../texts/workbook.de.ts";
import { reportableFigures } from "../workbook/unit-template.ts";
import { readBytes } from "./concept-source.ts";
import { CommandError } from "./errors.ts";
import type { IntakeDesk } from "./figure-intake.ts";
import { takeIn } from "./figure-intake.ts";
import { loadWegweiserSettings, type WegweiserSettings } from "./settings-file.ts";

interface WegweiserFiles {
  /** Path of the settings. */
  readonly settings: string;
  /** Path of a file that was downloaded by hand; without it the indicators are fetched. */
  readonly file?: string | undefined;
}

type Sending = Partial<Pick<WegweiserOptions, "fetch" | "pause">>;

/** Takes in the indicators that the settings name; without settings nothing is ever fetched. */
export async function runWegweiser(
  desk: IntakeDesk,
  { settings: path, file }: WegweiserFiles,
  sending: Sending = {},
): Promise<string> {
  const settings = await loadWegweiserSettings(path);
  const figures = figuresNamed(desk, settings);
  if (file !== undefined) {
    const series = await readWegweiserFile(await readBytes(file), file);
    return takeIn(desk, entriesOf(seriesOfPlace(series, settings), figures, desk));
  }
  return fetchIndicators(desk, settings, figures, sending);
}

/** Figures by the indicator that they are filled from. */
type Figures = ReadonlyMap<string, BaseFigure>;

function figuresNamed({ board }: IntakeDesk, { indicators }: WegweiserSettings): Figures {
  const reportable = new Map(reportableFigures(board.concept).map((figure) => [figure.key, figure]));
  const unknown = Object.values(indicators).filter((key) => !reportable.has(key));
  if (unknown.length > 0) throw new CommandError("file", unknown.map(figuresCliDe.unknownFigure).join("\n"));
  return new Map(
    Object.entries(indicators).flatMap(([indicator, key]) => {
      const figure = reportable.get(key);
      return figure ? [[indicator, figure]] : [];
    }),
  );
}

/** Each indicator is taken in as soon as it is there, so that a run that broke off goes on where it ended. */
async function fetchIndicators(
  desk: IntakeDesk,
  { origin, place, years, indicators }: WegweiserSettings,
  figures: Figures,
  { pause = patiently, ...sending }: Sending,
): Promise<string> {
  const known = await readKnownFigures(desk.graph, desk.place);
  const isThere = ({ indicator }: WegweiserRequest) => hasLatest(figures.get(indicator), years.to, known);
  const requests = Object.keys(indicators).map((indicator) => ({ indicator, place, years }));
  const there = requests.filter(isThere).map(({ indicator }) => indicator);
  const lines = there.length === 0 ? [] : [figuresCliDe.isThere(there)];
  try {
    for await (const answer of fetchWegweiser(requests, { origin, pause, isThere, ...sending })) {
      const { indicator } = answer.request;
      const outcome = answer.ok
        ? await takeIn(desk, entriesOf(answer.series.map(named(indicator)), figures, desk))
        : answer.error.message;
      lines.push(figuresCliDe.indicator(indicator), outcome);
    }
  } catch (cause) {
    if (!(cause instanceof SourceError)) throw cause;
    throw new CommandError("broken", [...lines, figuresCliDe.fetchBroken(cause.message)].join("\n"), { cause });
  }
  return lines.join("\n");
}

/** A CSV answer does not say the name by which an indicator was asked for. */
function named(key: string): (series: StatisticSeries) => StatisticSeries {
  return (series) => ({ ...series, indicator: { ...series.indicator, key } });
}

function patiently(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return pauseFor(milliseconds, undefined, { ...(signal && { signal }) });
}

/** Whether the last year that is asked for came from the same source before. */
function hasLatest(figure: BaseFigure | undefined, year: number, known: readonly KnownFigure[]): boolean {
  const periods = figure ? periodsOfYear(figure.periodRule, year) : [];
  return known.some(
    (one) =>
      one.figure === figure?.key && periods.includes(one.report.period) && one.report.source.startsWith(publisher),
  );
}

function seriesOfPlace(series: readonly StatisticSeries[], { place }: WegweiserSettings): readonly StatisticSeries[] {
  const found = series.filter((one) => one.place === "" || addressName(one.place) === place);
  if (found.length > 0) return found;
  throw new CommandError("file", figuresCliDe.noSeries(place, [...new Set(series.map((one) => one.place))]));
}

/** A name of a place as addresses have it: `Mülheim an der Ruhr` → `muelheim-an-der-ruhr`. */
function addressName(name: string): string {
  const letters: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
  return name
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => letters[letter] ?? letter)
    .replaceAll(/[^a-z0-9]+/g, "-");
}

/** @throws {CommandError} naming every value that does not suit its figure; nothing is taken in then */
function entriesOf(series: readonly StatisticSeries[], figures: Figures, { now }: IntakeDesk): readonly FigureEntry[] {
  const today = dayOf(now);
  const faults: string[] = [];
  const entries = series.flatMap((one) => {
    const figure = figures.get(one.indicator.key) ?? figures.get(one.indicator.title);
    if (!figure) return [];
    return answersOf(one, figure.periodRule, today).map((answer): FigureEntry => {
      const fault = faultOf(figure, answer, today);
      const words = fault && workbookTextsDe.faults[fault.reason];
      if (words !== undefined) faults.push(figuresCliDe.unfit(figure.key, answer.period, words));
      return { figure: figure.key, answer };
    });
  });
  if (faults.length > 0) throw new CommandError("file", faults.join("\n"));
  return entries;
}
