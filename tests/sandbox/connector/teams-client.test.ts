import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import type { BotAnswer } from "../../../src/sandbox/connector/bot-client.ts";
import { personalConversation } from "../../../src/sandbox/connector/conversations.ts";
import { botAuthor, openMessageStore, teamScope } from "../../../src/sandbox/connector/store.ts";
import {
  buildBot,
  buildStandIn,
  cardAnswer,
  channelId,
  coordinator,
  guest,
  youthOffice,
  youthOfficeToo,
} from "./stand-in.ts";

const general = channelId("Allgemein");
const youth = channelId("Jugendamt");
const unreachable = { kind: "unreachable" } as const;

async function withCard(...answers: readonly BotAnswer[]) {
  const standIn = buildStandIn({ bot: buildBot() });
  await standIn.teams.install(coordinator);
  standIn.bot.answerWith(...answers);
  const post = standIn.store.add({ conversation: youth, author: botAuthor, text: "", cards: [{ body: "open" }] });
  standIn.bot.heard.length = 0;
  return { ...standIn, post };
}

const execute = { type: "Action.Execute", verb: "answer", data: { action: "answer", status: "done" } } as const;

describe("installing the app", () => {
  it("tells the bot of the team, the channel and who did it", async () => {
    const { teams, bot, store } = buildStandIn();
    expect(await teams.install(coordinator)).toEqual({ kind: "delivered" });
    expect(bot.heard.map(({ type }) => type)).toEqual(["conversationUpdate", "installationUpdate"]);
    expect(bot.heard[0]).toMatchObject({
      membersAdded: [{ id: "28:00000000-0000-4000-8000-000000000005" }],
      from: { aadObjectId: coordinator.id },
      conversation: { conversationType: "channel", id: general, isGroup: true },
      channelData: { eventType: "teamMemberAdded", team: { id: general, aadGroupId: expect.any(String) } },
    });
    expect(bot.heard[1]).toMatchObject({ action: "add", serviceUrl: "http://localhost:4300/connector" });
    expect(store.isInstalled(teamScope)).toBe(true);
  });

  it("leaves the team without the app when the bot cannot be reached", async () => {
    const { teams, store } = buildStandIn({ bot: buildBot(unreachable) });
    expect(await teams.install(coordinator)).toEqual(unreachable);
    expect(store.isInstalled(teamScope)).toBe(false);
  });

  it("stands even when the bot stumbles over the news", async () => {
    const { teams, store } = buildStandIn({ bot: buildBot({ kind: "answered", status: 500, body: {} }) });
    expect(await teams.install(coordinator)).toEqual({ kind: "failed", text: "" });
    expect(store.isInstalled(teamScope)).toBe(true);
  });

  it("is not for guests", async () => {
    await expect(buildStandIn().teams.install(guest)).rejects.toMatchObject({ reason: "noAccess" });
  });

  it("is undone by removing the app, of which the bot hears too", async () => {
    const { teams, bot, store } = buildStandIn();
    await teams.install(coordinator);
    await teams.uninstall(coordinator);
    expect(bot.heard.at(-1)).toMatchObject({ type: "installationUpdate", action: "remove" });
    expect(store.isInstalled(teamScope)).toBe(false);
  });
});

describe("writing", () => {
  it("reaches the bot from a channel only with a mention", async () => {
    const { teams, bot } = buildStandIn();
    await teams.install(coordinator);
    bot.heard.length = 0;
    expect(await teams.send(coordinator, { conversation: general, text: "Guten Morgen" })).toEqual({ kind: "ignored" });
    expect(bot.heard).toEqual([]);
    await teams.send(coordinator, { conversation: general, text: "@Integrationskompass starte" });
    expect(bot.heard[0]).toMatchObject({
      type: "message",
      channelId: "msteams",
      text: "<at>Integrationskompass</at> starte",
      locale: "de-DE",
      timestamp: "2026-03-03T13:05:00.000Z",
      localTimestamp: "2026-03-03T14:05:00.000+01:00",
      entities: [{ type: "mention", text: "<at>Integrationskompass</at>" }, { type: "clientInfo" }],
    });
  });

  it("names the thread in the id of the conversation", async () => {
    const { teams, bot, store } = buildStandIn();
    await teams.install(coordinator);
    await teams.send(coordinator, { conversation: general, text: "Frage" });
    const thread = store.latest(general) ?? "";
    await teams.send(coordinator, { conversation: general, text: "@Integrationskompass hilfe", thread });
    expect(bot.heard.at(-1)).toMatchObject({ conversation: { id: `${general};messageid=${thread}` } });
    expect(store.list(general).map((message) => message.thread)).toEqual([thread, thread]);
  });

  it("brings the app into the chat before the first message there", async () => {
    const { teams, bot } = buildStandIn();
    const { id } = personalConversation(youthOffice);
    await teams.send(youthOffice, { conversation: id, text: "hilfe" });
    await teams.send(youthOffice, { conversation: id, text: "stand" });
    expect(bot.heard.map(({ type }) => type)).toEqual([
      "conversationUpdate",
      "installationUpdate",
      "message",
      "message",
    ]);
    expect(bot.heard[2]).toMatchObject({ conversation: { conversationType: "personal", id }, text: "hilfe" });
  });

  it("is kept apart by channel and by chat", async () => {
    const { teams } = buildStandIn();
    const otherChat = personalConversation(youthOfficeToo).id;
    await expect(teams.send(guest, { conversation: youth, text: "?" })).rejects.toMatchObject({ reason: "noAccess" });
    await expect(teams.send(youthOffice, { conversation: otherChat, text: "?" })).rejects.toMatchObject({
      reason: "noAccess",
    });
    await expect(teams.send(guest, { conversation: "19:none", text: "?" })).rejects.toMatchObject({
      reason: "notFound",
    });
  });

  it("refuses a reply to a post of another channel", async () => {
    const { teams, store } = buildStandIn();
    const { id } = store.add({ conversation: youth, author: botAuthor, text: "", cards: [] });
    await expect(teams.send(youthOffice, { conversation: general, text: "?", thread: id })).rejects.toMatchObject({
      reason: "notFound",
    });
  });
});

