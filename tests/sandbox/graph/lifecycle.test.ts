import { once } from "node:events";
import type { AddressInfo } from "node:net";
import express from "express";
import { describe, expect, it, onTestFinished, vi } from "vitest";

import { connectionTo } from "../../../src/bot/connect.ts";
import { addNotifications } from "../../../src/bot/notifications.ts";
import { createHearing, keepSubscriptions } from "../../../src/bot/subscriptions.ts";
import { watchedLists } from "../../../src/graph/subscriptions.ts";
import { city } from "../../../src/sandbox/city.ts";
import { buildConcept } from "../../builders.ts";
import { fakeLog } from "../../fakes/log.ts";
import { startSite } from "../../graph/site.ts";
import { schemaFaults } from "./contract.ts";
import { startGraph } from "./graph-server.ts";
import { faultsBesideSample } from "./samples.ts";
import { inMinutes, minuteMs, startedAt, startReceiver, startSetting } from "./subscriber.ts";

/** A clock that stands still until it is moved on, and whoever waits with it. */
function handClock() {
  let moment = startedAt.getTime();
  let sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  return {
    now: () => new Date(moment),
    wait: (ms: number) => new Promise<void>((wake) => sleepers.push({ at: moment + ms, wake })),
    sleepers: () => sleepers.length,
    /** Lets everybody do what falls due on the way, also when that is to wait again. */
    async advance(minutes: number): Promise<void> {
      const end = moment + minutes * minuteMs;
      for (;;) {
        const next = Math.min(...sleepers.map(({ at }) => at));
        if (next > end) break;
        moment = next;
        const due = sleepers.filter(({ at }) => at <= moment);
        sleepers = sleepers.filter(({ at }) => at > moment);
        for (const { wake } of due) wake();
        await new Promise((resolve) => setImmediate(resolve));
      }
      moment = end;
    },
  };
}

async function startChallenged(expiresInMinutes: number) {
  const clock = handClock();
  const changes = await startReceiver();
  const challenges = await startReceiver();
  const { graph, subscribe } = await startSetting(changes, clock);
  const { body } = await subscribe({
    lifecycleNotificationUrl: challenges.url,
    expirationDateTime: inMinutes(expiresInMinutes),
  });
  const renew = (minutes: number) =>
    graph.send("PATCH", `/subscriptions/${body.id}`, {
      body: { expirationDateTime: inMinutes(minutes) },
      token: graph.applicationToken,
    });
  /** Settles when so many challenges came, and the next one is waited for. */
  const challenged = (count: number) =>
    vi.waitFor(() => expect([challenges.notifications.length, clock.sleepers()]).toEqual([count, 1]));
  return { clock, graph, changes, challenges, challenged, renew, id: body.id };
}

describe("a challenge to authorise anew", () => {
  it("comes before the end, in Graph's shape, to the address for it alone", async () => {
    const { clock, changes, challenges, challenged, id } = await startChallenged(1000);
    await clock.advance(969);
    await challenged(0);
    await clock.advance(1);
    await challenged(1);
    expect(challenges.notifications).toEqual([
      {
        value: [
          {
            subscriptionId: id,
            subscriptionExpirationDateTime: inMinutes(1000),
            clientState: "geheim",
            tenantId: city.tenantId,
            lifecycleEvent: "reauthorizationRequired",
          },
        ],
      },
    ]);
    const collection = "#/components/schemas/microsoft.graph.changeNotificationCollection";
    expect(schemaFaults(collection, challenges.notifications[0])).toEqual([]);
    expect(faultsBesideSample("lifecycle-notification-payload", challenges.notifications[0])).toEqual([]);
    expect(changes.notifications).toEqual([]);
  });

  it("is repeated until the subscription is renewed, and comes again before the new end", async () => {
    const { clock, challenged, renew } = await startChallenged(1000);
    await clock.advance(970);
    await challenged(1);
    await clock.advance(15);
    await challenged(2);
    await renew(2000);
    await clock.advance(984);
    await challenged(2);
    await clock.advance(1);
    await challenged(3);
  });

  it("ends with the subscription", async () => {
    const { clock, challenges, challenged } = await startChallenged(1000);
    await clock.advance(985);
    await challenged(1);
    await clock.advance(15);
    expect(clock.sleepers()).toBe(0);
    expect(challenges.notifications).toHaveLength(1);
  });

  it("is not forgotten over a restart, nor over a life longer than Node's timers", async () => {
    const { graph, challenges } = await startChallenged(42_300);
    const afterRestart = handClock();
    await startGraph({ ...afterRestart, database: graph.database });
    await afterRestart.advance(42_269);
    expect(challenges.notifications).toEqual([]);
    await afterRestart.advance(1);
    await vi.waitFor(() => expect(challenges.notifications).toHaveLength(1));
  });
});

describe("the product's subscriptions", () => {
  it("live on when Graph asks for it before the service thought of it", async () => {
    const clock = handClock();
    const { graph, place, server } = await startSite(buildConcept(), clock);
    const { subscriptions, siteId } = connectionTo(graph, place);
    const app = express();
    const listening = app.listen(0, "localhost");
    await once(listening, "listening");
    onTestFinished(() => void listening.close());
    const { port } = listening.address() as AddressInfo;
    const hearing = createHearing(`http://localhost:${port}`, "key", siteId);
    const deps = { subscriptions, hearing, log: fakeLog(), now: () => clock.now().toISOString() };
    let challenges = 0;
    addNotifications(app, {
      clientStates: watchedLists.map(hearing.clientStateOf),
      changed: () => {},
      subscriptionAtRisk: () => {
        challenges += 1;
        if (challenges === watchedLists.length) void keepSubscriptions(deps, { anew: true });
      },
      log: deps.log,
    });
    await keepSubscriptions(deps);
    const threeDays = 3 * 24 * 60;
    await clock.advance(threeDays - 30);
    await vi.waitFor(() => {
      expect(deps.log.events).toHaveLength(2 * watchedLists.length);
      expect(clock.sleepers()).toBe(watchedLists.length);
    });
    await clock.advance(60);
    const { body } = await server.send("GET", "/subscriptions", { token: server.applicationToken });
    expect(body.value).toHaveLength(watchedLists.length);
    expect(new Set(deps.log.events)).toEqual(new Set(["subscription.created", "subscription.renewed"]));
    expect(challenges).toBe(watchedLists.length);
  });
});
