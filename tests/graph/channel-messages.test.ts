import { describe, expect, test } from "vitest";
import type { ChannelSearch } from "../../src/graph/channel-messages.ts";
import { findMessage } from "../../src/graph/channel-messages.ts";
import { json, scriptedGraph } from "./scripted-graph.ts";

const search: ChannelSearch = {
  group: "7f105c7d-2dc5-4530-97cd-4e7ae6534c07",
  channel: "19:kanal@thread.tacv2",
  isIt: (content) => content.includes("R-2026-11-22_jugendamt"),
  since: "2026-11-22T10:00:00Z",
};
const messages =
  "https://graph.microsoft.com/v1.0/teams/7f105c7d-2dc5-4530-97cd-4e7ae6534c07/channels/19%3Akanal%40thread.tacv2/messages";
const next = { "@odata.nextLink": `${messages}?$skiptoken=2` };

interface Message {
  readonly id: string;
  readonly createdDateTime: string;
  readonly lastModifiedDateTime?: string | null;
  readonly deletedDateTime?: string | null;
  readonly attachments?: readonly { readonly content?: string | null }[];
}

/** The card that is looked for, as Graph tells of it. */
function card(overrides: Partial<Message> = {}): Message {
  return {
    id: "1700000000001",
    createdDateTime: "2026-11-22T10:00:00.250Z",
    lastModifiedDateTime: "2026-11-22T10:00:00.250Z",
    deletedDateTime: null,
    attachments: [{ content: null }, { content: '{"key":"R-2026-11-22_jugendamt"}' }],
    ...overrides,
  };
}

function talk(createdDateTime: string): Message {
  return { id: createdDateTime, createdDateTime, lastModifiedDateTime: createdDateTime, attachments: [] };
}

/** What is found, and the addresses that were asked. */
async function find(pages: readonly object[], overrides: Partial<ChannelSearch> = {}) {
  const { graph, asked } = scriptedGraph(pages.map((page) => json(200, page)));
  return { found: await findMessage(graph, { ...search, ...overrides }), asked: asked.map(({ url }) => url) };
}

describe("a message in a channel", () => {
  test("is found by its card, and named as the connector names it", async () => {
    const { found, asked } = await find([{ value: [talk("2026-11-22T11:00:00Z"), card()] }]);
    expect(found).toBe("1700000000001");
    expect(asked).toEqual([`${messages}?$top=50`]);
  });

  test("is looked for on every page, an empty one too", async () => {
    const { found, asked } = await find([{ value: [], ...next }, { value: [card()] }]);
    expect(found).toBe("1700000000001");
    expect(asked).toEqual([`${messages}?$top=50`, `${messages}?$skiptoken=2`]);
  });

  test("is not looked for beyond the first page on which nothing has changed since", async () => {
    const { found, asked } = await find([{ value: [talk("2026-11-22T09:59:59Z")], ...next }]);
    expect(found).toBeUndefined();
    expect(asked).toHaveLength(1);
  });

  test("may come after an older post that somebody has answered lately", async () => {
    const answered = { ...talk("2020-01-01T10:00:00Z"), lastModifiedDateTime: "2026-11-22T12:00:00Z" };
    const { found } = await find([{ value: [answered], ...next }, { value: [card()] }]);
    expect(found).toBe("1700000000001");
  });

  test("may come after a page that says nothing of changes", async () => {
    const silent = { ...talk("2020-01-01T10:00:00Z"), lastModifiedDateTime: null };
    const { found } = await find([{ value: [silent], ...next }, { value: [card()] }]);
    expect(found).toBe("1700000000001");
  });

  test.each([
    ["was deleted", card({ deletedDateTime: "2026-11-22T10:05:00Z" })],
    ["is older, from an earlier attempt", card({ createdDateTime: "2026-11-22T09:59:59.999Z" })],
    ["carries another card", card({ attachments: [{ content: '{"key":"R-2026-08-22_jugendamt"}' }] })],
    ["carries nothing", card({ attachments: [] })],
  ])("is none that %s", async (_, message) => {
    expect((await find([{ value: [message] }])).found).toBeUndefined();
  });

  test.each(["2026-11-22T10:00:00Z", "2026-11-22T10:00:00.000Z", "2026-11-22T10:00:00.25Z"])(
    "counts from %s on, fractions of a second or not",
    async (since) => {
      expect((await find([{ value: [card()] }], { since })).found).toBe("1700000000001");
    },
  );
});

describe("a reply", () => {
  const thread = "1600000000000";

  test("is looked for in its thread, to the end: nothing says in which order replies come", async () => {
    const old = talk("2020-01-01T10:00:00Z");
    const { found, asked } = await find([{ value: [old], ...next }, { value: [card()] }], { thread });
    expect(found).toBe("1700000000001");
    expect(asked[0]).toBe(`${messages}/1600000000000/replies?$top=50`);
  });
});

test("a channel that cannot be read is an error: whether the card stands there is not known", async () => {
  const { graph } = scriptedGraph([json(403, { error: { code: "Forbidden", message: "no" } })]);
  await expect(findMessage(graph, search)).rejects.toMatchObject({ reason: "forbidden" });
});
