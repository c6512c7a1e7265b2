import { type Request, type Response, Router, urlencoded } from "express";
import { z } from "zod";
import type { City } from "../city.ts";
import type { AuthorizationCodes } from "./authorization-codes.ts";
import { personPage, refusalPage } from "./person-page.ts";

export interface AuthorizeOptions {
  readonly city: City;
  readonly codes: AuthorizationCodes;
  /** Pages of the tab's registration to which answers may be sent. */
  readonly redirectUris: readonly string[];
}

const authorizeRequest = z.object({
  client_id: z.string(),
  redirect_uri: z.string(),
  response_type: z.literal("code"),
  response_mode: z.enum(["fragment", "query"]).default("fragment"),
  scope: z.string(),
  state: z.string().optional(),
  nonce: z.string().optional(),
  prompt: z.string().optional(),
  code_challenge: z.string().min(43),
  code_challenge_method: z.literal("S256"),
});

type AuthorizeRequest = z.infer<typeof authorizeRequest>;

/**
 * The door of the authorization code flow with PKCE (identity-platform/v2-oauth2-auth-code-flow): shows a page on which
 * to choose a person, and sends the code back to the application. It remembers nobody, so that a silent request
 * (`prompt=none`) always learns that somebody has to choose.
 */
export function createAuthorizeRouter({ city, codes, redirectUris }: AuthorizeOptions): Router {
  const router = Router();

  /** Nothing after the refusal was answered: without a known page there is nobody to send an error to. */
  function readRequest(request: Request, response: Response): AuthorizeRequest | undefined {
    const reading = authorizeRequest.safeParse(request.query);
    const reason = reading.success ? faultOf(reading.data) : z.prettifyError(reading.error);
    if (reason !== undefined) response.status(400).send(refusalPage(reason));
    return reason === undefined ? reading.data : undefined;
  }

  function faultOf({ client_id, redirect_uri }: AuthorizeRequest): string | undefined {
    if (client_id !== city.tab.clientId) return `AADSTS700016: ${client_id}`;
    return redirectUris.includes(redirect_uri) ? undefined : `AADSTS50011: ${redirect_uri}`;
  }

  router.use((_request, response, next) => {
    response.set({
      "Cache-Control": "no-store",
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'",
    });
    next();
  });

  router.get("/", (request, response) => {
    const wanted = readRequest(request, response);
    if (!wanted) return;
    if (wanted.prompt === "none")
      sendBack(response, wanted, { error: "login_required", error_description: "AADSTS50058" });
    else response.send(personPage(city.people));
  });

  router.post("/", urlencoded({ extended: false }), (request, response) => {
    const wanted = readRequest(request, response);
    if (!wanted) return;
    const person = city.people.find(({ id }) => id === request.body?.person);
    if (!person) {
      sendBack(response, wanted, { error: "access_denied", error_description: "AADSTS65004" });
      return;
    }
    const { redirect_uri: redirectUri, scope, nonce, code_challenge: codeChallenge } = wanted;
    sendBack(response, wanted, { code: codes.issue({ person, redirectUri, scope, nonce, codeChallenge }) });
  });

  return router;
}

function sendBack(
  response: Response,
  { redirect_uri, response_mode, state }: AuthorizeRequest,
  answer: Readonly<Record<string, string>>,
): void {
  const parameters = new URLSearchParams({ ...answer, ...(state === undefined ? {} : { state }) });
  response.redirect(303, `${redirect_uri}${response_mode === "query" ? "?" : "#"}${parameters}`);
}
