import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MessengerError } from "../../src/bot/errors.ts";
import { showChanges, startWatch } from "../../src/bot/watch.ts";
import { buildCheckIn, buildConcept, buildResponse, buildRound, buildStanding, buildUnit } from "../builders.ts";
import { textOf } from "../cards/elements.ts";
import { fakeLists } from "../fakes/lists.ts";
import { fakeLog } from "../fakes/log.ts";
import { fakeMessenger } from "../fakes/messenger.ts";

const team = "19:team";
const checkIn = buildCheckIn({ state: "posted", posting: { channel: "19:jugendamt", message: "17" } });
const [item = ""] = checkIn.items;

function setUp() {
  const lists = fakeLists(buildConcept({ units: [buildUnit()] }));
  lists.state.bindings.set(checkIn.unit, { team, channel: "19:jugendamt" });
  lists.state.installations.set(team, { team, tenant: "t", serviceUrl: "https://s.example" });
  lists.state.rounds.set(checkIn.round, buildRound({ key: checkIn.round }));
  lists.addCheckIn(checkIn);
  lists.state.changed = new Set();
  const messenger = fakeMessenger();
  const deps = { lists, messenger, log: fakeLog(), now: () => "2026-11-23T10:00:00.000Z", pause: async () => {} };
  /** Somebody edits the row in SharePoint. */
  const edit = (comment: string) => {
    lists.state.standings.set(item, buildStanding({ ...lists.state.standings.get(item), status: "planned", comment }));
    lists.state.changed = new Set([item]);
  };
  return { ...deps, edit };
}

describe("showChanges", () => {
  it("updates the open card of a step that somebody has changed in SharePoint, once", async () => {
    const { edit, ...deps } = setUp();
    edit("von Hand geändert");
    await showChanges(deps);
    expect(deps.messenger.updates).toMatchObject([
      { message: "17", place: { tenant: "t", serviceUrl: "https://s.example", conversation: "19:jugendamt" } },
    ]);
    expect(deps.messenger.updates.map(({ card }) => textOf(card))).toEqual([
      expect.stringContaining("von Hand geändert"),
    ]);
    await showChanges(deps);
    expect(deps.messenger.updates).toHaveLength(1);
  });

  it("leaves a card alone that shows the change already, because it was answered there", async () => {
    const { edit, ...deps } = setUp();
    edit("");
    const { status, obstacle, comment } = deps.lists.state.standings.get(item) ?? buildStanding();
    if (status === "unknown") throw new TypeError("the step has no status");
    const answeredAt = "2026-11-23T09:00:00.500Z";
    deps.lists.state.standings.set(item, { status, obstacle, comment, heardAt: "2026-11-23T09:00:00Z" });
    const response = buildResponse({ checkIn: checkIn.key, item, answer: { status, obstacle, comment }, answeredAt });
    deps.lists.state.responses.set(response.key, response);
    await showChanges(deps);
    expect(deps.messenger.updates).toEqual([]);
    deps.lists.state.standings.set(item, { status, obstacle, comment: "später", heardAt: "2026-11-23T09:00:00Z" });
    deps.lists.state.changed = new Set([item]);
    await showChanges(deps);
    expect(deps.messenger.updates).toHaveLength(1);
  });

  it("leaves cards of closed rounds, of other steps and not yet posted ones alone", async () => {
    const { edit, ...deps } = setUp();
    edit("x");
    deps.lists.state.rounds.set(checkIn.round, buildRound({ key: checkIn.round, state: "closed" }));
    await showChanges(deps);
    deps.lists.state.rounds.set(checkIn.round, buildRound({ key: checkIn.round }));
    deps.lists.state.changed = new Set(["9.9-L9-S9"]);
    await showChanges(deps);
    const { posting: _, ...unposted } = checkIn;
    deps.lists.addCheckIn({ ...unposted, state: "pending" });
    deps.lists.state.changed = "all";
    await showChanges(deps);
    expect(deps.messenger.updates).toEqual([]);
  });

  it("updates every open card when nobody can say what has changed", async () => {
    const { edit: _, ...deps } = setUp();
    deps.lists.state.changed = "all";
    await showChanges(deps);
    expect(deps.messenger.updates).toHaveLength(1);
    expect(deps.lists.state.changed).toEqual(new Set());
  });

  it("begins with what changes from now on", async () => {
    const { edit: _, ...deps } = setUp();
    deps.lists.state.changed = undefined;
    await showChanges(deps);
    expect(deps.messenger.updates).toEqual([]);
    expect(deps.lists.state.changed).toEqual(new Set());
  });

  it("does not stop at a card that cannot be updated", async () => {
    const { edit, ...deps } = setUp();
    edit("x");
    deps.messenger.failNext("update", new MessengerError("refused"));
    await showChanges(deps);
    expect(deps.log.events).toContain("watch.updateFailed");
    expect(deps.lists.state.changed).toEqual(new Set());
  });

  it("comes back to the changes when the lists were gone in between", async () => {
    const { edit, ...deps } = setUp();
    edit("x");
    deps.lists.beforeNext("readAnswerContext", () => {
      throw new RangeError("the lists are gone");
    });
    await expect(showChanges(deps)).rejects.toThrow();
    await showChanges(deps);
    expect(deps.messenger.updates).toHaveLength(1);
  });
});

describe("startWatch", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("polls without subscriptions, looks at once when woken, and ends", async () => {
    const { edit, ...deps } = setUp();
    const watch = startWatch(deps, undefined);
    await vi.advanceTimersByTimeAsync(1);
    edit("eins");
    await vi.advanceTimersByTimeAsync(30_000);
    expect(deps.messenger.updates).toHaveLength(1);
    edit("zwei");
    watch.wake();
    watch.wake();
    await vi.advanceTimersByTimeAsync(1);
    expect(deps.messenger.updates).toHaveLength(2);
    await watch.stop();
    edit("drei");
    await vi.advanceTimersByTimeAsync(120_000);
    expect(deps.messenger.updates).toHaveLength(2);
  });
});
