import { expect, test } from "vitest";
import { askedItems } from "../../src/core/asked-item.ts";
import { decisionsAbout, titleOf } from "../../src/core/decision.ts";
import { decisionFaults } from "../../src/core/decision-draft.ts";
import { dueItems } from "../../src/core/due.ts";
import { unappliedResponses } from "../../src/core/unapplied.ts";
import { buildBoard, buildConcept, buildDecision, buildResponse, buildUnit } from "../builders.ts";

const draft = { text: "Eine halbe Stelle", unit: "jugendamt", dueOn: "" };

test("a decision needs its wording and an office, and cannot be due before it was made", () => {
  expect(decisionFaults(draft, "2026-12-03")).toEqual([]);
  expect(decisionFaults({ ...draft, dueOn: "2026-12-03" }, "2026-12-03")).toEqual([]);
  expect(decisionFaults({ text: " ", unit: "", dueOn: "2026-12-02" }, "2026-12-03")).toEqual([
    { field: "text", reason: "missing" },
    { field: "unit", reason: "missing" },
    { field: "dueOn", reason: "past" },
  ]);
  expect(decisionFaults({ ...draft, text: "x".repeat(1001), dueOn: "bald" }, "2026-12-03")).toEqual([
    { field: "text", reason: "tooLong" },
    { field: "dueOn", reason: "noDay" },
  ]);
});

test("a goal shows the decisions on its measures too, oldest first", () => {
  const decisions = [
    buildDecision({ key: "b", decidedOn: "2026-11-01" }),
    buildDecision({ key: "a", about: "2.3-L1" }),
    buildDecision({ key: "c", about: "2.2-L1-S1" }),
  ];
  const keysAbout = (key: string) => decisionsAbout(decisions, buildConcept(), key).map((decision) => decision.key);
  expect(keysAbout("2.3-L1")).toEqual(["a", "b"]);
  expect(keysAbout("2.3-L1-S1")).toEqual(["b"]);
});

test("a decision is named on one short line", () => {
  expect(titleOf(" Eine\n halbe  Stelle ")).toBe("Eine halbe Stelle");
  expect(titleOf("x".repeat(500))).toHaveLength(160);
});

test("a unit is asked for the decisions that it has to carry out, until they are done", () => {
  const decisions = [
    buildDecision({ key: "open" }),
    buildDecision({ key: "underway", state: "underway", heardAt: "2026-10-01T08:00:00Z" }),
    buildDecision({ key: "fresh", state: "underway", heardAt: "2026-11-20T08:00:00Z" }),
    buildDecision({ key: "done", state: "done" }),
    buildDecision({ key: "dropped", state: "dropped" }),
    buildDecision({ key: "other", unit: "sozialamt" }),
  ];
  const board = buildBoard({ decisions });
  const items = dueItems(board, buildUnit(), "2026-11-22", 14).filter(({ kind }) => kind === "decision");
  expect(items).toEqual([
    { kind: "decision", key: "open", title: buildDecision().text },
    { kind: "decision", key: "underway", title: buildDecision().text, isKnown: true },
  ]);
  expect([...askedItems(board, items).keys()]).toEqual(["open", "underway"]);
  expect(dueItems(board, buildUnit({ kind: "steering" }), "2026-11-22", 14)).toEqual([]);
  const partner = dueItems(board, buildUnit({ kind: "partner" }), "2026-11-22", 14);
  expect(partner.map(({ kind }) => kind)).toEqual([
    "decision",
    "decision",
    "step",
    "step",
    "step",
    "step",
    "step",
    "step",
    "step",
    "voice",
  ]);
});

test("an answer that did not reach its decision is found", () => {
  const response = buildResponse({
    item: "open",
    answer: { kind: "decision", state: "done", comment: "" },
    answeredAt: "2026-11-22T08:00:00Z",
  });
  const boardWith = (heardAt: string) =>
    buildBoard({ decisions: [buildDecision({ key: "open", heardAt })], responses: [response] });
  expect(unappliedResponses(boardWith("2026-11-21T08:00:00Z"))).toEqual([response]);
  expect(unappliedResponses(boardWith("2026-11-22T08:00:00Z"))).toEqual([]);
});
