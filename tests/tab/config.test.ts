import { describe, expect, test } from "vitest";
import { listNames } from "../../src/graph/lists.ts";
import { fetchTabConfig, originsIn } from "../../src/tab/config.ts";
import { readTabConfig } from "../../src/tab/config-shape.ts";
import { ConfigError } from "../../src/tab/errors.ts";

const config = {
  tenantId: "tenant",
  clientId: "client",
  siteId: "site",
  listIds: Object.fromEntries(listNames.map((name) => [name, `id of ${name}`])),
  validMessageOrigins: ["http://localhost:4400"],
};

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe("readTabConfig", () => {
  test("accepts a complete configuration, with or without its own Graph and sign-in", () => {
    expect(readTabConfig(config)).toEqual(config);
    const own = { ...config, graphOrigin: "http://localhost:4400/graph", loginOrigin: "http://localhost:4400" };
    expect(readTabConfig(own)).toEqual(own);
  });

  test("names all faults at once", () => {
    const { fields: _, ...listIds } = config.listIds;
    const error = thrownBy(() => readTabConfig({ ...config, tenantId: 7, listIds, validMessageOrigins: undefined }));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ reason: "invalid" });
    expect(String(error)).toContain("tenantId, listIds.fields, validMessageOrigins");
  });

  test("says that nothing usable is there", () => {
    expect(String(thrownBy(() => readTabConfig("<html>")))).toContain("config.json");
  });
});

describe("fetchTabConfig", () => {
  test("reads the file beside the page", async () => {
    const asked: string[] = [];
    const send = async (url: RequestInfo | URL) => {
      asked.push(String(url));
      return Response.json(config);
    };
    expect(await fetchTabConfig(send)).toEqual(config);
    expect(asked).toEqual(["config.json"]);
  });

  test("keeps the cause when the network fails", async () => {
    const cause = new TypeError("offline");
    const send = () => Promise.reject(cause);
    await expect(fetchTabConfig(send)).rejects.toMatchObject({ reason: "unreachable", cause });
  });
});

test.each([
  ["those that it names", config, ["http://localhost:4400"]],
  ["none, where it names none", "<html>", []],
])("originsIn a configuration are %s", (_case, given, origins) => {
  expect(originsIn(given)).toEqual(origins);
});
