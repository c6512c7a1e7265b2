import { describe, expect, it } from "vitest";
import type { AnswerDraft } from "../../src/core/answer.ts";
import { readAnswer } from "../../src/core/answer.ts";
import type { AskedFigure } from "../../src/core/check-in.ts";
import type { Language } from "../../src/core/language.ts";

const figure: AskedFigure = {
  kind: "figure",
  key: "2.3-L1-G1",
  title: "Zahl der Runden Tische",
  figureKind: "count",
  details: [],
  period: "2025",
  breakdown: [{ code: "m", title: "männlich" }],
};

function read(draft: AnswerDraft, language: Language = "de", asked = figure) {
  return readAnswer(asked, { certainty: "final", ...draft }, { language, today: "2026-11-22" });
}

function faultsIn(draft: AnswerDraft) {
  const reading = read(draft);
  return reading.ok ? [] : reading.faults;
}

describe("a figure's answer", () => {
  it("is a value or the reason why there is none, and no value is dropped for a reason", () => {
    expect(faultsIn({ value: "1.234", source: "Melderegister" })).toEqual([]);
    expect(faultsIn({ notCollectable: "Wird nicht geführt" })).toEqual([]);
    expect(faultsIn({})).toEqual([{ field: "value", reason: "missing" }]);
    const both = { field: "notCollectable", reason: "besideValue" };
    expect(faultsIn({ value: "0", source: "Melderegister", notCollectable: "Nein" })).toEqual([both]);
    expect(faultsIn({ "cell:m": "3", notCollectable: "Nein" })).toEqual([both]);
  });

  it.each<[Language, string, string]>([
    ["en", "1,234.5", "1234.5"],
    ["en", "1.234,5", "1234.5"],
    ["en", "0,5", "0.5"],
    ["en", "1.234", "1.234"],
    ["ru", "1 234,5", "1234.5"],
    ["ru", "1.234,5", "1234.5"],
    ["tr", "1.234,5", "1234.5"],
  ])("is read in %s as it is written there, and otherwise as in German: %s", (language, typed, total) => {
    const amount: AskedFigure = { ...figure, figureKind: "amount", breakdown: [] };
    const reading = read({ value: typed, source: "Haushalt" }, language, amount);
    expect(reading).toMatchObject({ ok: true, answer: { amounts: { total } } });
  });

  it("is not called missing as well when it is no number", () => {
    expect(faultsIn({ value: "viele", source: "Melderegister" })).toEqual([{ field: "value", reason: "notNumber" }]);
  });
});
