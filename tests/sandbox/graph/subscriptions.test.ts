import { describe, expect, it, vi } from "vitest";

import { city } from "../../../src/sandbox/city.ts";
import { schemaFaults } from "./contract.ts";
import { faultsBesideSample } from "./samples.ts";
import { giveBack, inMinutes, minuteMs, type Reply, startReceiver, startSetting } from "./subscriber.ts";

describe("subscribing", () => {
  it("needs a receiver that gives back the decoded token", async () => {
    const receiver = await startReceiver();
    const { graph, subscribe, measures } = await startSetting(receiver, { wait: () => new Promise(() => {}) });
    const { status, body } = await subscribe({ lifecycleNotificationUrl: `${receiver.url}?kind=lifecycle` });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      applicationId: city.bot.clientId,
      creatorId: city.bot.clientId,
      changeType: "updated",
      clientState: "geheim",
      notificationUrl: receiver.url,
      resource: measures,
      expirationDateTime: inMinutes(1000),
    });
    expect(receiver.validations).toHaveLength(2);
    expect(receiver.validations[0]).toContain("Validation: Testing client application reachability");
    const own = { token: graph.applicationToken };
    expect((await graph.send("GET", "/subscriptions", own)).body.value).toMatchObject([{ id: body.id }]);
    expect((await graph.send("GET", `/subscriptions/${body.id}`, own)).body.id).toBe(body.id);
  });

  it.each<[string, Reply]>([
    [
      "answers with another status",
      (token, response) => response.writeHead(202, { "Content-Type": "text/plain" }).end(token),
    ],
    [
      "answers as JSON",
      (token, response) => response.writeHead(200, { "Content-Type": "application/json" }).end(token),
    ],
    [
      "does not decode",
      (token, response) => response.writeHead(200, { "Content-Type": "text/plain" }).end(encodeURIComponent(token)),
    ],
    ["hangs up", (_, response) => void response.destroy()],
  ])("fails where the receiver %s", async (_, reply) => {
    const receiver = await startReceiver(reply);
    const { graph, subscribe } = await startSetting(receiver);
    const answer = await subscribe();
    expect(answer).toMatchObject({ status: 400, body: { error: { code: "ValidationError" } } });
    expect(answer.body.error.message).toContain("Subscription validation request failed");
    const own = { token: graph.applicationToken };
    expect((await graph.send("GET", "/subscriptions", own)).body.value).toEqual([]);
  });

  it("gives the receiver ten seconds", async () => {
    const timeout = vi.spyOn(AbortSignal, "timeout");
    const receiver = await startReceiver();
    const { subscribe } = await startSetting(receiver);
    await subscribe();
    expect(timeout).toHaveBeenCalledWith(10_000);
  });

  it.each([
    ["another change type", { changeType: "created,updated" }],
    ["a receiver without TLS", { notificationUrl: "http://webhook.example/notify" }],
    ["no address", { notificationUrl: "webhook" }],
    ["a lifecycle receiver without TLS", { lifecycleNotificationUrl: "http://webhook.example/notify" }],
    ["a long client state", { clientState: "x".repeat(129) }],
    ["more than 42,300 minutes", { expirationDateTime: inMinutes(42_301) }],
    ["the past", { expirationDateTime: inMinutes(-1) }],
    ["no date", { expirationDateTime: "morgen" }],
    ["another kind of resource", { resource: "me/messages" }],
    ["a property that lists do not have", { notificationQueryOptions: "$filter=a" }],
  ])("is refused with %s", async (_, changes) => {
    const receiver = await startReceiver();
    const { subscribe } = await startSetting(receiver);
    expect((await subscribe(changes)).status).toBe(400);
    expect(receiver.validations).toEqual([]);
  });

  it("goes to the limits", async () => {
    const { subscribe } = await startSetting(await startReceiver());
    const answer = await subscribe({ clientState: "x".repeat(128), expirationDateTime: inMinutes(42_300) });
    expect(answer).toMatchObject({ status: 201, body: { expirationDateTime: inMinutes(42_300) } });
  });

  it("lasts 45 minutes at least", async () => {
    const { subscribe } = await startSetting(await startReceiver());
    expect((await subscribe({ expirationDateTime: inMinutes(1) })).body.expirationDateTime).toBe(inMinutes(45));
  });

  it("to a list that is not there is refused", async () => {
    const { subscribe, measures } = await startSetting(await startReceiver());
    expect((await subscribe({ resource: `${measures}0` })).status).toBe(404);
  });

  it("twice to the same is refused, or not where told so", async () => {
    const receiver = await startReceiver();
    const strict = await startSetting(receiver);
    const first = await strict.subscribe();
    const second = await strict.subscribe();
    expect(second).toMatchObject({
      status: 409,
      body: { error: { message: `Subscription Id ${first.body.id} already exists for the requested combination` } },
    });
    const lenient = await startSetting(receiver, { behaviour: { duplicateSubscriptionStatus: 201 } });
    expect([(await lenient.subscribe()).status, (await lenient.subscribe()).status]).toEqual([201, 201]);
  });
});

