import { expect, it } from "vitest";
import { channelChanged } from "../../src/bot/channel-events.ts";
import { connectionTo } from "../../src/bot/connect.ts";
import { deliverOutbox } from "../../src/bot/delivery.ts";
import type { CheckInItem } from "../../src/core/check-in.ts";
import { createRoundDesk } from "../../src/tab/rounds/round-desk.ts";
import { canSendAgain, unitProgress } from "../../src/tab/rounds/unit-progress.ts";
import { buildCheckIn, buildConcept, buildResponse, buildRound } from "../builders.ts";
import { textOf } from "../cards/elements.ts";
import { fakeLog } from "../fakes/log.ts";
import { fakeMessenger } from "../fakes/messenger.ts";
import { startSite } from "../graph/site.ts";
import { team } from "./round-world.ts";

const round = buildRound();
const items = ["2.3-L1-S1", "2.1-L1-S1"].map((key): CheckInItem => ({ kind: "step", key, title: key }));
const installation = { team, group: "group", tenant: "t", serviceUrl: "https://s.example", welcome: "1" };
const now = () => "2026-11-24T09:00:00.000Z";

/** Tab and service over the lists of one site, with a round whose card stands in the channel of its unit. */
async function setUp() {
  const { graph, place } = await startSite(buildConcept());
  const { lists } = connectionTo(graph, place);
  const messenger = fakeMessenger();
  const deps = { lists: { ...lists, findMessage: async () => undefined }, messenger, log: fakeLog(), now };
  const desk = createRoundDesk({ graph, place, getAccount: async () => ({ id: "1", name: "Koordination" }) });
  const bind = (channel: string) => lists.bindChannel("jugendamt", { team, channel, language: "de" });
  const deliver = () => deliverOutbox({ ...deps, pause: async () => {} });
  await lists.saveInstallation(installation, undefined);
  await lists.createRound(round);
  await lists.createCheckIns([buildCheckIn({ items, delivery: { state: "pending", attempts: 0 } })]);
  await bind("19:before");
  await deliver();
  const progress = async () => {
    const [unit] = unitProgress(await lists.readBoard(), round, "2026-11-24");
    if (!unit) throw new TypeError("the round asks nobody");
    return unit;
  };
  return { deps, desk, lists, messenger, bind, deliver, progress };
}

it("a card whose channel was deleted comes into the unit's next channel, once, with what was answered", async () => {
  const { deps, desk, lists, messenger, bind, deliver, progress } = await setUp();
  await lists.createResponse(buildResponse());
  const origin = { place: { tenant: "t", serviceUrl: "https://s.example", conversation: "19:before" }, team };
  await channelChanged({ change: "deleted", channel: { id: "19:before", name: "Jugendamt" } }, origin, deps);
  expect(await progress()).toMatchObject({ state: "failed", failure: "channelGone", answered: 1 });

  await bind("19:next");
  expect(canSendAgain(await progress())).toBe(true);
  expect(await desk.postAgain((await progress()).checkIn)).toBe("changed");
  await Promise.all([deliver(), deliver()]);
  await deliver();
  const cards = messenger.posts.filter(({ place }) => place.conversation === "19:next");
  expect(cards.map(({ card }) => textOf(card))).toEqual([expect.stringContaining("1 von 2 beantwortet")]);
  expect(await progress()).toMatchObject({
    state: "partly",
    checkIn: { delivery: { posting: { channel: "19:next" } } },
  });
  expect(canSendAgain(await progress())).toBe(false);
});
