import { beforeEach, describe, expect, it } from "vitest";
import { city } from "../../../src/sandbox/city.ts";
import { botAuthor, type MessageStore, openMessageStore } from "../../../src/sandbox/connector/store.ts";
import { openDatabase } from "../../../src/sandbox/database.ts";
import { contractFaults } from "./contract.ts";
import { type Body, type GraphServer, startGraph } from "./graph-server.ts";

const [, channel] = city.team.channels.map(({ id }) => id);
const [person] = city.people;
const conversation = channel ?? "";
const path = `/teams/${city.team.groupId}/channels/${encodeURIComponent(conversation)}/messages`;
const card = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "Stand & Lage" }] };

let graph: GraphServer;
let store: MessageStore;
let granted: boolean;
let seconds: number;

beforeEach(async () => {
  granted = true;
  seconds = 0;
  const database = openDatabase(":memory:");
  graph = await startGraph({ database, isGranted: () => granted });
  store = openMessageStore(database, { now: () => new Date(Date.UTC(2026, 2, 2, 8, 0, seconds++)) });
});

function post(text: string, thread?: string): string {
  return store.add({ conversation, author: person?.id ?? "", text, cards: [], thread }).id;
}

/** Every answer is held against the documented shape on the way. */
function read(rest = ""): Promise<Body> {
  return graph.send("GET", `${path}${rest}`, { token: graph.applicationToken });
}

function idsOf(body: Body): readonly string[] {
  return body.value.map(({ id }: Body) => id);
}

describe("messages of a channel", () => {
  it("are the connector's, with the card of the bot as text", async () => {
    const { id } = store.add({ conversation, author: botAuthor, text: "", cards: [card] });
    const { body } = await read();
    const [message] = body.value;
    expect(message).toMatchObject({
      id,
      replyToId: null,
      from: { application: { id: city.bot.clientId, displayName: "Integrationskompass" }, user: null },
      attachments: [{ contentType: "application/vnd.microsoft.card.adaptive" }],
      deletedDateTime: null,
      channelIdentity: { teamId: city.team.groupId, channelId: conversation },
    });
    const [attachment] = message.attachments;
    expect(JSON.parse(attachment.content)).toEqual(card);
    expect(message.body).toEqual({ contentType: "html", content: `<attachment id="${attachment.id}"></attachment>` });
    expect((await read()).body.value[0].attachments[0].id).toBe(attachment.id);
  });

  it("tell people from the bot, and name whom they mention", async () => {
    post("Guten Morgen <b>");
    post("@Integrationskompass status & mehr");
    const [mentioning, plain] = (await read()).body.value;
    expect(plain).toMatchObject({ from: { user: { id: person?.id } }, body: { content: "Guten Morgen <b>" } });
    expect(mentioning.body.content).toBe('<at id="0">Integrationskompass</at> status &amp; mehr');
    expect(mentioning.mentions[0]).toMatchObject({ id: 0, mentioned: { application: { id: city.bot.clientId } } });
  });

  it("come with the last modified first, changed and deleted ones included", async () => {
    const [first = "", second = "", third = ""] = ["eins", "zwei", "drei"].map((text) => post(text));
    store.update(first, { text: "neu", cards: [] });
    store.remove(second);
    const { body } = await read();
    expect(idsOf(body)).toEqual([second, first, third]);
    expect(body.value[0]).toMatchObject({ deletedDateTime: "2026-03-02T08:00:04.000Z", body: { content: "" } });
    expect(body.value[1]).toMatchObject({ lastEditedDateTime: "2026-03-02T08:00:03.000Z", body: { content: "neu" } });
  });

  it("are cut into pages that no new message shifts", async () => {
    const ids = Array.from({ length: 45 }, (_, index) => post(`${index}`));
    const first = (await read()).body;
    expect(first["@odata.count"]).toBe(20);
    post("dazwischen");
    const seen = [...idsOf(first)];
    for (let next = first["@odata.nextLink"]; next; ) {
      const { body } = await read(next.slice(next.indexOf("?")));
      seen.push(...idsOf(body));
      next = body["@odata.nextLink"];
    }
    expect(seen).toEqual(ids.toReversed());
    expect((await read("?$top=46")).body).not.toHaveProperty("@odata.nextLink");
  });

  it("have replies, expanded or on their own", async () => {
    const thread = post("Frage");
    const replies = ["a", "b", "c"].map((text) => post(text, thread));
    const { body } = await read("?$expand=replies");
    expect(idsOf(body)).toEqual([thread]);
    expect(body.value[0]).toMatchObject({ "replies@odata.count": 3, replies: [{ replyToId: thread }, {}, {}] });
    expect(idsOf((await read(`/${thread}/replies`)).body)).toEqual(replies.toReversed());
    const page = (await read(`/${thread}/replies?$top=2`)).body;
    const next = page["@odata.nextLink"];
    expect(idsOf((await read(`/${thread}/replies${next.slice(next.indexOf("?"))}`)).body)).toEqual([replies[0]]);
    expect((await read(`/${thread}`)).body).toMatchObject({ id: thread, replyToId: null });
  });

  it.each([
    ["a page of 51", "?$top=51", 400],
    ["an order", "?$orderby=createdDateTime", 400],
    ["a filter", "?$filter=id eq '1'", 400],
    ["a strange token", "?$skiptoken=x", 400],
    ["an unknown message", "/1", 404],
    ["replies to an unknown message", "/1/replies", 404],
  ])("refuse %s", async (_case, rest, status) => {
    post("da");
    expect((await read(rest)).status).toBe(status);
  });

  it("are for the app alone, and only where the team has consented", async () => {
    const other = `/teams/${city.team.groupId}/channels/19:none/messages`;
    expect((await graph.send("GET", other, { token: graph.applicationToken })).status).toBe(404);
    expect((await graph.send("GET", path)).status).toBe(403);
    granted = false;
    expect(await read()).toMatchObject({ status: 403, body: { error: { code: "Forbidden" } } });
  });

  it("are not taken in another shape", () => {
    expect(contractFaults({ method: "GET", path: `${path}/1` }, { status: 200, body: { id: 1 } })).not.toEqual([]);
  });
});
