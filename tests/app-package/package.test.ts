import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { serviceEnvironment } from "../../src/sandbox/first-start.ts";
import type { Trial } from "./app-package.ts";
import { altered, bytesOf, environmentOf, local, manifestOf, pack, tenantValues } from "./app-package.ts";

describe("package", () => {
  it("fits Microsoft's schema for the sandbox", async () => {
    const { message, failed, written } = await pack();
    expect(message).toContain("dist/appPackage.local.zip geschrieben");
    expect(failed).toBe(false);
    expect(written).toEqual(["appPackage.local.zip"]);
  });

  it("fits Microsoft's schema for a tenant, with that tenant's values", async () => {
    const environment = { ...environmentOf("dev"), ...tenantValues };
    const { failed, written, zip } = await pack({ environment, env: "dev" });
    expect(failed).toBe(false);
    expect(written).toEqual(["appPackage.dev.zip"]);
    expect(manifestOf(zip)).toMatchObject({
      id: tenantValues.TEAMS_APP_ID,
      developer: { name: "Stadt Ratingen", privacyUrl: tenantValues.PRIVACY_URL },
      bots: [{ botId: tenantValues.CLIENT_ID }],
      staticTabs: [{ contentUrl: "https://kompass.stadt.example/tab/?sprache={app.locale}&sprache={locale}" }, {}, {}],
      validDomains: ["kompass.stadt.example"],
      // A team's consent to read its messages goes to this registration: the service's, which reads them.
      webApplicationInfo: { id: tenantValues.CLIENT_ID },
    });
  });

  it("holds its files at the root, and no drawings", async () => {
    const { zip } = await pack();
    expect(Object.keys(unzipSync(zip)).sort()).toEqual([
      "de.json",
      "en.json",
      "icon-color.png",
      "icon-outline.png",
      "manifest.json",
      "ru.json",
      "tr.json",
    ]);
  });

  it("is the same every time", async () => {
    const [one, other] = [await pack(), await pack()];
    expect(Buffer.from(one.zip).equals(other.zip)).toBe(true);
  });

  it("takes a value as it is, whatever characters it has", async () => {
    const name = 'Stadt "Süd" \\ $& Land';
    const { zip } = await pack(local({ DEVELOPER_NAME: name }));
    expect(manifestOf(zip)).toMatchObject({ developer: { name } });
  });
});

describe("what cannot be packed", () => {
  it("names every missing variable together, and the file that wants them", async () => {
    const { message, written } = await pack({
      environment: { ...environmentOf("dev"), CLIENT_ID: "" },
      env: "dev",
    });
    const noneOfThePackage = ["TENANT_ID", "TAB_CLIENT_ID"];
    for (const name of Object.keys(tenantValues).filter((key) => !noneOfThePackage.includes(key)))
      expect(message).toContain(name);
    expect(message).toContain("env/.env.dev");
    expect(written).toEqual([]);
  });

  it.each<[string, Trial, string]>([
    ["an id that is none", local({ TEAMS_APP_ID: "kompass" }), "manifest.json: /id: hat nicht die verlangte Form"],
    ["a domain with a path", local({ TAB_DOMAIN: "a.example/tab" }), "validDomains: „a.example/tab“ ist mehr"],
    ["a long publisher", local({ DEVELOPER_NAME: "S".repeat(33) }), "/developer/name: länger als 32 Zeichen"],
    ["an unknown property", altered("manifest.json", '"icons"', '"symbols"'), "„symbols“ ist nicht vorgesehen"],
    ["another schema", altered("manifest.json", "/v1.25/", "/v1.24/"), "$schema muss https://developer.microsoft.com"],
    ["a version without schema", altered("manifest.json", '"1.25"', '"1.99"'), "manifestVersion „1.99“"],
    ["a part in a folder", altered("manifest.json", "icon-color.png", "icons/a.png"), "icons/a.png: muss direkt"],
    ["a missing part", altered("manifest.json", "icon-color.png", "a.png"), "appPackage/a.png lässt sich nicht lesen"],
    ["broken JSON", { files: { "manifest.json": "{" } }, "manifest.json: kein gültiges JSON"],
    [
      "a small icon",
      { files: { "icon-color.png": bytesOf("icon-outline.png") } },
      "icon-color.png: muss ein PNG von 192",
    ],
    [
      "an opaque icon",
      { files: { "icon-outline.png": bytesOf("icon-color.png") } },
      "icon-outline.png: muss ein PNG von 32",
    ],
    ["a drawing as icon", { files: { "icon-outline.png": "<svg/>" } }, "icon-outline.png: muss ein PNG von 32"],
    ["a missing translation", altered("en.json", '"name.full"', '"name.fill"'), "en.json: „name.full“ fehlt"],
    ["a translation of nothing", altered("en.json", "staticTabs[0]", "staticTabs[1]"), "„staticTabs[1].name“ gibt es"],
    [
      "two wordings",
      altered("de.json", '"Handlungsfelder"', '"Felder"'),
      "„staticTabs[0].name“ lautet im Manifest anders",
    ],
  ])("%s", async (_case, trial, fault) => {
    const { failed, message, written } = await pack(trial);
    expect(failed).toBe(true);
    expect(message).toContain(fault);
    expect(written).toEqual([]);
  });
});

describe("env/.env.local", () => {
  it("configures the service as the sandbox itself does", () => {
    expect(environmentOf("local")).toMatchObject(serviceEnvironment("http://localhost:4400", 3978));
  });
});
