import { describe, expect, it } from "vitest";
import { unappliedResponses } from "../../src/core/unapplied.ts";
import { buildBoard, buildConcept, buildResponse, buildStanding } from "../builders.ts";

const item = "2.3-L1-S1";
const answeredAt = "2026-11-23T09:30:00.700Z";
const response = buildResponse({ item, answeredAt });
const indicator = buildResponse({
  item: "2.3-L1-K1",
  answeredAt,
  answer: { kind: "indicator", fulfilment: "partly", evidence: "", comment: "" },
});
const concept = buildConcept();

describe("unappliedResponses", () => {
  it("are those that are newer than what is known of their item", () => {
    const old = buildStanding({ heardAt: "2026-11-23T09:29:59Z" });
    const board = buildBoard({ concept, responses: [response, indicator], standings: new Map([[item, old]]) });
    expect(unappliedResponses(board)).toEqual([response, indicator]);
    expect(unappliedResponses({ ...board, standings: new Map() })).toEqual([response, indicator]);
  });

  it("are none where the lists have kept the second, or where the row was edited since", () => {
    const known = buildStanding({ heardAt: "2026-11-23T09:30:00Z", comment: "von Hand" });
    const board = buildBoard({ concept, responses: [response], standings: new Map([[item, known]]) });
    expect(unappliedResponses(board)).toEqual([]);
  });

  it("are never earlier answers, nor answers to what the concept does not have any more", () => {
    const correction = buildResponse({ item, revision: 2, answeredAt: "2026-11-23T10:00:00.000Z" });
    const board = buildBoard({ concept, responses: [correction, response, buildResponse({ item: "gone" })] });
    expect(unappliedResponses(board)).toEqual([correction]);
  });
});
