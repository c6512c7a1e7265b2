const graph = "https://graph.microsoft.com";
const openIdScopes = new Set(["openid", "profile", "offline_access", "email"]);

export interface ResourceScopes {
  /** The resource for which an access token is asked; Graph when the scopes name none. */
  readonly audience: string;
  /** Without their resource, and without those of OpenID Connect. */
  readonly names: readonly string[];
}

/** Splits `https://host/Scope` into the audience and the scope; a bare scope is one of Graph's. */
function resourceScope(scope: string): { readonly audience: string; readonly name: string } {
  const slash = scope.lastIndexOf("/");
  return slash < 0
    ? { audience: graph, name: scope }
    : { audience: scope.slice(0, slash), name: scope.slice(slash + 1) };
}

/** Reads a scope parameter: names separated by blanks. */
export function readScopes(scope: string): ResourceScopes {
  const scopes = scope
    .split(" ")
    .filter((name) => name !== "" && !openIdScopes.has(name))
    .map(resourceScope);
  return { audience: scopes[0]?.audience ?? graph, names: scopes.map(({ name }) => name) };
}
