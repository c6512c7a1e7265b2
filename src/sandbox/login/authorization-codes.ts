import { createHash, randomUUID } from "node:crypto";
import type { Person } from "../city.ts";

/** What a person has agreed to, until the application fetches its tokens. */
export interface Grant {
  readonly person: Person;
  readonly redirectUri: string;
  readonly scope: string;
  /** Goes into the id token, by which the application knows its own request again. */
  readonly nonce: string | undefined;
  /** SHA-256 of the application's secret, base64url (RFC 7636, S256). */
  readonly codeChallenge: string;
}

export interface AuthorizationCodes {
  issue(grant: Grant): string;
  /** The grant behind a code, once; nothing when the code is unknown, used, too old, or the proof does not fit. */
  redeem(code: string, proof: { readonly redirectUri: string; readonly codeVerifier: string }): Grant | undefined;
}

const lifetimeMs = 600_000;

/** Codes live for minutes, so they are kept in memory: whoever meets a restart signs in again. */
export function createAuthorizationCodes({
  now = () => new Date(),
  newCode = () => randomUUID() as string,
} = {}): AuthorizationCodes {
  const open = new Map<string, Grant & { readonly expires: number }>();
  return {
    issue(grant) {
      const code = newCode();
      open.set(code, { ...grant, expires: now().getTime() + lifetimeMs });
      return code;
    },
    redeem(code, { redirectUri, codeVerifier }) {
      const grant = open.get(code);
      open.delete(code);
      if (!grant || grant.expires < now().getTime() || grant.redirectUri !== redirectUri) return undefined;
      const challenge = createHash("sha256").update(codeVerifier).digest("base64url");
      return challenge === grant.codeChallenge ? grant : undefined;
    },
  };
}