describe("acting on a card", () => {
  it("sends an invoke with verb, data and the message it stands in", async () => {
    const { teams, bot, post } = await withCard(cardAnswer({ body: "done" }));
    await teams.act(youthOffice, post.id, execute);
    expect(bot.heard[0]).toMatchObject({
      type: "invoke",
      name: "adaptiveCard/action",
      replyToId: post.id,
      conversation: { id: `${youth};messageid=${post.id}` },
      from: { id: `29:sandbox-${youthOffice.id}`, aadObjectId: youthOffice.id },
      value: { action: execute, trigger: "manual" },
    });
  });

  it("shows the answered card to the acting person alone, until the bot updates the message", async () => {
    const { teams, store, post } = await withCard(cardAnswer({ body: "done" }));
    await teams.act(youthOffice, post.id, execute);
    const seenBy = (person: typeof youthOffice) =>
      teams.messages(person, teams.conversation(person, youth))[0]?.cards[0];
    expect(seenBy(youthOffice)).toEqual({ body: "done" });
    expect(seenBy(youthOfficeToo)).toEqual({ body: "open" });
    store.update(post.id, { text: "", cards: [{ body: "for all" }] });
    expect(seenBy(youthOffice)).toEqual({ body: "for all" });
    expect(seenBy(youthOfficeToo)).toEqual({ body: "for all" });
  });

  it.each([
    ["application/vnd.microsoft.activity.message", 200, "Danke", { kind: "note", text: "Danke" }],
    ["application/vnd.microsoft.error", 400, { code: "x", message: "Zu spät" }, { kind: "failed", text: "Zu spät" }],
    ["application/vnd.microsoft.error", 500, { code: "x", message: "Oje" }, { kind: "failed", text: "Oje" }],
  ])("understands the answer %s %i", async (type, statusCode, value, outcome) => {
    const { teams, post } = await withCard({ kind: "answered", status: 200, body: { statusCode, type, value } });
    expect(await teams.act(youthOffice, post.id, execute)).toEqual(outcome);
  });

  it("tries once more when no answer came, and then takes the answer", async () => {
    const { teams, bot, post } = await withCard(unreachable, cardAnswer({ body: "done" }));
    expect(await teams.act(youthOffice, post.id, execute)).toEqual({ kind: "delivered" });
    expect(bot.heard).toHaveLength(2);
    expect(bot.heard[0]).toEqual(bot.heard[1]);
  });

  it.each([
    ["nobody answers", unreachable, unreachable],
    ["the answers are empty", { kind: "answered", status: 200, body: undefined }, unreachable],
    ["the bot breaks", { kind: "answered", status: 500, body: {} }, unreachable],
  ] as const)("gives up after the second attempt when %s", async (_case, answer, outcome) => {
    const { teams, bot, post } = await withCard(answer, answer);
    expect(await teams.act(youthOffice, post.id, execute)).toEqual(outcome);
    expect(bot.heard).toHaveLength(2);
  });

  it("does not repeat what the bot refused", async () => {
    const { teams, bot, post } = await withCard({ kind: "answered", status: 403, body: {} });
    expect(await teams.act(youthOffice, post.id, execute)).toEqual({ kind: "failed", text: "" });
    expect(bot.heard).toHaveLength(1);
  });

  it("sends Action.Submit as a message with a value", async () => {
    const { teams, bot, post } = await withCard();
    const outcome = await teams.act(youthOffice, post.id, { type: "Action.Submit", data: { a: 1 } });
    expect(outcome).toEqual({ kind: "delivered" });
    expect(bot.heard[0]).toMatchObject({ type: "message", value: { a: 1 }, replyToId: post.id });
  });

  it("is impossible outside of the person's channels and once the app is gone", async () => {
    const { teams, post } = await withCard();
    await expect(teams.act(guest, post.id, execute)).rejects.toMatchObject({ reason: "noAccess" });
    await expect(teams.act(youthOffice, "1", execute)).rejects.toMatchObject({ reason: "notFound" });
    await teams.uninstall(coordinator);
    await expect(teams.act(youthOffice, post.id, execute)).rejects.toMatchObject({ reason: "notInstalled" });
  });
});

describe("the store", () => {
  it("has everything after a restart", async () => {
    const database = new DatabaseSync(":memory:");
    const before = buildStandIn({ database });
    await before.teams.install(coordinator);
    await before.teams.send(coordinator, { conversation: general, text: "Grüße" });
    const after = openMessageStore(database);
    expect(after.list(general)).toEqual(before.store.list(general));
    expect(after.isInstalled(teamScope)).toBe(true);
  });

  it("gives every message an id of its own, even within one millisecond", () => {
    const { store } = buildStandIn();
    const ids = [1, 2, 3].map(() => store.add({ conversation: general, author: botAuthor, text: "", cards: [] }).id);
    expect(new Set(ids).size).toBe(3);
    expect(ids.toSorted()).toEqual(ids);
  });
});
