import { beforeEach, describe, expect, it } from "vitest";
import { loadAppDefinition, readAppDefinition } from "../../../src/sandbox/app-definition.ts";
import type { BotAnswer } from "../../../src/sandbox/connector/bot-client.ts";
import { buildStandIn, channelId, coordinator, guest, youthOffice } from "./stand-in.ts";

const youth = channelId("Jugendamt");
const card = { type: "AdaptiveCard", version: "1.5", body: [] };

function answer(composeExtension: object, status = 200): BotAnswer {
  return { kind: "answered", status, body: { composeExtension } };
}

function found(preview: object | undefined): BotAnswer {
  const contentType = "application/vnd.microsoft.card.adaptive";
  return answer({ type: "result", attachmentLayout: "list", attachments: [{ contentType, content: card, preview }] });
}

const hero = { contentType: "application/vnd.microsoft.card.hero", content: { title: "2.3-L1-S1", text: "Läuft" } };

let standIn: ReturnType<typeof buildStandIn>;

beforeEach(async () => {
  standIn = buildStandIn();
  await standIn.teams.install(coordinator);
  standIn.bot.heard.length = 0;
});

function search(text: string, person = youthOffice) {
  return standIn.teams.search(person, { conversation: youth, command: "find", text });
}

describe("a search of the message extension", () => {
  it("asks the bot as Teams does, and shows what it found by its preview", async () => {
    standIn.bot.answerWith(found(hero));
    expect(await search("Sprache")).toEqual({
      kind: "results",
      results: [{ title: "2.3-L1-S1", text: "Läuft", card }],
    });
    expect(standIn.bot.heard[0]).toMatchObject({
      type: "invoke",
      name: "composeExtension/query",
      from: { aadObjectId: youthOffice.id },
      conversation: { id: youth, conversationType: "channel" },
      channelData: { source: { name: "compose" }, channel: { id: youth } },
      value: {
        commandId: "find",
        parameters: [{ name: "text", value: "Sprache" }],
        queryOptions: { skip: 0, count: 25 },
      },
    });
  });

  it("begins before the first word if the command says so", async () => {
    standIn.bot.answerWith(answer({ type: "message", text: "Tippen Sie, um zu suchen." }));
    expect(await search("")).toEqual({ kind: "note", text: "Tippen Sie, um zu suchen." });
    expect(standIn.bot.heard[0]).toMatchObject({ value: { parameters: [{ name: "initialRun", value: "true" }] } });
  });

  it.each([
    ["an Adaptive Card without a preview", found(undefined)],
    [
      "a preview that is an Adaptive Card",
      found({ contentType: "application/vnd.microsoft.card.adaptive", content: card }),
    ],
    ["an answer of another kind", answer({ type: "task" })],
    ["a refusal", answer({ type: "message", text: "" }, 500)],
    ["no answer", { kind: "unreachable" }],
  ] as const)("takes %s for a failure", async (_case, botAnswer) => {
    standIn.bot.answerWith(botAnswer);
    expect(await search("a")).toEqual({ kind: "unreachable" });
  });

  it("needs the channel, the command and the app", async () => {
    await expect(search("a", guest)).rejects.toMatchObject({ reason: "noAccess" });
    const unknown = { conversation: youth, command: "none", text: "a" };
    await expect(standIn.teams.search(youthOffice, unknown)).rejects.toMatchObject({ reason: "notFound" });
    standIn.teams.channels.blockApp(true);
    await expect(search("a")).rejects.toMatchObject({ reason: "appBlocked" });
    await standIn.teams.uninstall(coordinator);
    standIn.teams.channels.blockApp(false);
    await expect(search("a")).rejects.toMatchObject({ reason: "notInstalled" });
    expect(standIn.bot.heard.every(({ type }) => type !== "invoke")).toBe(true);
  });

  it("puts a card into a person's message, of which the bot hears when it is mentioned", async () => {
    await standIn.teams.send(youthOffice, { conversation: youth, text: "@Integrationskompass siehe", cards: [card] });
    expect(standIn.store.list(youth)).toMatchObject([{ author: youthOffice.id, cards: [card] }]);
    expect(standIn.bot.heard[0]).toMatchObject({
      attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }],
    });
  });
});

describe("the app's definition", () => {
  const command = { id: "a", title: "Suchen", parameters: [{ name: "text", title: "Wonach" }] };

  it("comes from the manifest", () => {
    const { commands, teamPermissions } = readAppDefinition({
      composeExtensions: [
        { commands: [command, { ...command, id: "b", type: "action" }, { ...command, id: "c", context: ["message"] }] },
      ],
      authorization: {
        permissions: {
          resourceSpecific: [
            { name: "ChannelMessage.Read.Group", type: "Application" },
            { name: "ChannelMeetingStage.Write.Group", type: "Delegated" },
          ],
        },
      },
    });
    expect(commands).toEqual([
      { id: "a", title: "Suchen", description: "", initialRun: false, parameter: { name: "text", title: "Wonach" } },
    ]);
    expect([...teamPermissions]).toEqual(["ChannelMessage.Read.Group"]);
  });

  it("has the product's search where the manifest declares none", () => {
    expect(readAppDefinition({}).commands).toMatchObject([{ id: "find", parameter: { name: "text" } }]);
  });

  it("can be read from the product's own manifest", async () => {
    expect((await loadAppDefinition()).commands).toMatchObject([{ id: "find", parameter: { name: "text" } }]);
  });
});
