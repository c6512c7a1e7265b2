import { describe, expect, test } from "vitest";
import { readBoard } from "../../../src/graph/board.ts";
import { createCheckIns, createRound } from "../../../src/graph/round-store.ts";
import { bindChannel } from "../../../src/graph/settings-store.ts";
import { createRoundDesk } from "../../../src/tab/rounds/round-desk.ts";
import { buildCheckIn, buildConcept, buildResponse, buildRound } from "../../builders.ts";
import { startSite } from "../../graph/site.ts";

const round = buildRound({ state: "planned" });

async function openDesk() {
  const { graph, place } = await startSite(buildConcept());
  const desk = createRoundDesk({ graph, place, getAccount: async () => ({ id: "24", name: "Mitglied" }) });
  return { graph, place, desk, board: () => readBoard(graph, place) };
}

describe("what the tab writes about rounds", () => {
  test("a round is changed only as it was seen", async () => {
    const { graph, place, desk, board } = await openDesk();
    await createRound(graph, place, round);
    const [seen = round] = (await board()).rounds;
    expect(await desk.changeRound(seen, { ...seen, state: "paused" })).toBe("changed");
    expect(await desk.changeRound(seen, { ...seen, state: "cancelled" })).toBe("overtaken");
    expect((await board()).rounds).toEqual([{ ...round, state: "paused" }]);
  });

  test("a card that could not be posted goes out once more, once", async () => {
    const { graph, place, desk, board } = await openDesk();
    const checkIn = buildCheckIn({ delivery: { state: "failed", attempts: 13, failure: "unreachable" } });
    await createCheckIns(graph, place, [checkIn]);
    expect(await desk.postAgain(checkIn)).toBe("changed");
    expect(await desk.postAgain(checkIn)).toBe("overtaken");
    // Once more, but not as the fourteenth attempt, which would give up at once.
    expect((await board()).checkIns[0]?.delivery).toEqual({ state: "pending", attempts: 1 });
  });

  test("a card goes out once more when its unit has another channel, once, and not as long as it has none", async () => {
    const { graph, place, desk, board } = await openDesk();
    const checkIn = buildCheckIn();
    const { posting } = checkIn.delivery;
    await createCheckIns(graph, place, [checkIn]);
    expect(await desk.postAgain(checkIn)).toBe("overtaken");
    const bind = (channel = "") => bindChannel(graph, place, "jugendamt", { team: "19:team", channel, language: "de" });
    await bind(posting?.channel);
    expect(await desk.postAgain(checkIn)).toBe("overtaken");
    await bind("19:neu@thread.tacv2");
    expect(await desk.postAgain(checkIn)).toBe("changed");
    expect(await desk.postAgain(checkIn)).toBe("overtaken");
    expect((await board()).checkIns[0]?.delivery).toEqual({ state: "pending", attempts: 1, posting });
  });

  test("an answer moves on what it is about", async () => {
    const { desk, board } = await openDesk();
    expect(await desk.answer(buildResponse())).toBe("created");
    expect(await desk.answer(buildResponse())).toBe("exists");
    const { responses, standings } = await board();
    expect(responses).toHaveLength(1);
    expect(standings.get("2.3-L1-S1")).toMatchObject({ status: "underway", progress: 40 });
  });
});
