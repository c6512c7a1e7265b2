import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MessengerError } from "../../src/bot/errors.ts";
import { showChanges, startWatch } from "../../src/bot/watch.ts";
import { undelivered } from "../../src/core/delivery.ts";
import { standingAfter } from "../../src/core/response.ts";
import {
  buildCheckIn,
  buildGoal,
  buildMeasure,
  buildResponse,
  buildRound,
  buildStanding,
  buildUnit,
} from "../builders.ts";
import { textOf } from "../cards/elements.ts";
import { buildWorld } from "./round-world.ts";

const item = "2.1-L1-S1";
const other = "2.1-L1-S2";
const checkIn = buildCheckIn({
  items: [
    { kind: "step", key: item, title: "Schritt" },
    { kind: "step", key: other, title: "Anderer Schritt" },
  ],
  delivery: { state: "posted", attempts: 1, posting: { channel: "19:jugendamt", message: "17" } },
});

function setUp() {
  const { at: _, ...world } = buildWorld([buildUnit()], "2026-11-23T10:00:00.000Z");
  const { lists } = world;
  const [field] = lists.state.concept.fields;
  const steps = [item, other].map((key) => buildMeasure({ key }));
  const goal = buildGoal({ measures: steps });
  if (field) lists.state.concept = { ...lists.state.concept, fields: [{ ...field, goals: [goal] }] };
  lists.addRound(buildRound());
  lists.addCheckIn(checkIn);
  lists.state.changed = new Set();
  /** Somebody edits the row in SharePoint. */
  const edit = (comment: string, key = item) => {
    lists.state.standings.set(key, buildStanding({ ...lists.state.standings.get(key), status: "planned", comment }));
    lists.state.changed = new Set([key]);
  };
  return { ...world, edit };
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
    const { edit: _, ...deps } = setUp();
    const response = buildResponse({ checkIn: checkIn.key, item, answeredAt: "2026-11-23T09:00:00.500Z" });
    if (response.answer.kind !== "step") throw new TypeError("an answer to a step");
    const standing = standingAfter(response.answer, "2026-11-23T09:00:00Z");
    deps.lists.state.responses.set(response.key, response);
    deps.lists.state.standings.set(item, standing);
    deps.lists.state.changed = new Set([item]);
    await showChanges(deps);
    expect(deps.messenger.updates).toEqual([]);
    deps.lists.state.standings.set(item, { ...standing, comment: "später" });
    deps.lists.state.changed = new Set([item]);
    await showChanges(deps);
    expect(deps.messenger.updates).toHaveLength(1);
  });

  it("takes away what somebody is typing only when it is about the step that the card shows", async () => {
    const { edit, ...deps } = setUp();
    edit("x", other);
    await showChanges(deps);
    expect(deps.messenger.updates).toEqual([]);
  });

  it("leaves cards of closed rounds, of other steps and not yet posted ones alone", async () => {
    const { edit, ...deps } = setUp();
    edit("x");
    deps.lists.addRound(buildRound({ state: "closed" }));
    await showChanges(deps);
    deps.lists.addRound(buildRound());
    deps.lists.state.changed = new Set(["9.9-L9-S9"]);
    await showChanges(deps);
    deps.lists.addCheckIn({ ...checkIn, delivery: undelivered });
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

  it("tries a card whose message was deleted once", async () => {
    const { edit, ...deps } = setUp();
    const gone = new Set<string>();
    edit("x");
    deps.messenger.failNext("update", new MessengerError("messageGone"));
    await showChanges(deps, gone);
    edit("y");
    await showChanges(deps, gone);
    expect(deps.log.events.filter((event) => event === "watch.updateFailed")).toHaveLength(1);
    expect(deps.messenger.updates).toEqual([]);
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
    const watch = startWatch(deps);
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
