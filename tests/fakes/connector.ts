import type { IncomingMessage } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { AdaptiveCard } from "../../src/cards/adaptive-card.ts";

export interface ConnectorCall {
  readonly method: string;
  readonly path: string;
  readonly body: {
    readonly tenantId?: string;
    readonly channelData?: { readonly channel: { readonly id: string } };
    readonly activity?: { readonly attachments: readonly { readonly content: AdaptiveCard }[] };
    readonly attachments?: readonly { readonly content: AdaptiveCard }[];
  };
}

export interface FakeConnector {
  readonly url: string;
  readonly host: string;
  readonly calls: ConnectorCall[];
  /** Header `Authorization` of every request, those that only read included. */
  readonly authorizations: (string | undefined)[];
  /** The card that a call carries. */
  cardIn(call: ConnectorCall | undefined): AdaptiveCard;
  close(): Promise<void>;
}

/** The few routes of the Bot Connector API that the service calls, over real HTTP. */
export async function startConnector(
  channels: readonly { readonly id: string; readonly name?: string }[],
): Promise<FakeConnector> {
  const calls: ConnectorCall[] = [];
  const authorizations: (string | undefined)[] = [];
  let messages = 1_700_000_000_000;

  async function answer(request: IncomingMessage): Promise<object> {
    const path = decodeURIComponent(request.url ?? "");
    const method = request.method ?? "";
    authorizations.push(request.headers.authorization);
    if (method === "GET")
      return path.endsWith("/conversations") ? { conversations: channels } : { aadGroupId: "group" };
    const call = { method, path, body: JSON.parse(await text(request)) as ConnectorCall["body"] };
    calls.push(call);
    messages += 1;
    if (path !== "/v3/conversations") return { id: `${messages}` };
    return { id: `${call.body.channelData?.channel.id};messageid=${messages}`, activityId: `${messages}` };
  }

  const server = createServer(async (request, response) => {
    const body = await answer(request);
    response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    calls,
    authorizations,
    cardIn: (call) => {
      const card = (call?.body.activity ?? call?.body)?.attachments?.[0]?.content;
      if (!card) throw new Error("The call carries no card");
      return card;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
