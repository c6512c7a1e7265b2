import { DatabaseSync } from "node:sqlite";
import { Client } from "@microsoft/teams.api";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createConnectorRouter } from "../../../src/sandbox/connector/connector-router.ts";
import { serve, type TestServer } from "./server.ts";
import { buildStandIn, channelId, coordinator, guest, youthOffice } from "./stand-in.ts";

const general = channelId("Allgemein");
const youth = channelId("Jugendamt");

let database: DatabaseSync;
let standIn: ReturnType<typeof buildStandIn>;
let server: TestServer;
let api: Client;

beforeEach(async () => {
  database = new DatabaseSync(":memory:");
  standIn = buildStandIn({ database });
  server = await serve({ "/connector": createConnectorRouter(standIn) });
  api = new Client(`${server.url}/connector`, { token: "aaa.bbb.ccc" });
  await standIn.teams.install(coordinator);
  standIn.bot.heard.length = 0;
});

afterEach(() => server.close());

function post(channel: string) {
  const activity = { type: "message", text: "Rückmeldung" };
  return api.conversations.create({ channelData: { channel: { id: channel } }, activity } as never);
}

/** The status and the code with which the connector refuses. */
async function refusal(call: Promise<unknown>): Promise<unknown> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const { response } = error as { response: { status: number; headers: unknown; data: { error: { code: string } } } };
  return { status: response.status, code: response.data.error.code, headers: response.headers };
}

function namesNow(): readonly string[] {
  return standIn.city.team.channels.map(({ displayName }) => displayName);
}

describe("channels of the team", () => {
  it("are created, and the bot hears of it in the conversation of the team", async () => {
    await standIn.teams.channels.create(youthOffice, { displayName: "Neues Amt", membershipType: "standard" });
    const created = standIn.city.team.channels.at(-1);
    expect(standIn.bot.heard).toEqual([
      expect.objectContaining({
        type: "conversationUpdate",
        from: expect.objectContaining({ aadObjectId: youthOffice.id }),
        conversation: expect.objectContaining({ id: general, isGroup: true, conversationType: "channel" }),
        channelData: {
          eventType: "channelCreated",
          channel: { id: created?.id, name: "Neues Amt", type: "standard" },
          team: { id: general, name: "Integrationskonzept Ratingen", aadGroupId: standIn.city.team.groupId },
          tenant: { id: standIn.city.tenantId },
        },
      }),
    ]);
    expect((await api.teams.getConversations(general)).at(-1)).toMatchObject({ id: created?.id, name: "Neues Amt" });
    expect((await post(created?.id ?? "")).id).toContain(created?.id);
    expect(await standIn.teams.conversation(youthOffice, created?.id ?? "")).toMatchObject({ kind: "channel" });
  });

  it("are renamed without losing who works there", async () => {
    await standIn.teams.channels.edit(coordinator, youth, { displayName: "Amt für Jugend" });
    expect(standIn.bot.heard[0]).toMatchObject({
      channelData: { eventType: "channelRenamed", channel: { id: youth, name: "Amt für Jugend" } },
    });
    expect(standIn.teams.conversation(youthOffice, youth)).toMatchObject({ id: youth });
    expect(namesNow()).toContain("Amt für Jugend");
  });

  it("are gone for the bot once deleted, and back with their posts once restored", async () => {
    const { id } = await post(youth);
    await standIn.teams.channels.edit(coordinator, youth, { deleted: true });
    expect(namesNow()).not.toContain("Jugendamt");
    expect(await refusal(post(youth))).toMatchObject({ status: 404, code: "ConversationNotFound" });
    const late = api.conversations.createActivity(id, { type: "message", text: "Erinnerung" } as never);
    expect(await refusal(late)).toMatchObject({ status: 404, code: "ConversationNotFound" });
    await standIn.teams.channels.edit(coordinator, youth, { deleted: false });
    expect(standIn.store.list(youth)).toHaveLength(1);
    const events = standIn.bot.heard.map(({ channelData }) => (channelData as { eventType: string }).eventType);
    expect(events).toEqual(["channelDeleted", "channelRestored"]);
  });

  it("are shared with another team if they are made for it", async () => {
    const { channels } = standIn.teams;
    await channels.create(coordinator, { displayName: "Gemeinsam", membershipType: "shared" });
    const { id = "" } = standIn.city.team.channels.at(-1) ?? {};
    await channels.edit(coordinator, id, { sharedOut: true });
    await channels.edit(coordinator, id, { sharedOut: false });
    expect(standIn.bot.heard.slice(1)).toMatchObject([
      { channelData: { eventType: "channelShared", sharedWithTeams: [{ name: "Sozialplanung" }] } },
      { channelData: { eventType: "channelUnshared", unsharedFromTeams: [{ name: "Sozialplanung" }] } },
    ]);
    expect((await api.teams.getConversations(general)).at(-1)).toMatchObject({ id, type: "shared" });
    await expect(channels.edit(coordinator, youth, { sharedOut: true })).rejects.toMatchObject({
      reason: "badRequest",
    });
  });

  it.each([
    ["a guest's wish", guest, youth, { displayName: "Meins" }, "noAccess"],
    ["a name that is taken", coordinator, youth, { displayName: "gleichstellungsstelle" }, "nameTaken"],
    ["an end of the first channel", coordinator, general, { deleted: true }, "badRequest"],
    ["what is not there", coordinator, "19:none", { displayName: "Nichts" }, "notFound"],
  ] as const)("refuse %s", async (_case, person, id, edit, reason) => {
    await expect(standIn.teams.channels.edit(person, id, edit)).rejects.toMatchObject({ reason });
    expect(standIn.bot.heard).toEqual([]);
  });

  it("stay as they are after a restart, and tell a bot that is not in the team nothing", async () => {
    await standIn.teams.uninstall(coordinator);
    standIn.bot.heard.length = 0;
    await standIn.teams.channels.edit(coordinator, youth, { displayName: "Amt für Jugend" });
    await standIn.teams.channels.edit(coordinator, channelId("Lenkungsgruppe"), { deleted: true });
    expect(standIn.bot.heard).toEqual([]);
    const again = buildStandIn({ database }).city.team.channels.map(({ displayName }) => displayName);
    expect(again).toEqual(namesNow());
    expect(again).toHaveLength(8);
  });
});

