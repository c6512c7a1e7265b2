import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { findingsOfQuality } from "../../../src/core/quality.ts";
import { qualityByField } from "../../../src/core/quality-groups.ts";
import { qualityCells } from "../../../src/tab/quality/quality-cells.ts";
import { QualityView } from "../../../src/tab/quality/quality-view.tsx";
import { qualityDe } from "../../../src/texts/quality.de.ts";
import { buildBoard, buildCheckIn, buildConcept, buildRound } from "../../builders.ts";

function render(office?: string, board = buildBoard()): string {
  return renderToStaticMarkup(<QualityView board={board} now="2026-11-22T15:05:00.000Z" office={office} />);
}

test("what is open stands by field in the concept's order, with why it matters and where it is added", () => {
  const html = render();
  const fields = [...html.matchAll(/<h2[^>]*>([^<]+)<\/h2>/g)].map(([, name]) => name);
  expect(fields).toEqual(buildConcept().fields.map(({ key, title }) => `${key} ${title}`));
  for (const words of [qualityDe.rules.figureMissing.why, "Es fehlt: Jahr 2025.", 'href="#/runden/vorschau"'])
    expect(html).toContain(words);
  expect(html).toMatch(/href="#\/datenguete\/jugendamt"[^>]*>Jugendamt \(\d+\)</);
});

test("what the open round asks for can be answered from here", () => {
  const item = { kind: "step", key: "2.3-L1-S1", title: "Übersicht" } as const;
  const checkIn = buildCheckIn({ items: [item] });
  const html = render(undefined, buildBoard({ rounds: [buildRound({ state: "open" })], checkIns: [checkIn] }));
  expect(html).toContain(`href="#/runden/antwort/${checkIn.key}/2.3-L1-S1"`);
});

test("an office that owes nothing is told so", () => {
  expect(render("schulamt")).toContain(qualityDe.nothing);
});

test("what is taken along is what is shown: every finding, with its field and what is open", () => {
  const findings = findingsOfQuality(buildBoard(), "2026-11-22");
  const groups = qualityByField(buildConcept(), findings);
  const [head, ...rows] = qualityCells(groups);
  expect(head).toHaveLength(6);
  expect(rows).toHaveLength(findings.length);
  const text = render().replaceAll(/<[^>]*>/g, " ");
  for (const cell of rows.flat()) expect(text).toContain(cell);
});
