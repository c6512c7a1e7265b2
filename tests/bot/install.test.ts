import { describe, expect, it } from "vitest";
import { MessengerError } from "../../src/bot/errors.ts";
import { install, remove, welcomeTeams } from "../../src/bot/install.ts";
import type { Origin } from "../../src/bot/ports.ts";
import type { Installation } from "../../src/graph/settings-store.ts";
import { buildConcept, buildUnit } from "../builders.ts";
import { dataOf, textOf } from "../cards/elements.ts";
import { fakeLists } from "../fakes/lists.ts";
import { fakeMessenger } from "../fakes/messenger.ts";

const team = "19:team";
const origin: Origin = {
  place: { tenant: "t", serviceUrl: "https://s.example", conversation: team },
  channel: team,
  team,
  account: { id: "coordinator", name: "Koordination" },
};

function setUp() {
  const lists = fakeLists(buildConcept({ units: [buildUnit()] }));
  const messenger = fakeMessenger([{ id: team, name: "Allgemein" }]);
  let clock = Date.parse("2026-11-22T10:00:00.000Z");
  const deps = { lists, messenger, now: () => new Date(clock).toISOString() };
  const wait = (minutes: number) => {
    clock += minutes * 60_000;
  };
  return { lists, messenger, deps, wait };
}

describe("install", () => {
  it("remembers the team, makes the first installer coordinator and asks for channels", async () => {
    const { lists, messenger, deps } = setUp();
    await install({ ...origin, group: "group" }, deps);
    const [post] = messenger.posts;
    expect(post).toMatchObject({ place: { conversation: team, tenant: "t", serviceUrl: "https://s.example" } });
    expect(post && dataOf(post.card, "bind")).toBeDefined();
    expect(lists.state.coordinators).toEqual(["coordinator"]);
    const known: Installation = { team, group: "group", tenant: "t", serviceUrl: "https://s.example" };
    expect(lists.state.installations.get(team)).toEqual({ ...known, welcome: post?.message });
  });

  it("asks Teams for the group where the event does not name it", async () => {
    const { lists, deps } = setUp();
    await install(origin, deps);
    expect(lists.state.installations.get(team)?.group).toBe(`group-of-${team}`);
  });

  it("asks once, and gives nobody else rights, when the event comes again or twice at once", async () => {
    const { lists, messenger, deps, wait } = setUp();
    await Promise.all([install(origin, deps), install(origin, deps)]);
    wait(60);
    await install({ ...origin, account: { id: "stranger", name: "Gast" } }, deps);
    await welcomeTeams(deps);
    expect(messenger.posts).toHaveLength(1);
    expect(new Set(lists.state.coordinators)).toEqual(new Set(["coordinator"]));
  });

  it("takes up a new address of the service", async () => {
    const { lists, messenger, deps } = setUp();
    await install(origin, deps);
    await install({ ...origin, place: { ...origin.place, serviceUrl: "https://new.example" } }, deps);
    expect(lists.state.installations.get(team)).toMatchObject({ serviceUrl: "https://new.example" });
    expect(messenger.posts).toHaveLength(1);
  });

  it("says hello in a chat with one person", async () => {
    const { lists, messenger, deps } = setUp();
    const { team: _, ...chat } = origin;
    await install(chat, deps);
    expect(messenger.replies.map(({ card }) => textOf(card))).toEqual([expect.stringContaining("„hilfe“")]);
    expect(lists.state.installations.size).toBe(0);
  });

  it("is undone when the app is removed, and begins anew when it comes back", async () => {
    const { lists, messenger, deps } = setUp();
    await install(origin, deps);
    await remove(origin, deps);
    expect(lists.state.installations.size).toBe(0);
    await install(origin, deps);
    expect(messenger.posts).toHaveLength(2);
  });
});

describe("an installation that broke off", () => {
  it("before the card was posted: another instance posts it, when the first one's time is over", async () => {
    const { lists, messenger, deps, wait } = setUp();
    messenger.failNext("post", new MessengerError("interrupted"));
    await expect(install(origin, deps)).rejects.toThrow();
    await welcomeTeams(deps);
    expect(messenger.posts).toHaveLength(0);
    wait(3);
    await Promise.all([welcomeTeams(deps), welcomeTeams(deps)]);
    expect(messenger.posts).toHaveLength(1);
    expect(lists.state.installations.get(team)?.welcome).toBe(messenger.posts[0]?.message);
  });

  it("after the card was posted: it is found in the channel and not posted again", async () => {
    const { lists, messenger, deps, wait } = setUp();
    let saves = 0;
    const { saveInstallation } = lists;
    const dying = {
      ...lists,
      saveInstallation: (...args: Parameters<typeof saveInstallation>) => {
        saves += 1;
        return saves < 3 ? saveInstallation(...args) : Promise.reject(new Error("the process died"));
      },
    };
    await expect(install(origin, { ...deps, lists: dying })).rejects.toThrow("the process died");
    lists.findInChannels(
      ({ channel, isIt }) =>
        messenger.posts.find(({ card, place }) => place.conversation === channel && isIt(JSON.stringify(card)))
          ?.message,
    );
    wait(3);
    await welcomeTeams(deps);
    expect(messenger.posts).toHaveLength(1);
    expect(lists.state.installations.get(team)?.welcome).toBe(messenger.posts[0]?.message);
  });
});
