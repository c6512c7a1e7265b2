import {
  Client,
  type Context,
  type Middleware,
  MiddlewareFactory,
  PageIterator,
} from "@microsoft/microsoft-graph-client";
import { expect, it } from "vitest";

import { type Body, type GraphServer, sitePath, startGraph } from "./graph-server.ts";

const microsoft = "https://graph.microsoft.com";

/** Microsoft's own client with its usual handlers; only the last one sends to the stand-in. */
function clientOf({ origin, userToken }: GraphServer): Client {
  const chain = MiddlewareFactory.getDefaultMiddlewareChain({ getAccessToken: async () => userToken });
  const send: Middleware = {
    execute: async (context: Context) => {
      context.response = await fetch(String(context.request).replace(microsoft, origin), context.options);
    },
  };
  chain.splice(-1, 1, send);
  for (const [index, handler] of chain.entries()) {
    const next = chain[index + 1];
    if (next) handler.setNext?.(next);
  }
  return Client.initWithMiddleware({ middleware: chain[0] as Middleware });
}

it("provisions a list, fills it, reads it page by page and changes an item once", async () => {
  const client = clientOf(await startGraph());
  const list: Body = await client.api(`${sitePath}/lists`).post({
    displayName: "Books",
    columns: [{ name: "PageCount", number: {}, indexed: true }],
    list: { template: "genericList" },
  });
  const items = `${sitePath}/lists/${list.id}/items`;
  for (const PageCount of [100, 200, 300]) await client.api(items).post({ fields: { Title: "Book", PageCount } });

  const first = await client
    .api(items)
    .expand("fields($select=PageCount)")
    .filter("fields/PageCount gt 100")
    .top(1)
    .get();
  const counts: number[] = [];
  const pages = new PageIterator(client, first, ({ fields }: Body) => counts.push(fields.PageCount) > 0);
  await pages.iterate();
  expect(counts).toEqual([200, 300]);

  const change = () =>
    client.api(`${items}/2/fields`).header("If-Match", first.value[0].eTag).patch({ PageCount: 222 });
  expect(await change()).toMatchObject({ PageCount: 222 });
  await expect(change()).rejects.toMatchObject({ statusCode: 412, code: "resourceModified" });
});
