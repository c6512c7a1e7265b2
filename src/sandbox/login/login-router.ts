import { type NextFunction, type Request, type Response, Router, urlencoded } from "express";

import { type Application, sandboxClientSecret } from "./applications.ts";
import { createAuthorizationCodes } from "./authorization-codes.ts";
import { createAuthorizeRouter } from "./authorize-router.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { createTokens, issuerOf, type TokenOptions, tokenLifetime } from "./tokens.ts";
import { createUserGrants, type GrantAnswer, unknownApplication } from "./user-grants.ts";

const origin = "https://login.microsoftonline.com";

export interface LoginOptions extends TokenOptions {
  /** Who may sign in as itself; the service alone unless told otherwise. */
  readonly applications?: readonly Application[];
  /** Pages of the tab to which a person's sign-in may return; none unless told otherwise. */
  readonly redirectUris?: readonly string[];
}

/**
 * The part of Entra ID that MSAL talks to: MSAL Node when its network client sends `https://login.microsoftonline.com`
 * here, MSAL Browser when its authority's metadata name this place. Addresses in the answers stay Microsoft's, since
 * both map them.
 */
export function createLoginRouter(options: LoginOptions): Router {
  const {
    city,
    keys,
    now = () => new Date(),
    browserNow = now,
    applications = [city.bot],
    redirectUris = [],
  } = options;
  const tokens = createTokens({ city, keys, now, browserNow });
  const codes = createAuthorizationCodes({ now: browserNow });
  const { tenantId } = city;
  const users = createUserGrants({ tabClientId: city.tab.clientId, tenantId, codes, tokens });
  const router = Router();

  async function fromClientCredentials(form: ReadonlyMap<string, string>): Promise<GrantAnswer> {
    const application = applications.find(({ clientId }) => clientId === form.get("client_id"));
    const audience = audienceOf(form.get("scope") ?? "");
    if (application === undefined) return { kind: "refused", refusal: unknownApplication };
    if (form.get("client_secret") !== sandboxClientSecret) return { kind: "refused", refusal: wrongSecret };
    if (audience === undefined) return { kind: "refused", refusal: wrongScope };
    const body = {
      token_type: "Bearer",
      expires_in: tokenLifetime,
      ext_expires_in: tokenLifetime,
      access_token: await tokens.issueApplicationToken(application, audience),
    };
    return { kind: "tokens", body };
  }

  const grants = new Map([
    ["client_credentials", fromClientCredentials],
    ["authorization_code", users.fromCode],
    ["refresh_token", users.fromRefreshToken],
  ]);

  router.get("/common/discovery/instance", (_request, response) => {
    response.json(instanceDiscovery(tenantId));
  });

  router.use("/:tenant", (request, response, next) => {
    const { tenant } = request.params;
    if (tenant === tenantId) next();
    else refuse(response, { error: "invalid_request", code: 90002, text: `Tenant '${tenant}' not found.` }, now());
  });

  router.get("/:tenant/v2.0/.well-known/openid-configuration", (_request, response) => {
    response.json(openIdConfiguration(tenantId));
  });

  router.get("/:tenant/discovery/v2.0/keys", (_request, response) => {
    response.json({ keys: [keys.publicJwk] });
  });

  router.use("/:tenant/oauth2/v2.0/authorize", createAuthorizeRouter({ city, codes, redirectUris }));

  router.use("/:tenant/oauth2/v2.0/token", allowPages(redirectUris));
  router.post("/:tenant/oauth2/v2.0/token", urlencoded({ extended: false }), async (request, response) => {
    const form = new Map(Object.entries(request.body ?? {}).map(([name, value]) => [name, String(value)]));
    const grant = grants.get(form.get("grant_type") ?? "");
    const answer: GrantAnswer = grant ? await grant(form) : { kind: "refused", refusal: unknownGrant };
    if (answer.kind === "tokens") response.set("Cache-Control", "no-store").json(answer.body);
    else refuse(response, answer.refusal, now());
  });

  return router;
}

const unknownGrant: Refusal = {
  error: "unsupported_grant_type",
  code: 70003,
  text: "The app requested an unsupported grant type.",
};

const wrongSecret: Refusal = {
  status: 401,
  error: "invalid_client",
  code: 7000215,
  text: "Invalid client secret provided.",
};

const wrongScope: Refusal = { error: "invalid_scope", code: 1002012, text: "The scope must end with /.default." };

/** Pages of registered origins alone may read tokens, as with registrations of the kind "single-page application". */
function allowPages(redirectUris: readonly string[]) {
  const origins = new Set(redirectUris.map((uri) => new URL(uri).origin));
  return (request: Request, response: Response, next: NextFunction): void => {
    const origin = request.get("Origin");
    if (origin !== undefined && origins.has(origin)) {
      response.set({
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Allow-Headers": request.get("Access-Control-Request-Headers") ?? "",
        Vary: "Origin",
      });
    }
    if (request.method === "OPTIONS") response.status(204).end();
    else next();
  };
}

/** The resource of a client-credentials scope, `<resource>/.default`. */
function audienceOf(scope: string): string | undefined {
  const suffix = "/.default";
  const named = scope.split(" ").find((part) => part.length > suffix.length && part.endsWith(suffix));
  return named?.slice(0, -suffix.length);
}

function instanceDiscovery(tenantId: string): object {
  return {
    tenant_discovery_endpoint: `${origin}/${tenantId}/v2.0/.well-known/openid-configuration`,
    "api-version": "1.1",
    metadata: [
      {
        preferred_network: "login.microsoftonline.com",
        preferred_cache: "login.windows.net",
        aliases: ["login.microsoftonline.com", "login.windows.net", "login.microsoft.com", "sts.windows.net"],
      },
    ],
  };
}

function openIdConfiguration(tenantId: string): object {
  return {
    issuer: issuerOf(tenantId),
    authorization_endpoint: `${origin}/${tenantId}/oauth2/v2.0/authorize`,
    token_endpoint: `${origin}/${tenantId}/oauth2/v2.0/token`,
    end_session_endpoint: `${origin}/${tenantId}/oauth2/v2.0/logout`,
    jwks_uri: `${origin}/${tenantId}/discovery/v2.0/keys`,
    token_endpoint_auth_methods_supported: ["client_secret_post"],
    response_types_supported: ["code", "id_token"],
    subject_types_supported: ["pairwise"],
    id_token_signing_alg_values_supported: ["RS256"],
    tenant_region_scope: "EU",
    cloud_instance_name: "microsoftonline.com",
  };
}
