import { expect, test } from "vitest";
import type { CheckIn, Response, Round } from "../../src/core/round.ts";
import { readBoard } from "../../src/graph/board.ts";
import {
  closeRound,
  createCheckIns,
  createResponse,
  createRound,
  moveCheckIn,
  moveMeasure,
  readAnswerContext,
  readUndelivered,
} from "../../src/graph/check-in-store.ts";
import { ratingen } from "../concept/ratingen.ts";
import { startSite } from "./site.ts";

const round: Round = {
  key: "R-2026-11-22",
  title: "Rückmelderunde 22.11.2026",
  beganOn: "2026-11-22",
  dueOn: "2026-12-06",
  state: "open",
};
const checkIn: CheckIn = {
  key: "R-2026-11-22_jugendamt",
  round: round.key,
  unit: "jugendamt",
  items: ["2.3-L1-S1", "2.3-L2-S1"],
  state: "pending",
};
const response: Response = {
  key: "R-2026-11-22_jugendamt_2.3-L1-S1_1",
  checkIn: checkIn.key,
  item: "2.3-L1-S1",
  revision: 1,
  answer: { status: "blocked", progress: 10, obstacle: "Es fehlt Personal\nseit Mai", comment: "„Später“ & mehr" },
  answeredBy: { id: "00000000-0000-4000-8000-000000000024", name: "Mitglied Jugendamt 1" },
  answeredAt: "2026-11-22T10:00:00Z",
};

test("a round and a response are there once, however often they are written", async () => {
  const { graph, place } = await startSite(ratingen());
  expect(await createRound(graph, place, round)).toBe("created");
  expect(await createRound(graph, place, round)).toBe("exists");
  expect(await createResponse(graph, place, response)).toBe("created");
  expect(await createResponse(graph, place, response)).toBe("exists");
  const board = await readBoard(graph, place);
  expect(board.rounds).toEqual([round]);
  expect(board.responses).toEqual([response]);
});

test("of two instances one takes a check-in on", async () => {
  const { graph, place } = await startSite(ratingen());
  await createRound(graph, place, round);
  await createCheckIns(graph, place, [checkIn]);
  await createCheckIns(graph, place, [checkIn]);
  const [one] = await readUndelivered(graph, place);
  const [other] = await readUndelivered(graph, place);
  if (!one || !other) throw new TypeError("there is nothing to deliver");
  const claimed = { ...checkIn, state: "claimed", claimedUntil: "2026-11-22T10:02:00Z" } as const;
  expect(await moveCheckIn(graph, place, { ...one, value: claimed })).toMatchObject({ value: claimed });
  expect(await moveCheckIn(graph, place, { ...other, value: claimed })).toBe("overtaken");
});

test("posted check-ins and those of closed rounds wait for nobody", async () => {
  const { graph, place } = await startSite(ratingen());
  await createRound(graph, place, round);
  await createCheckIns(graph, place, [checkIn, { ...checkIn, key: "R-2026-11-22_amt-soziales", unit: "amt-soziales" }]);
  const [first] = await readUndelivered(graph, place);
  if (!first) throw new TypeError("there is nothing to deliver");
  const posting = { channel: "19:kanal", message: "1" };
  await moveCheckIn(graph, place, { ...first, value: { ...first.value, state: "posted", posting } });
  expect((await readUndelivered(graph, place)).map(({ value }) => value.unit)).toEqual(["amt-soziales"]);
  await closeRound(graph, place, round.key);
  expect(await readUndelivered(graph, place)).toEqual([]);
});

test("a turn reads everything it needs in two round trips", async () => {
  const { graph, place, requests } = await startSite(ratingen());
  await createRound(graph, place, round);
  await createCheckIns(graph, place, [checkIn]);
  await createResponse(graph, place, response);
  requests.length = 0;
  const context = await readAnswerContext(graph, place, checkIn.key);
  expect(requests).toEqual(["POST /v1.0/$batch", "POST /v1.0/$batch"]);
  expect(context).toMatchObject({ checkIn, round, unitTitle: "Jugendamt", responses: [response] });
  expect([...context.items.keys()]).toEqual(checkIn.items);
  expect(context.items.get("2.3-L1-S1")).toMatchObject({
    doneBy: ["Offene Kinder- und Jugendarbeit"],
    deadline: "Mittelfristig",
  });
});

test("a check-in that is not there gives an empty context", async () => {
  const { graph, place } = await startSite(ratingen());
  expect(await readAnswerContext(graph, place, "R-2000-01-01_o'hara")).toMatchObject({
    checkIn: undefined,
    round: undefined,
  });
});

test("an older answer never replaces a newer one", async () => {
  const { graph, place } = await startSite(ratingen());
  const newer = { status: "done", progress: 100, obstacle: "", comment: "", heardAt: "2026-11-22T10:00:00Z" } as const;
  await moveMeasure(graph, place, "2.3-L1-S1", newer);
  await moveMeasure(graph, place, "2.3-L1-S1", { ...newer, status: "blocked", heardAt: "2026-11-22T09:00:00Z" });
  expect((await readBoard(graph, place)).standings.get("2.3-L1-S1")).toEqual(newer);
});

test("of two answers within one second the later write stands", async () => {
  const { graph, place } = await startSite(ratingen());
  const first = { status: "planned", obstacle: "", comment: "", heardAt: "2026-11-22T10:00:00.900Z" } as const;
  await moveMeasure(graph, place, "2.3-L1-S1", first);
  await moveMeasure(graph, place, "2.3-L1-S1", { ...first, status: "done", heardAt: "2026-11-22T10:00:00.950Z" });
  expect((await readBoard(graph, place)).standings.get("2.3-L1-S1")).toMatchObject({ status: "done" });
});

test("an answer without progress and obstacle clears what stood there", async () => {
  const { graph, place } = await startSite(ratingen());
  const blocked = { status: "blocked", progress: 10, obstacle: "Personal", comment: "x" } as const;
  await moveMeasure(graph, place, "2.3-L1-S1", { ...blocked, heardAt: "2026-11-22T09:00:00Z" });
  const underway = { status: "underway", obstacle: "", comment: "", heardAt: "2026-11-22T10:00:00Z" } as const;
  await moveMeasure(graph, place, "2.3-L1-S1", underway);
  expect((await readBoard(graph, place)).standings.get("2.3-L1-S1")).toEqual(underway);
});
