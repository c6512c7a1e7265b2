import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnswerDraft, AnswerFault, DraftField, Reader } from "../../src/core/answer.ts";
import { draftFields, draftOf, faultReasons, readAnswer, strikingDifference } from "../../src/core/answer.ts";
import type { AskedItem } from "../../src/core/check-in.ts";
import { baseFigureKinds } from "../../src/core/concept.ts";
import { languages } from "../../src/core/language.ts";
import { writeNumber } from "../../src/core/number.ts";
import type { Answer, FigureAnswer } from "../../src/core/response.ts";
import { longestText } from "../../src/core/response.ts";
import { fulfilments, measureStatuses } from "../../src/core/standing.ts";
import { buildAskedFigure, buildAskedIndicator, buildAskedStep, buildFigureReport } from "../builders.ts";

const german: Reader = { language: "de", today: "2026-11-23" };
const step = buildAskedStep({ doneBy: ["Jugendamt", "Verein"] });
const figure = buildAskedFigure();
const indicator = buildAskedIndicator();
const voice = { kind: "voice", key: "voice", title: "Was läuft, was fehlt" } as const;
const value = { value: "40", certainty: "final", source: "Statistikstelle" } as const;

function answerTo(item: AskedItem, draft: AnswerDraft, reader = german): Answer {
  const reading = readAnswer(item, draft, reader);
  if (!reading.ok) throw new TypeError(JSON.stringify(reading.faults));
  return reading.answer;
}

/** As `field reason`. */
function faultsOf(item: AskedItem, draft: AnswerDraft, reader = german): readonly string[] {
  const reading = readAnswer(item, draft, reader);
  return reading.ok ? [] : reading.faults.map(({ field, reason }: AnswerFault) => `${field} ${reason}`);
}

describe("an answer to a step", () => {
  it("takes what was filled in, and leaves progress open rather than calling it 0", () => {
    const draft = { status: "blocked", progress: " ", obstacle: " Kein Personal\nseit Mai ", onBehalfOf: "Verein" };
    expect(answerTo(step, draft)).toEqual({
      kind: "step",
      status: "blocked",
      obstacle: "Kein Personal\nseit Mai",
      remedy: "",
      support: "",
      comment: "",
      onBehalfOf: "Verein",
    });
    expect(answerTo(step, { status: "underway", progress: "+040", remedy: "r", support: "s" })).toMatchObject({
      progress: 40,
      remedy: "r",
      support: "s",
    });
  });

  it("names all faults at once", () => {
    const tooLong = "x".repeat(longestText + 1);
    expect(faultsOf(step, { progress: "140", comment: tooLong, onBehalfOf: "Bauamt" })).toEqual([
      "status missing",
      "progress outOfRange",
      "comment tooLong",
      "onBehalfOf unknown",
    ]);
  });

  it("needs an obstacle for a blocked step, and only there", () => {
    expect(faultsOf(step, { status: "blocked", obstacle: "  " })).toEqual(["obstacle missing"]);
    expect(faultsOf(step, { status: "done" })).toEqual([]);
  });

  it.each(["unknown", "Läuft", "__proto__"])("does not take %s for a status", (status) => {
    expect(faultsOf(step, { status })).toEqual(["status unknown"]);
  });

  it.each(["12,5", "1e2", "0x10", "abc", "٣", "1 0"])("does not take %s for a whole per cent", (progress) => {
    expect(faultsOf(step, { status: "done", progress })).toEqual(["progress notWhole"]);
  });

  it.each(["-1", "101", "9999999999999999999999"])("does not take %s for a per cent", (progress) => {
    expect(faultsOf(step, { status: "done", progress })).toEqual(["progress outOfRange"]);
  });
});

