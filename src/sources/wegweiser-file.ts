import { z } from "zod";
import { readNumber } from "../core/number.ts";
import { readCsv } from "../workbook/csv-file.ts";
import { decimalOf } from "../workbook/decimal.ts";
import { WorkbookError } from "../workbook/errors.ts";
import { defaultLimits } from "../workbook/limits.ts";
import type { Table } from "../workbook/table.ts";
import { textOf } from "../workbook/table.ts";
import { SourceError } from "./errors.ts";
import type { StatisticSeries } from "./statistic-series.ts";

/** How the publisher wants to be named, and the licence. Source: www.wegweiser-kommune.de/open-data, "Nutzung". */
export const publisher =
  "Bertelsmann Stiftung/www.wegweiser-kommune.de, Datenlizenz Deutschland – Namensnennung – Version 2.0 (www.govdata.de/dl-de/by-2-0)";

/** What the statistics endpoint and the JSON export hold; further fields may come. */
const statistics = z.object({
  years: z.array(z.int().positive()),
  data: z.object({
    /** By indicator, then by place, then by year. */
    indicators: z.array(z.object({ regionYearValues: z.array(z.array(z.number().nullable())) })),
    regions: z.array(z.object({ title: z.string() })),
  }),
  indicatorsAndTopics: z.array(
    z.object({
      friendlyUrl: z.string(),
      title: z.string(),
      source: z.string().nullish(),
      unit: z.string().nullish(),
      explanation: z.string().nullish(),
    }),
  ),
});
type Statistics = z.infer<typeof statistics>;

/**
 * Reads a file of Wegweiser Kommune, JSON or CSV, whether it was fetched or downloaded by hand: one series for each
 * indicator and place.
 * @param subject what the file is called in an error
 * @throws {SourceError} `shape`, when it is none
 */
export async function readWegweiserFile(bytes: Uint8Array, subject: string): Promise<readonly StatisticSeries[]> {
  const text = new TextDecoder().decode(bytes.subarray(0, 100)).trimStart();
  return text.startsWith("{") ? seriesOfJson(bytes, subject) : seriesOfCsv(await tableOf(bytes, subject), subject);
}

function seriesOfJson(bytes: Uint8Array, subject: string): readonly StatisticSeries[] {
  const { years, data, indicatorsAndTopics: described } = parsed(bytes, subject);
  const { indicators, regions } = data;
  // A topic stands for several indicators, which then are not described one by one.
  if (indicators.length !== described.length) throw unlike(subject, "indicatorsAndTopics");
  return indicators.flatMap(({ regionYearValues }, index) => {
    const description = described[index];
    if (!description || regionYearValues.length !== regions.length) throw unlike(subject, "regionYearValues");
    return regions.map(({ title }, region) => ({
      indicator: indicatorOf(description),
      place: title,
      values: valuesOf(years, regionYearValues[region] ?? [], subject),
      attribution: attributionOf(description.source ?? ""),
    }));
  });
}

function parsed(bytes: Uint8Array, subject: string): Statistics {
  try {
    return statistics.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    const [issue] = cause instanceof z.ZodError ? cause.issues : [];
    throw unlike(subject, issue?.path.join(".") ?? "JSON", cause);
  }
}

function indicatorOf({
  friendlyUrl,
  title,
  unit,
  explanation,
}: Statistics["indicatorsAndTopics"][number]): StatisticSeries["indicator"] {
  return { key: friendlyUrl, title, unit: unit ?? "", explanation: explanation ?? "" };
}

function valuesOf(
  years: readonly number[],
  values: readonly (number | null)[],
  subject: string,
): StatisticSeries["values"] {
  if (values.length !== years.length) throw unlike(subject, "years");
  return years.flatMap((year, index) => {
    const value = decimalOf(values[index] ?? Number.NaN);
    return value === undefined ? [] : [{ year, value }];
  });
}

async function tableOf(bytes: Uint8Array, subject: string): Promise<Table> {
  try {
    return await readCsv(bytes, subject, defaultLimits, {});
  } catch (cause) {
    if (cause instanceof WorkbookError) throw unlike(subject, "CSV", cause);
    throw cause;
  }
}

/** The first cell of the heading in the CSV export; what stands above it is a title. */
const firstHeading = "Indikatoren";

/** A column of the CSV export is headed by its year and, on a further line, its place. */
interface YearColumn {
  readonly column: number;
  readonly year: number;
  readonly place: string;
}

function seriesOfCsv({ rows }: Table, subject: string): readonly StatisticSeries[] {
  const heading = rows.findIndex(({ cells }) => textOf(cells.get(1)) === firstHeading);
  const columns = [...(rows[heading]?.cells.entries() ?? [])].flatMap(([column, cell]): readonly YearColumn[] => {
    const [, year, place = ""] = /^(\d{4})(?:\s+(\S[\s\S]*))?$/.exec(textOf(cell)) ?? [];
    return year === undefined ? [] : [{ column, year: Number(year), place }];
  });
  if (columns.length === 0) throw unlike(subject, firstHeading);
  const byPlace = [...Map.groupBy(columns, ({ place }) => place)];
  return rows.slice(heading + 1).flatMap(({ number, cells }) => {
    const title = textOf(cells.get(1));
    const valueAt = (column: number) => csvValue(textOf(cells.get(column)), number, subject);
    // Notes below the table have nothing in the columns of the years.
    if (title === "" || columns.every(({ column }) => !cells.has(column))) return [];
    return byPlace.map(([place, placeColumns]) => ({
      indicator: titleAndUnit(title),
      place,
      values: placeColumns.flatMap(({ column, year }) => {
        const value = valueAt(column);
        return value === undefined ? [] : [{ year, value }];
      }),
      attribution: attributionOf(""),
    }));
  });
}

/** Signs without a digit stand where there is no value. */
function csvValue(text: string, row: number, subject: string): string | undefined {
  if (!/\d/.test(text)) return undefined;
  const value = readNumber(text, "de");
  if (value === undefined) throw unlike(subject, `Zeile ${row}`);
  return value;
}

/** `Grundsteuer B (Euro je Einwohner:in)` */
function titleAndUnit(heading: string): StatisticSeries["indicator"] {
  const [, title = heading, unit = ""] = /^(.*\S)\s+\(([^()]*)\)$/s.exec(heading) ?? [];
  return { key: "", title, unit, explanation: "" };
}

function attributionOf(source: string): string {
  return source.trim() === "" ? publisher : `${publisher}; Datenquelle: ${source.trim()}`;
}

function unlike(subject: string, detail: string, cause?: unknown): SourceError {
  return new SourceError({ reason: "shape", subject, detail, cause });
}
