import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import { z } from "zod";
import type { Config } from "./config.ts";
import { KeySetError } from "./errors.ts";
import { isSecureAddress } from "./secure-address.ts";

/** What a good token says about the activity that comes with it. */
export interface ActivityToken {
  readonly serviceUrl: string;
  /** Channels for which its key may sign (endorsements). */
  readonly channels: readonly string[];
}

/** `reason` is for the log: it names what failed, and holds nothing of the token. */
export type TokenVerdict =
  | { readonly kind: "good"; readonly token: ActivityToken }
  | { readonly kind: "bad"; readonly reason: string };

export interface ActivityTokenOptions {
  readonly fetch?: typeof fetch;
  readonly now?: () => Date;
}

/** Computers disagree a little about the time. */
const clockToleranceSeconds = 300;
const fetchTimeoutMs = 5000;

const metadata = z.object({
  issuer: z.string().min(1),
  jwks_uri: z.url().refine((address) => isSecureAddress(new URL(address))),
});
const claims = z.object({ serviceurl: z.string() });
const key = z.object({ kid: z.string(), endorsements: z.array(z.string()).default([]) });

interface KeySet {
  readonly issuer: string;
  readonly keyFor: JWTVerifyGetKey;
  readonly channelsOf: (kid: string | undefined) => readonly string[];
}

/**
 * Checks the token that Teams sends along with an activity: signed by the Bot Framework, for this bot, and valid now.
 * Only the metadata document says who may sign and with which keys, so a token of Entra ID is none.
 * Source: learn.microsoft.com, "Authentication with the Bot Connector API", "Connector to Bot".
 * @returns a function that throws a {KeySetError} when the keys cannot be had
 */
export function createTokenCheck(
  { clientId, botMetadataUrl }: Pick<Config, "clientId" | "botMetadataUrl">,
  { fetch: send = fetch, now = () => new Date() }: ActivityTokenOptions = {},
): (token: string) => Promise<TokenVerdict> {
  let known: Promise<KeySet> | undefined;

  async function keySet(): Promise<KeySet> {
    known ??= loadKeySet(botMetadataUrl, send);
    try {
      return await known;
    } catch (cause) {
      known = undefined;
      throw new KeySetError(cause);
    }
  }

  return async (token) => {
    const { issuer, keyFor, channelsOf } = await keySet();
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keyFor, {
        issuer,
        audience: clientId,
        algorithms: ["RS256"],
        requiredClaims: ["exp", "serviceurl"],
        clockTolerance: clockToleranceSeconds,
        currentDate: now(),
      });
      const { serviceurl } = claims.parse(payload);
      return { kind: "good", token: { serviceUrl: serviceurl, channels: channelsOf(protectedHeader.kid) } };
    } catch (error) {
      if (error instanceof KeySetError) throw error;
      return { kind: "bad", reason: reasonOf(error) };
    }
  };
}

async function loadKeySet(address: string, send: typeof fetch): Promise<KeySet> {
  const response = await send(address, { redirect: "error", signal: AbortSignal.timeout(fetchTimeoutMs) });
  const { issuer, jwks_uri } = metadata.parse(await response.json());
  const keys = createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: fetchTimeoutMs, [customFetch]: send });
  return {
    issuer,
    keyFor: async (header, token) => {
      try {
        return await keys(header, token);
      } catch (error) {
        throw isFaultOfToken(error) ? error : new KeySetError(error);
      }
    },
    channelsOf: (kid) => {
      const found = keys.jwks()?.keys.find((each) => each.kid === kid);
      return key.safeParse(found).data?.endorsements ?? [];
    },
  };
}

/** A token that names no key of the set, as opposed to a set that could not be read. */
function isFaultOfToken(error: unknown): boolean {
  return error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
}

function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTClaimValidationFailed) return `${error.code} ${error.claim}`;
  return error instanceof errors.JOSEError ? error.code : "ERR_UNREADABLE";
}
