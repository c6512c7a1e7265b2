import { describe, expect, test } from "vitest";
import type { QualityRule } from "../../src/core/quality.ts";
import { findingsOfQuality } from "../../src/core/quality.ts";
import { qualityByField, qualityByOffice } from "../../src/core/quality-groups.ts";
import type { FigureAnswer } from "../../src/core/response.ts";
import type { Standing } from "../../src/core/standing.ts";
import { neverHeard } from "../../src/core/standing.ts";
import {
  buildBaseFigure,
  buildBoard,
  buildCheckIn,
  buildConcept,
  buildField,
  buildGoal,
  buildIndicator,
  buildMeasure,
  buildResponse,
  buildRound,
} from "../builders.ts";

const today = "2026-11-22";
const lately = "2026-10-01T10:00:00.000Z";
const longAgo = "2025-11-22T10:00:00.000Z";

type Parts = Parameters<typeof buildBoard>[0];

/** A board with one goal that has one item alone. */
function boardWith(goal: Parameters<typeof buildGoal>[0], parts: Parts = {}) {
  const only = buildGoal({ measures: [], baseFigures: [], indicators: [], ...goal });
  const concept = buildConcept({ fields: [buildField({ goals: [only] })] });
  return buildBoard({ concept, responses: [], rounds: [], checkIns: [], ...parts });
}

function rulesOf(board: ReturnType<typeof buildBoard>): readonly QualityRule[] {
  return findingsOfQuality(board, today).map(({ fault }) => fault.rule);
}

describe("a step", () => {
  const measure = buildMeasure({ deadline: { text: "bis Oktober 2026", due: "2026-10-31" } });
  const stepSaid = (standing: Partial<Standing>) =>
    rulesOf(
      boardWith({ measures: [measure] }, { standings: new Map([[measure.key, { ...neverHeard, ...standing }]]) }),
    );

  test.each([
    [{ status: "underway", heardAt: lately }, ["overdue"]],
    [{ status: "done", comment: "Bericht im Ausschuss", heardAt: lately }, []],
    [{ status: "done", comment: " ", heardAt: lately }, ["doneWithoutEvidence"]],
    [{ status: "done", comment: "x", progress: 80, heardAt: lately }, ["progressContradicts"]],
    [{ status: "underway", progress: 100, heardAt: lately }, ["overdue", "progressContradicts"]],
    [{ status: "dropped", progress: 100, heardAt: longAgo }, []],
    [{ status: "blocked", obstacle: "", heardAt: lately }, ["overdue", "blockedWithoutObstacle"]],
    [{ status: "blocked", obstacle: "Personal", heardAt: longAgo }, ["overdue", "stale"]],
    [{ status: "done", comment: "x", heardAt: longAgo }, []],
  ] as const)("%o: %o", (standing, rules) => {
    expect(stepSaid(standing)).toEqual(rules);
  });

  test("of which nobody has said anything is never heard of; a recommendation is not asked for", () => {
    expect(rulesOf(boardWith({ measures: [buildMeasure()] }))).toEqual(["neverHeard"]);
    expect(rulesOf(boardWith({ measures: [buildMeasure({ kind: "recommendation" })] }))).toEqual([]);
  });
});

describe("a base figure", () => {
  const figure = buildBaseFigure();
  const figureSaid = (...answers: readonly Partial<FigureAnswer>[]) =>
    boardWith(
      { baseFigures: [figure] },
      {
        reportedPeriods: new Map(answers.map(({ period = "2025" }) => [figure.key, period])),
        responses: answers.map((answer, revision) =>
          buildResponse({
            item: figure.key,
            revision,
            answer: {
              kind: "figure",
              period: "2025",
              isProvisional: false,
              source: "Einwohnerdatei",
              comment: "",
              ...answer,
            },
          }),
        ),
      },
    );

  test("is missing without any report, and with one of an earlier period, which is named", () => {
    expect(findingsOfQuality(figureSaid(), today)[0]?.fault).toEqual({ rule: "figureMissing", period: "2025" });
    expect(findingsOfQuality(figureSaid({ period: "2023" }), today)[0]?.fault).toEqual({
      rule: "figureMissing",
      period: "2025",
      last: "2023",
    });
  });

  test("is provisional and without source by its last word alone", () => {
    expect(rulesOf(figureSaid({}))).toEqual([]);
    expect(rulesOf(figureSaid({ isProvisional: true, source: "" }))).toEqual(["provisional", "withoutSource"]);
    expect(rulesOf(figureSaid({ isProvisional: true, source: "" }, {}))).toEqual([]);
  });

  test("that cannot be collected needs no source", () => {
    expect(rulesOf(figureSaid({ source: "", notCollectable: "Wird nicht erhoben" }))).toEqual([]);
  });

  test("that is another goal's as well is looked for there", () => {
    expect(rulesOf(boardWith({ baseFigures: [buildBaseFigure({ sameAs: "2.1-L1-G1" })] }))).toEqual([]);
  });
});

describe("a qualitative indicator", () => {
  const indicator = buildIndicator();
  const evaluated = (evidence: string, heardAt: string, fulfilment: "fulfilled" | "partly") =>
    rulesOf(
      boardWith(
        { indicators: [indicator] },
        { evaluations: new Map([[indicator.key, { fulfilment, evidence, comment: "", heardAt }]]) },
      ),
    );

  test("needs evidence when it is fulfilled, and grows old when it is not", () => {
    expect(evaluated("", lately, "fulfilled")).toEqual(["doneWithoutEvidence"]);
    expect(evaluated("Bericht", longAgo, "fulfilled")).toEqual([]);
    expect(evaluated("", longAgo, "partly")).toEqual(["stale"]);
  });

  test("a key figure is calculated: nobody is asked for it", () => {
    expect(rulesOf(boardWith({ indicators: [buildIndicator({ kind: "keyFigure" })] }))).toEqual([]);
  });
});

test("a finding names the office, and the check-in of the open round that asks for the item", () => {
  const measure = buildMeasure();
  const checkIn = buildCheckIn({ items: [{ kind: "step", key: measure.key, title: measure.title }] });
  const asked = boardWith({ measures: [measure] }, { rounds: [buildRound({ state: "open" })], checkIns: [checkIn] });
  expect(findingsOfQuality(asked, today)[0]).toMatchObject({ offices: ["jugendamt"], checkIn: checkIn.key });
  const over = boardWith({ measures: [measure] }, { rounds: [buildRound({ state: "closed" })], checkIns: [checkIn] });
  expect(findingsOfQuality(over, today)[0]).not.toHaveProperty("checkIn");
});

test("findings come by field and rule, and by office, in the concept's order", () => {
  const board = buildBoard();
  const findings = findingsOfQuality(board, today);
  const groups = qualityByField(board.concept, findings);
  expect(groups.map(({ field }) => field.key)).toEqual(board.concept.fields.map(({ key }) => key));
  expect(groups[0]?.rules.map(({ rule }) => rule)).toEqual(["figureMissing", "neverHeard"]);
  expect(qualityByOffice(board.concept, findings)).toEqual([
    { unit: expect.objectContaining({ key: "jugendamt" }), count: findings.length },
  ]);
});
