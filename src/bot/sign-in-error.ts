/** What MSAL says when nobody answered. */
const networkCodes = ["network_error", "no_network_connectivity", "endpoints_resolution_error"];

/** The service could not sign in to Microsoft Entra ID. */
export class SignInError extends Error {
  override readonly name = "SignInError";
  readonly reason: "refused" | "unreachable";

  constructor(cause: unknown) {
    const detail = cause instanceof Error ? ` (${cause.message.split("\n")[0]})` : "";
    super(
      `Die Anmeldung an Microsoft 365 ist fehlgeschlagen${detail}. Prüfen Sie TENANT_ID, CLIENT_ID und CLIENT_SECRET, und ob der Anmeldedienst erreichbar ist.`,
      { cause },
    );
    this.reason = networkCodes.includes(codeOf(cause)) ? "unreachable" : "refused";
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && "errorCode" in cause ? String(cause.errorCode) : "";
}
