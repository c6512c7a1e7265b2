import type { Caller } from "../login/tokens.ts";
import { invalidRequest } from "./faults.ts";

/** One request below `/v1.0`, whether it came by itself or inside a batch. */
export interface GraphCall {
  readonly method: string;
  /** Path and query as the client wrote them, from the first slash after the version on. */
  readonly url: string;
  /** Decoded parts of the path. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
  readonly caller: Caller;
}

export interface GraphAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text only where a refusal is no JSON. */
  readonly body?: object | string;
}

/** @throws {GraphFault} when the path is not properly encoded */
export function readCall(request: Omit<GraphCall, "segments" | "query">): GraphCall {
  const [path = "", query = ""] = request.url.split(/\?(.*)/s);
  return { ...request, segments: segmentsOf(path), query: new URLSearchParams(query) };
}

function segmentsOf(path: string): readonly string[] {
  try {
    return path.split("/").filter(Boolean).map(decodeURIComponent);
  } catch {
    throw invalidRequest(`The path '${path}' is not properly encoded.`);
  }
}

/** Answer with a body and status 200. */
export function ok(body: object, headers: Readonly<Record<string, string>> = {}): GraphAnswer {
  return { status: 200, headers, body };
}

export function created(body: object, headers: Readonly<Record<string, string>> = {}): GraphAnswer {
  return { status: 201, headers, body };
}

export const noContent: GraphAnswer = { status: 204 };
