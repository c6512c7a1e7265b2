import { Router } from "express";
import { SignJWT } from "jose";
import type { SigningKeys } from "./signing-keys.ts";
import { tokenLifetime } from "./tokens.ts";

/** Who signs what Teams sends to a bot, and for whom the bot's own token is that it sends back. */
export const botFramework = "https://api.botframework.com";

/** Where the router's metadata stands, below the address to which it is mounted. */
export const metadataPath = "/v1/.well-known/openidconfiguration";
const keysPath = "/v1/.well-known/keys";

export interface BotFrameworkOptions {
  readonly keys: SigningKeys;
  readonly now?: () => Date;
}

/**
 * The token with which the Bot Framework tells a bot that an activity really comes from Teams.
 * Source: learn.microsoft.com, "Authentication with the Bot Connector API", "Connector to Bot".
 */
export function issueActivityToken(
  { keys, now = () => new Date() }: BotFrameworkOptions,
  { clientId, serviceUrl }: { readonly clientId: string; readonly serviceUrl: string },
): Promise<string> {
  const issuedAt = Math.floor(now().getTime() / 1000);
  return new SignJWT({ serviceurl: serviceUrl })
    .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: keys.publicJwk.kid })
    .setIssuer(botFramework)
    .setAudience(clientId)
    .setIssuedAt(issuedAt)
    .setNotBefore(issuedAt)
    .setExpirationTime(issuedAt + tokenLifetime)
    .sign(keys.privateKey);
}

/** The Bot Framework's metadata and its keys, each of which says for which channels it signs. */
export function createBotFrameworkRouter(
  { keys }: Pick<BotFrameworkOptions, "keys">,
  /** Address to which the router is mounted, as bots reach it. */
  address: string,
): Router {
  const router = Router();
  router.get(metadataPath, (_request, response) => {
    response.json({
      issuer: botFramework,
      authorization_endpoint: "https://invalid.botframework.com",
      jwks_uri: `${address}${keysPath}`,
      id_token_signing_alg_values_supported: ["RS256"],
      token_endpoint_auth_methods_supported: ["private_key_jwt"],
    });
  });
  router.get(keysPath, (_request, response) => {
    response.json({ keys: [{ ...keys.publicJwk, endorsements: ["msteams"] }] });
  });
  return router;
}
