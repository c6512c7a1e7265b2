import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { MeasureColumn } from "../../../src/core/measure-list.ts";
import { measureColumns, measureRows, usualColumns } from "../../../src/core/measure-list.ts";
import { measureCells } from "../../../src/tab/find/measure-cells.ts";
import { anyMeasure } from "../../../src/tab/find/measure-query.ts";
import { MeasureTable } from "../../../src/tab/find/measure-table.tsx";
import { measureDe } from "../../../src/texts/measure.de.ts";
import {
  buildBoard,
  buildConcept,
  buildField,
  buildGoal,
  buildMeasure,
  buildStanding,
  buildUnit,
} from "../../builders.ts";

const now = "2026-12-08T09:00:00.000Z";
const today = "2026-12-08";
const { columns: headings } = measureDe.list;

const goal = buildGoal({
  key: "2.3-L1",
  title: "Miteinander",
  units: ["jugendamt"],
  cityGoals: ["1-L1"],
  measures: [
    buildMeasure({
      key: "2.3-L1-S1",
      title: "Übersicht",
      doneBy: ["Integrationsrat", "Volkshochschule"],
      deadline: { text: "Ende 2025", due: "2025-12-31" },
      everyMonths: 12,
      source: "2.3 Erstes Leitziel",
    }),
  ],
});
const rows = measureRows(
  buildBoard({
    concept: buildConcept({
      fields: [buildField({ key: "2.3", title: "Zusammenleben", goals: [goal] })],
      units: [buildUnit({ key: "jugendamt", title: "Jugendamt" })],
    }),
    standings: new Map([
      [
        "2.3-L1-S1",
        buildStanding({
          status: "blocked",
          progress: 40,
          obstacle: "Kein Geld",
          remedy: "Ein Zuschuss",
          support: "Ein Beschluss",
          comment: "Bald mehr",
          onBehalfOf: "Verein Brücke",
        }),
      ],
    ]),
    allotments: new Map([
      [
        "2.3-L1-S1",
        {
          budget: { planned: "12500.5", spent: "300", funding: "Haushalt 2027" },
          weighing: { priority: "first", affordability: "ja", quality: "", effect: "" } as const,
        },
      ],
    ]),
  }),
);

/** The texts of the cells of one row, as somebody reads them. */
function shown(columns: readonly MeasureColumn[]): readonly string[] {
  const html = renderToStaticMarkup(<MeasureTable rows={rows} query={{ ...anyMeasure, columns }} now={now} />);
  const [, body = ""] = /<tbody>(.*)<\/tbody>/.exec(html) ?? [];
  return body
    .split(/<t[hd][ >]/)
    .slice(1)
    .map((cell) => cell.replace(/^[^>]*>/, "").replaceAll(/<[^>]*>/g, " "));
}

describe("what is taken along of the list", () => {
  test.each(measureColumns)("holds what the column %s shows, under its heading", (column) => {
    const [head = [], cells = []] = measureCells(rows, [column], today);
    expect(head.slice(0, 3)).toEqual([headings.key, headings.kind, headings.title]);
    expect(head[3]).toBe(headings[column]);
    const [name = "", text = ""] = shown([column]);
    expect(name).toContain(cells[2]);
    const isShown = (cell: string) =>
      cell === measureDe.list.yes || cell.split(", ").every((part) => text.includes(part));
    expect(cells.slice(3).filter((cell) => cell === "" || !isShown(cell))).toEqual([]);
  });

  test("says each thing once, in the order of the columns", () => {
    const [head, cells] = measureCells(rows, usualColumns, today);
    const { key, kind, title, offices, deadline, due, late, status, progress, obstacle, heard } = headings;
    expect(head).toEqual([key, kind, title, offices, deadline, due, late, status, progress, obstacle, heard]);
    expect(cells?.slice(2, 7)).toEqual(["Übersicht", "Jugendamt", "Ende 2025", "31.12.2025", "ja"]);
    const [all] = measureCells(rows, measureColumns, today);
    expect(all).toEqual(Object.values(headings));
  });

  test("a column of its own takes progress and obstacle out of the status", () => {
    const [, status = "", ...rest] = shown(["status", "progress", "obstacle"]);
    expect(status).not.toMatch(/40|Kein Geld/);
    expect(rest.join()).toMatch(/40.*Kein Geld/);
  });

  test("is nothing but the names where somebody wants no columns", () => {
    expect(measureCells(rows, [], today)[1]).toEqual(["2.3-L1-S1", "Umsetzungsschritt", "Übersicht"]);
    expect(shown([])).toHaveLength(1);
  });
});
