import { Buffer } from "node:buffer";
import type { PastMessage, PastPosition } from "../../connector/store.ts";
import type { GraphCall } from "../call.ts";
import { invalidRequest } from "../faults.ts";
import { linkWith } from "../odata/links.ts";
import { readOptions } from "../odata/query.ts";

/** By channel-list-messages.md; for replies only the larger one is documented (chatmessage-list-replies.md). */
const usualPage = 20;
const largestPage = 50;

/** Reads some messages, from a position back. */
type ReadPast = (limit: number, before?: PastPosition) => readonly PastMessage[];

export interface MessagePage {
  readonly messages: readonly PastMessage[];
  /** Annotations of the collection. */
  readonly head: object;
}

/** One page of messages, and the link to the next. @throws {GraphFault} 400 for an option that the page does not know */
export function messagePage(call: GraphCall, options: readonly string[], read: ReadPast): MessagePage {
  const unknown = [...call.query.keys()].find((name) => !options.includes(name.replace(/^\$/, "")));
  if (unknown) throw invalidRequest(`Query option '${unknown}' is not allowed.`);
  const { top = usualPage, skipToken } = readOptions(call.query);
  // What happens above the limit is not documented.
  if (top > largestPage) throw invalidRequest(`Invalid page size specified: '${top}'. Must be between 1 and 50.`);
  const { messages, next } = firstOf(top, (limit) => read(limit, readPosition(skipToken)));
  const link = next && { "@odata.nextLink": linkWith(call, "$skiptoken", next) };
  return { messages, head: { "@odata.count": messages.length, ...link } };
}

/** As many messages as fit a page, and the token by which to read on when there are more. */
export function firstOf(size: number, read: (limit: number) => readonly PastMessage[]) {
  const found = read(size + 1);
  const messages = found.slice(0, size);
  const last = messages.at(-1);
  return { messages, next: found.length > size && last ? positionToken(last) : undefined };
}

function positionToken({ modifiedAt, id }: PastPosition): string {
  return Buffer.from(`${modifiedAt}~${id}`).toString("base64url");
}

function readPosition(token: string | undefined): PastPosition | undefined {
  if (token === undefined) return undefined;
  const [, modifiedAt, id] = /^([\d:.TZ-]+)~(\d+)$/.exec(Buffer.from(token, "base64url").toString()) ?? [];
  if (modifiedAt === undefined || id === undefined) throw invalidRequest("The skip token is not valid.");
  return { modifiedAt, id };
}
