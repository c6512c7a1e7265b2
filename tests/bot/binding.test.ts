import { describe, expect, it } from "vitest";
import { bindableUnits, bindChannels } from "../../src/bot/binding.ts";
import type { Origin } from "../../src/bot/ports.ts";
import type { ChannelChoice } from "../../src/cards/submitted.ts";
import { buildConcept, buildField, buildGoal, buildUnit } from "../builders.ts";
import { textOf, valuesOf } from "../cards/elements.ts";
import { fakeLists } from "../fakes/lists.ts";
import { fakeMessenger } from "../fakes/messenger.ts";

const team = "19:team";
const origin: Origin = {
  place: { tenant: "t", serviceUrl: "https://s.example", conversation: team },
  channel: team,
  team,
  group: "group",
  account: { id: "coordinator", name: "Koordination" },
};
const channels = [
  { id: team, name: "Allgemein" },
  { id: "19:jugendamt", name: "Jugendamt" },
  { id: "19:neu", name: "Neu" },
];
const jugendamt: ChannelChoice = { channel: "19:jugendamt", unit: "jugendamt", language: "de" };

function setUp() {
  const fields = [buildField({ goals: [buildGoal({ units: ["jugendamt", "archiv"] })] })];
  const units = [buildUnit(), buildUnit({ key: "archiv", title: "Stadtarchiv" })];
  const lists = fakeLists(buildConcept({ fields, units }));
  lists.state.coordinators.push("coordinator");
  const deps = { lists, messenger: fakeMessenger(channels) };
  const bind = (choices: readonly ChannelChoice[], from: Origin = origin, next?: number) =>
    bindChannels({ choices, ...(next === undefined ? {} : { next }) }, from, deps);
  return { lists, bind };
}

describe("bindableUnits", () => {
  it("are all that a round may ask or tell something, and those that have a channel", async () => {
    const lists = fakeLists();
    const goals = [buildGoal({ units: ["jugendamt"] })];
    const kinds = ["office", "roundTable", "partner", "steering"] as const;
    const units = [buildUnit(), ...kinds.map((kind) => buildUnit({ key: kind, title: kind, kind }))];
    lists.state.concept = buildConcept({ fields: [buildField({ goals })], units });
    const keys = async () => bindableUnits(await lists.readBoard()).map(({ key }) => key);
    expect(await keys()).toEqual(["jugendamt", "roundTable", "partner", "steering"]);
    lists.state.bindings.set("office", { team, channel: "19:office", language: "de" });
    expect(await keys()).toContain("office");
  });
});

describe("bindChannels", () => {
  it("binds, moves and unbinds, with the language of each channel", async () => {
    const { lists, bind } = setUp();
    expect(textOf(await bind([jugendamt]))).toContain("Jugendamt: Jugendamt (Deutsch)");
    expect(lists.state.bindings.get("jugendamt")).toEqual({ team, channel: "19:jugendamt", language: "de" });
    await bind([{ ...jugendamt, language: "ru" }]);
    expect(lists.state.bindings.get("jugendamt")?.language).toBe("ru");
    await bind([{ ...jugendamt, channel: "19:neu" }]);
    expect(lists.state.bindings.get("jugendamt")?.channel).toBe("19:neu");
    await bind([{ channel: "19:neu", unit: "", language: "de" }]);
    expect(lists.state.bindings.size).toBe(0);
  });

  it("writes nothing that holds already", async () => {
    const { lists, bind } = setUp();
    await bind([jugendamt]);
    lists.beforeNext("bindChannel", () => {
      throw new Error("nothing was to be written");
    });
    expect(textOf(await bind([jugendamt]))).toContain("Zuordnung gespeichert");
  });

  it.each([
    ["mehreren Kanälen", [jugendamt, { ...jugendamt, channel: "19:neu" }]],
    ["inzwischen geändert", [jugendamt, { channel: "19:elsewhere", unit: "archiv", language: "de" }]],
    ["inzwischen geändert", [{ channel: "19:neu", unit: "unknown", language: "de" }]],
  ] as const)("writes nothing with a fault: %s", async (text, choices) => {
    const { lists, bind } = setUp();
    expect(textOf(await bind(choices))).toContain(text);
    expect(lists.state.bindings.size).toBe(0);
  });

  it("is for coordinators in a team; the click itself proves that the app is there", async () => {
    const { lists, bind } = setUp();
    expect(textOf(await bind([jugendamt], { ...origin, account: { id: "stranger", name: "Gast" } }))).toContain(
      "nur die Koordination",
    );
    const { team: _, ...chat } = origin;
    expect(textOf(await bind([jugendamt], chat))).toContain("nur in einem Kanal");
    expect(lists.state.bindings.size).toBe(0);
    expect(lists.state.installations.size).toBe(0);
    await bind([jugendamt]);
    expect(lists.state.installations.get(team)).toMatchObject({ group: "group", serviceUrl: "https://s.example" });
  });

  it("asks for the next channels where one card cannot hold all, and leaves those alone that it did not ask for", async () => {
    const { lists, bind } = setUp();
    lists.state.bindings.set("archiv", { team, channel: "19:neu", language: "en" });
    const card = await bind([jugendamt], origin, 2);
    expect(valuesOf(card)).toEqual({ "unit:19:neu": "archiv", "language:19:neu": "en" });
    expect(textOf(card)).toContain("Kanal 3 von 3");
    expect(lists.state.bindings.get("archiv")?.channel).toBe("19:neu");
  });

  it("leaves the channels of another team alone", async () => {
    const { lists, bind } = setUp();
    lists.state.bindings.set("jugendamt", { team: "19:other", channel: "19:there", language: "de" });
    await bind([{ channel: "19:neu", unit: "", language: "de" }]);
    expect(lists.state.bindings.get("jugendamt")?.team).toBe("19:other");
  });
});