describe("a subscription", () => {
  it("can be renewed and given up, and belongs to its application", async () => {
    const { graph, subscribe } = await startSetting(await startReceiver());
    const path = `/subscriptions/${(await subscribe()).body.id}`;
    const own = { token: graph.applicationToken };
    const renewal = { expirationDateTime: inMinutes(5000) };
    for (const method of ["GET", "PATCH", "DELETE"]) {
      const body = method === "PATCH" ? renewal : undefined;
      expect((await graph.send(method, path, { body })).status).toBe(404);
    }
    expect((await graph.send("PATCH", path, { body: renewal, ...own })).body).toMatchObject(renewal);
    const tooLong = { expirationDateTime: inMinutes(42_301) };
    expect((await graph.send("PATCH", path, { body: tooLong, ...own })).status).toBe(400);
    expect((await graph.send("POST", `${path}/reauthorize`, own)).status).toBe(204);
    expect((await graph.send("DELETE", path, own)).status).toBe(204);
    expect((await graph.send("GET", path, own)).status).toBe(404);
    expect((await graph.send("POST", `${path}/reauthorize`, own)).status).toBe(404);
  });

  it("runs out", async () => {
    const receiver = await startReceiver();
    const { graph, clock, subscribe, addItem, pauses } = await startSetting(receiver);
    const { body } = await subscribe();
    clock.now = new Date(inMinutes(1001));
    expect((await graph.send("GET", `/subscriptions/${body.id}`, { token: graph.applicationToken })).status).toBe(404);
    await addItem();
    expect(pauses).toEqual([]);
    expect(receiver.notifications).toEqual([]);
  });
});

describe("notifications", () => {
  it("tell of every kind of change, in Graph's shape", async () => {
    const receiver = await startReceiver();
    const { graph, measures, subscribe, addItem } = await startSetting(receiver);
    const { body } = await subscribe();
    const changes = [
      addItem,
      () => graph.send("PATCH", `${measures}/items/1/fields`, { body: { Title: "B" } }),
      () => graph.send("POST", `${measures}/items/1/versions/1.0/restoreVersion`),
      () => graph.send("DELETE", `${measures}/items/1`),
    ];
    for (const [index, change] of changes.entries()) {
      await change();
      await vi.waitFor(() => expect(receiver.notifications).toHaveLength(index + 1));
    }
    const collection = "#/components/schemas/microsoft.graph.changeNotificationCollection";
    expect(schemaFaults(collection, receiver.notifications[0])).toEqual([]);
    // Optional by Microsoft's description; what a list would write there is not documented.
    const known = "/value[]/resourceData: missing";
    const faults = faultsBesideSample("change-notification-payload", receiver.notifications[0]);
    expect(faults.filter((fault) => fault !== known)).toEqual([]);
    expect(receiver.notifications[0]).toEqual({
      value: [
        {
          id: expect.any(String),
          subscriptionId: body.id,
          subscriptionExpirationDateTime: inMinutes(1000),
          clientState: "geheim",
          changeType: "updated",
          resource: measures,
          tenantId: city.tenantId,
        },
      ],
    });
  });

  it("do not tell of what was refused", async () => {
    const receiver = await startReceiver();
    const { graph, measures, subscribe, pauses } = await startSetting(receiver);
    await subscribe();
    await graph.send("POST", `${measures}/items`, { body: { fields: { Colour: "red" } } });
    await graph.send("DELETE", `${measures}/items/9`);
    expect(pauses).toEqual([]);
  });

  it("are one for changes that come together", async () => {
    const receiver = await startReceiver();
    const gate = Promise.withResolvers<void>();
    const { subscribe, addItem } = await startSetting(receiver, { wait: () => gate.promise });
    await subscribe();
    for (let n = 0; n < 3; n += 1) await addItem();
    gate.resolve();
    await vi.waitFor(() => expect(receiver.notifications).toHaveLength(1));
    await addItem();
    await vi.waitFor(() => expect(receiver.notifications).toHaveLength(2));
  });

  it("are repeated until somebody takes them, at growing distances", async () => {
    const receiver = await startReceiver(giveBack, [500, 503, 404]);
    const { subscribe, addItem, pauses } = await startSetting(receiver);
    await subscribe();
    await addItem();
    await vi.waitFor(() => expect(receiver.notifications).toHaveLength(4));
    const ids = new Set(receiver.notifications.map(({ value }) => value[0].id));
    expect(ids.size).toBe(1);
    expect(pauses).toEqual([500, 1000, 2000, 4000]);
  });

  it("are given up after four hours", async () => {
    const receiver = await startReceiver(
      giveBack,
      Array.from({ length: 1000 }, () => 500),
    );
    const { subscribe, addItem, pauses } = await startSetting(receiver);
    await subscribe();
    await addItem();
    const waited = () => pauses.slice(1).reduce((sum, ms) => sum + ms, 0);
    await vi.waitFor(() => expect(waited()).toBeGreaterThan(4 * 60 * minuteMs), { timeout: 5000 });
    const tries = receiver.notifications.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(receiver.notifications).toHaveLength(tries);
    expect(waited()).toBeLessThanOrEqual(4 * 60 * minuteMs + 10 * minuteMs);
  });

  it("end when the subscription does", async () => {
    const receiver = await startReceiver(
      giveBack,
      Array.from({ length: 1000 }, () => 500),
    );
    const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const passed: number[] = [];
    const wait = async (ms: number) => {
      passed.push(ms);
      await gates[passed.length - 1]?.promise;
    };
    const { graph, subscribe, addItem } = await startSetting(receiver, { wait });
    const { body } = await subscribe();
    await addItem();
    gates[0]?.resolve();
    await vi.waitFor(() => expect(passed).toHaveLength(2));
    await graph.send("DELETE", `/subscriptions/${body.id}`, { token: graph.applicationToken });
    gates[1]?.resolve();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([receiver.notifications.length, passed.length]).toEqual([1, 2]);
  });
});
