import type { Connection } from "../../src/bot/connect.ts";
import type { Installation, Lists, RoundPlan, Subscription, Subscriptions, Versioned } from "../../src/bot/ports.ts";
import type { ChannelBinding } from "../../src/core/board.ts";
import type { Concept } from "../../src/core/concept.ts";
import { measuresOf } from "../../src/core/concept.ts";
import type { CheckIn, Response, Round } from "../../src/core/round.ts";
import type { Standing } from "../../src/core/standing.ts";
import { neverHeard } from "../../src/core/standing.ts";
import type { ListIds } from "../../src/graph/lists.ts";
import { listNames } from "../../src/graph/lists.ts";
import { buildConcept } from "../builders.ts";

type Call = Exclude<keyof Lists, "then">;

/** What the lists hold; tests fill it and look at it. */
export interface ListState {
  concept: Concept;
  readonly standings: Map<string, Standing>;
  readonly bindings: Map<string, ChannelBinding>;
  readonly rounds: Map<string, Round>;
  readonly checkIns: Map<string, Versioned<CheckIn>>;
  readonly responses: Map<string, Response>;
  readonly installations: Map<string, Installation>;
  readonly coordinators: string[];
  plan: RoundPlan | undefined;
  /** Measures that somebody changed and nobody dealt with yet; `undefined` before the first position is kept. */
  changed: Set<string> | "all" | undefined;
}

export interface FakeLists extends Lists {
  readonly state: ListState;
  /** Runs once, right before the next call of that name: to throw, or to let somebody else write first. */
  beforeNext(call: Call, event: () => void): void;
  addCheckIn(checkIn: CheckIn): void;
}

