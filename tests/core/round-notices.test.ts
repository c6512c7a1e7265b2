import { describe, expect, it } from "vitest";
import type { Delivery } from "../../src/core/delivery.ts";
import { undelivered } from "../../src/core/delivery.ts";
import { closingNotices, escalatesOn, lateUnits, noticesOn, occasionsOf } from "../../src/core/round-notices.ts";
import { buildBoard, buildCheckIn, buildConcept, buildResponse, buildRound, buildUnit } from "../builders.ts";

const round = buildRound({
  beginsOn: "2026-11-23",
  dueOn: "2026-12-04",
  closesOn: "2026-12-14",
  remindOn: ["2026-12-09", "2026-12-02"],
});
const units = [
  buildUnit({ key: "b", title: "B" }),
  buildUnit({ key: "a", title: "A" }),
  buildUnit({ key: "c", title: "C" }),
  buildUnit({ key: "lenkungsgruppe", kind: "steering" }),
];
const bindings = new Map(
  units.map(({ key }) => [key, { team: "19:team", channel: `19:${key}`, language: "de" as const }]),
);
const board = buildBoard({
  concept: buildConcept({ units }),
  bindings,
  checkIns: [
    buildCheckIn({ unit: "a" }),
    buildCheckIn({ unit: "b" }),
    buildCheckIn({ unit: "c", delivery: undelivered }),
    buildCheckIn({ round: "R-2026-08-01", unit: "a" }),
  ],
  responses: [buildResponse({ checkIn: "R-2026-11-22_a" })],
});

describe("occasionsOf", () => {
  it.each([
    ["2026-12-02T06:59:59.000Z", []],
    ["2026-12-02T07:00:00.000Z", ["reminder 2026-12-02"]],
    ["2026-12-07T06:59:59.000Z", ["reminder 2026-12-02"]],
    ["2026-12-07T07:00:00.000Z", ["reminder 2026-12-02", "escalation"]],
    ["2026-12-13T07:00:00.000Z", ["reminder 2026-12-09", "escalation"]],
    ["2026-12-14T07:00:00.000Z", []],
  ])("are at eight in the city, of missed reminders only the latest: %s", (now, expected) => {
    const names = occasionsOf(round, now).map(({ kind, day }) => (day === undefined ? kind : `${kind} ${day}`));
    expect(names).toEqual(expected);
  });

  it("are none before a round asks, or of a day before it began", () => {
    expect(occasionsOf({ ...round, state: "planned" }, "2026-12-09T09:00:00.000Z")).toEqual([]);
    expect(occasionsOf({ ...round, beginsOn: "2026-12-02" }, "2026-12-02T09:00:00.000Z")).toEqual([]);
  });

  it("has the escalation wait over a weekend", () => {
    expect(escalatesOn({ dueOn: "2026-12-04" })).toBe("2026-12-07");
  });
});

describe("notices", () => {
  it("remind every unit that was asked, and keep for the others that it was not needed", () => {
    const notices = noticesOn(board, round, { kind: "reminder", day: "2026-12-02" });
    expect(notices.map(({ key, delivery }) => [key, delivery.state])).toEqual([
      ["R-2026-11-22_a_reminder_2026-12-02", "skipped"],
      ["R-2026-11-22_b_reminder_2026-12-02", "pending"],
      ["R-2026-11-22_c_reminder_2026-12-02", "pending"],
    ]);
  });

  it("go to the steering group where it has a channel", () => {
    expect(noticesOn(board, round, { kind: "escalation" }).map(({ key }) => key)).toEqual([
      "R-2026-11-22_lenkungsgruppe_escalation",
    ]);
    expect(noticesOn({ ...board, bindings: new Map() }, round, { kind: "escalation" })).toEqual([]);
  });

  it("tell at the end what became of it, where a card stands", () => {
    expect(closingNotices(board, round).map(({ key }) => key)).toEqual([
      "R-2026-11-22_lenkungsgruppe_summary",
      "R-2026-11-22_a_summary",
      "R-2026-11-22_b_summary",
    ]);
  });
});

describe("lateUnits", () => {
  it("are those that were asked in their channel, in the concept's order", () => {
    const late = lateUnits({ ...board, responses: [] }, round);
    expect(late.map(({ unit, open }) => [unit.key, open])).toEqual([
      ["b", 1],
      ["a", 1],
    ]);
    expect(lateUnits(board, round).map(({ unit }) => unit.key)).toEqual(["b"]);
  });

  it("are also those whose channel went after they had been asked, but not those that no card has reached", () => {
    const failed = { state: "failed", attempts: 1 } as const;
    const late = (delivery: Delivery) => {
      const checkIns = [buildCheckIn({ unit: "a", delivery })];
      return lateUnits({ ...board, responses: [], checkIns }, round).map(({ unit }) => unit.key);
    };
    expect(late({ ...failed, posting: { channel: "19:gone", message: "1" } })).toEqual(["a"]);
    expect(late(failed)).toEqual([]);
  });
});
