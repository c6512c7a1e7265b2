import type { HostState, TokenAnswer, TokenRequest } from "../../connector/host-api.ts";
import { HostRequestError } from "../errors.ts";

/**
 * How it stands with the person's sign-in: nothing to ask (`shortLived`: but each token is about to expire), the
 * person has not agreed yet, will not agree, or was signed out since.
 */
export const signInCases = ["silent", "shortLived", "consent", "refused", "expired"] as const;
export type SignInCase = (typeof signInCases)[number];

/** What only a person can settle. */
export type SignInQuestion = "consent" | "expired";

/** What nested app authentication asks of the page. */
export interface AuthServices {
  readonly state: HostState;
  signInCase(): SignInCase;
  /** Asks the person; afterwards the case is another if they agreed. */
  ask(question: SignInQuestion): Promise<boolean>;
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

/** MSAL fetches a new token when the old one lasts no longer than five minutes. */
const shortLifetimeSeconds = 60;

async function tokenAnswer(services: AuthServices, { clientId, scope }: TokenRequest) {
  const { accessToken, idToken, expiresInSeconds } = await services.token({ clientId, scope });
  const expires_in = services.signInCase() === "shortLived" ? shortLifetimeSeconds : expiresInSeconds;
  return {
    success: true,
    account: accountOf(services.state),
    token: { access_token: accessToken, id_token: idToken, expires_in, scope, properties: null },
  };
}

function failure(status: string, description: string, code?: string) {
  return { success: false, error: { status, description, ...(code ? { code } : {}) } };
}

const interactionCodes = {
  consent: "consent_required",
  refused: "consent_required",
  expired: "login_required",
} as const;

function silentAnswer(services: AuthServices, request: TokenRequest) {
  const signInCase = services.signInCase();
  if (signInCase === "silent" || signInCase === "shortLived") return tokenAnswer(services, request);
  const code = interactionCodes[signInCase];
  return failure("USER_INTERACTION_REQUIRED", "The person has to act.", code);
}

async function popupAnswer(services: AuthServices, request: TokenRequest) {
  const signInCase = services.signInCase();
  const declined = failure("USER_CANCEL", "The person declined.");
  if (signInCase === "refused") return declined;
  const question = signInCase === "consent" || signInCase === "expired" ? signInCase : undefined;
  return question && !(await services.ask(question)) ? declined : tokenAnswer(services, request);
}

async function answer(services: AuthServices, { method, tokenParams }: Envelope) {
  const account = accountOf(services.state);
  switch (method) {
    case "GetInitContext": {
      const { homeAccountId, tenantId } = account;
      // Without an account MSAL asks the host before it looks among tokens that it kept.
      const known = services.signInCase() === "silent";
      const accountContext = known ? { accountContext: { homeAccountId, environment, tenantId } } : {};
      const capabilities = { queryAccount: true };
      return { success: true, initContext: { sdkName: "sandbox", sdkVersion: "1.0", ...accountContext, capabilities } };
    }
    case "GetActiveAccount":
      return { success: true, account };
    case "GetToken":
    case "GetTokenPopup":
      if (!tokenParams) return failure("PERSISTENT_ERROR", "The request has no tokenParams.", "invalid_request");
      return method === "GetToken" ? silentAnswer(services, tokenParams) : popupAnswer(services, tokenParams);
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
 * arguments of the response. The choice of person on the page is the sign-in; whether that is enough, the case says.
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
