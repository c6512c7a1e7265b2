import { describe, expect, test } from "vitest";
import type { CheckIn, Notice } from "../../src/core/check-in.ts";
import { checkInKey } from "../../src/core/check-in.ts";
import type { Round } from "../../src/core/round.ts";
import { readBoard } from "../../src/graph/board.ts";
import {
  changeRoundState,
  createCheckIns,
  createNotices,
  createRound,
  losePosting,
  moveCheckIn,
  moveNotice,
  moveRound,
  readOutbox,
  readRounds,
} from "../../src/graph/round-store.ts";
import { buildCheckIn, buildConcept, buildRound } from "../builders.ts";
import { startSite } from "./site.ts";

const pending = { state: "pending", attempts: 0 } as const;
const round: Round = buildRound({ freshDays: 14, remindOn: ["2026-12-01", "2026-12-07"] });
const checkIn: CheckIn = buildCheckIn({
  items: [
    { kind: "step", key: "2.3-L1-S1", title: "Übersicht: Runde Tische @ Netzwerke" },
    { kind: "figure", key: "2.3-L1-G1", title: "Liste", period: "2025/26" },
    { kind: "indicator", key: "2.3-L1-K1", title: "Übersicht ist veröffentlicht", isKnown: true },
    { kind: "voice", key: "voice", title: "Was läuft, was fehlt" },
  ],
  delivery: pending,
});
const notice: Notice = {
  key: "R-2026-11-22_jugendamt_reminder_2026-12-04",
  round: round.key,
  kind: "reminder",
  unit: "jugendamt",
  delivery: pending,
};

describe("a round", () => {
  test("is there once, with all its days, however often it is written", async () => {
    const { graph, place } = await startSite(buildConcept());
    expect(await createRound(graph, place, round)).toBe("created");
    expect(await createRound(graph, place, { ...round, title: "Noch eine" })).toBe("exists");
    expect((await readRounds(graph, place)).map(({ value }) => value)).toEqual([round]);
    expect((await readBoard(graph, place)).rounds).toEqual([round]);
  });

  test("moves on once, of two that read the same", async () => {
    const { graph, place } = await startSite(buildConcept());
    await createRound(graph, place, round);
    const [read] = await readRounds(graph, place);
    if (!read) throw new TypeError("there is no round");
    const closing = { ...read, value: { ...round, state: "closing" } as const };
    const moved = await moveRound(graph, place, closing);
    expect(await moveRound(graph, place, { ...read, value: { ...round, state: "cancelled" } })).toBe("overtaken");
    if (moved === "overtaken") throw new TypeError(moved);
    expect(await moveRound(graph, place, { ...moved, value: { ...round, state: "closed" } })).not.toBe("overtaken");
    expect((await readRounds(graph, place))[0]?.value.state).toBe("closed");
  });

  test("changes its state from where it is expected to be alone, and once", async () => {
    const { graph, place } = await startSite(buildConcept());
    await createRound(graph, place, { ...round, state: "planned" });
    expect(await changeRoundState(graph, place, round.key, ["open", "opening"], "closing")).toBe("elsewhere");
    const outcomes = await Promise.all([
      changeRoundState(graph, place, round.key, ["planned"], "opening"),
      changeRoundState(graph, place, round.key, ["planned"], "opening"),
    ]);
    expect(outcomes.toSorted()).toEqual(["changed", "elsewhere"]);
    expect(await changeRoundState(graph, place, "R-2000-01-01_o'hara", ["planned"], "opening")).toBe("elsewhere");
  });
});

describe("check-ins and notices", () => {
  test("are read as they were written, and are there once", async () => {
    const { graph, place } = await startSite(buildConcept());
    const posted = { channel: "19:kanal@thread.tacv2", message: "1700000000000" };
    const failed: CheckIn = {
      ...buildCheckIn({ unit: "amt-soziales" }),
      delivery: { state: "failed", attempts: 2, posting: posted, failure: "channelGone" },
    };
    await createCheckIns(graph, place, [checkIn, failed]);
    await createCheckIns(graph, place, [{ ...checkIn, items: [] }]);
    await createNotices(graph, place, [notice]);
    await createNotices(graph, place, [{ ...notice, kind: "summary" }]);
    const board = await readBoard(graph, place);
    expect(board.checkIns).toEqual([checkIn, failed]);
    expect(board.notices).toEqual([notice]);
  });

  test("wait in the outbox until they are posted, skipped or failed", async () => {
    const { graph, place, requests } = await startSite(buildConcept());
    const claimed = { state: "claimed", attempts: 1, claimedUntil: "2026-11-22T10:02:00Z" } as const;
    const states = [
      pending,
      claimed,
      ...(["posted", "skipped", "failed"] as const).map((state) => ({ state, attempts: 1 })),
    ];
    const units = states.map((delivery, index) => ({ unit: `amt-${index}`, delivery }));
    await createCheckIns(graph, place, units.map(buildCheckIn));
    await createNotices(
      graph,
      place,
      units.map((unit) => ({ ...notice, ...unit, key: `${notice.key}-${unit.unit}` })),
    );
    requests.length = 0;
    const outbox = await readOutbox(graph, place);
    expect(requests).toEqual(["POST /v1.0/$batch"]);
    expect(outbox.checkIns.map(({ value }) => value.delivery)).toEqual([pending, claimed]);
    expect(outbox.notices.map(({ value }) => value.delivery)).toEqual([pending, claimed]);
  });

  test("count as not delivered once their channel is gone, if they stand there", async () => {
    const { graph, place } = await startSite(buildConcept());
    const { posting } = buildCheckIn().delivery;
    await createCheckIns(graph, place, [buildCheckIn(), buildCheckIn({ unit: "amt-soziales", delivery: pending })]);
    for (const unit of ["jugendamt", "amt-soziales"])
      await losePosting(graph, place, checkInKey(round.key, unit), "19:another@thread.tacv2");
    const deliveries = async () => (await readBoard(graph, place)).checkIns.map(({ delivery }) => delivery);
    expect(await deliveries()).toEqual([buildCheckIn().delivery, pending]);
    for (const unit of ["jugendamt", "amt-soziales"])
      await losePosting(graph, place, checkInKey(round.key, unit), posting?.channel ?? "");
    expect(await deliveries()).toEqual([{ state: "failed", attempts: 1, posting, failure: "channelGone" }, pending]);
  });

  test("are taken on by one of two instances", async () => {
    const { graph, place } = await startSite(buildConcept());
    await createCheckIns(graph, place, [checkIn]);
    await createNotices(graph, place, [notice]);
    const one = await readOutbox(graph, place);
    const other = await readOutbox(graph, place);
    const delivery = { state: "claimed", attempts: 1, claimedUntil: "2026-11-22T10:02:00Z" } as const;
    const [checkIns, notices] = [
      [one.checkIns[0], other.checkIns[0]],
      [one.notices[0], other.notices[0]],
    ];
    const outcomes = [];
    for (const read of checkIns)
      outcomes.push(read && (await moveCheckIn(graph, place, { ...read, value: { ...read.value, delivery } })));
    for (const read of notices)
      outcomes.push(read && (await moveNotice(graph, place, { ...read, value: { ...read.value, delivery } })));
    expect(outcomes).toMatchObject([
      { value: { ...checkIn, delivery } },
      "overtaken",
      { value: { ...notice, delivery } },
      "overtaken",
    ]);
  });
});
