import { AppManifestUtils } from "@microsoft/app-manifest";
import { describe, expect, it } from "vitest";
import { languages } from "../../src/core/language.ts";
import { subPageOf } from "../../src/core/route.ts";
import { configurationUrlAt } from "../../src/sandbox/connector/tab-places.ts";
import { openingView } from "../../src/tab/page-address.ts";
import { commands, commandWords, readCommand } from "../../src/texts/command-words.ts";
import { bytesOf, environmentOf, manifestOf, pack, tenantValues } from "./app-package.ts";

describe("commands in the manifest", () => {
  it("are in a team those that the bot's help names", async () => {
    const { zip } = await pack();
    const inTeam = manifestOf(zip).bots[0]?.commandLists.find(({ scopes }) => scopes.includes("team"));
    expect(inTeam?.commands.map(({ title }) => title)).toEqual(commands.map((command) => commandWords[command].de[0]));
  });

  it.each(languages)(
    "are named in %s by the words that the bot understands and answers in that language",
    (language) => {
      const titles = Object.entries<string>(JSON.parse(bytesOf(`${language}.json`).toString()))
        .filter(([key]) => /^bots.*commands\[\d+\]\.title$/.test(key))
        .map(([, title]) => readCommand(title, language));
      const inTeam = commands.map((command) => ({ command, language }));
      expect(titles).toEqual([...inTeam, ...inTeam.filter(({ command }) => command !== "assign")]);
    },
  );
});

describe("the search for messages", () => {
  it("is the one that the bot answers", async () => {
    const { zip } = await pack();
    const { bots, composeExtensions } = manifestOf(zip);
    expect(composeExtensions).toMatchObject([
      { botId: bots[0]?.botId, commands: [{ type: "query", initialRun: true, parameters: [{ name: "text" }] }] },
    ]);
  });
});

describe("the configurable tab", () => {
  it("is configured on the page that the sandbox opens, and may be where its contexts say", async () => {
    const { zip } = await pack({ env: "dev", environment: { ...environmentOf("dev"), ...tenantValues } });
    const [tab] = manifestOf(zip).configurableTabs;
    const { pathname, search } = new URL(tab?.configurationUrl ?? "");
    expect(openingView(tab?.configurationUrl ?? "")).toBe(subPageOf({ view: "configure" }));
    expect(configurationUrlAt("http://localhost:3978/tab/")).toBe(`http://localhost:3978${pathname}${search}`);
    expect(tab?.context).toEqual(["channelTab", "meetingDetailsTab", "meetingSidePanel", "meetingStage"]);
  });
});

describe("variables of the manifest and of teamsapp.yml", () => {
  it.each(["manifest.json", "../teamsapp.yml"])("those of %s are all in env/.env.dev", (file) => {
    const names = [
      ...bytesOf(file)
        .toString()
        .matchAll(/\$\{\{(\w+)\}\}/g),
    ].map(([, name]) => name);
    expect(names).toContain("CLIENT_ID");
    expect(Object.keys(environmentOf("dev"))).toEqual(expect.arrayContaining(names));
  });
});

describe("Microsoft's own validator", () => {
  it.each([
    ["local", environmentOf("local")],
    ["dev", { ...environmentOf("dev"), ...tenantValues, DEVELOPER_NAME: "Stadt Ratingen" }],
  ])("has nothing against the manifest of %s", async (env, environment) => {
    const { zip } = await pack({ env, environment });
    const manifest = manifestOf(zip) as unknown as Parameters<typeof AppManifestUtils.validateAgainstSchema>[0];
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([]);
  });
});
