import { describe, expect, it } from "vitest";
import { bindChannels } from "../../src/bot/binding.ts";
import { runCommand } from "../../src/bot/commands.ts";
import { install, remove } from "../../src/bot/install.ts";
import type { Origin } from "../../src/bot/ports.ts";
import { buildConcept, buildUnit } from "../builders.ts";
import { textOf, valuesOf } from "../cards/elements.ts";
import { fakeLists } from "../fakes/lists.ts";
import { fakeMessenger } from "../fakes/messenger.ts";

const team = "19:team";
const origin: Origin = {
  place: { tenant: "t", serviceUrl: "https://s.example", conversation: `${team};messageid=1` },
  channel: team,
  team,
  account: { id: "coordinator", name: "Koordination" },
};
const stranger: Origin = { ...origin, account: { id: "stranger", name: "Gast" } };
const channels = [
  { id: team, name: "Allgemein" },
  { id: "19:jugendamt", name: "Jugendamt" },
  { id: "19:neu", name: "Neu" },
];

function setUp() {
  const lists = fakeLists(buildConcept({ units: [buildUnit(), buildUnit({ key: "archiv", title: "Stadtarchiv" })] }));
  const messenger = fakeMessenger(channels);
  const wakes: string[] = [];
  const deps = { lists, messenger, now: () => "2026-11-22T10:00:00.000Z", wakeDelivery: () => void wakes.push("") };
  return { lists, messenger, deps, wakes: () => wakes.length };
}

async function setUpInstalled() {
  const all = setUp();
  await install(origin, all.deps);
  return all;
}

describe("install", () => {
  it("remembers the team, makes the first installer coordinator and asks for channels", async () => {
    const { lists, messenger } = await setUpInstalled();
    expect(lists.state.installations.get(team)).toEqual({ team, tenant: "t", serviceUrl: "https://s.example" });
    expect(lists.state.coordinators).toEqual(["coordinator"]);
    expect(messenger.posts).toMatchObject([{ place: { conversation: team } }]);
  });

  it("asks once, and gives nobody else rights, when the event comes again", async () => {
    const { lists, messenger, deps } = await setUpInstalled();
    await install(stranger, deps);
    expect(messenger.posts.length).toBe(1);
    expect(lists.state.coordinators).toEqual(["coordinator"]);
  });

  it("forgets the team when the app is removed", async () => {
    const { lists, deps } = await setUpInstalled();
    await remove(origin, deps);
    expect(lists.state.installations.size).toBe(0);
  });
});

describe("runCommand", () => {
  it.each(["hilfe", "Help", " HI ", "hallo", ""])("helps after '%s'", async (text) => {
    const card = await runCommand(text, stranger, setUp().deps);
    expect(textOf(card)).toContain("Das kann der Integrationskompass");
    expect(textOf(card)).not.toContain("nicht verstanden");
  });

  it("names what it did not understand, as text", async () => {
    const card = await runCommand("lösche [alles](http://x)", stranger, setUp().deps);
    expect(textOf(card)).toContain("„lösche \\[alles\\]\\(http://x)“ habe ich nicht verstanden.");
  });

  it("begins a round for coordinators and has it delivered", async () => {
    const { lists, deps, wakes } = await setUpInstalled();
    lists.state.bindings.set("jugendamt", { team, channel: "19:jugendamt" });
    expect(textOf(await runCommand("Starte", origin, deps))).toContain("Rückmelderunde 22.11.2026 beginnt");
    expect(wakes()).toBe(1);
    expect(textOf(await runCommand("starte", origin, deps))).toContain("läuft noch bis 06.12.2026");
    expect(wakes()).toBe(1);
  });

  it.each(["starte", "zuordnen"])("keeps '%s' to coordinators", async (text) => {
    const { lists, deps } = await setUpInstalled();
    expect(textOf(await runCommand(text, stranger, deps))).toContain("nur die Koordination");
    expect(lists.state.rounds.size).toBe(0);
  });

  it("says how far each unit is", async () => {
    const { lists, deps } = await setUpInstalled();
    expect(textOf(await runCommand("status", origin, deps))).toContain("Es läuft keine");
    lists.state.bindings.set("jugendamt", { team, channel: "19:jugendamt" });
    await runCommand("starte", origin, deps);
    expect(textOf(await runCommand("status", origin, deps))).toContain("Jugendamt: wird zugestellt");
  });

  it("asks for channels in a team only", async () => {
    const { deps } = await setUpInstalled();
    expect(valuesOf(await runCommand("zuordnen", origin, deps))).toMatchObject({ "unit:19:jugendamt": "jugendamt" });
    const { team: _, ...personal } = origin;
    expect(textOf(await runCommand("zuordnen", personal, deps))).toContain("nur in einem Kanal");
  });
});

