import type { INetworkModule } from "@azure/msal-node";
import { ConfidentialClientApplication, ManagedIdentityApplication } from "@azure/msal-node";
import { SignInError } from "./sign-in-error.ts";

export interface AppCredentials {
  readonly tenantId: string;
  readonly clientId: string;
  /** Without it the service signs in with the managed identity of the machine that it runs on. */
  readonly clientSecret?: string | undefined;
}

export interface AppTokenOptions {
  /** Where requests go in place of `https://login.microsoftonline.com`. */
  readonly loginOrigin?: string | undefined;
  /** For whom the token is; Graph unless told otherwise. */
  readonly resource?: string;
  readonly fetch?: typeof fetch;
}

const microsoftLogin = "https://login.microsoftonline.com";
const graphResource = "https://graph.microsoft.com";

/**
 * Signs the service in as itself. Tokens are kept and renewed by MSAL.
 * @returns a function that gives an access token for the resource; it throws {SignInError}
 */
export function createAppToken(credentials: AppCredentials, options: AppTokenOptions = {}): () => Promise<string> {
  const acquire = acquisition(credentials, options);
  return async () => {
    try {
      const result = await acquire();
      if (result) return result.accessToken;
    } catch (cause) {
      throw new SignInError(cause);
    }
    throw new SignInError(undefined);
  };
}

function acquisition(
  { tenantId, clientId, clientSecret }: AppCredentials,
  { loginOrigin, resource = graphResource, fetch: send = fetch }: AppTokenOptions,
): () => Promise<{ readonly accessToken: string } | null> {
  if (clientSecret === undefined) {
    const identity = new ManagedIdentityApplication({ managedIdentityIdParams: { userAssignedClientId: clientId } });
    return () => identity.acquireToken({ resource });
  }
  const application = new ConfidentialClientApplication({
    auth: { clientId, clientSecret, authority: `${microsoftLogin}/${tenantId}` },
    ...(loginOrigin === undefined ? {} : { system: { networkClient: redirectedNetwork(loginOrigin, send) } }),
  });
  return () => application.acquireTokenByClientCredential({ scopes: [`${resource}/.default`] });
}

/** MSAL wants https and a known authority: it keeps Microsoft's address, and only the sending differs. */
function redirectedNetwork(loginOrigin: string, send: typeof fetch): INetworkModule {
  async function request<Body>(
    method: string,
    url: string,
    options?: { readonly headers?: Record<string, string>; readonly body?: string },
  ) {
    const response = await send(url.replace(microsoftLogin, loginOrigin), {
      method,
      ...(options?.headers ? { headers: options.headers } : {}),
      ...(options?.body === undefined ? {} : { body: options.body }),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: (await response.json()) as Body,
    };
  }
  return {
    sendGetRequestAsync: (url, options) => request("GET", url, options),
    sendPostRequestAsync: (url, options) => request("POST", url, options),
  };
}
