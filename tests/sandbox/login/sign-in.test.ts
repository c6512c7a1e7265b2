import { createHash } from "node:crypto";
import type { AddressInfo } from "node:net";
import express from "express";
import { decodeJwt } from "jose";
import { describe, expect, it, onTestFinished } from "vitest";
import { city } from "../../../src/sandbox/city.ts";
import { openDatabase } from "../../../src/sandbox/database.ts";
import { createAuthorizationCodes } from "../../../src/sandbox/login/authorization-codes.ts";
import { createLoginRouter } from "../../../src/sandbox/login/login-router.ts";
import { openSigningKeys } from "../../../src/sandbox/login/signing-keys.ts";
import { createTokens, graphAudience } from "../../../src/sandbox/login/tokens.ts";
import { youthOffice as person } from "../connector/stand-in.ts";

const keys = await openSigningKeys(openDatabase(":memory:"));
const { verifyToken } = createTokens({ city, keys });
const redirectUri = "http://localhost:3978/tab/signed-in.html";
const codeVerifier = "a-secret-that-only-the-page-knows-and-nobody-else";
const scope = `${graphAudience}/Sites.Selected openid profile offline_access`;
const request = {
  client_id: city.tab.clientId,
  redirect_uri: redirectUri,
  response_type: "code",
  scope,
  state: "s 1",
  nonce: "n",
  code_challenge: createHash("sha256").update(codeVerifier).digest("base64url"),
  code_challenge_method: "S256",
};

function startLogin(): string {
  const server = express()
    .use(createLoginRouter({ city, keys, redirectUris: [redirectUri] }))
    .listen(0);
  onTestFinished(() => void server.close());
  return `http://localhost:${(server.address() as AddressInfo).port}/${city.tenantId}/oauth2/v2.0`;
}

function authorize(login: string, change = {}, choice?: string): Promise<Response> {
  const url = `${login}/authorize?${new URLSearchParams({ ...request, ...change })}`;
  if (choice === undefined) return fetch(url, { redirect: "manual" });
  return fetch(url, { method: "POST", body: new URLSearchParams({ person: choice }), redirect: "manual" });
}

/** What the return page would read. */
function returned(response: Response): Record<string, string> {
  const [page, fragment] = (response.headers.get("Location") ?? "").split("#");
  expect(page).toBe(redirectUri);
  return Object.fromEntries(new URLSearchParams(fragment));
}

function token(login: string, form: Record<string, string>, origin = "http://localhost:3978"): Promise<Response> {
  const body = new URLSearchParams({ client_id: city.tab.clientId, scope, redirect_uri: redirectUri, ...form });
  return fetch(`${login}/token`, { method: "POST", body, headers: { Origin: origin } });
}

async function codeFrom(login: string): Promise<string> {
  return returned(await authorize(login, {}, person.id)).code ?? "";
}

describe("the authorization code flow", () => {
  it("asks in German who you are, and sends a code to the page", async () => {
    const login = startLogin();
    const page = await (await authorize(login)).text();
    expect(page).toContain("Als wen möchten Sie sich anmelden?");
    for (const { displayName } of city.people) expect(page).toContain(displayName);
    expect(returned(await authorize(login, {}, person.id))).toEqual({ code: expect.any(String), state: "s 1" });
  });

  it("gives tokens for the person, which Graph accepts, with the nonce of the request", async () => {
    const login = startLogin();
    const response = await token(login, {
      grant_type: "authorization_code",
      code: await codeFrom(login),
      code_verifier: codeVerifier,
    });
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("http://localhost:3978");
    const body = await response.json();
    expect(await verifyToken(body.access_token)).toEqual({ kind: "user", person });
    expect(decodeJwt(body.access_token).scp).toBe("Sites.Selected");
    expect(decodeJwt(body.id_token)).toMatchObject({ aud: city.tab.clientId, oid: person.id, nonce: "n" });
    expect(JSON.parse(Buffer.from(body.client_info, "base64url").toString())).toEqual({
      uid: person.id,
      utid: city.tenantId,
    });
  });

  it("renews them by refresh token, which is no access token", async () => {
    const login = startLogin();
    const code = await codeFrom(login);
    const first = await (
      await token(login, { grant_type: "authorization_code", code, code_verifier: codeVerifier })
    ).json();
    expect(await verifyToken(first.refresh_token)).toBeUndefined();
    const next = await (await token(login, { grant_type: "refresh_token", refresh_token: first.refresh_token })).json();
    expect(await verifyToken(next.access_token)).toEqual({ kind: "user", person });
    const forged = await token(login, { grant_type: "refresh_token", refresh_token: first.access_token });
    expect([forged.status, (await forged.json()).error]).toEqual([400, "invalid_grant"]);
  });

  it.each([
    ["the proof of another", { code_verifier: "guessed" }],
    ["another page", { redirect_uri: "http://localhost:3978/tab/" }],
    ["an invented code", { code: "guessed" }],
  ])("refuses %s", async (_case, change) => {
    const login = startLogin();
    const form = { grant_type: "authorization_code", code: await codeFrom(login), code_verifier: codeVerifier };
    const response = await token(login, { ...form, ...change });
    expect([response.status, (await response.json()).error]).toEqual([400, "invalid_grant"]);
  });

  it("takes a code once, and not for ever", async () => {
    const login = startLogin();
    const form = { grant_type: "authorization_code", code: await codeFrom(login), code_verifier: codeVerifier };
    expect((await token(login, form)).status).toBe(200);
    expect((await token(login, form)).status).toBe(400);

    let now = new Date("2026-03-03T13:00:00Z");
    const codes = createAuthorizationCodes({ now: () => now });
    const grant = { person, redirectUri, scope, nonce: undefined, codeChallenge: request.code_challenge };
    const [early, late] = [codes.issue(grant), codes.issue(grant)];
    expect(codes.redeem(early, { redirectUri, codeVerifier })).toMatchObject(grant);
    now = new Date("2026-03-03T13:11:00Z");
    expect(codes.redeem(late, { redirectUri, codeVerifier })).toBeUndefined();
  });

  it.each([
    ["whoever cancels", {}, "", "access_denied"],
    ["a silent request", { prompt: "none" }, undefined, "login_required"],
  ])("tells the page of %s", async (_case, change, choice, error) => {
    expect(returned(await authorize(startLogin(), change, choice))).toMatchObject({ error, state: "s 1" });
  });

  it.each([
    ["an unknown application", { client_id: city.bot.clientId }],
    ["a page that is not registered", { redirect_uri: "https://evil.example/" }],
    ["a request without proof", { code_challenge: "" }],
  ])("sends nothing anywhere for %s", async (_case, change) => {
    const response = await authorize(startLogin(), change, person.id);
    expect([response.status, response.headers.get("Location")]).toEqual([400, null]);
  });

  it("lets pages of other origins read no tokens", async () => {
    const response = await token(startLogin(), { grant_type: "refresh_token" }, "https://evil.example");
    expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
  });
});
