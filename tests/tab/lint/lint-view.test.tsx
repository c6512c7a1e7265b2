import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { lintConcept } from "../../../src/core/lint/concept-lint.ts";
import { lintRules } from "../../../src/core/lint/finding.ts";
import { groupFindings } from "../../../src/core/lint/finding-groups.ts";
import { parseRoute } from "../../../src/core/route.ts";
import { findingCells } from "../../../src/tab/lint/finding-cells.ts";
import { LintView } from "../../../src/tab/lint/lint-view.tsx";
import { hashOfRule, ruleAt } from "../../../src/tab/lint/rule-address.ts";
import { lintDe } from "../../../src/texts/lint.de.ts";
import { buildBoard, buildConcept } from "../../builders.ts";

function render(rule?: string, board = buildBoard()): string {
  return renderToStaticMarkup(<LintView board={board} now="2026-11-22T15:05:00.000Z" rule={rule} />);
}

function textOf(html: string): string {
  return html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
}

/** The rules whose findings are shown; there is a heading for each in every field. */
function headingsOf(html: string): readonly string[] {
  return [...new Set([...html.matchAll(/<h3[^>]*>([^<]+) \(\d+\)<\/h3>/g)].map(([, name = ""]) => name))];
}

describe("the page that checks the concept", () => {
  test("says of each finding where it is, why it matters, what to do and in which column", () => {
    const html = render();
    const { name, why, mend } = lintDe.rules.deadlineWithoutDate;
    for (const words of [`${name} (1)`, why, mend, "„mittelfristig“, kein Datum.", "Spalte „Fällig am“"])
      expect(textOf(html)).toContain(words);
    for (const page of ["leitziel/2.3-L1", "massnahme/2.3-L1-S1"]) expect(html).toContain(`href="#/${page}"`);
    expect(textOf(html)).toContain("Ohne Befund: Widerspruch im Text, Lücke im Text,");
  });

  test("tells apart the findings about one and the same thing", () => {
    const remarks = ["Erste", "Zweite"].map((text) => ({ kind: "gap", text }) as const);
    const shown = buildBoard({ concept: buildConcept({ remarks }) });
    const html = renderToStaticMarkup(<LintView board={shown} now="2026-11-22T15:05:00.000Z" rule="luecke" />);
    for (const words of [lintDe.numbered(1, 2), lintDe.numbered(2, 2)]) expect(textOf(html)).toContain(words);
    expect(textOf(render())).not.toContain("Befund 1 von");
  });

  test("leads from a unit without a channel to what it would be asked", () => {
    expect(render("ohne-kanal")).toContain('href="#/runden/vorschau"');
  });

  test("goes through the fields in the concept's order", () => {
    const fields = [...render().matchAll(/<h2[^>]*>([^<]+)<\/h2>/g)].map(([, name]) => name);
    expect(fields).toEqual([
      ...buildConcept().fields.map(({ key, title }) => `${key} ${title}`),
      lintDe.partName("units"),
    ]);
  });

  test("shows one rule where the address names it, and offers the others with their numbers", () => {
    const html = render("frist-ohne-datum");
    expect(headingsOf(html)).toEqual([lintDe.rules.deadlineWithoutDate.name]);
    expect(html).toMatch(/aria-current="page"[^>]*>Frist ohne Datum \(7\)</);
    expect(html).toMatch(/href="#\/pruefen\/nie-gemeldet"[^>]*>Nie gemeldete Grundzahl \(7\)</);
    expect(textOf(html)).toContain("7 Befunde");
    expect(textOf(html).split(lintDe.rules.deadlineWithoutDate.why)).toHaveLength(2);
    expect(headingsOf(render("anderes")).length).toBeGreaterThan(1);
    expect(textOf(render("widerspruch"))).toContain(lintDe.nothing);
  });

  test("hands out what it shows: every finding, with its part, its rule and where to mend it", () => {
    const board = buildBoard();
    const findings = lintConcept(board.concept, { ...board, today: "2026-11-22" });
    const [head, ...rows] = findingCells(groupFindings(board.concept, findings));
    expect(head).toHaveLength(7);
    expect(rows).toHaveLength(findings.length);
    const text = textOf(render());
    for (const cell of rows.flatMap((row) => row.slice(0, 6))) expect(text).toContain(cell);
    expect(rows.every((row) => row[6] !== "")).toBe(true);
  });

  test("has an address for every rule", () => {
    for (const rule of lintRules) {
      const route = parseRoute(hashOfRule(rule));
      expect(route.view === "lint" && ruleAt(route.rule)).toBe(rule);
    }
    expect(parseRoute(hashOfRule())).toEqual({ view: "lint" });
  });
});
