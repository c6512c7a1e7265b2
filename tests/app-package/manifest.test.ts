import { AppManifestUtils } from "@microsoft/app-manifest";
import { describe, expect, it } from "vitest";
import { runCommand } from "../../src/bot/commands.ts";
import { configurationUrlAt } from "../../src/sandbox/connector/tab-places.ts";
import { openingView } from "../../src/tab/page-address.ts";
import { subPageOf } from "../../src/tab/route.ts";
import { cardTextsDe } from "../../src/texts/cards.de.ts";
import { buildConcept } from "../builders.ts";
import { textOf } from "../cards/elements.ts";
import { fakeLists } from "../fakes/lists.ts";
import { fakeMessenger } from "../fakes/messenger.ts";
import { bytesOf, environmentOf, manifestOf, pack, tenantValues } from "./app-package.ts";

const account = { id: "coordinator", name: "Koordination" };
const place = { tenant: "t", serviceUrl: "https://s.example", conversation: "19:team" };

async function answerTo(command: string): Promise<string> {
  const deps = {
    lists: fakeLists(buildConcept()),
    messenger: fakeMessenger([]),
    now: () => "2026-11-22T10:00:00.000Z",
    wakeDelivery: () => {},
  };
  return textOf(await runCommand(command, { place, channel: "19:team", team: "19:team", account }, deps));
}

describe("commands in the manifest", () => {
  it("are in a team those that the bot's help names", async () => {
    const { zip } = await pack();
    const inTeam = manifestOf(zip).bots[0]?.commandLists.find(({ scopes }) => scopes.includes("team"));
    expect(inTeam?.commands.map(({ title }) => title).sort()).toEqual(
      cardTextsDe.help.commands.map(({ title }) => title).sort(),
    );
  });

  it.each(["de.json", "en.json"])("are understood as %s words them", async (file) => {
    const titles = Object.entries<string>(JSON.parse(bytesOf(file).toString()))
      .filter(([key]) => /commands\[\d+\]\.title$/.test(key))
      .map(([, title]) => title);
    expect(titles).toHaveLength(7);
    for (const title of titles) {
      expect(await answerTo(title)).not.toContain(cardTextsDe.help.notUnderstood(title));
    }
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
