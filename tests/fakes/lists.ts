import type { Connection } from "../../src/bot/connect.ts";
import type { Lists, Subscriptions } from "../../src/bot/ports.ts";
import { askedDecision } from "../../src/core/asked-item.ts";
import type { ChannelBinding } from "../../src/core/board.ts";
import { breakdownOf } from "../../src/core/breakdown.ts";
import type { AskedItem, CheckIn, CheckInItem, FigureReport, Notice } from "../../src/core/check-in.ts";
import { itemToShow } from "../../src/core/check-in.ts";
import type { Concept } from "../../src/core/concept.ts";
import { goalsOf } from "../../src/core/concept.ts";
import type { Decision } from "../../src/core/decision.ts";
import type { DecisionAnswer, Response } from "../../src/core/response.ts";
import { standingAfter } from "../../src/core/response.ts";
import type { Round } from "../../src/core/round.ts";
import type { RoundPlan } from "../../src/core/round-plan.ts";
import type { Evaluation, Standing } from "../../src/core/standing.ts";
import { neverHeard } from "../../src/core/standing.ts";
import type { ChannelSearch } from "../../src/graph/channel-messages.ts";
import type { ListIds } from "../../src/graph/lists.ts";
import { listNames } from "../../src/graph/lists.ts";
import type { Versioned } from "../../src/graph/round-store.ts";
import type { HeldMeeting, Installation } from "../../src/graph/settings-store.ts";
import type { Subscription } from "../../src/graph/subscriptions.ts";
import { buildConcept, buildMeeting } from "../builders.ts";

type Call = Exclude<keyof Lists, "then">;

/** What the lists hold; tests fill it and look at it. */
export interface ListState {
  concept: Concept;
  readonly standings: Map<string, Standing>;
  readonly evaluations: Map<string, Evaluation>;
  readonly bindings: Map<string, ChannelBinding>;
  readonly rounds: Map<string, Versioned<Round>>;
  readonly checkIns: Map<string, Versioned<CheckIn>>;
  readonly notices: Map<string, Versioned<Notice>>;
  readonly responses: Map<string, Response>;
  readonly installations: Map<string, Installation>;
  readonly coordinators: string[];
  plan: RoundPlan | undefined;
  readonly meetings: HeldMeeting[];
  readonly decisions: Map<string, Decision>;
  /** Measures that somebody changed and nobody dealt with yet; `undefined` before the first position is kept. */
  changed: Set<string> | "all" | undefined;
}

export interface FakeLists extends Lists {
  readonly state: ListState;
  /** Runs once, right before the next call of that name: to throw, or to let somebody else write first. */
  beforeNext(call: Call, event: () => void): void;
  addRound(round: Round): void;
  addCheckIn(checkIn: CheckIn): void;
  addNotice(notice: Notice): void;
  /** What is found in the channels; nothing as long as a test does not say otherwise. */
  findInChannels(find: (search: ChannelSearch) => string | undefined): void;
}

