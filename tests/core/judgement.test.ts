import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { undelivered } from "../../src/core/delivery.ts";
import type { Submission } from "../../src/core/judgement.ts";
import { judge } from "../../src/core/judgement.ts";
import type { FigureAnswer, Response } from "../../src/core/response.ts";
import { roundStates } from "../../src/core/round.ts";
import {
  buildAskedFigure,
  buildAskedIndicator,
  buildAskedStep,
  buildCheckIn,
  buildFigureReport,
  buildResponse,
  buildRound,
  buildStanding,
} from "../builders.ts";

const someone = { id: "00000000-0000-4000-8000-000000000024", name: "Mitglied Jugendamt 1" };
const other = { id: "00000000-0000-4000-8000-000000000025", name: "Mitglied Jugendamt 2" };
const answeredAt = "2026-11-23T10:00:00.000Z";

function typed(draft: Extract<Submission["content"], { kind: "draft" }>["draft"], isConfirmed = false) {
  return { kind: "draft", draft, isConfirmed } as const;
}

function unchanged(heardAt: string) {
  return { kind: "unchanged", heardAt } as const;
}

function buildSubmission(overrides: Partial<Submission> = {}): Submission {
  return {
    checkIn: buildCheckIn(),
    round: buildRound(),
    item: "2.3-L1-S1",
    asked: buildAskedStep(),
    channel: "19:jugendamt@thread.tacv2",
    seen: 0,
    responses: [],
    content: typed({ status: "underway", progress: "40" }),
    reader: { language: "de", today: "2026-11-23" },
    answeredBy: someone,
    answeredAt,
    ...overrides,
  };
}

const figure = buildAskedFigure({ key: "2.3-L2-G1", previous: buildFigureReport() });

function buildFigureSubmission(overrides: Partial<Submission> = {}): Submission {
  return buildSubmission({
    checkIn: buildCheckIn({ items: [{ kind: "figure", key: figure.key, title: figure.title, period: "2025" }] }),
    item: figure.key,
    asked: figure,
    content: typed({ value: "50", certainty: "final", source: "Statistikstelle" }),
    ...overrides,
  });
}

describe("refuses", () => {
  it.each([
    ["unknownCheckIn", { checkIn: undefined }],
    ["unknownCheckIn", { round: undefined }],
    ["wrongChannel", { channel: "19:other@thread.tacv2" }],
    ["wrongChannel", { checkIn: buildCheckIn({ delivery: undelivered }) }],
    ["unknownItem", { item: "9.9-L1-S1" }],
    ["unknownItem", { asked: undefined }],
    ["unknownItem", { checkIn: buildCheckIn({ items: [] }) }],
  ] satisfies [string, Partial<Submission>][])("%s", (reason, overrides) => {
    expect(judge(buildSubmission(overrides))).toEqual({ kind: "refuse", reason });
  });

  it.each(roundStates.filter((state) => state !== "open"))("what comes while its round is %s", (state) => {
    expect(judge(buildSubmission({ round: buildRound({ state }) }))).toEqual({ kind: "refuse", reason: "roundClosed" });
  });

  it("an answer from another channel before it says anything about the round", () => {
    const round = buildRound({ state: "closed" });
    expect(judge(buildSubmission({ round, channel: "19:other" }))).toMatchObject({ reason: "wrongChannel" });
  });
});

it("an answer in the tab belongs to no channel, even where nothing was posted", () => {
  const checkIn = buildCheckIn({ delivery: undelivered });
  expect(judge(buildSubmission({ checkIn, channel: undefined }))).toMatchObject({ kind: "accept" });
});

describe("accepts", () => {
  it("a first answer as the first revision, by whoever gave it and when", () => {
    expect(judge(buildSubmission())).toEqual({
      kind: "accept",
      response: buildResponse({ answeredAt, answeredBy: someone }),
    });
  });

  it("a correction as the next revision, also of somebody else's answer that was seen", () => {
    const verdict = judge(buildSubmission({ responses: [buildResponse({ answeredBy: other })], seen: 1 }));
    expect(verdict).toMatchObject({
      kind: "accept",
      response: { revision: 2, key: "R-2026-11-22_jugendamt_2.3-L1-S1_2" },
    });
  });

  it("a correction within the same second as a later one, since the lists keep no less", () => {
    const earlier = buildResponse({ answeredAt: "2026-11-23T10:00:00.200Z" });
    const correction = { responses: [earlier], seen: 1, answeredAt: "2026-11-23T10:00:00.900Z" };
    const response = { revision: 2, answeredAt: "2026-11-23T10:00:01.000Z" };
    expect(judge(buildSubmission(correction))).toMatchObject({ kind: "accept", response });
  });

  it("answers whatever was said to other items", () => {
    const responses = [buildResponse({ item: "2.3-L1-S9", revision: 3 })];
    expect(judge(buildSubmission({ responses }))).toMatchObject({ kind: "accept", response: { revision: 1 } });
  });
});

