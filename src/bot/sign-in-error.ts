/** The service could not sign in to Microsoft Entra ID. */
export class SignInError extends Error {
  override readonly name = "SignInError";
  readonly reason = "signInFailed";

  constructor(cause: unknown) {
    const detail = cause instanceof Error ? ` (${cause.message.split("\n")[0]})` : "";
    super(
      `Die Anmeldung an Microsoft 365 ist fehlgeschlagen${detail}. Prüfen Sie TENANT_ID, CLIENT_ID und CLIENT_SECRET, und ob der Anmeldedienst erreichbar ist.`,
      { cause },
    );
  }
}
