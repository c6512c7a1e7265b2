import { json, type NextFunction, type Request, type Response, Router } from "express";

import { GraphFault } from "../errors.ts";
import type { Caller } from "../login/tokens.ts";
import { createAnswering, type FaultInBatch, refusal } from "./answering.ts";
import type { GraphAnswer, GraphCall } from "./call.ts";
import { allowOtherOrigins } from "./cross-origin.ts";
import type { RequestIds } from "./error-body.ts";
import { createStandIn, type StandInOptions } from "./stand-in.ts";

export interface GraphOptions extends StandInOptions {
  /** Who a bearer token stands for; nobody when it does not hold. */
  readonly verifyToken: (token: string) => Promise<Caller | undefined>;
  readonly faultInBatch?: FaultInBatch | undefined;
}

/**
 * Microsoft Graph v1.0 as far as the product uses it, over the sandbox's database. Wherever it is mounted, it answers
 * `/v1.0/…`; links in the answers name `https://graph.microsoft.com`, which the client maps to here.
 */
export function createGraphRouter({ verifyToken, faultInBatch, ...options }: GraphOptions): Router {
  const standIn = createStandIn(options);
  const answer = createAnswering(standIn, faultInBatch);
  const router = Router();
  router.use(allowOtherOrigins);
  router.use(json({ limit: "4mb", strict: false }));

  router.use("/v1.0", async (request, response) => {
    const ids = requestIds(request, standIn.newId);
    const caller = await callerOf(request, verifyToken);
    const { method, url, body } = request;
    const headers = request.headers as GraphCall["headers"];
    send(response, ids, await answer({ method, url, headers, body, caller }, ids));
  });

  router.use((request: Request) => {
    throw new GraphFault(404, "BadRequest", `Resource not found for the segment '${request.path.split("/")[1]}'.`);
  });

  router.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const ids = requestIds(request, standIn.newId);
    send(response, ids, refusal(bodyFault(error) ?? error, ids, standIn));
  });
  return router;
}

async function callerOf(request: Request, verifyToken: GraphOptions["verifyToken"]): Promise<Caller> {
  const [, token] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "") ?? [];
  if (token === undefined) throw unauthenticated("Access token is empty.");
  const caller = await verifyToken(token);
  if (caller === undefined) throw unauthenticated("Access token validation failure.");
  return caller;
}

function unauthenticated(message: string): GraphFault {
  return new GraphFault(401, "InvalidAuthenticationToken", message);
}

function requestIds(request: Request, newId: () => string): RequestIds {
  const requestId = newId();
  return { requestId, clientRequestId: request.get("client-request-id") ?? requestId };
}

function send(response: Response, ids: RequestIds, { status, headers, body }: GraphAnswer): void {
  response.status(status).set({
    "request-id": ids.requestId,
    "client-request-id": ids.clientRequestId,
    "OData-Version": "4.0",
    "Cache-Control": "no-store",
    ...headers,
  });
  response.end(typeof body === "string" ? body : body && JSON.stringify(body));
}

/** What Express can run into while it reads a body, told as Graph tells it. */
function bodyFault(error: unknown): GraphFault | undefined {
  const type = error instanceof Error && "type" in error ? error.type : undefined;
  if (type === "entity.parse.failed") return new GraphFault(400, "BadRequest", "Unable to read JSON request payload.");
  if (type === "entity.too.large") return new GraphFault(413, "RequestEntityTooLarge", "The request is too large.");
  return undefined;
}
