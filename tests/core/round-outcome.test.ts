import { describe, expect, it } from "vitest";
import type { StepAnswer } from "../../src/core/response.ts";
import { roundOutcome } from "../../src/core/round-outcome.ts";
import {
  buildBoard,
  buildCheckIn,
  buildConcept,
  buildField,
  buildGoal,
  buildMeasure,
  buildResponse,
  buildRound,
  buildUnit,
} from "../builders.ts";

const step: StepAnswer = { kind: "step", status: "underway", obstacle: "", remedy: "", support: "", comment: "" };
const measures = ["S1", "S2", "S3"].map((key) => buildMeasure({ key, title: key }));
const board = buildBoard({
  concept: buildConcept({
    fields: [buildField({ goals: [buildGoal({ measures })] })],
    units: [buildUnit(), buildUnit({ key: "tisch", title: "Runder Tisch", kind: "roundTable" })],
  }),
  checkIns: [
    buildCheckIn({ unit: "tisch" }),
    buildCheckIn(),
    buildCheckIn({ round: "R-2026-08-24" }),
    buildCheckIn({ round: "R-2027-02-22" }),
  ],
  responses: [
    buildResponse({ item: "S1", answer: step }),
    buildResponse({ item: "S2", answer: step }),
    buildResponse({
      item: "S2",
      revision: 2,
      answer: { ...step, status: "blocked", obstacle: "Raum", remedy: "Halle", support: "Geld" },
    }),
    buildResponse({
      checkIn: "R-2026-11-22_tisch",
      item: "voice",
      answer: { kind: "voice", works: "Treffen", missing: "Dolmetscher" },
    }),
    buildResponse({
      checkIn: "R-2026-08-24_jugendamt",
      item: "S1",
      answer: { ...step, status: "planned" },
      answeredAt: "2026-08-25T09:00:00.000Z",
    }),
    buildResponse({
      checkIn: "R-2027-02-22_jugendamt",
      item: "S1",
      answer: { ...step, status: "done" },
      answeredAt: "2027-02-25T09:00:00.000Z",
    }),
  ],
});

describe("roundOutcome", () => {
  it("tells by step and unit what the round has brought, against what was said before it", () => {
    expect(roundOutcome(board, buildRound())).toEqual({
      changes: [
        { title: "S1", before: "planned", after: "underway" },
        { title: "S2", before: "unknown", after: "blocked" },
      ],
      blocked: [{ title: "S2", obstacle: "Raum", remedy: "Halle" }],
      support: [{ unit: "Jugendamt", title: "S2", support: "Geld" }],
      voices: [{ unit: "Runder Tisch", works: "Treffen", missing: "Dolmetscher" }],
      silent: ["Jugendamt", "Runder Tisch"],
    });
  });
});
