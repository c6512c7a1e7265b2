import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { NextFunction, Request, RequestHandler, Response } from "express";

import { allowOtherOrigins } from "../graph/cross-origin.ts";
import { refusalBody } from "../graph/error-body.ts";
import type { Fault } from "./fault-plan.ts";
import type { FaultSource, Strike } from "./fault-source.ts";
import { plannedRefusal } from "./planned-refusal.ts";

export interface FaultMiddlewareOptions {
  readonly wait?: (ms: number) => Promise<unknown>;
  readonly now?: () => Date;
  readonly newId?: () => string;
}

type Ports = Required<FaultMiddlewareOptions>;

/** Lets planned faults strike what comes in, before the work or after it. Questions of the browser's own pass by. */
export function createFaultMiddleware(
  next: FaultSource,
  { wait = sleep, now = () => new Date(), newId = randomUUID }: FaultMiddlewareOptions = {},
): RequestHandler {
  const ports = { wait, now, newId };
  return (request, response, proceed) => {
    const strike = request.method === "OPTIONS" ? undefined : next(request.method, decodedPath(request));
    if (strike === undefined) proceed();
    else if (strike.when === "before") strikeBefore(strike, request, response, proceed, ports);
    else strikeAfter(strike, request, response, proceed, ports);
  };
}

function strikeBefore({ fault }: Strike, request: Request, response: Response, proceed: NextFunction, ports: Ports) {
  if (fault.kind === "delay") void ports.wait(fault.ms).then(() => proceed(), proceed);
  else if (fault.kind === "status") refuse(fault, request, response, ports);
  else request.socket.destroy();
}

/** Lets the work be done and holds back its answer. */
function strikeAfter({ fault }: Strike, request: Request, response: Response, proceed: NextFunction, ports: Ports) {
  const end = response.end.bind(response) as (...content: unknown[]) => Response;
  const held = (...content: unknown[]) => {
    response.end = end as Response["end"];
    if (fault.kind === "delay") void ports.wait(fault.ms).then(() => end(...content));
    else if (fault.kind === "cut") request.socket.destroy();
    else if (fault.kind === "status") refuse(fault, request, clearHeaders(response), ports);
    else clearHeaders(response).end();
    return response;
  };
  response.end = held as Response["end"];
  proceed();
}

function refuse(fault: Extract<Fault, { kind: "status" }>, request: Request, response: Response, ports: Ports): void {
  const refusal = plannedRefusal(fault, request.url.replace(/^\/v1\.0/, ""));
  const requestId = ports.newId();
  const ids = { requestId, clientRequestId: request.get("client-request-id") ?? requestId };
  const { type, body } = refusalBody(refusal, ids, ports.now(), "innerError");
  allowOtherOrigins(request, response, () => {
    response.status(refusal.status).set({ "request-id": requestId, ...type, ...refusal.headers });
    response.end(JSON.stringify(body));
  });
}

/** All but what lets a page of another origin see the answer. */
function clearHeaders(response: Response): Response {
  for (const name of response.getHeaderNames()) {
    if (!name.startsWith("access-control-")) response.removeHeader(name);
  }
  return response;
}

/** `$batch` comes encoded from some clients. */
function decodedPath({ path }: Request): string {
  return path.replaceAll(/%24/gi, "$");
}
