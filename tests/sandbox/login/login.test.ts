import type { AddressInfo } from "node:net";
import { ConfidentialClientApplication, type INetworkModule, type NetworkResponse } from "@azure/msal-node";
import express from "express";
import { createLocalJWKSet, decodeJwt, jwtVerify } from "jose";
import { describe, expect, it, onTestFinished } from "vitest";

import { city } from "../../../src/sandbox/city.ts";
import { openDatabase } from "../../../src/sandbox/database.ts";
import { sandboxClientSecret } from "../../../src/sandbox/login/applications.ts";
import { createLoginRouter } from "../../../src/sandbox/login/login-router.ts";
import { openSigningKeys } from "../../../src/sandbox/login/signing-keys.ts";
import { createTokens, graphAudience } from "../../../src/sandbox/login/tokens.ts";

const microsoft = "https://login.microsoftonline.com";
const authority = `${microsoft}/${city.tenantId}`;
const keys = await openSigningKeys(openDatabase(":memory:"));
const tokens = createTokens({ city, keys });

function startLogin(): string {
  const server = express().use("/login", createLoginRouter({ city, keys })).listen(0);
  onTestFinished(() => void server.close());
  return `http://localhost:${(server.address() as AddressInfo).port}/login`;
}

/** What the product hands to MSAL so that Microsoft's origin is played by the sandbox. */
function networkTo(login: string): INetworkModule {
  async function send<Result>(method: string, url: string, headers = {}, body?: string) {
    const response = await fetch(url.replace(microsoft, login), { method, headers, ...(body && { body }) });
    const answer: NetworkResponse<Result> = {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.json(),
    };
    return answer;
  }
  return {
    sendGetRequestAsync: (url, options) => send("GET", url, options?.headers),
    sendPostRequestAsync: (url, options) => send("POST", url, options?.headers, options?.body),
  };
}

function clientWith(clientSecret: string): ConfidentialClientApplication {
  return new ConfidentialClientApplication({
    auth: { clientId: city.bot.clientId, clientSecret, authority },
    system: { networkClient: networkTo(startLogin()) },
  });
}

describe("client credentials", () => {
  it("give MSAL Node a token that the stand-in accepts", async () => {
    const scopes = [`${graphAudience}/.default`];
    const result = await clientWith(sandboxClientSecret).acquireTokenByClientCredential({ scopes });
    expect(await tokens.verifyToken(result?.accessToken ?? "")).toEqual({
      kind: "application",
      clientId: city.bot.clientId,
      displayName: city.bot.displayName,
    });
  });

  it("give tokens for other resources, which Graph does not accept", async () => {
    const scopes = ["https://api.botframework.com/.default"];
    const result = await clientWith(sandboxClientSecret).acquireTokenByClientCredential({ scopes });
    const token = result?.accessToken ?? "";
    expect(decodeJwt(token).aud).toBe("https://api.botframework.com");
    expect(await tokens.verifyToken(token)).toBeUndefined();
  });

  it("are refused with another secret as Entra ID refuses them", async () => {
    const request = { scopes: [`${graphAudience}/.default`] };
    await expect(clientWith("guess").acquireTokenByClientCredential(request)).rejects.toMatchObject({
      errorCode: "invalid_client",
      errorMessage: expect.stringContaining("AADSTS7000215"),
    });
  });

  it.each([
    ["unsupported_grant_type", { grant_type: "password" }],
    ["unauthorized_client", { client_id: city.tenantId }],
    ["invalid_scope", { scope: "User.Read" }],
  ])("are refused with %s", async (error, change) => {
    const form = {
      grant_type: "client_credentials",
      client_id: city.bot.clientId,
      client_secret: sandboxClientSecret,
      scope: `${graphAudience}/.default`,
      ...change,
    };
    const url = `${startLogin()}/${city.tenantId}/oauth2/v2.0/token`;
    const response = await fetch(url, { method: "POST", body: new URLSearchParams(form) });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error });
  });
});

describe("metadata", () => {
  it("names Microsoft's addresses, and keys that verify tokens", async () => {
    const login = startLogin();
    const configuration = await (await fetch(`${login}/${city.tenantId}/v2.0/.well-known/openid-configuration`)).json();
    expect(configuration.token_endpoint).toBe(`${authority}/oauth2/v2.0/token`);

    const keySet = await (await fetch(configuration.jwks_uri.replace(microsoft, login))).json();
    expect(keySet.keys[0]).not.toHaveProperty("d");
    const token = await tokens.issueApplicationToken(city.bot, graphAudience);
    const { payload } = await jwtVerify(token, createLocalJWKSet(keySet), { issuer: configuration.issuer });
    expect(payload.tid).toBe(city.tenantId);
  });

  it("knows no other tenant", async () => {
    const response = await fetch(`${startLogin()}/contoso/v2.0/.well-known/openid-configuration`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: "invalid_request", error_codes: [90002] });
  });

  it("describes the cloud", async () => {
    const response = await fetch(`${startLogin()}/common/discovery/instance?api-version=1.1`);
    const { metadata } = (await response.json()) as { metadata: { aliases: string[] }[] };
    expect(metadata[0]?.aliases).toContain("login.microsoftonline.com");
  });
});

describe("user tokens", () => {
  const [, person] = city.people;
  if (person === undefined) throw new TypeError("the city has too few people");

  it("say who it is and what was asked for", async () => {
    const token = await tokens.issueUserToken(person, {
      audience: graphAudience,
      scopes: ["Sites.Selected", "User.Read"],
    });
    expect(decodeJwt(token)).toMatchObject({
      aud: graphAudience,
      oid: person.id,
      name: person.displayName,
      preferred_username: person.userPrincipalName,
      tid: city.tenantId,
      scp: "Sites.Selected User.Read",
    });
    expect(await tokens.verifyToken(token)).toEqual({ kind: "user", person });
  });

  it("do not hold when they are altered, expired, or signed by others", async () => {
    const request = { audience: graphAudience, scopes: [] };
    const token = await tokens.issueUserToken(person, request);
    const yesterday = createTokens({ city, keys, now: () => new Date(Date.now() - 86_400_000) });
    const others = createTokens({ city, keys: await openSigningKeys(openDatabase(":memory:")) });

    expect(await tokens.verifyToken(token.slice(0, -6))).toBeUndefined();
    expect(await tokens.verifyToken(await yesterday.issueUserToken(person, request))).toBeUndefined();
    expect(await tokens.verifyToken(await others.issueUserToken(person, request))).toBeUndefined();
    expect(await tokens.verifyToken(await tokens.issueUserToken({ ...person, id: "nobody" }, request))).toBeUndefined();
  });

  it("outlive a restart", async () => {
    const database = openDatabase(":memory:");
    const before = createTokens({ city, keys: await openSigningKeys(database) });
    const after = createTokens({ city, keys: await openSigningKeys(database) });
    const token = await before.issueUserToken(person, { audience: graphAudience, scopes: [] });
    expect(await after.verifyToken(token)).toEqual({ kind: "user", person });
  });
});
