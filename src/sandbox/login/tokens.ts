import { randomUUID } from "node:crypto";

import { decodeJwt, type JWTPayload, jwtVerify, SignJWT } from "jose";

import type { City, Person } from "../city.ts";
import type { Application } from "./applications.ts";
import type { SigningKeys } from "./signing-keys.ts";

/** Who stands behind a request. */
export type Caller =
  | { readonly kind: "user"; readonly person: Person }
  | { readonly kind: "application"; readonly clientId: string; readonly displayName: string };

export const graphAudience = "https://graph.microsoft.com";

/** In seconds, as Entra ID reports it. */
export const tokenLifetime = 3599;

export interface UserTokenRequest {
  /** `https://graph.microsoft.com`, or a client id for an id token. */
  readonly audience: string;
  /** None for an id token. */
  readonly scopes: readonly string[];
  /** By which an application knows its own request again, in an id token. */
  readonly nonce?: string | undefined;
  /** In seconds. */
  readonly lifetime?: number;
}

export interface Tokens {
  /** A token for a person, as the tab gets it by nested app authentication. */
  readonly issueUserToken: (person: Person, request: UserTokenRequest) => Promise<string>;
  /** A token for an application that signs in as itself. */
  readonly issueApplicationToken: (application: Application, audience: string) => Promise<string>;
  /** Who the token stands for; nobody when signature, issuer, audience or expiry do not hold. */
  readonly verifyToken: (token: string, audience?: string) => Promise<Caller | undefined>;
}

export interface TokenOptions {
  readonly city: City;
  readonly keys: SigningKeys;
  /** The time of those who sign in as themselves: the service's. */
  readonly now?: () => Date;
  /** The time of people's browsers, which nobody moves. */
  readonly browserNow?: () => Date;
  /** Tells each token from every other, even of the same second. */
  readonly newTokenId?: () => string;
}

/** Issues and checks the directory's tokens (RS256, claims of identity-platform/access-token-claims-reference). */
export function createTokens({
  city,
  keys,
  now = () => new Date(),
  browserNow = now,
  newTokenId = randomUUID,
}: TokenOptions): Tokens {
  const issuer = issuerOf(city.tenantId);

  function timeOf({ idtyp }: JWTPayload): Date {
    return idtyp === "app" ? now() : browserNow();
  }

  function sign(claims: JWTPayload, audience: string, lifetime = tokenLifetime): Promise<string> {
    const issuedAt = Math.floor(timeOf(claims).getTime() / 1000);
    return new SignJWT({ ...claims, tid: city.tenantId, uti: newTokenId(), ver: "2.0" })
      .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: keys.publicJwk.kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(issuedAt)
      .setNotBefore(issuedAt)
      .setExpirationTime(issuedAt + lifetime)
      .sign(keys.privateKey);
  }

  function callerOf({ oid, idtyp, azp, app_displayname }: JWTPayload): Caller | undefined {
    if (idtyp === "app") return { kind: "application", clientId: String(azp), displayName: String(app_displayname) };
    const person = city.people.find(({ id }) => id === oid);
    return person && { kind: "user", person };
  }

  return {
    issueUserToken: (person, { audience, scopes, nonce, lifetime }) =>
      sign(
        {
          oid: person.id,
          sub: person.id,
          name: person.displayName,
          preferred_username: person.userPrincipalName,
          azp: city.tab.clientId,
          ...(scopes.length > 0 && { scp: scopes.join(" ") }),
          ...(nonce !== undefined && { nonce }),
        },
        audience,
        lifetime,
      ),
    issueApplicationToken: ({ clientId, displayName }, audience) =>
      sign({ oid: clientId, sub: clientId, azp: clientId, app_displayname: displayName, idtyp: "app" }, audience),
    verifyToken: async (token, audience = graphAudience) => {
      const options = { issuer, audience, algorithms: ["RS256"], currentDate: timeOf(claimsOf(token)) };
      const verified = await jwtVerify(token, keys.publicKey, options).catch(() => undefined);
      return verified && callerOf(verified.payload);
    },
  };
}

/** Not yet to be believed. */
function claimsOf(token: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch {
    return {};
  }
}

export function issuerOf(tenantId: string): string {
  return `https://login.microsoftonline.com/${tenantId}/v2.0`;
}