describe("an answer for a figure", () => {
  it("takes the total, those of its parts that were named, the period that was asked for and the source", () => {
    const draft = { ...value, value: "1.240", "cell:w": "640", comment: "Ohne Kurse" };
    expect(answerTo(figure, draft)).toEqual({
      kind: "figure",
      period: "2025",
      amounts: { total: "1240", cells: { w: "640" } },
      isProvisional: false,
      source: "Statistikstelle",
      comment: "Ohne Kurse",
    });
    expect(answerTo(figure, { ...value, certainty: "provisional" })).toMatchObject({ isProvisional: true });
  });

  it("takes nought for a number, and nothing for none", () => {
    expect(answerTo(figure, { ...value, value: "0", "cell:w": "0" })).toMatchObject({
      amounts: { total: "0", cells: { w: "0" } },
    });
    expect(faultsOf(figure, { ...value, value: " " })).toEqual(["value missing"]);
  });

  it("is a reason why there is none, which needs no source", () => {
    const answer = answerTo(figure, { certainty: "final", notCollectable: "Wird nicht erfasst" });
    expect(answer).toMatchObject({ notCollectable: "Wird nicht erfasst", source: "" });
    expect(answer).not.toHaveProperty("amounts");
  });

  it.each([
    [{ ...value, notCollectable: "x" }, ["notCollectable besideValue"]],
    [{ certainty: "final", "cell:w": "3", notCollectable: "x" }, ["notCollectable besideValue"]],
    [{ value: "40" }, ["certainty missing", "source missing"]],
    [{ ...value, certainty: "yes" }, ["certainty unknown"]],
    [{ ...value, value: "viele" }, ["value notNumber"]],
    [{ ...value, value: "-1" }, ["value outOfRange"]],
    [{ ...value, value: "4,5" }, ["value notWhole"]],
    [{ ...value, value: "1234567890123456" }, ["value outOfRange"]],
    [{ ...value, "cell:w": "41", "cell:m": "40" }, ["cell:w aboveTotal"]],
    [{ ...value, "cell:w": "1,5" }, ["cell:w notWhole"]],
    [{ ...value, "cell:w": "x" }, ["cell:w notNumber"]],
    [{ certainty: "final", "cell:w": "3" }, ["value missing"]],
  ] satisfies [AnswerDraft, string[]][])("%o is none: %j", (draft, faults) => {
    expect(faultsOf(figure, draft)).toEqual(faults);
  });

  it("takes no notice of parts that the figure does not have", () => {
    expect(answerTo(figure, { ...value, "cell:x": "3" })).toMatchObject({ amounts: { cells: {} } });
  });

  it("counts the entries of a register like anything else", () => {
    const register = buildAskedFigure({ figureKind: "register" });
    expect(faultsOf(register, { ...value, value: "4,5" })).toEqual(["value notWhole"]);
    expect(faultsOf(register, { ...value, "cell:w": "41" })).toEqual(["cell:w aboveTotal"]);
  });

  it("has a share in per cent, whose parts are shares of their own", () => {
    const share = buildAskedFigure({ figureKind: "share" });
    expect(answerTo(share, { ...value, value: "12,5", "cell:w": "80" })).toMatchObject({
      amounts: { total: "12.5", cells: { w: "80" } },
    });
    expect(faultsOf(share, { ...value, value: "100,1" })).toEqual(["value outOfRange"]);
  });

  it("has an amount with a fraction that the lists can keep", () => {
    const amount = buildAskedFigure({ figureKind: "amount" });
    expect(answerTo(amount, { ...value, value: "1.234,56" })).toMatchObject({ amounts: { total: "1234.56" } });
    expect(faultsOf(amount, { ...value, value: "0,00000001" })).toEqual(["value outOfRange"]);
  });

  it.each([
    ["en", "1,240.5"],
    ["de", "1.240,5"],
    ["tr", "1.240,5"],
    ["ru", "1 240,5"],
  ] as const)("is read as written in %s", (language, typed) => {
    const amount = buildAskedFigure({ figureKind: "amount" });
    const answer = answerTo(amount, { ...value, value: typed }, { ...german, language });
    expect(answer).toMatchObject({ amounts: { total: "1240.5" } });
  });
});

describe("an answer for an indicator", () => {
  it("names by what it can be seen, and when", () => {
    const draft = { fulfilment: "fulfilled", evidence: "Bericht", on: "3.5.2026", comment: "c" };
    expect(answerTo(indicator, draft)).toEqual({
      kind: "indicator",
      fulfilment: "fulfilled",
      evidence: "Bericht",
      on: "2026-05-03",
      comment: "c",
    });
  });

  it.each(["fulfilled", "partly"])("needs evidence when %s", (fulfilment) => {
    expect(faultsOf(indicator, { fulfilment })).toEqual(["evidence missing"]);
  });

  it.each(["not", "unknown"])("needs none when %s", (fulfilment) => {
    expect(answerTo(indicator, { fulfilment })).toEqual({ kind: "indicator", fulfilment, evidence: "", comment: "" });
  });

  it.each([
    ["2026-11-23", []],
    ["29.2.2024", []],
    ["2026-11-24", ["on inFuture"]],
    ["29.2.2026", ["on notDate"]],
    ["2026-13-01", ["on notDate"]],
    ["31.11.26", ["on notDate"]],
    ["5/3/2026", ["on notDate"]],
    ["gestern", ["on notDate"]],
    ["2026-05-03T10:00", ["on notDate"]],
  ] as const)("on %s: %j", (on, faults) => {
    expect(faultsOf(indicator, { fulfilment: "not", on })).toEqual(faults);
  });

  it("names what is missing and what is unknown", () => {
    expect(faultsOf(indicator, {})).toEqual(["fulfilment missing"]);
    expect(faultsOf(indicator, { fulfilment: "maybe", on: "x" })).toEqual(["fulfilment unknown", "on notDate"]);
  });
});