/** Lists in memory that behave like SharePoint's: unique keys, versions that every write changes, and a delay before each answer. */
export function fakeLists(concept: Concept = buildConcept()): FakeLists {
  const state: ListState = {
    concept,
    standings: new Map(),
    bindings: new Map(),
    rounds: new Map(),
    checkIns: new Map(),
    responses: new Map(),
    installations: new Map(),
    coordinators: [],
    plan: undefined,
    changed: undefined,
  };
  const events = new Map<Call, (() => void)[]>();
  let version = 0;

  function versioned(value: CheckIn): Versioned<CheckIn> {
    version += 1;
    return { value, id: value.key, etag: `"${version}"` };
  }

  async function enter(call: Call): Promise<void> {
    await Promise.resolve();
    events.get(call)?.shift()?.();
  }

  const isOpen = (round: string) => state.rounds.get(round)?.state === "open";

  return {
    state,
    beforeNext: (call, event) => events.set(call, [...(events.get(call) ?? []), event]),
    addCheckIn: (checkIn) => state.checkIns.set(checkIn.key, versioned(checkIn)),

    async readBoard() {
      await enter("readBoard");
      return {
        concept: state.concept,
        standings: new Map(state.standings),
        indicatorStates: new Map(),
        bindings: new Map(state.bindings),
        rounds: [...state.rounds.values()],
        checkIns: [...state.checkIns.values()].map(({ value }) => value),
        responses: [...state.responses.values()],
      };
    },
    async createRound(round) {
      await enter("createRound");
      if (state.rounds.has(round.key)) return "exists";
      state.rounds.set(round.key, round);
      return "created";
    },
    async closeRound(key) {
      await enter("closeRound");
      const round = state.rounds.get(key);
      if (round) state.rounds.set(key, { ...round, state: "closed" });
    },
    async createCheckIns(checkIns) {
      await enter("createCheckIns");
      for (const checkIn of checkIns)
        if (!state.checkIns.has(checkIn.key)) state.checkIns.set(checkIn.key, versioned(checkIn));
    },
    async readUndelivered() {
      await enter("readUndelivered");
      return [...state.checkIns.values()].filter(({ value }) => value.state !== "posted" && isOpen(value.round));
    },
    async moveCheckIn({ value, etag }) {
      await enter("moveCheckIn");
      if (state.checkIns.get(value.key)?.etag !== etag) return "overtaken";
      const next = versioned(value);
      state.checkIns.set(value.key, next);
      return next;
    },
    async readAnswerContext(key) {
      await enter("readAnswerContext");
      const checkIn = state.checkIns.get(key)?.value;
      const measures = measuresOf(state.concept).filter((measure) => checkIn?.items.includes(measure.key));
      return {
        checkIn,
        round: checkIn && state.rounds.get(checkIn.round),
        unitTitle: state.concept.units.find((unit) => unit.key === checkIn?.unit)?.title ?? "",
        items: new Map(
          measures.map((measure) => [
            measure.key,
            {
              key: measure.key,
              title: measure.title,
              doneBy: measure.doneBy,
              deadline: measure.deadline?.text ?? "",
              standing: state.standings.get(measure.key) ?? neverHeard,
            },
          ]),
        ),
        responses: [...state.responses.values()].filter((response) => response.checkIn === key),
      };
    },
    async createResponse(response) {
      await enter("createResponse");
      if (state.responses.has(response.key)) return "exists";
      state.responses.set(response.key, response);
      return "created";
    },
    async moveMeasure(measure, standing) {
      await enter("moveMeasure");
      const known = state.standings.get(measure)?.heardAt ?? "";
      if (known <= (standing.heardAt ?? "")) state.standings.set(measure, standing);
    },
    async bindChannel(unit, binding) {
      await enter("bindChannel");
      if (binding) state.bindings.set(unit, binding);
      else state.bindings.delete(unit);
    },
    async readInstallations() {
      await enter("readInstallations");
      return [...state.installations.values()];
    },
    async saveInstallation(installation) {
      await enter("saveInstallation");
      state.installations.set(installation.team, installation);
    },
    async removeInstallation(team) {
      await enter("removeInstallation");
      state.installations.delete(team);
    },
    async readCoordinators() {
      await enter("readCoordinators");
      return [...state.coordinators];
    },
    async addCoordinator(account) {
      await enter("addCoordinator");
      state.coordinators.push(account);
    },
    async readRoundPlan() {
      await enter("readRoundPlan");
      return state.plan;
    },
    async moveRoundPlan(previous, next) {
      await enter("moveRoundPlan");
      if (state.plan?.nextOn !== previous.nextOn) return "overtaken";
      state.plan = next;
      return "moved";
    },
    async readMeasureChanges() {
      await enter("readMeasureChanges");
      const { changed } = state;
      if (changed === undefined) return { measures: new Set(), position: "1" };
      return { measures: changed === "all" ? changed : new Set(changed), position: "2", kept: { id: "p", etag: "e" } };
    },
    async keepPosition() {
      await enter("keepPosition");
      state.changed = new Set();
    },
  };
}

/** The lists as the service gets them when it starts. */
export function fakeConnection(lists: Lists): Connection {
  const listIds = Object.fromEntries(listNames.map((name) => [name, `id-of-${name}`])) as ListIds;
  return { lists, subscriptions: fakeSubscriptions(), siteId: "site", listIds };
}

export interface FakeSubscriptions extends Subscriptions {
  readonly known: (Subscription & { readonly clientState?: string })[];
}

/** Graph's subscriptions in memory. */
export function fakeSubscriptions(known: Subscription[] = []): FakeSubscriptions {
  let count = 0;
  const indexOf = (id: string) => known.findIndex((one) => one.id === id);
  return {
    known,
    lists: ["measures", "units"],
    read: async () => [...known],
    create: async (wish) => {
      count += 1;
      known.push({ ...wish, id: `new-${count}` });
    },
    renew: async (id, expiresAt) => {
      const one = known[indexOf(id)];
      if (!one) return "gone";
      known[indexOf(id)] = { ...one, expiresAt };
      return "renewed";
    },
    delete: async (id) => {
      if (indexOf(id) >= 0) known.splice(indexOf(id), 1);
    },
  };
}
