import type { AuthenticationResult, IPublicClientApplication } from "@azure/msal-browser";
import {
  BrowserAuthError,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
} from "@azure/msal-browser";
import type { GetToken } from "../graph/transport.ts";
import { SignInError } from "./errors.ts";

const microsoft = "https://login.microsoftonline.com";
const scopes = ["https://graph.microsoft.com/Sites.Selected"];

interface SignInOptions {
  readonly tenantId: string;
  /** Of the tab's app registration. */
  readonly clientId: string;
  /** Another sign-in service than Microsoft's. */
  readonly loginOrigin?: string | undefined;
  /** Whether a dialog may open without a click. Teams shows one of its own; a browser alone would block the pop-up. */
  readonly askAtOnce: boolean;
}

/** Whoever is signed in, as Microsoft's sign-in service says. */
export interface Account {
  /** Object id in the directory, the same by which Teams knows the account. */
  readonly id: string;
  readonly name: string;
}

/** Rejects with a `SignInError` when the person has to act and did not. */
export type GetAccount = () => Promise<Account>;

export interface SignIn {
  /** Rejects with a `SignInError` when the person has to act and did not; called again, it asks. */
  readonly getToken: GetToken;
  readonly getAccount: GetAccount;
  /** Object id of whoever was signed in here last and has not signed out, without asking anybody. */
  lastAccount(): string | undefined;
}

/**
 * Nested app authentication: Teams hands out the token; outside Teams a pop-up signs in. MSAL keeps the token until
 * it expires.
 */
export async function createSignIn(options: SignInOptions): Promise<SignIn> {
  const { tenantId, clientId, loginOrigin, askAtOnce } = options;
  const client = await createNestablePublicClientApplication({
    auth: {
      clientId,
      authority: `${microsoft}/${tenantId}`,
      redirectUri: new URL("signed-in.html", location.href).href,
      ...(loginOrigin === undefined ? {} : { authorityMetadata: metadataAt(loginOrigin, tenantId) }),
    },
  });
  let mayAsk = askAtOnce;
  let underWay: Promise<AuthenticationResult> | undefined;

  async function acquire(): Promise<AuthenticationResult> {
    try {
      return await client.acquireTokenSilent({ scopes });
    } catch (error) {
      if (!needsPerson(error)) throw error;
      if (!mayAsk) {
        mayAsk = true;
        throw new SignInError(error);
      }
      const result = await ask(client);
      mayAsk = askAtOnce;
      return result;
    }
  }

  async function signInOnce(): Promise<AuthenticationResult> {
    try {
      const result = await acquire();
      client.setActiveAccount(result.account);
      return result;
    } finally {
      underWay = undefined;
    }
  }

  /** Nobody is asked twice at the same time. */
  function signIn(): Promise<AuthenticationResult> {
    underWay ??= signInOnce();
    return underWay;
  }

  return {
    getToken: async () => (await signIn()).accessToken,
    async getAccount() {
      const { localAccountId, name, username } = (await signIn()).account;
      return { id: localAccountId, name: name ?? username };
    },
    lastAccount() {
      const [account, other] = client.getAllAccounts();
      return other ? undefined : account?.localAccountId;
    },
  };
}

/**
 * MSAL takes no authority without HTTPS, so another sign-in service keeps Microsoft's name and differs in its
 * addresses alone; with these given, MSAL fetches no description of the authority.
 */
function metadataAt(origin: string, tenantId: string): string {
  const endpoint = `${origin}/${tenantId}/oauth2/v2.0`;
  return JSON.stringify({
    authorization_endpoint: `${endpoint}/authorize`,
    token_endpoint: `${endpoint}/token`,
    end_session_endpoint: `${endpoint}/logout`,
    issuer: `${microsoft}/${tenantId}/v2.0`,
    jwks_uri: `${origin}/${tenantId}/discovery/v2.0/keys`,
  });
}

async function ask(client: IPublicClientApplication): Promise<AuthenticationResult> {
  try {
    return await client.acquireTokenPopup({ scopes });
  } catch (cause) {
    throw new SignInError(cause);
  }
}

/** Outside Teams nobody is signed in at first, which MSAL reports as an error of another kind. */
function needsPerson(error: unknown): boolean {
  if (error instanceof InteractionRequiredAuthError) return true;
  return error instanceof BrowserAuthError && error.errorCode === "no_account_error";
}
