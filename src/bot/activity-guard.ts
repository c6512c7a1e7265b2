import type { NextFunction, Request, RequestHandler, Response } from "express";
import express from "express";
import { z } from "zod";
import type { Config } from "./config.ts";
import type { Log } from "./log.ts";

const activity = z.object({
  serviceUrl: z.string(),
  conversation: z.object({ tenantId: z.string().optional() }).optional(),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).optional(),
});

type GuardConfig = Pick<Config, "tenantId" | "localMode" | "serviceUrlHosts" | "tokenIssuers">;

/**
 * Stands before the SDK's route. The SDK checks a token's signature, but also takes tokens of any Entra tenant and then sends
 * the bot's own token to the `serviceUrl` of the body. So: only the Bot Framework may sign, only its hosts are answered,
 * and only the city's tenant is served. Source: learn.microsoft.com, "Authenticate requests with the Bot Connector API".
 */
export function guardActivities(config: GuardConfig, log: Log): RequestHandler[] {
  const check = (request: Request, response: Response, next: NextFunction) => {
    const fault = faultOf(request, config);
    if (!fault) {
      next();
      return;
    }
    log.warn("activity.rejected", { fault });
    response.status(fault === "malformed" ? 400 : 403).json({ error: fault });
  };
  return [express.json({ limit: "256kb" }), check];
}

function faultOf(request: Request, config: GuardConfig): string | undefined {
  const { data } = activity.safeParse(request.body);
  if (!data) return "malformed";
  if (!isServiceUrl(data.serviceUrl, config)) return "serviceUrl";
  const tenants = [data.conversation?.tenantId, data.channelData?.tenant?.id];
  if (tenants.some((tenant) => tenant !== undefined && tenant !== config.tenantId)) return "tenant";
  if (!config.localMode && !config.tokenIssuers.includes(issuerOf(request))) return "issuer";
  return undefined;
}

function isServiceUrl(text: string, { serviceUrlHosts, localMode }: GuardConfig): boolean {
  const url = URL.parse(text);
  if (!url || !serviceUrlHosts.includes(url.host)) return false;
  return url.protocol === "https:" || (localMode && url.protocol === "http:");
}

const claims = z.object({ iss: z.string() });

/** Who claims to have signed; the SDK checks the signature afterwards. Empty without a readable token. */
function issuerOf(request: Request): string {
  const [, payload = ""] = request.headers.authorization?.split(".") ?? [];
  try {
    return claims.parse(JSON.parse(Buffer.from(payload, "base64url").toString())).iss;
  } catch {
    return "";
  }
}
