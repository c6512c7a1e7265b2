import { Client } from "@microsoft/teams.api";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createConnectorRouter } from "../../../src/sandbox/connector/connector-router.ts";
import { serve, type TestServer } from "./server.ts";
import { buildStandIn, channelId, coordinator, guest, youthOffice, youthOfficeToo } from "./stand-in.ts";

const general = channelId("Allgemein");
const youth = channelId("Jugendamt");
const card = { type: "AdaptiveCard", version: "1.5", body: [] };
const cardMessage = {
  type: "message",
  attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }],
} as const;

let standIn: ReturnType<typeof buildStandIn>;
let server: TestServer;
/** The connector's client of the Teams SDK, as the product uses it. */
let api: Client;

beforeEach(async () => {
  standIn = buildStandIn();
  server = await serve({ "/connector": createConnectorRouter(standIn) });
  api = new Client(`${server.url}/connector`, { token: "aaa.bbb.ccc" });
  await standIn.teams.install(coordinator);
});

afterEach(() => server.close());

function createInChannel(channel: string) {
  return api.conversations.create({
    tenantId: standIn.city.tenantId,
    channelData: { channel: { id: channel } },
    activity: cardMessage,
  } as never);
}

/** What the connector answers when it refuses. */
async function refusal(call: Promise<unknown>): Promise<unknown> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const { response } = error as { response: { status: number; data: unknown } };
  return { status: response.status, data: response.data };
}

describe("the connector, as the Teams SDK calls it", () => {
  it("posts a card to a channel, replies, updates and deletes", async () => {
    const created = await createInChannel(youth);
    const activityId = String((created as { activityId?: string }).activityId);
    expect(created.id).toBe(`${youth};messageid=${activityId}`);
    await api.conversations.replyToActivity(created.id, activityId, { type: "message", text: "Erinnerung" } as never);
    expect(standIn.store.list(youth)).toMatchObject([
      { id: activityId, thread: activityId, cards: [card], author: "bot" },
      { thread: activityId, text: "Erinnerung" },
    ]);
    await api.conversations.updateActivity(created.id, activityId, { type: "message", text: "neu" } as never);
    expect(standIn.store.find(activityId)).toMatchObject({ text: "neu", cards: [], editedAt: expect.any(String) });
    await api.conversations.deleteActivity(created.id, activityId);
    expect(standIn.store.find(activityId)).toBeUndefined();
    expect(standIn.announced).toContainEqual({ kind: "messages", conversation: youth });
  });

  it("starts a new post when only replyToId names a thread", async () => {
    const created = await createInChannel(youth);
    await api.conversations.createActivity(youth, { type: "message", text: "?", replyToId: created.id } as never);
    expect(new Set(standIn.store.list(youth).map(({ thread }) => thread)).size).toBe(2);
  });

  it("opens a person's chat by account id or object id", async () => {
    const byObjectId = await api.conversations.create({ members: [{ id: youthOffice.id }] } as never);
    const byAccount = await api.conversations.create({ members: [{ id: `29:sandbox-${youthOffice.id}` }] } as never);
    expect(byObjectId.id).toBe(byAccount.id);
    await api.conversations.createActivity(byObjectId.id, { type: "message", text: "Hallo" } as never);
    expect(standIn.store.list(byObjectId.id)).toMatchObject([{ text: "Hallo" }]);
  });

  it("lists team, channels and members", async () => {
    expect(await api.teams.getById(general)).toMatchObject({ aadGroupId: standIn.city.team.groupId, channelCount: 9 });
    const channels = await api.teams.getConversations(general);
    expect(channels[0]).toEqual({ id: general, type: "standard" });
    expect(channels.find(({ id }) => id === youth)?.name).toBe("Jugendamt");
    const { members } = await api.conversations.getPagedMembers(youth);
    expect(members.map(({ aadObjectId }) => aadObjectId)).toEqual([coordinator.id, youthOffice.id, youthOfficeToo.id]);
    expect(await api.conversations.getMembers(general)).toHaveLength(standIn.city.people.length);
    const one = await api.conversations.getMemberById(youth, youthOffice.id);
    expect(one).toMatchObject({ id: `29:sandbox-${youthOffice.id}`, userPrincipalName: youthOffice.userPrincipalName });
  });

  it("refuses a bot that is not in the team", async () => {
    await standIn.teams.uninstall(coordinator);
    expect(await refusal(createInChannel(youth))).toMatchObject({
      status: 403,
      data: { error: { code: "BotNotInConversationRoster", message: expect.any(String) } },
    });
  });

  it.each([
    ["an unknown activity", () => api.conversations.updateActivity(youth, "1", { type: "message" } as never), 404],
    ["an unknown conversation", () => api.conversations.getMembers("19:none"), 404],
    ["a person outside of the channel", () => api.conversations.getMemberById(youth, guest.id), 404],
    ["an unknown team", () => api.teams.getById("19:none"), 404],
    [
      "a card that is too big",
      () => api.conversations.createActivity(youth, { type: "message", text: "x".repeat(60_000) } as never),
      413,
    ],
    ["nothing to create", () => api.conversations.create({} as never), 400],
  ])("refuses %s", async (_case, call, status) => {
    expect(await refusal(call())).toMatchObject({ status, data: { error: { code: expect.any(String) } } });
  });

  it("refuses to change what a person wrote", async () => {
    await standIn.teams.send(coordinator, { conversation: youth, text: "von mir" });
    const id = standIn.store.latest(youth) ?? "";
    expect(await refusal(api.conversations.updateActivity(youth, id, { type: "message" } as never))).toMatchObject({
      status: 404,
    });
    expect(standIn.store.find(id)?.text).toBe("von mir");
  });

  it("asks for a token", async () => {
    const response = await fetch(`${server.url}/connector/v3/teams/${general}`);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: { code: "Unauthorized" } });
  });
});