describe("bindChannels", () => {
  const jugendamt = { channel: "19:jugendamt", unit: "jugendamt" };

  it("binds, moves and unbinds", async () => {
    const { lists, deps } = await setUpInstalled();
    expect(textOf(await bindChannels({ choices: [jugendamt] }, origin, deps))).toContain("Jugendamt: Jugendamt");
    expect(lists.state.bindings.get("jugendamt")).toEqual({ team, channel: "19:jugendamt" });
    await bindChannels({ choices: [{ channel: "19:neu", unit: "jugendamt" }] }, origin, deps);
    expect(lists.state.bindings.get("jugendamt")?.channel).toBe("19:neu");
    await bindChannels({ choices: [{ channel: "19:neu", unit: "" }] }, origin, deps);
    expect(lists.state.bindings.size).toBe(0);
  });

  it.each([
    ["mehreren Kanälen", [jugendamt, { channel: "19:neu", unit: "jugendamt" }]],
    ["inzwischen geändert", [jugendamt, { channel: "19:elsewhere", unit: "archiv" }]],
    ["inzwischen geändert", [{ channel: "19:neu", unit: "unknown" }]],
  ])("writes nothing with a fault: %s", async (text, choices) => {
    const { lists, deps } = await setUpInstalled();
    expect(textOf(await bindChannels({ choices }, origin, deps))).toContain(text);
    expect(lists.state.bindings.size).toBe(0);
  });

  it("is for coordinators of a team that is installed", async () => {
    const { lists, deps } = await setUpInstalled();
    expect(textOf(await bindChannels({ choices: [jugendamt] }, stranger, deps))).toContain("nur die Koordination");
    expect(textOf(await bindChannels({ choices: [jugendamt] }, { ...origin, team: "19:x" }, deps))).toContain(
      "noch nicht eingerichtet",
    );
    expect(lists.state.bindings.size).toBe(0);
  });

  it("asks for the next channels where one card cannot hold all, and leaves those alone that it did not ask for", async () => {
    const { lists, deps } = await setUpInstalled();
    lists.state.bindings.set("archiv", { team, channel: "19:neu" });
    const card = await bindChannels({ choices: [jugendamt], next: 2 }, origin, deps);
    expect(valuesOf(card)).toEqual({ "unit:19:neu": "archiv" });
    expect(textOf(card)).toContain("Kanäle 3 bis 3 von 3");
    expect(lists.state.bindings.get("archiv")?.channel).toBe("19:neu");
    expect(lists.state.bindings.get("jugendamt")?.channel).toBe("19:jugendamt");
  });

  it("leaves the channels of another team alone", async () => {
    const { lists, deps } = await setUpInstalled();
    lists.state.bindings.set("jugendamt", { team: "19:other", channel: "19:there" });
    await bindChannels({ choices: [{ channel: "19:neu", unit: "" }] }, origin, deps);
    expect(lists.state.bindings.get("jugendamt")?.team).toBe("19:other");
  });
});
