import { randomUUID } from "node:crypto";
import { type Response, Router, urlencoded } from "express";

import { type Application, sandboxClientSecret } from "./applications.ts";
import { createTokens, issuerOf, type TokenOptions, tokenLifetime } from "./tokens.ts";

const origin = "https://login.microsoftonline.com";

export interface LoginOptions extends TokenOptions {
  /** Who may sign in as itself; the service alone unless told otherwise. */
  readonly applications?: readonly Application[];
}

/**
 * The part of Entra ID that MSAL Node talks to when its network client sends `https://login.microsoftonline.com`
 * here. Addresses in the answers stay Microsoft's, since the client maps that origin.
 */
export function createLoginRouter(options: LoginOptions): Router {
  const { city, keys, now = () => new Date(), applications = [city.bot] } = options;
  const { issueApplicationToken } = createTokens({ city, keys, now });
  const router = Router();

  router.get("/common/discovery/instance", (_request, response) => {
    response.json(instanceDiscovery(city.tenantId));
  });

  router.use("/:tenant", (request, response, next) => {
    const { tenant } = request.params;
    if (tenant === city.tenantId) next();
    else refuse(response, 400, "invalid_request", 90002, `Tenant '${tenant}' not found.`, now());
  });

  router.get("/:tenant/v2.0/.well-known/openid-configuration", (_request, response) => {
    response.json(openIdConfiguration(city.tenantId));
  });

  router.get("/:tenant/discovery/v2.0/keys", (_request, response) => {
    response.json({ keys: [keys.publicJwk] });
  });

  router.post("/:tenant/oauth2/v2.0/token", urlencoded({ extended: false }), async (request, response) => {
    const form = new Map<string, unknown>(Object.entries(request.body ?? {}));
    const application = applications.find(({ clientId }) => clientId === form.get("client_id"));
    const audience = audienceOf(String(form.get("scope")));
    if (form.get("grant_type") !== "client_credentials") {
      refuse(response, 400, "unsupported_grant_type", 70003, "The app requested an unsupported grant type.", now());
    } else if (application === undefined) {
      refuse(response, 400, "unauthorized_client", 700016, "The application was not found in the directory.", now());
    } else if (form.get("client_secret") !== sandboxClientSecret) {
      refuse(response, 401, "invalid_client", 7000215, "Invalid client secret provided.", now());
    } else if (audience === undefined) {
      refuse(response, 400, "invalid_scope", 1002012, "The scope must end with /.default.", now());
    } else {
      response.json({
        token_type: "Bearer",
        expires_in: tokenLifetime,
        ext_expires_in: tokenLifetime,
        access_token: await issueApplicationToken(application, audience),
      });
    }
  });

  return router;
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

/** Answers as Entra ID does (identity-platform/reference-error-codes): the number decides, the text is for people. */
function refuse(response: Response, status: number, error: string, code: number, text: string, at: Date): void {
  const trace = randomUUID();
  response.status(status).json({
    error,
    error_description: `AADSTS${code}: ${text} Trace ID: ${trace}`,
    error_codes: [code],
    timestamp: at.toISOString().replace("T", " "),
    trace_id: trace,
    correlation_id: randomUUID(),
  });
}