/** Lists in memory that behave like SharePoint's: unique keys, versions that every write changes, and a delay before each answer. */
export function fakeLists(concept: Concept = buildConcept()): FakeLists {
  const state: ListState = {
    concept,
    standings: new Map(),
    evaluations: new Map(),
    bindings: new Map(),
    rounds: new Map(),
    checkIns: new Map(),
    notices: new Map(),
    responses: new Map(),
    installations: new Map(),
    coordinators: [],
    plan: undefined,
    meetings: [],
    decisions: new Map(),
    changed: undefined,
  };
  const events = new Map<Call, (() => void)[]>();
  let version = 0;
  let find: (search: ChannelSearch) => string | undefined = () => undefined;

  function versioned<Value extends { readonly key: string }>(value: Value): Versioned<Value> {
    version += 1;
    return { value, id: value.key, etag: `"${version}"` };
  }

  /** A conditional write. */
  function moved<Value extends { readonly key: string }>(
    rows: Map<string, Versioned<Value>>,
    { value, etag }: Versioned<Value>,
  ): Versioned<Value> | "overtaken" {
    if (rows.get(value.key)?.etag !== etag) return "overtaken";
    const next = versioned(value);
    rows.set(value.key, next);
    return next;
  }

  async function enter(call: Call): Promise<void> {
    await Promise.resolve();
    events.get(call)?.shift()?.();
  }

  const responsesTo = (checkIn: string) =>
    [...state.responses.values()].filter((response) => response.checkIn === checkIn);
  const waits = ({ value }: Versioned<CheckIn | Notice>) =>
    value.delivery.state === "pending" || value.delivery.state === "claimed";

  return {
    state,
    beforeNext: (call, event) => events.set(call, [...(events.get(call) ?? []), event]),
    addRound: (round) => state.rounds.set(round.key, versioned(round)),
    addCheckIn: (checkIn) => state.checkIns.set(checkIn.key, versioned(checkIn)),
    addNotice: (notice) => state.notices.set(notice.key, versioned(notice)),
    findInChannels: (next) => {
      find = next;
    },

    async readBoard() {
      await enter("readBoard");
      return {
        concept: state.concept,
        standings: new Map(state.standings),
        allotments: new Map(),
        indicatorStates: new Map(),
        evaluations: new Map(state.evaluations),
        reportedPeriods: reportedPeriods(state.responses.values()),
        bindings: new Map(state.bindings),
        ...(state.plan && { roundPlan: state.plan }),
        meetings: state.meetings.map((meeting) => buildMeeting(meeting)),
        decisions: [...state.decisions.values()],
        networks: [],
        rounds: [...state.rounds.values()].map(({ value }) => value),
        checkIns: [...state.checkIns.values()].map(({ value }) => value),
        notices: [...state.notices.values()].map(({ value }) => value),
        responses: [...state.responses.values()],
      };
    },
    async readRounds() {
      await enter("readRounds");
      return [...state.rounds.values()];
    },
    async createRound(round) {
      await enter("createRound");
      if (state.rounds.has(round.key)) return "exists";
      state.rounds.set(round.key, versioned(round));
      return "created";
    },
    async moveRound(round) {
      await enter("moveRound");
      return moved(state.rounds, round);
    },
    async changeRoundState(key, from, to) {
      await enter("changeRoundState");
      const round = state.rounds.get(key)?.value;
      if (!round || !from.includes(round.state)) return "elsewhere";
      state.rounds.set(key, versioned({ ...round, state: to }));
      return "changed";
    },
    async createCheckIns(checkIns) {
      await enter("createCheckIns");
      for (const checkIn of checkIns)
        if (!state.checkIns.has(checkIn.key)) state.checkIns.set(checkIn.key, versioned(checkIn));
    },
    async createNotices(notices) {
      await enter("createNotices");
      for (const notice of notices)
        if (!state.notices.has(notice.key)) state.notices.set(notice.key, versioned(notice));
    },
    async readOutbox() {
      await enter("readOutbox");
      return {
        checkIns: [...state.checkIns.values()].filter(waits),
        notices: [...state.notices.values()].filter(waits),
      };
    },
    async moveCheckIn(checkIn) {
      await enter("moveCheckIn");
      return moved(state.checkIns, checkIn);
    },
    async moveNotice(notice) {
      await enter("moveNotice");
      return moved(state.notices, notice);
    },
    async recordPosting(key, posting) {
      await enter("recordPosting");
      const checkIn = state.checkIns.get(key)?.value;
      if (!checkIn || checkIn.delivery.posting) return;
      const { attempts } = checkIn.delivery;
      state.checkIns.set(key, versioned({ ...checkIn, delivery: { state: "posted", attempts, posting } }));
    },
    async losePosting(key, channel) {
      await enter("losePosting");
      const checkIn = state.checkIns.get(key)?.value;
      if (checkIn?.delivery.state !== "posted" || checkIn.delivery.posting?.channel !== channel) return;
      const delivery = { ...checkIn.delivery, state: "failed", failure: "channelGone" } as const;
      state.checkIns.set(key, versioned({ ...checkIn, delivery }));
    },
    async readAnswerContext(key, chosen) {
      await enter("readAnswerContext");
      const checkIn = state.checkIns.get(key)?.value;
      const unit = state.concept.units.find((one) => one.key === checkIn?.unit);
      const responses = responsesTo(key);
      const answered = new Set(responses.map(({ item }) => item));
      const open = checkIn?.items.filter((item) => !answered.has(item.key)) ?? [];
      const asked = chosen === "open" ? undefined : checkIn?.items.find((item) => item.key === chosen.item);
      const next = checkIn && itemToShow(checkIn, new Set([...answered, ...(asked ? [asked.key] : [])]));
      const wanted = chosen === "open" ? open : [asked, next].filter((item) => item !== undefined);
      const details = wanted.flatMap((item) => askedItem(state, item) ?? []);
      return {
        mayReportFigures: true,
        checkIn,
        round: checkIn && state.rounds.get(checkIn.round)?.value,
        unit: {
          title: unit?.title ?? "",
          alsoWritten: unit?.alsoWritten ?? [],
          kind: unit?.kind ?? "office",
          language: state.bindings.get(unit?.key ?? "")?.language ?? "de",
          ...(unit && channelOf(state, unit.key)),
        },
        details: new Map(details.map((item) => [item.key, item])),
        responses,
      };
    },
    async createResponse(response) {
      await enter("createResponse");
      if (state.responses.has(response.key)) return "exists";
      state.responses.set(response.key, response);
      return "created";
    },
    async applyResponse(response) {
      await enter("applyResponse");
      apply(state, response);
    },
    async createResponses(responses) {
      await enter("createResponses");
      const created = responses.filter(({ key }) => !state.responses.has(key));
      for (const response of created) state.responses.set(response.key, response);
      return created;
    },
    async applyResponses(responses) {
      await enter("applyResponses");
      for (const response of responses) apply(state, response);
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
    async saveInstallation(installation, known) {
      await enter("saveInstallation");
      const { team } = installation;
      if (JSON.stringify(state.installations.get(team)) !== JSON.stringify(known)) return "overtaken";
      state.installations.set(team, installation);
      return "saved";
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
    async eraseOldNames() {
      await enter("eraseOldNames");
      return 0;
    },
    async readMeetings() {
      await enter("readMeetings");
      return [...state.meetings];
    },
    async findMessage(search) {
      await enter("findMessage");
      return find(search);
    },
    async readMeasureChanges() {
      await enter("readMeasureChanges");
      const { changed } = state;
      if (changed === undefined) return { about: new Set(), position: "1" };
      return { about: changed === "all" ? changed : new Set(changed), position: "2", kept: { id: "p", etag: "e" } };
    },
    async keepPosition() {
      await enter("keepPosition");
      state.changed = new Set();
    },
    async readFigureChanges() {
      await enter("readFigureChanges");
      return { about: new Set(), position: "1", kept: { id: "f", etag: "e" } };
    },
    async keepFigurePosition() {
      await enter("keepFigurePosition");
    },
    async readFigureDesk() {
      await enter("readFigureDesk");
      const linked = { base: new Set<string>(), keyFigures: new Set<string>() };
      return { goals: goalsOf(state.concept), linked, raw: [], published: new Map() };
    },
    async recordShown() {
      await enter("recordShown");
      return new Set();
    },
    async publishValues() {
      await enter("publishValues");
      return { written: 0, isComplete: true };
    },
  };
}

function channelOf(state: ListState, unit: string): { readonly channel?: string } {
  const binding = state.bindings.get(unit);
  return binding ? { channel: binding.channel } : {};
}

function apply(state: ListState, response: Response): void {
  const { item, answer, answeredAt } = response;
  if (answer.kind === "decision") applyToDecision(state.decisions, item, answer, answeredAt);
  const rows: ReadonlyMap<string, { readonly heardAt?: string }> =
    answer.kind === "step" ? state.standings : state.evaluations;
  if ((rows.get(item)?.heardAt ?? "") > answeredAt) return;
  if (answer.kind === "step") state.standings.set(item, standingAfter(answer, answeredAt));
  if (answer.kind === "indicator") {
    const { kind: _, ...said } = answer;
    state.evaluations.set(item, { ...said, heardAt: answeredAt });
  }
}

function applyToDecision(
  decisions: Map<string, Decision>,
  key: string,
  { state, comment }: DecisionAnswer,
  heardAt: string,
): void {
  const decision = decisions.get(key);
  if (decision && (decision.heardAt ?? "") <= heardAt)
    decisions.set(key, { ...decision, state, note: comment, heardAt });
}

function reportedPeriods(responses: Iterable<Response>): ReadonlyMap<string, string> {
  const periods = new Map<string, string>();
  for (const { item, answer } of responses)
    if (answer.kind === "figure" && answer.period > (periods.get(item) ?? "")) periods.set(item, answer.period);
  return periods;
}

/** An item as the lists hold it; `undefined` when the concept does not any more. */
function askedItem(state: ListState, { kind, key, title, period = "" }: CheckInItem): AskedItem | undefined {
  const goals = goalsOf(state.concept);
  const evaluation = state.evaluations.get(key);
  switch (kind) {
    case "voice":
      return { kind, key, title };
    case "decision": {
      const decision = state.decisions.get(key);
      return decision && askedDecision(decision);
    }
    case "step": {
      const step = goals.flatMap(({ measures }) => measures).find((one) => one.key === key);
      const standing = state.standings.get(key) ?? neverHeard;
      return (
        step && { kind, key, title: step.title, doneBy: step.doneBy, deadline: step.deadline?.text ?? "", standing }
      );
    }
    case "indicator": {
      const indicator = goals.flatMap(({ indicators }) => indicators).find((one) => one.key === key);
      if (!indicator) return undefined;
      const { details, target } = indicator;
      return {
        kind,
        key,
        title: indicator.title,
        details,
        ...(target && { target }),
        ...(evaluation && { evaluation }),
      };
    }
    case "figure": {
      const figure = goals.flatMap(({ baseFigures }) => baseFigures).find((one) => one.key === key);
      if (!figure) return undefined;
      const reports = [...state.responses.values()].flatMap(({ item, answer, answeredAt }): FigureReport[] =>
        item === key && answer.kind === "figure" ? [{ ...answer, reportedAt: answeredAt }] : [],
      );
      const reported = reports.findLast((report) => report.period === period);
      const previous = reports.findLast((report) => report.period < period);
      const { details } = figure;
      return {
        kind,
        key,
        title: figure.title,
        figureKind: figure.kind,
        details,
        period,
        breakdown: breakdownOf(figure),
        ...(reported && { reported }),
        ...(previous && { previous }),
      };
    }
  }
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
