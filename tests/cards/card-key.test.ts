import { describe, expect, it } from "vitest";
import { holdsKey } from "../../src/cards/card-key.ts";
import { checkInCard } from "../../src/cards/check-in-card.ts";
import { noticeCard } from "../../src/cards/notice-card.ts";
import { reminderCard } from "../../src/cards/reminder-card.ts";
import { buildRound } from "../builders.ts";
import { buildAskedStep, buildView } from "./asked.ts";

const checkIn = "R-2026-11-22_jugendamt";
const reminder = `${checkIn}_reminder_2026-12-04`;

describe("holdsKey", () => {
  it("tells the cards of a unit and round apart, also when nothing can be answered any more", () => {
    const view = buildView([buildAskedStep()]);
    const open = JSON.stringify(checkInCard(view));
    const closed = JSON.stringify(checkInCard({ ...view, round: buildRound({ state: "closed" }) }));
    const reminding = { key: reminder, round: buildRound(), unitTitle: "Jugendamt", open: 1 } as const;
    const reminded = JSON.stringify(reminderCard({ ...reminding, today: "2026-12-04", language: "tr" }));
    expect([open, closed, reminded].map((json) => holdsKey(json, checkIn))).toEqual([true, true, false]);
    expect([open, closed, reminded].map((json) => holdsKey(json, reminder))).toEqual([false, false, true]);
  });

  it.each(["", "null", "[]", '{"body":{}}', '{"body":[]}', '{"body":[null]}', "{", '"R-2026-11-22_jugendamt"'])(
    "finds nothing in %s",
    (json) => expect(holdsKey(json, checkIn)).toBe(false),
  );

  it("is not fooled by a key that somebody wrote", () => {
    expect(holdsKey(JSON.stringify(noticeCard(checkIn, "de")), checkIn)).toBe(false);
  });
});
