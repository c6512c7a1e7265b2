import type { PublishedValue } from "../core/publication/published-value.ts";
import { publishedKey } from "../core/publication/published-value.ts";
import type { KeyedCells } from "./items.ts";
import type { Row } from "./rows.ts";
import { splitLines } from "./rows.ts";

const longestLine = 255;

/** All cells but the instant at which it is written. @param from what it was calculated from */
export function publishedToRow(value: PublishedValue, from: string): KeyedCells<"publishedValues"> {
  return {
    Key: publishedKey(value),
    Title: value.figure,
    Figure: value.figure,
    Period: value.period,
    Value: value.value === undefined ? undefined : Number(value.value),
    Cells: partsToLines(value.cells),
    Missing: value.missing,
    Source: value.source.slice(0, longestLine),
    IsProvisional: value.isProvisional,
    Revision: value.revision,
    Note: value.note,
    From: from,
  };
}

/** A row of which somebody has taken the number away counts as not reported, never as nought. */
export function rowToPublished(row: Row<"publishedValues">): PublishedValue {
  return {
    figure: row.Figure,
    period: row.Period,
    ...(row.Value === undefined ? { missing: row.Missing ?? "notReported" } : { value: String(row.Value) }),
    cells: linesToParts(row.Cells),
    source: row.Source,
    isProvisional: row.IsProvisional,
    revision: row.Revision ?? 1,
    note: row.Note,
  };
}

/** A line for each part: `w 12`. */
export function partsToLines(parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts)
    .map(([code, part]) => `${code} ${part}`)
    .join("\n");
}

export function linesToParts(lines: string): Readonly<Record<string, string>> {
  const parts = splitLines(lines).map((line) => {
    const [code = "", part = ""] = line.trim().split(" ");
    return [code, part] as const;
  });
  return Object.fromEntries(parts);
}
