import { decodeJwt } from "jose";
import type { City, Person } from "../city.ts";
import { readScopes } from "../login/scopes.ts";
import { HostError } from "./errors.ts";
import type { TokenAnswer, TokenRequest } from "./host-api.ts";

/** Makes a signed token for a person; what signs it belongs to the stand-in of the login service. */
export type IssueUserToken = (
  person: Person,
  request: { readonly audience: string; readonly scopes: readonly string[] },
) => Promise<string>;

/**
 * The tokens that nested app authentication gives to the tab: an access token for the resource of the scopes and an
 * id token for the tab itself. Throws `HostError` for any other application.
 */
export async function nestedAppTokens(
  city: City,
  issue: IssueUserToken,
  person: Person,
  { clientId, scope }: TokenRequest,
  now: Date,
): Promise<TokenAnswer> {
  if (clientId !== city.tab.clientId)
    throw new HostError("unknownClient", `The application ${clientId} is not registered in the tenant.`);
  const { audience, names } = readScopes(scope);
  const accessToken = await issue(person, { audience, scopes: names });
  const idToken = await issue(person, { audience: clientId, scopes: [] });
  const expiry = decodeJwt(accessToken).exp ?? 0;
  return { accessToken, idToken, expiresInSeconds: Math.max(0, Math.floor(expiry - now.getTime() / 1000)) };
}