describe("a unit's own words", () => {
  it("say what works, what is missing, or both", () => {
    expect(answerTo(voice, { works: " Das Café " })).toEqual({ kind: "voice", works: "Das Café", missing: "" });
    expect(answerTo(voice, { missing: "Räume" })).toMatchObject({ works: "", missing: "Räume" });
    expect(faultsOf(voice, { works: " ", missing: "" })).toEqual(["works missing"]);
    expect(faultsOf(voice, { missing: "x".repeat(longestText + 1) })).toEqual(["missing tooLong"]);
  });
});

describe("any draft", () => {
  const items: readonly AskedItem[] = [
    step,
    ...baseFigureKinds.map((figureKind) => buildAskedFigure({ figureKind })),
    indicator,
    voice,
  ];
  const fields: readonly DraftField[] = [...draftFields, "cell:w", "cell:m", "cell:__proto__"];
  const telling = ["", "40", "1.234,5", "provisional", "final", "2026-05-03", "3.5.2026", "Verein"];
  const typed: fc.Arbitrary<string> = fc.oneof(
    fc.constantFrom(...telling, ...measureStatuses, ...fulfilments, "x".repeat(longestText + 1)),
    fc.string(),
  );
  const drafts = fc.dictionary(fc.constantFrom(...fields), typed) as fc.Arbitrary<AnswerDraft>;
  const readers = fc.constantFrom(...languages).map((language): Reader => ({ ...german, language }));

  it("is an answer, which reads the same once more, or has faults; it never throws", () => {
    fc.assert(
      fc.property(fc.constantFrom(...items), drafts, readers, (item, draft, reader) => {
        const reading = readAnswer(item, draft, reader);
        if (!reading.ok) {
          expect(reading.faults.length).toBeGreaterThan(0);
          for (const { reason } of reading.faults) expect(faultReasons).toContain(reason);
          return;
        }
        const again = Object.entries(draftOf(reading.answer)).map(([field, text]) => {
          const isAmount = field === "value" || field.startsWith("cell:");
          return [field, isAmount && text ? writeNumber(text, reader.language) : text];
        });
        expect(readAnswer(item, Object.fromEntries(again), reader)).toEqual(reading);
      }),
      { seed: 20261122, numRuns: 3000 },
    );
  });
});

describe("a striking difference", () => {
  const previous = buildFigureReport({ amounts: { total: "40", cells: {} } });
  const answered = (total: string): FigureAnswer => ({
    kind: "figure",
    period: "2025",
    amounts: { total, cells: {} },
    isProvisional: false,
    source: "",
    comment: "",
  });

  it.each([
    ["80", undefined],
    ["81", "40"],
    ["20", undefined],
    ["19", "40"],
    ["0", "40"],
  ])("%s after 40: %s", (total, struck) => {
    expect(strikingDifference(buildAskedFigure({ previous }), answered(total))).toBe(struck);
  });

  it("needs two numbers", () => {
    const { amounts: _, ...none } = answered("1000");
    expect(strikingDifference(buildAskedFigure(), answered("1000"))).toBeUndefined();
    expect(strikingDifference(buildAskedFigure({ previous }), none)).toBeUndefined();
    const { amounts: __, ...notCollected } = previous;
    expect(strikingDifference(buildAskedFigure({ previous: notCollected }), answered("1000"))).toBeUndefined();
  });

  it("is noticed when nought becomes something", () => {
    const nought = buildFigureReport({ amounts: { total: "0", cells: {} } });
    expect(strikingDifference(buildAskedFigure({ previous: nought }), answered("1"))).toBe("0");
    expect(strikingDifference(buildAskedFigure({ previous: nought }), answered("0"))).toBeUndefined();
  });
});
