import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** What stands before several instances of the service and hands them the requests in turn. */
export interface Balancer {
  readonly url: string;
  /** Where the instances are; they may be down. */
  readonly serve: (origins: readonly string[]) => void;
  readonly close: () => Promise<void>;
}

/** @param heard told of every activity that was answered: what was sent, and what came back */
export async function startBalancer(heard: (sent: string, answer: string) => void): Promise<Balancer> {
  let instances: readonly string[] = [];
  let turn = 0;
  const server = createServer((request, response) => {
    turn += 1;
    void pass(request, response, instances[turn % instances.length], heard);
  });
  server.listen(0, "localhost");
  await once(server, "listening");
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    serve: (origins) => {
      instances = origins;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** An instance that does not answer to the end is a 503, as load balancers say it. */
async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  instance: string | undefined,
  heard: (sent: string, answer: string) => void,
): Promise<void> {
  const { method = "GET", url = "/", headers } = request;
  try {
    const body = await buffer(request);
    const answer = await fetch(`${instance}${url}`, {
      method,
      headers: {
        "content-type": headers["content-type"] ?? "application/json",
        ...(headers.authorization === undefined ? {} : { authorization: headers.authorization }),
      },
      ...(method === "GET" ? {} : { body: new Uint8Array(body) }),
    });
    const text = await answer.text();
    const type = answer.headers.get("content-type");
    response.writeHead(answer.status, type === null ? {} : { "content-type": type }).end(text);
    if (url.startsWith("/api/messages")) heard(body.toString(), text);
  } catch {
    response.writeHead(503).end();
  }
}
