import { expect, test } from "vitest";
import { GraphRequestError } from "../../src/graph/errors.ts";
import { createSubscription, readSubscriptions, unlessGone } from "../../src/graph/subscriptions.ts";
import { place } from "./place.ts";
import { json, scriptedGraph } from "./scripted-graph.ts";

const expiresAt = "2026-11-25T10:00:00.000Z";

test("finds its own subscriptions among others, on all pages", async () => {
  const entry = (id: string, resource: string) => ({
    id,
    resource,
    clientState: null,
    notificationUrl: "https://s.example/x",
    expirationDateTime: expiresAt,
  });
  const { graph } = scriptedGraph([
    json(200, { value: [], "@odata.nextLink": "https://graph.microsoft.com/v1.0/subscriptions?$skiptoken=a" }),
    json(200, {
      value: [
        entry("1", "/Sites/H.example,1,2/lists/ID-of-measures"),
        entry("2", "sites/h.example,1,2/lists/id-of-settings"),
        entry("3", "users"),
      ],
    }),
  ]);
  expect(await readSubscriptions(graph, place)).toEqual([
    { id: "1", list: "measures", notificationUrl: "https://s.example/x", expiresAt },
  ]);
});

test("subscribes to updates, the only changes that lists tell of", async () => {
  const { graph, asked } = scriptedGraph([json(201, {})]);
  await createSubscription(graph, place, {
    list: "units",
    notificationUrl: "https://s/x",
    expiresAt,
    clientState: "s",
  });
  expect(JSON.parse(String(asked[0]?.init?.body))).toEqual({
    changeType: "updated",
    notificationUrl: "https://s/x",
    lifecycleNotificationUrl: "https://s/x",
    resource: "sites/h.example,1,2/lists/id-of-units",
    expirationDateTime: expiresAt,
    clientState: "s",
  });
});

test("what is gone is no failure, anything else is", async () => {
  const failed = (status: number) =>
    Promise.reject(new GraphRequestError({ status, code: "", message: "", request: "DELETE" }));
  expect(await unlessGone(failed(404))).toBe(false);
  expect(await unlessGone(Promise.resolve())).toBe(true);
  await expect(unlessGone(failed(403))).rejects.toMatchObject({ status: 403 });
});
