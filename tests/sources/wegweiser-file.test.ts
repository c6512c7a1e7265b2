import { describe, expect, it } from "vitest";
import { SourceError } from "../../src/sources/errors.ts";
import { answersOf } from "../../src/sources/statistic-series.ts";
import { readWegweiserFile } from "../../src/sources/wegweiser-file.ts";
import { buildStatistics, json, tableCsv } from "./wegweiser.ts";

const licence =
  "Bertelsmann Stiftung/www.wegweiser-kommune.de, Datenlizenz Deutschland – Namensnennung – Version 2.0 (www.govdata.de/dl-de/by-2-0)";

describe("readWegweiserFile", () => {
  it("reads JSON: values by year, what has none left out, with its source", async () => {
    expect(await readWegweiserFile(json(buildStatistics()), "Datei")).toEqual([
      {
        indicator: {
          key: "auslaenderanteil-gesamt",
          title: "Ausländer:innenanteil",
          unit: "%",
          explanation: "Anteil an der Bevölkerung",
        },
        place: "Ratingen",
        values: [
          { year: 2022, value: "11.9" },
          { year: 2024, value: "12.35" },
        ],
        attribution: `${licence}; Datenquelle: Statistische Ämter der Länder`,
      },
    ]);
  });

  it("reads CSV: a series for each indicator and place", async () => {
    const series = await readWegweiserFile(new TextEncoder().encode(tableCsv), "Datei");
    expect(series.map(({ indicator, place, values }) => [indicator.title, indicator.unit, place, values])).toEqual([
      [
        "Bevölkerung",
        "Anzahl",
        "Ratingen",
        [
          { year: 2023, value: "87943" },
          { year: 2024, value: "88020" },
        ],
      ],
      ["Bevölkerung", "Anzahl", "Mettmann", [{ year: 2023, value: "39104" }]],
      [
        "Arbeitslose (SGB II)",
        "%",
        "Ratingen",
        [
          { year: 2023, value: "1.5" },
          { year: 2024, value: "2" },
        ],
      ],
      ["Arbeitslose (SGB II)", "%", "Mettmann", [{ year: 2024, value: "2.25" }]],
    ]);
    expect(new Set(series.map(({ attribution }) => attribution))).toEqual(new Set([licence]));
  });

  it.each([
    ["no JSON", new TextEncoder().encode("{oops")],
    ["years missing", json(buildStatistics({ years: undefined }))],
    ["fewer years than values", json(buildStatistics({ years: [2024] }))],
    ["a topic in place of its indicators", json(buildStatistics({ indicatorsAndTopics: [] }))],
    ["a page in place of a table", new TextEncoder().encode("<!DOCTYPE html>")],
    ["a number that is none", new TextEncoder().encode("Indikatoren;2024\r\nA;1.2.3")],
  ])("says so when it has another shape: %s", async (_, bytes) => {
    const error = await readWegweiserFile(bytes, "Datei").catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(SourceError);
    expect(error).toMatchObject({ reason: "shape", subject: "Datei" });
  });
});

describe("answersOf", () => {
  it("reports years that have ended, as of the day that the figure asks for", async () => {
    const [series] = await readWegweiserFile(json(buildStatistics()), "Datei");
    if (!series) return expect.unreachable();
    expect(answersOf(series, "referenceDate", "2024-07-01")).toEqual([
      {
        kind: "figure",
        period: "2022-12-31",
        amounts: { total: "11.9", cells: {} },
        isProvisional: false,
        source: series.attribution,
        comment: "",
      },
    ]);
    expect(answersOf(series, "year", "2026-01-01").map(({ period }) => period)).toEqual(["2022", "2024"]);
    expect(answersOf(series, "quarter", "2026-01-01")).toEqual([]);
  });
});
