/** An app registration that may sign in as itself (client credentials). */
export interface Application {
  readonly clientId: string;
  readonly displayName: string;
}

/** The client secret of every application in the sandbox. It opens nothing outside and is no secret. */
export const sandboxClientSecret = "sandbox";