it("names what is wrong with a draft, even when somebody was faster", () => {
  const verdict = judge(buildSubmission({ responses: [buildResponse()], content: typed({}) }));
  expect(verdict).toEqual({ kind: "faulty", faults: [{ field: "status", reason: "missing" }] });
});

describe("overtaken", () => {
  it("shows who was faster", () => {
    const responses = [buildResponse({ answeredBy: other })];
    expect(judge(buildSubmission({ responses }))).toEqual({ kind: "overtaken", response: responses[0] });
  });

  it("also by oneself, with another answer", () => {
    const responses = [buildResponse()];
    const content = typed({ status: "done" });
    expect(judge(buildSubmission({ responses, content }))).toEqual({ kind: "overtaken", response: responses[0] });
  });

  it("when the answer that was seen is gone: nothing is built on it", () => {
    expect(judge(buildSubmission({ responses: [buildResponse()], seen: 2, answeredBy: other }))).toMatchObject({
      kind: "overtaken",
    });
  });
});

describe("repeat", () => {
  it("finds the answer that is there already, whatever ends its lines", () => {
    const step = { ...buildResponse().answer, kind: "step", obstacle: "a\r\nb" } as const;
    const responses = [buildResponse({ answer: step as Response["answer"] })];
    const content = typed({ status: "underway", progress: "40", obstacle: " a\nb" });
    expect(judge(buildSubmission({ responses, content }))).toEqual({ kind: "repeat", response: responses[0] });
  });

  it("compares the amounts of a figure with all their parts, as numbers", () => {
    const answer: FigureAnswer = {
      kind: "figure",
      period: "2025",
      amounts: { total: "50", cells: { w: "30" } },
      isProvisional: false,
      source: "Statistikstelle",
      comment: "",
    };
    const responses = [buildResponse({ item: figure.key, answer })];
    const draft = { value: "050", "cell:w": "30", certainty: "final", source: "Statistikstelle" } as const;
    const verdict = (cell: string) =>
      judge(buildFigureSubmission({ responses, content: typed({ ...draft, "cell:w": cell }) })).kind;
    expect(verdict("30")).toBe("repeat");
    expect(verdict("31")).toBe("overtaken");
    expect(verdict("")).toBe("overtaken");
  });
});

describe("striking", () => {
  it("asks once, then takes the value", () => {
    const draft = { value: "500", certainty: "final", source: "Statistikstelle" } as const;
    expect(judge(buildFigureSubmission({ content: typed(draft) }))).toEqual({ kind: "striking", previous: "40" });
    expect(judge(buildFigureSubmission({ content: typed(draft, true) }))).toMatchObject({ kind: "accept" });
  });

  it("asks for nothing when somebody was faster", () => {
    const responses = [buildResponse({ item: figure.key, answeredBy: other })];
    const content = typed({ value: "500", certainty: "final", source: "x" });
    expect(judge(buildFigureSubmission({ responses, content }))).toMatchObject({ kind: "overtaken" });
  });
});

