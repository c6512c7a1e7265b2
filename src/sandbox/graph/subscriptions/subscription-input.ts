import { z } from "zod";

import { GraphFault } from "../../errors.ts";
import { applicationOf } from "../actor.ts";
import { parseBody } from "../body.ts";
import type { GraphCall } from "../call.ts";
import { invalidRequest } from "../faults.ts";
import { requireList } from "../lists/list-lookup.ts";
import { withSiteId } from "../sites/site-address.ts";
import type { StandIn } from "../stand-in.ts";
import type { Subscription } from "./subscription-store.ts";

/** Longest life of a subscription to a list; anything under the shortest is lengthened (resources/subscription.md). */
const longestMinutes = 42_300;
const shortestMinutes = 45;
const minuteMs = 60_000;

const moment = z.string().refine((text) => !Number.isNaN(Date.parse(text)), "is no date");

const receiver = z.string().refine(isReachable, "must use the HTTPS protocol");

const newSubscription = z.strictObject({
  changeType: z.string(),
  notificationUrl: receiver,
  lifecycleNotificationUrl: receiver.optional(),
  resource: z.string(),
  expirationDateTime: moment,
  clientState: z.string().max(128).optional(),
  latestSupportedTlsVersion: z.enum(["v1_0", "v1_1", "v1_2", "v1_3"]).default("v1_2"),
  includeResourceData: z.literal(false).optional(),
});

const renewal = z.strictObject({ expirationDateTime: moment });

/** Reads the body that creates a subscription to a list. @throws {GraphFault} 400, 403 or 404 */
export function readNewSubscription(standIn: StandIn, call: GraphCall): Omit<Subscription, "id"> {
  const { includeResourceData: _, expirationDateTime, ...input } = parseBody(newSubscription, call.body);
  if (input.changeType !== "updated") {
    throw invalidRequest(`Change type '${input.changeType}' is not supported for lists; only 'updated' is.`);
  }
  const { caller } = call;
  return {
    ...input,
    listId: listOf(standIn, call, input.resource),
    applicationId: applicationOf(standIn.city, caller),
    creatorId: caller.kind === "user" ? caller.person.id : caller.clientId,
    expiresAt: readExpiry(expirationDateTime, standIn.now()),
  };
}

/** Reads the body that lengthens a subscription; nothing else can be changed here. @throws {GraphFault} 400 */
export function readRenewal(body: unknown, at: Date): Date {
  return readExpiry(parseBody(renewal, body).expirationDateTime, at);
}

function listOf(standIn: StandIn, call: GraphCall, resource: string): string {
  const [sites, , lists, key, ...rest] = withSiteId(resource.split("/").filter(Boolean), standIn.city.site);
  if (sites !== "sites" || lists !== "lists" || key === undefined || rest.length > 0) {
    throw invalidRequest(`Resource '${resource}' is not supported: sites/{site-id}/lists/{list-id} is.`);
  }
  return requireList(standIn, call, key, "read").id;
}

function readExpiry(text: string, at: Date): Date {
  const minutes = (Date.parse(text) - at.getTime()) / minuteMs;
  if (minutes <= 0) throw validationError("Subscription expiration must be in the future.");
  if (minutes > longestMinutes) {
    throw validationError(`Subscription expiration can only be ${longestMinutes} minutes in the future.`);
  }
  return new Date(at.getTime() + Math.max(minutes, shortestMinutes) * minuteMs);
}

function validationError(message: string): GraphFault {
  return new GraphFault(400, "ValidationError", message);
}

/** HTTPS only; what runs beside the sandbox may do without. */
function isReachable(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || (protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname));
}