describe("the bot is refused", () => {
  it("by a channel whose moderation forbids bots, but not elsewhere", async () => {
    const { activityId, id } = (await post(youth)) as { id: string; activityId?: string };
    await standIn.teams.channels.edit(coordinator, youth, { botsBlocked: true });
    const blocked = { status: 403, code: "ConversationBlockedByUser" };
    expect(await refusal(post(youth))).toMatchObject(blocked);
    const update = api.conversations.updateActivity(id, activityId ?? "", { type: "message", text: "neu" } as never);
    expect(await refusal(update)).toMatchObject(blocked);
    await post(general);
    expect(standIn.bot.heard).toEqual([]);
  });

  it("everywhere while the administration blocks the app, and hears nothing meanwhile", async () => {
    standIn.teams.channels.blockApp(true);
    expect(await refusal(post(youth))).toMatchObject({ status: 403, code: "BotDisabledByAdmin" });
    const message = { conversation: general, text: "@Integrationskompass hilfe" };
    expect(await standIn.teams.send(coordinator, message)).toEqual({ kind: "ignored" });
    await standIn.teams.channels.edit(coordinator, youth, { displayName: "Amt für Jugend" });
    expect(standIn.bot.heard).toEqual([]);
    standIn.teams.channels.blockApp(false);
    await post(youth);
  });

  it("when it writes too fast, and is told when to go on", async () => {
    for (let count = 0; count < 7; count += 1) await post(youth);
    expect(await refusal(post(youth))).toMatchObject({
      status: 429,
      code: "Throttled",
      headers: expect.objectContaining({ "retry-after": "1" }),
    });
    await post(general);
    const [first] = standIn.store.list(youth);
    await api.conversations.replyToActivity(youth, first?.id ?? "", { type: "message", text: "Erinnerung" } as never);
    expect(standIn.store.list(youth)).toHaveLength(8);
  });

  it("when it changes a post that the owner of the team has deleted", async () => {
    const { activityId = "" } = (await post(youth)) as { activityId?: string };
    expect(() => standIn.teams.remove(youthOffice, activityId)).toThrow(
      expect.objectContaining({ reason: "noAccess" }),
    );
    standIn.teams.remove(coordinator, activityId);
    const update = api.conversations.updateActivity(youth, activityId, { type: "message", text: "neu" } as never);
    expect(await refusal(update)).toMatchObject({ status: 404, code: "ActivityNotFoundInConversation" });
    expect(standIn.store.list(youth)).toEqual([]);
  });
});
