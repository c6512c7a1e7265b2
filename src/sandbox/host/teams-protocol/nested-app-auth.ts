import type { HostState, TokenAnswer, TokenRequest } from "../../connector/host-api.ts";
import { HostRequestError } from "../errors.ts";

/** What nested app authentication asks of the page. */
export interface AuthServices {
  readonly state: HostState;
  token(request: TokenRequest): Promise<TokenAnswer>;
}

interface Envelope {
  readonly messageType: "NestedAppAuthRequest";
  readonly method: string;
  readonly requestId: string;
  readonly tokenParams?: { readonly clientId: string; readonly scope: string };
}

/** Host name that MSAL writes into accounts and cache keys. */
const environment = "login.microsoftonline.com";

function envelopeIn(data: unknown): Envelope | undefined {
  try {
    const envelope = JSON.parse(String(data)) as Partial<Envelope> | null;
    return envelope?.messageType === "NestedAppAuthRequest" ? (envelope as Envelope) : undefined;
  } catch {
    return undefined;
  }
}

function accountOf({ person, tenantId }: HostState) {
  return {
    homeAccountId: `${person.id}.${tenantId}`,
    environment,
    tenantId,
    username: person.userPrincipalName,
    localAccountId: person.id,
    name: person.displayName,
  };
}

async function tokenAnswer(services: AuthServices, { clientId, scope }: TokenRequest) {
  const { accessToken, idToken, expiresInSeconds } = await services.token({ clientId, scope });
  return {
    success: true,
    account: accountOf(services.state),
    token: { access_token: accessToken, id_token: idToken, expires_in: expiresInSeconds, scope, properties: null },
  };
}

function failure(status: string, description: string, code?: string) {
  return { success: false, error: { status, description, ...(code ? { code } : {}) } };
}

async function answer(services: AuthServices, { method, tokenParams }: Envelope) {
  const account = accountOf(services.state);
  switch (method) {
    case "GetInitContext": {
      const { homeAccountId, tenantId } = account;
      const accountContext = { homeAccountId, environment, tenantId };
      const capabilities = { queryAccount: true };
      return { success: true, initContext: { sdkName: "sandbox", sdkVersion: "1.0", accountContext, capabilities } };
    }
    case "GetActiveAccount":
      return { success: true, account };
    case "GetToken":
    case "GetTokenPopup":
      return tokenParams
        ? tokenAnswer(services, tokenParams)
        : failure("PERSISTENT_ERROR", "The request has no tokenParams.", "invalid_request");
    default:
      return failure("PERSISTENT_ERROR", `${method} is not supported by this host.`, "not_supported");
  }
}

function failureFrom(error: unknown) {
  const reason = error instanceof HostRequestError ? error.reason : "failed";
  if (reason === "offline") return failure("NO_NETWORK", "The sandbox does not answer.");
  return failure("PERSISTENT_ERROR", String(error), reason === "unknownClient" ? "unauthorized_client" : reason);
}

/**
 * Answers one request of MSAL's nested app authentication (package `@azure/msal-browser`, naa/BridgeProxy) with the
 * arguments of the response. Tokens come at once, popup or not: the choice of person on the page is the sign-in.
 * Returns nothing for data that is no such request.
 */
export async function answerAuthRequest(
  services: AuthServices,
  data: unknown,
): Promise<readonly unknown[] | undefined> {
  const envelope = envelopeIn(data);
  if (!envelope) return undefined;
  const result = await answer(services, envelope).catch(failureFrom);
  const response = { messageType: "NestedAppAuthResponse", requestId: envelope.requestId, ...result };
  return [null, JSON.stringify(response)];
}
