import { beforeEach, describe, expect, test } from "vitest";
import type { AskedItem } from "../../../src/core/check-in.ts";
import type { Response } from "../../../src/core/response.ts";
import { answerFaultText, answerFields } from "../../../src/tab/rounds/answer-fields.ts";
import type { TabAnswer } from "../../../src/tab/rounds/answering.ts";
import { sendAnswer, startingDraft } from "../../../src/tab/rounds/answering.ts";
import { buildCheckIn, buildResponse, buildRound, buildStanding } from "../../builders.ts";

const account = { id: "00000000-0000-4000-8000-000000000011", name: "Koordination Integration" };
const now = () => "2026-11-24T08:00:00.000Z";
const step: AskedItem = {
  kind: "step",
  key: "2.3-L1-S1",
  title: "Übersicht der Runden Tische erstellen",
  doneBy: ["Jugendamt", "Caritas"],
  deadline: "",
  standing: buildStanding(),
};
const figure: AskedItem = {
  kind: "figure",
  key: "2.3-L1-S1",
  title: "Runde Tische",
  figureKind: "count",
  details: [],
  period: "2025",
  breakdown: [{ code: "w", title: "Frauen" }],
  previous: {
    period: "2024",
    amounts: { total: "12", cells: {} },
    isProvisional: false,
    source: "Statistik",
    comment: "",
    reportedAt: "2025-11-20T08:00:00.000Z",
  },
};
const sent: TabAnswer = {
  checkIn: buildCheckIn().key,
  item: step.key,
  seen: 0,
  draft: { status: "blocked", obstacle: "Es fehlt eine Stelle", onBehalfOf: "Caritas" },
  isConfirmed: false,
};

let responses: Response[];
let state: "open" | "closed";
let asked: AskedItem;
let mayReportFigures: boolean;

beforeEach(() => {
  responses = [];
  state = "open";
  asked = step;
  mayReportFigures = true;
});

/** Lists that take each key once; `meanwhile` happens between reading and writing. */
function desk(meanwhile: () => void = () => {}) {
  return {
    getAccount: async () => account,
    readAnswerContext: async () => ({
      checkIn: buildCheckIn(),
      round: buildRound({ state }),
      unit: { title: "Jugendamt", alsoWritten: [], kind: "office", language: "tr" } as const,
      details: new Map([[asked.key, asked]]),
      responses: [...responses],
      mayReportFigures,
    }),
    async answer(response: Response) {
      meanwhile();
      if (responses.some(({ key }) => key === response.key)) return "exists" as const;
      responses.push(response);
      return "created" as const;
    },
  };
}

describe("an answer from the tab", () => {
  test("is written once, by whoever is signed in, for the partner that was named", async () => {
    expect(await sendAnswer(desk(), sent, now)).toEqual({ kind: "saved" });
    expect(await sendAnswer(desk(), sent, now)).toEqual({ kind: "saved" });
    expect(responses).toHaveLength(1);
    expect(responses[0]).toMatchObject({ revision: 1, answeredBy: account, answer: { onBehalfOf: "Caritas" } });
  });

  test("that comes second shows the first, and is written when it is sent again", async () => {
    const first = buildResponse();
    const outcome = await sendAnswer(
      desk(() => responses.length === 0 && responses.push(first)),
      sent,
      now,
    );
    expect(outcome).toEqual({ kind: "overtaken", response: first });
    expect(await sendAnswer(desk(), { ...sent, seen: 1 }, now)).toEqual({ kind: "saved" });
    expect(responses.map(({ revision }) => revision)).toEqual([1, 2]);
  });

  test("with faults is told of at their fields, and not written", async () => {
    const outcome = await sendAnswer(desk(), { ...sent, draft: { status: "blocked", onBehalfOf: "Unbekannt" } }, now);
    expect(outcome).toEqual({
      kind: "faulty",
      faults: [
        { field: "obstacle", reason: "missing" },
        { field: "onBehalfOf", reason: "unknown" },
      ],
    });
    expect(responses).toEqual([]);
    expect(answerFaultText({ field: "obstacle", reason: "missing" })).toContain("nennen Sie bitte das Hindernis");
    expect(answerFaultText({ field: "comment", reason: "tooLong" })).toContain("1000");
  });

  test("needs the right to the confidential list for a figure, and for nothing else", async () => {
    mayReportFigures = false;
    expect(await sendAnswer(desk(), sent, now)).toEqual({ kind: "saved" });
    asked = figure;
    const number = { ...sent, seen: 1, draft: { value: "13", source: "Statistik", certainty: "final" } };
    expect(await sendAnswer(desk(), number, now)).toEqual({ kind: "confidential" });
    expect(responses).toHaveLength(1);
  });

  test("with a striking value is asked about once", async () => {
    asked = figure;
    const draft = { value: "1.200", certainty: "final", source: "Statistik" };
    expect(await sendAnswer(desk(), { ...sent, draft }, now)).toEqual({ kind: "striking", previous: "12" });
    expect(await sendAnswer(desk(), { ...sent, draft, isConfirmed: true }, now)).toEqual({ kind: "saved" });
  });

  test("after the round is refused", async () => {
    state = "closed";
    expect(await sendAnswer(desk(), sent, now)).toEqual({ kind: "refused", reason: "roundClosed" });
  });
});

describe("the form", () => {
  test("offers the partners that carry a step out, beside the unit itself", () => {
    const speaker = answerFields(step, "Jugendamt").find(({ name }) => name === "onBehalfOf");
    expect(speaker?.options?.map(({ value }) => value)).toEqual(["", "Caritas"]);
    expect(answerFields({ ...step, doneBy: ["Jugendamt"] }, "Jugendamt").map(({ name }) => name)).not.toContain(
      "onBehalfOf",
    );
  });

  test("has an input for every part of a figure", () => {
    expect(answerFields(figure, "Jugendamt").map(({ name }) => name)).toContain("cell:w");
  });

  test("is filled with what was answered, numbers as people write them", () => {
    const answer = {
      kind: "figure",
      period: "2025",
      amounts: { total: "1234.5", cells: { w: "1000" } },
      isProvisional: true,
      source: "Statistik",
      comment: "",
    } as const;
    const { draft, seen } = startingDraft({ responses: [buildResponse({ answer, revision: 3 })] }, figure);
    expect(draft).toMatchObject({ value: "1.234,5", "cell:w": "1.000", certainty: "provisional" });
    expect(seen).toBe(3);
    expect(startingDraft({ responses: [] }, figure)).toEqual({
      draft: { source: "Statistik", certainty: "provisional" },
      seen: 0,
    });
  });
});
