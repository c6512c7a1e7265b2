import type { AuthenticationResult, IPublicClientApplication } from "@azure/msal-browser";
import {
  BrowserAuthError,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
} from "@azure/msal-browser";
import type { GetToken } from "../graph/transport.ts";
import { SignInError } from "./errors.ts";

const scopes = ["https://graph.microsoft.com/Sites.Selected"];

interface SignInOptions {
  readonly tenantId: string;
  /** Of the tab's app registration. */
  readonly clientId: string;
  /** Whether a dialog may open without a click. Teams shows one of its own; a browser alone would block the pop-up. */
  readonly askAtOnce: boolean;
}

/**
 * Nested app authentication: Teams hands out the token; outside Teams a pop-up signs in. MSAL keeps the token until
 * it expires. The function rejects with a `SignInError` when the person has to act and did not; called again, it asks.
 */
export async function createSignIn({ tenantId, clientId, askAtOnce }: SignInOptions): Promise<GetToken> {
  const client = await createNestablePublicClientApplication({
    auth: {
      clientId,
      authority: `https://login.microsoftonline.com/${tenantId}`,
      redirectUri: new URL("signed-in.html", location.href).href,
    },
  });
  let mayAsk = askAtOnce;

  async function acquire(): Promise<AuthenticationResult> {
    try {
      return await client.acquireTokenSilent({ scopes });
    } catch (error) {
      if (!needsPerson(error)) throw error;
      if (mayAsk) return await ask(client);
      mayAsk = true;
      throw new SignInError(error);
    }
  }

  return async () => {
    const result = await acquire();
    client.setActiveAccount(result.account);
    return result.accessToken;
  };
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
