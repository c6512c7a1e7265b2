import { decodeJwt } from "jose";
import type { Person } from "../city.ts";
import type { City } from "./accounts.ts";
import { HostError } from "./errors.ts";
import type { TokenAnswer, TokenRequest } from "./host-api.ts";

/** Makes a signed token for a person; what signs it belongs to the stand-in of the login service. */
export type IssueUserToken = (
  person: Person,
  request: { readonly audience: string; readonly scopes: readonly string[] },
) => Promise<string>;

const graph = "https://graph.microsoft.com";
const openIdScopes = new Set(["openid", "profile", "offline_access", "email"]);

/** Splits `https://host/Scope` into the audience and the scope; a bare scope is one of Graph's. */
function resourceScope(scope: string): { readonly audience: string; readonly name: string } {
  const slash = scope.lastIndexOf("/");
  return slash < 0
    ? { audience: graph, name: scope }
    : { audience: scope.slice(0, slash), name: scope.slice(slash + 1) };
}

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
  const scopes = scope
    .split(" ")
    .filter((name) => name !== "" && !openIdScopes.has(name))
    .map(resourceScope);
  const accessToken = await issue(person, {
    audience: scopes[0]?.audience ?? graph,
    scopes: scopes.map(({ name }) => name),
  });
  const idToken = await issue(person, { audience: clientId, scopes: [] });
  const expiry = decodeJwt(accessToken).exp ?? 0;
  return { accessToken, idToken, expiresInSeconds: Math.max(0, Math.floor(expiry - now.getTime() / 1000)) };
}
