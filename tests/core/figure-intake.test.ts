import { describe, expect, test } from "vitest";
import type { FigureReport } from "../../src/core/check-in.ts";
import type { FigureEntry, IntakeContext, KnownFigure } from "../../src/core/figure-intake.ts";
import { intakeOf, lacksReason, recordsOf } from "../../src/core/figure-intake.ts";
import type { FigureAnswer } from "../../src/core/response.ts";

const figure = "2.3-L1-G1";

function entry(period: string, overrides: Partial<FigureAnswer> = {}): FigureEntry {
  const amounts = { total: "12", cells: {} };
  const answer = { kind: "figure", period, amounts, isProvisional: false, source: "Amt", comment: "" } as const;
  return { figure, answer: { ...answer, ...overrides } };
}

function known(period: string, overrides: Partial<FigureReport> = {}): KnownFigure {
  const { kind: _, ...said } = entry(period).answer;
  return { figure, report: { ...said, reportedAt: "2026-02-01T09:00:00.000Z", ...overrides } };
}

function context(overrides: Partial<IntakeContext> = {}): IntakeContext {
  return {
    known: [],
    reportedPeriods: new Map(),
    reason: "",
    answeredBy: { id: "p", name: "P" },
    answeredAt: "2026-11-22T11:00:00.000Z",
    ...overrides,
  };
}

describe("intakeOf", () => {
  test("tells new from corrected from unchanged", () => {
    const before = known("2024", { amounts: { total: "11", cells: {} } });
    const intake = intakeOf([entry("2025"), entry("2024"), entry("2023")], [known("2025"), before]);
    expect(intake.unchanged).toEqual([entry("2025")]);
    expect(intake.corrected).toEqual([{ entry: entry("2024"), before: before.report }]);
    expect(intake.new).toEqual([entry("2023")]);
  });

  test("compares with the newest report, and takes an empty or an earlier comment for no news", () => {
    const reports = [
      known("2025", { amounts: { total: "11", cells: {} }, comment: "Erste Zählung" }),
      known("2025", { comment: "Nachmeldung" }),
    ];
    for (const comment of ["", "Erste Zählung", "Nachmeldung\r\n"])
      expect(intakeOf([entry("2025", { comment })], reports).unchanged).toHaveLength(1);
    expect(intakeOf([entry("2025", { comment: "Ohne Ortsteil West" })], reports).corrected).toHaveLength(1);
  });

  test("a reason is wanted where a final number changes, and nowhere else", () => {
    const other = { amounts: { total: "13", cells: {} } };
    const lacks = (said: Partial<FigureAnswer>, before: Partial<FigureReport>) =>
      intakeOf([entry("2025", said)], [known("2025", before)]).corrected.map(lacksReason);
    expect(lacks(other, {})).toEqual([true]);
    expect(lacks({ ...other, comment: "alt" }, { comment: "alt" })).toEqual([true]);
    expect(lacks({ ...other, comment: "Nachmeldung" }, { comment: "alt" })).toEqual([false]);
    expect(lacks(other, { isProvisional: true })).toEqual([false]);
    expect(lacks({ source: "Meldeamt" }, {})).toEqual([false]);
  });
});

describe("recordsOf", () => {
  test("counts reports of a period in the key, gives corrections their reason, and mentions the latest period", () => {
    const reports = [known("2024"), known("2023"), known("2023", { amounts: { total: "11", cells: {} } })];
    const entries = [entry("2025"), entry("2024"), entry("2023")];
    const { values, mentions } = recordsOf(intakeOf(entries, reports), context({ known: reports, reason: "Geprüft" }));
    expect(values.map(({ key, revision }) => [key, revision])).toEqual([
      ["import_2.3-L1-G1_2025_1", 1],
      ["import_2.3-L1-G1_2023_3", 3],
    ]);
    expect(values.map(({ answer }) => answer.kind === "figure" && answer.comment)).toEqual(["", "Geprüft"]);
    expect(mentions.map(({ key }) => key)).toEqual(["import_2.3-L1-G1_2025_1"]);
  });

  test("mentions what broke off before it was mentioned, and nothing that is known", () => {
    const reports = [known("2025")];
    const intake = intakeOf([entry("2025")], reports);
    const records = recordsOf(intake, context({ known: reports }));
    expect(records.values).toEqual([]);
    expect(records.mentions.map(({ key }) => key)).toEqual(["import_2.3-L1-G1_2025_1"]);
    const reportedPeriods = new Map([[figure, "2025"]]);
    expect(recordsOf(intake, context({ known: reports, reportedPeriods })).mentions).toEqual([]);
  });
});
