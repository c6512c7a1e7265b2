import type { NextFunction, Request, RequestHandler, Response } from "express";
import express from "express";
import { z } from "zod";
import type { ActivityToken, ActivityTokenOptions } from "./activity-token.ts";
import { createTokenCheck } from "./activity-token.ts";
import type { Config } from "./config.ts";
import { KeySetError } from "./errors.ts";
import type { Log } from "./log.ts";
import { isServiceUrl } from "./secure-address.ts";

const activity = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: z.object({ tenantId: z.string().optional() }).optional(),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).optional(),
});

type GuardedActivity = z.infer<typeof activity>;

type GuardConfig = Pick<Config, "clientId" | "tenantId" | "localMode" | "serviceUrlHosts" | "botMetadataUrl">;

type Fault = "unauthenticated" | "token" | "keys" | "malformed" | "channel" | "serviceUrl" | "tenant";

const statusOf: Readonly<Record<Fault, number>> = {
  unauthenticated: 401,
  token: 403,
  keys: 503,
  malformed: 400,
  channel: 403,
  serviceUrl: 403,
  tenant: 403,
};

const teamsChannel = "msteams";

/**
 * The one place that decides whether an activity is let in; whatever stands behind it believes the activity.
 * The Teams SDK would also take tokens of any Entra tenant, and would then send the bot's own token to the `serviceUrl`
 * of the body. Here only the Bot Framework may sign, only its hosts are answered, and only the city's tenant is served.
 * Source: learn.microsoft.com, "Authentication with the Bot Connector API".
 */
export function guardActivities(config: GuardConfig, log: Log, options: ActivityTokenOptions = {}): RequestHandler[] {
  const checkToken = createTokenCheck(config, options);
  const tokens = new WeakMap<Request, ActivityToken>();

  function refuse(response: Response, fault: Fault, reason?: string): void {
    log.warn("activity.rejected", { fault, reason });
    if (fault === "unauthenticated") response.set("WWW-Authenticate", "Bearer");
    response.status(statusOf[fault]).json({ error: fault });
  }

  async function authenticate(request: Request, response: Response, next: NextFunction): Promise<void> {
    const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
    if (bearer === undefined) return refuse(response, "unauthenticated");
    try {
      const verdict = await checkToken(bearer);
      if (verdict.kind === "bad") return refuse(response, "token", verdict.reason);
      tokens.set(request, verdict.token);
    } catch (error) {
      if (!(error instanceof KeySetError)) throw error;
      log.error("activity.keysMissing", error);
      return refuse(response, "keys");
    }
    next();
  }

  function check(request: Request, response: Response, next: NextFunction): void {
    const { data } = activity.safeParse(request.body);
    const fault = data ? (faultOf(data, config) ?? mismatch(data, request)) : "malformed";
    if (fault) refuse(response, fault);
    else next();
  }

  function mismatch({ channelId, serviceUrl }: GuardedActivity, request: Request): Fault | undefined {
    if (config.localMode) return undefined;
    const token = tokens.get(request);
    if (!token?.channels.includes(channelId)) return "channel";
    return comparable(token.serviceUrl) === comparable(serviceUrl) ? undefined : "serviceUrl";
  }

  // Nobody who has not signed gets as far as the parser.
  return [...(config.localMode ? [] : [authenticate]), express.json({ limit: "256kb" }), check];
}

/** What no token could make good. Other channels of the Bot Framework let anybody say who they are. */
function faultOf(
  { channelId, serviceUrl, conversation, channelData }: GuardedActivity,
  { tenantId, serviceUrlHosts }: GuardConfig,
): Fault | undefined {
  if (channelId !== teamsChannel) return "channel";
  if (!isServiceUrl(serviceUrl, serviceUrlHosts)) return "serviceUrl";
  const tenants = [conversation?.tenantId, channelData?.tenant?.id];
  return tenants.some((tenant) => tenant !== undefined && tenant !== tenantId) ? "tenant" : undefined;
}

/** Teams writes the address now with, now without a slash at its end. */
function comparable(address: string): string {
  return address.replace(/\/$/, "").toLowerCase();
}
