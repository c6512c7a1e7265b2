import { describe, expect, it } from "vitest";
import type { AnswerDraft } from "../../src/core/answer.ts";
import { readAnswer } from "../../src/core/answer.ts";
import type { AskedFigure } from "../../src/core/check-in.ts";

const figure: AskedFigure = {
  kind: "figure",
  key: "2.3-L1-G1",
  title: "Zahl der Runden Tische",
  figureKind: "count",
  details: [],
  period: "2025",
  breakdown: [{ code: "m", title: "männlich" }],
};

function faultsIn(draft: AnswerDraft) {
  const reading = readAnswer(figure, { certainty: "final", ...draft }, { language: "de", today: "2026-11-22" });
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

  it("is not called missing as well when it is no number", () => {
    expect(faultsIn({ value: "viele", source: "Melderegister" })).toEqual([{ field: "value", reason: "notNumber" }]);
  });
});
