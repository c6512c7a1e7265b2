import type { Person } from "../city.ts";
import type { AuthorizationCodes } from "./authorization-codes.ts";
import type { Refusal } from "./refusal.ts";
import { readScopes } from "./scopes.ts";
import { type Tokens, tokenLifetime } from "./tokens.ts";

/** Audience of refresh tokens; it differs from every resource, so that none passes for an access token. */
const refreshAudience = "urn:sandbox:refresh";

/** Entra ID lets refresh tokens of pages in a browser live for a day (identity-platform/refresh-tokens). */
const refreshLifetime = 86_400;

export interface UserGrantOptions {
  readonly tabClientId: string;
  readonly tenantId: string;
  readonly codes: AuthorizationCodes;
  readonly tokens: Tokens;
}

export type GrantAnswer =
  | { readonly kind: "tokens"; readonly body: Readonly<Record<string, unknown>> }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** Answers the two grants with which a page in a browser gets tokens for a person. */
export function createUserGrants({ tabClientId, tenantId, codes, tokens }: UserGrantOptions) {
  async function answerFor(person: Person, scope: string, nonce?: string): Promise<GrantAnswer> {
    const { audience, names } = readScopes(scope);
    const body = {
      token_type: "Bearer",
      scope,
      expires_in: tokenLifetime,
      ext_expires_in: tokenLifetime,
      access_token: await tokens.issueUserToken(person, { audience, scopes: names }),
      id_token: await tokens.issueUserToken(person, { audience: tabClientId, scopes: [], nonce }),
      refresh_token: await tokens.issueUserToken(person, {
        audience: refreshAudience,
        scopes: [],
        lifetime: refreshLifetime,
      }),
      refresh_token_expires_in: refreshLifetime,
      client_info: Buffer.from(JSON.stringify({ uid: person.id, utid: tenantId })).toString("base64url"),
    };
    return { kind: "tokens", body };
  }

  return {
    async fromCode(form: ReadonlyMap<string, string>): Promise<GrantAnswer> {
      if (form.get("client_id") !== tabClientId) return refused(unknownApplication);
      const proof = { redirectUri: form.get("redirect_uri") ?? "", codeVerifier: form.get("code_verifier") ?? "" };
      const grant = codes.redeem(form.get("code") ?? "", proof);
      return grant ? answerFor(grant.person, form.get("scope") ?? grant.scope, grant.nonce) : refused(staleCode);
    },

    async fromRefreshToken(form: ReadonlyMap<string, string>): Promise<GrantAnswer> {
      if (form.get("client_id") !== tabClientId) return refused(unknownApplication);
      const caller = await tokens.verifyToken(form.get("refresh_token") ?? "", refreshAudience);
      return caller?.kind === "user" ? answerFor(caller.person, form.get("scope") ?? "") : refused(staleRefreshToken);
    },
  };
}

export const unknownApplication: Refusal = {
  error: "unauthorized_client",
  code: 700016,
  text: "The application was not found in the directory.",
};

const staleCode: Refusal = {
  error: "invalid_grant",
  code: 70008,
  text: "The code is unknown, used or expired, or was meant for another request.",
};

const staleRefreshToken: Refusal = {
  error: "invalid_grant",
  code: 700082,
  text: "The refresh token does not hold any more.",
};

function refused(refusal: Refusal): GrantAnswer {
  return { kind: "refused", refusal };
}
