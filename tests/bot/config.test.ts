import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/bot/config.ts";
import { ConfigError } from "../../src/bot/errors.ts";

const complete = {
  CLIENT_ID: "00000000-0000-4000-8000-000000000005",
  TENANT_ID: "00000000-0000-4000-8000-000000000001",
  TAB_CLIENT_ID: "00000000-0000-4000-8000-000000000006",
  SHAREPOINT_SITE: "stadt.sharepoint.com:/sites/integration",
};

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.faults : [String(error)];
  }
}

describe("readConfig", () => {
  it("needs little, and defaults to Microsoft's services and this computer", () => {
    expect(readConfig({ ...complete, CLIENT_SECRET: "", PATH: "/bin" })).toMatchObject({
      port: 3978,
      bind: "127.0.0.1",
      clientSecret: undefined,
      localMode: false,
      graphOrigin: undefined,
      serviceUrlHosts: ["smba.trafficmanager.net"],
      botMetadataUrl: "https://login.botframework.com/v1/.well-known/openidconfiguration",
      hostOrigins: [],
    });
  });

  it("names all faults together", () => {
    expect(
      faultsOf({
        PORT: "http",
        TENANT_ID: "stadt",
        TAB_CLIENT_ID: "",
        SHAREPOINT_SITE: "https://stadt",
        LOCAL_MODE: "ja",
      }),
    ).toEqual([
      "PORT muss eine Zahl von 1 bis 65535 sein.",
      "CLIENT_ID fehlt.",
      "TENANT_ID muss eine Kennung wie 00000000-0000-0000-0000-000000000000 sein.",
      "TAB_CLIENT_ID fehlt.",
      "SHAREPOINT_SITE muss die Form stadt.sharepoint.com:/sites/name haben.",
      "LOCAL_MODE darf nur true oder false sein.",
    ]);
  });

  it("refuses to check no tokens where others can reach it", () => {
    const local = { ...complete, LOCAL_MODE: "true" };
    expect(faultsOf(local)).toEqual([]);
    expect(faultsOf({ ...local, BIND: "::1" })).toEqual([]);
    expect(faultsOf({ ...local, BIND: "0.0.0.0" })).toEqual([expect.stringContaining("LOCAL_MODE=true")]);
    expect(faultsOf({ ...local, BIND: "192.0.2.1" })).toEqual([expect.stringContaining("LOCAL_MODE=true")]);
  });

  it("wants one app registration for the bot and another for the tab", () => {
    const shared = "0000000A-0000-4000-8000-000000000005";
    expect(faultsOf({ ...complete, CLIENT_ID: shared, TAB_CLIENT_ID: shared.toLowerCase() })).toEqual([
      "TAB_CLIENT_ID muss eine andere App-Registrierung nennen als CLIENT_ID.",
    ]);
  });

  it("takes the keys of whoever signs activities from where nobody can exchange them", () => {
    const at = (address: string) => faultsOf({ ...complete, BOT_OPENID_METADATA: address });
    expect(at("https://login.botframework.azure.us/v1/.well-known/openidconfiguration")).toEqual([]);
    expect(at("http://localhost:4400/botframework/v1/.well-known/openidconfiguration")).toEqual([]);
    for (const address of ["http://login.example/openid", "http://localhost.example/openid", "openid"])
      expect(at(address)).toEqual(["BOT_OPENID_METADATA muss eine Adresse mit https:// sein."]);
  });

  it("writes ids as tokens do", () => {
    const { clientId } = readConfig({ ...complete, CLIENT_ID: "0000000A-0000-4000-8000-000000000005" });
    expect(clientId).toBe("0000000a-0000-4000-8000-000000000005");
  });

  it("hears of changes only where Graph can reach it, and only with a key", () => {
    const open = { ...complete, PUBLIC_URL: "https://bot.example" };
    expect(readConfig(complete).notifications).toBeUndefined();
    expect(faultsOf(open)).toEqual([expect.stringContaining("NOTIFICATION_KEY")]);
    const withKey = { ...open, CLIENT_SECRET: "secret", NOTIFICATION_KEY: "key" };
    expect(readConfig(withKey).notifications).toEqual({ publicUrl: "https://bot.example", key: "key" });
    expect(readConfig({ ...open, CLIENT_SECRET: "secret" }).notifications?.key).toBe("secret");
    expect(faultsOf({ ...withKey, PUBLIC_URL: "http://bot.example" })).toEqual([expect.stringContaining("PUBLIC_URL")]);
    expect(faultsOf({ ...withKey, PUBLIC_URL: "http://localhost:3978" })).toEqual([]);
    expect(faultsOf({ ...withKey, PUBLIC_URL: "https://bot.example/x" })).toHaveLength(1);
  });

  it("takes origins and hosts, not addresses with paths", () => {
    expect(faultsOf({ ...complete, HOST_ORIGINS: "http://localhost:4790, https://b.example" })).toEqual([]);
    expect(faultsOf({ ...complete, HOST_ORIGINS: "https://b.example/x" }).length).toBe(1);
    expect(faultsOf({ ...complete, GRAPH_ORIGIN: "graph.example" }).length).toBe(1);
    expect(faultsOf({ ...complete, SERVICE_URL_HOSTS: "https://smba.example" }).length).toBe(1);
  });
});
