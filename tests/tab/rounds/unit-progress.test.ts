import { describe, expect, test } from "vitest";
import type { Notice } from "../../../src/core/check-in.ts";
import { canRemind, canSendAgain, unitProgress } from "../../../src/tab/rounds/unit-progress.ts";
import { buildBoard, buildCheckIn, buildConcept, buildResponse, buildRound, buildUnit } from "../../builders.ts";

const round = buildRound();
const items = ["2.3-L1-S1", "2.3-L1-S2"].map((key) => ({ kind: "step", key, title: key }) as const);
const delivery = buildCheckIn().delivery;

const channel = delivery.posting?.channel ?? "";
const bindings = new Map([["jugendamt", { team: "19:team", channel, language: "de" }]] as const);
const moved = new Map([["jugendamt", { team: "19:team", channel: "19:neu", language: "de" }]] as const);

function reminder(part: string, state: Notice["delivery"]["state"] = "posted"): Notice {
  const key = `${round.key}_jugendamt_reminder_${part}`;
  return { key, round: round.key, kind: "reminder", unit: "jugendamt", delivery: { ...delivery, state } };
}

function progress(overrides: Parameters<typeof buildBoard>[0], today = "2026-12-01") {
  const board = buildBoard({ rounds: [round], checkIns: [buildCheckIn({ items })], bindings, ...overrides });
  return unitProgress(board, round, today);
}

describe("how far a unit is", () => {
  test("is told in the concept's order, whoever answered first", () => {
    const units = ["b", "a", "c"].map((key) => buildUnit({ key, title: key }));
    const checkIns = ["c", "a", "b"].map((unit) => buildCheckIn({ unit, items }));
    const responses = [buildResponse({ checkIn: `${round.key}_c` })];
    const all = progress({ concept: buildConcept({ units }), checkIns, responses });
    expect(all.map(({ unit, state }) => [unit.key, state])).toEqual([
      ["b", "sent"],
      ["a", "sent"],
      ["c", "partly"],
    ]);
  });

  test.each([
    ["pending", "waiting"],
    ["claimed", "waiting"],
    ["posted", "sent"],
    ["skipped", "skipped"],
    ["failed", "failed"],
  ] as const)("a card that is %s: %s", (state, expected) => {
    const checkIn = buildCheckIn({ items, delivery: { ...delivery, state } });
    expect(progress({ checkIns: [checkIn] })[0]?.state).toBe(expected);
  });

  test("counts items, not answers, and says when the day has passed", () => {
    const responses = [1, 2].map((revision) => buildResponse({ revision }));
    expect(progress({ responses }, "2026-12-06")[0]).toMatchObject({ answered: 1, all: 2, isOverdue: false });
    expect(progress({ responses }, "2026-12-07")[0]).toMatchObject({ state: "partly", isOverdue: true });
    const answered = progress({ responses: [...responses, buildResponse({ item: "2.3-L1-S2" })] }, "2026-12-07")[0];
    expect(answered).toMatchObject({ state: "answered", isOverdue: false });
  });

  test("names what keeps messages from it, also when its channel went after the card was posted", () => {
    expect(progress({})[0]?.failure).toBeUndefined();
    expect(progress({ bindings: new Map() })[0]).toMatchObject({ state: "sent", failure: "noChannel" });
    const checkIn = buildCheckIn({ items, delivery: { state: "failed", attempts: 1, failure: "forbidden" } });
    expect(progress({ bindings: new Map(), checkIns: [checkIn] })[0]?.failure).toBe("forbidden");
  });

  test("says nothing of persons", () => {
    expect(JSON.stringify(progress({ responses: [buildResponse()] }))).not.toMatch(/Mitglied|answeredBy/);
  });
});

describe("reminders", () => {
  test("by plan have a day, by hand none; while one is on its way there is no other", () => {
    const [unit] = progress({ notices: [reminder("2026-12-01"), reminder("hand-1", "pending")] });
    expect(unit?.reminders.map(({ day }) => day)).toEqual(["2026-12-01", undefined]);
    expect(unit && canRemind(unit)).toBe(false);
  });

  test("go only where a card stands and something is open", () => {
    const can = (overrides: Parameters<typeof buildBoard>[0]) => progress(overrides).some(canRemind);
    expect(can({})).toBe(true);
    expect(can({ responses: items.map(({ key }) => buildResponse({ item: key })) })).toBe(false);
    expect(can({ checkIns: [buildCheckIn({ items, delivery: { state: "failed", attempts: 1 } })] })).toBe(false);
    expect(can({ bindings: new Map() })).toBe(false);
  });
});

describe("a card is sent once more", () => {
  const can = (overrides: Parameters<typeof buildBoard>[0]) => progress(overrides).some(canSendAgain);
  const all = items.map(({ key }) => buildResponse({ item: key }));

  test("where it could not be posted, or its channel was deleted", () => {
    expect(can({})).toBe(false);
    const lost = { ...delivery, state: "failed", failure: "channelGone" } as const;
    expect(can({ checkIns: [buildCheckIn({ items, delivery: lost })] })).toBe(true);
  });

  test("where its unit has another channel by now and something is still open", () => {
    expect(can({ bindings: moved })).toBe(true);
    expect(can({ bindings: moved, responses: all.slice(1) })).toBe(true);
    expect(can({ bindings: moved, responses: all })).toBe(false);
    expect(can({ bindings: new Map() })).toBe(false);
    expect(
      can({ bindings: moved, checkIns: [buildCheckIn({ items, delivery: { state: "pending", attempts: 1 } })] }),
    ).toBe(false);
  });
});