describe("unchanged", () => {
  const heardAt = "2026-10-01T09:30:00Z";
  const standing = buildStanding({ obstacle: "o", remedy: "r", onBehalfOf: "Jugendamt", heardAt });
  const asked = buildAskedStep({ standing });

  it("says again all that was last heard, to the second in which it was", () => {
    const content = unchanged("2026-10-01T09:30:00.700Z");
    const { heardAt: _, ...said } = standing;
    expect(judge(buildSubmission({ asked, content }))).toMatchObject({
      kind: "accept",
      response: { answer: { kind: "step", ...said }, answeredAt },
    });
  });

  it("says again what was entered into the lists by hand, which has no time", () => {
    const { heardAt: _, ...byHand } = standing;
    const content = unchanged("");
    expect(judge(buildSubmission({ asked: buildAskedStep({ standing: byHand }), content }))).toMatchObject({
      kind: "accept",
    });
  });

  it("works for an indicator", () => {
    const evaluation = { fulfilment: "partly", evidence: "Bericht", on: "2026-05-03", comment: "", heardAt } as const;
    const { heardAt: _, ...said } = evaluation;
    const item = { kind: "indicator", key: "2.3-L1-K1", title: "K" } as const;
    const submission = buildSubmission({
      checkIn: buildCheckIn({ items: [item] }),
      item: item.key,
      asked: buildAskedIndicator({ evaluation }),
      content: unchanged(heardAt),
    });
    expect(judge(submission)).toMatchObject({ kind: "accept", response: { answer: { kind: "indicator", ...said } } });
  });

  it("is nothing when it has changed meanwhile", () => {
    const moved = buildAskedStep({ standing: { ...standing, heardAt: "2026-11-20T10:00:00Z" } });
    expect(judge(buildSubmission({ asked: moved, content: unchanged(heardAt) }))).toEqual({ kind: "changed" });
    expect(judge(buildSubmission({ asked: moved, content: unchanged("") }))).toEqual({ kind: "changed" });
    expect(judge(buildSubmission({ asked: moved, content: unchanged("gestern") }))).toEqual({ kind: "changed" });
  });

  it("that arrives again finds what it has written itself", () => {
    const content = unchanged(heardAt);
    const first = judge(buildSubmission({ asked, content }));
    if (first.kind !== "accept") throw new TypeError(first.kind);
    const written = buildAskedStep({ standing: { ...standing, heardAt: "2026-11-23T10:00:00Z" } });
    const again = { asked: written, content, responses: [first.response], answeredAt: "2026-11-23T10:00:09.000Z" };
    expect(judge(buildSubmission(again))).toEqual({ kind: "repeat", response: first.response });
    expect(judge(buildSubmission({ ...again, answeredBy: other }))).toEqual({
      kind: "overtaken",
      response: first.response,
    });
  });

  it.each([
    ["of which nobody has heard anything", {}],
    ["that is a figure", { asked: buildAskedFigure({ key: "2.3-L1-S1", reported: buildFigureReport() }) }],
    ["that is asked for in own words", { asked: { kind: "voice", key: "2.3-L1-S1", title: "V" } }],
  ] satisfies [string, Partial<Submission>][])("says nothing about an item %s", (_, overrides) => {
    expect(judge(buildSubmission({ content: unchanged(""), ...overrides }))).toMatchObject({ kind: "faulty" });
  });
});

describe("of answers to the same state one is written", () => {
  const submissions = fc.array(
    fc.record({
      person: fc.constantFrom("1", "2", "3"),
      status: fc.constantFrom("planned", "done"),
      seen: fc.nat(3),
    }),
    { maxLength: 12 },
  );

  it("however many answer at once, by a state of the lists that may be old", () => {
    fc.assert(
      fc.property(submissions, fc.array(fc.nat(12)), (all, staleness) => {
        const written = new Map<string, Response>();
        const history: Response[][] = [[]];
        for (const [index, { person, status, seen }] of all.entries()) {
          const responses = history.at(-1 - ((staleness[index] ?? 0) % history.length)) ?? [];
          const answeredBy = { id: person, name: person };
          const verdict = judge(buildSubmission({ responses, seen, answeredBy, content: typed({ status }) }));
          if (verdict.kind !== "accept" || written.has(verdict.response.key)) continue;
          written.set(verdict.response.key, verdict.response);
          history.push([...written.values()]);
        }
        expect([...written.values()].map(({ revision }) => revision)).toEqual([...written.keys()].map((_, n) => n + 1));
      }),
      { seed: 20261122 },
    );
  });

  it("and one that arrives again counts once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.nat(3), (times, earlier) => {
        const responses = Array.from({ length: earlier }, (_, n) => buildResponse({ revision: n + 1 }));
        const submission = buildSubmission({ seen: earlier, content: typed({ status: "done" }) });
        for (let n = 0; n < times; n += 1) {
          const verdict = judge({ ...submission, responses: [...responses] });
          if (verdict.kind === "accept") responses.push(verdict.response);
          else expect(verdict).toEqual({ kind: "repeat", response: responses.at(-1) });
        }
        expect(responses.length).toBe(earlier + 1);
      }),
      { seed: 20261122 },
    );
  });
});
