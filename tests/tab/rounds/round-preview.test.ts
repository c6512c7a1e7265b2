import { describe, expect, test } from "vitest";
import { defaultTerms } from "../../../src/core/round-plan.ts";
import { roundOn } from "../../../src/core/round-schedule.ts";
import { markdownHtml } from "../../../src/tab/rounds/markdown-html.ts";
import { previewCard, previewRound } from "../../../src/tab/rounds/round-preview.ts";
import { buildBoard, buildConcept, buildUnit } from "../../builders.ts";

const round = roundOn("2026-12-01", defaultTerms, "Rückmelderunde 01.12.2026");
const units = [
  buildUnit({ key: "steuerung", kind: "steering", title: "Lenkungsgruppe" }),
  buildUnit(),
  buildUnit({ key: "sozialamt", title: "Sozialamt" }),
  buildUnit({ key: "tisch", kind: "roundTable", title: "Runder Tisch" }),
];
const board = buildBoard({
  concept: buildConcept({ units }),
  bindings: new Map([["jugendamt", { team: "19:t", channel: "19:c", language: "tr" }]]),
});

describe("the preview of a round", () => {
  test("names whom it asks and whom not, and why", () => {
    const { asked, leftOut } = previewRound(board, round);
    expect(asked.map(({ unit, language }) => [unit.key, language])).toEqual([["jugendamt", "tr"]]);
    expect(leftOut.map(({ unit, reason, open }) => [unit.key, reason, open])).toEqual([
      ["sozialamt", "nothingDue", 0],
      ["tisch", "noChannel", 1],
    ]);
  });

  test("shows the card in the channel's language, with its first item to answer", () => {
    const [entry] = previewRound(board, round).asked;
    const card = entry && previewCard(board, round, entry);
    const json = JSON.stringify(card);
    expect(json).toContain("Übersicht der Runden Tische erstellen");
    expect(json).toContain('"lang":"tr"');
    expect(json).toContain('"id":"status"');
  });
});

test("text of a card is shown as it is, never as markup", () => {
  expect(markdownHtml("- a \\*b\\*\n- c")).toBe("<ul><li>a *b*</li><li>c</li></ul>");
  expect(markdownHtml('<img src=x onerror="x"> \\<b\\>\n\nzwei')).toBe(
    "<p>&lt;img src=x onerror=&quot;x&quot;&gt; &lt;b&gt;</p><p>zwei</p>",
  );
});
