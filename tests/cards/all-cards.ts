import type { AdaptiveCard } from "../../src/cards/adaptive-card.ts";
import { bindingCard, boundCard } from "../../src/cards/binding-card.ts";
import { channelChangedCard } from "../../src/cards/channel-card.ts";
import { checkInCard } from "../../src/cards/check-in-card.ts";
import type { CheckInView, Outcome } from "../../src/cards/check-in-sheet.ts";
import { figureCard, measureCard } from "../../src/cards/concept-card.ts";
import { escaped } from "../../src/cards/escaping.ts";
import { helpCard } from "../../src/cards/help-card.ts";
import { noticeCard, refusalCard } from "../../src/cards/notice-card.ts";
import { outcomeCard } from "../../src/cards/outcome-card.ts";
import { escalationCard, reminderCard } from "../../src/cards/reminder-card.ts";
import { roundBegunCard } from "../../src/cards/round-begun-card.ts";
import { roundStatusCard } from "../../src/cards/round-status-card.ts";
import { roundSummaryCard } from "../../src/cards/round-summary-card.ts";
import type { AnswerFault, DraftField } from "../../src/core/answer.ts";
import { draftFields, draftOf, faultReasons, longestText } from "../../src/core/answer.ts";
import type { AskedItem } from "../../src/core/check-in.ts";
import type { Unit } from "../../src/core/concept.ts";
import { baseFigureKinds } from "../../src/core/concept.ts";
import { deliveryFailures, deliveryStates } from "../../src/core/delivery.ts";
import type { Refusal } from "../../src/core/judgement.ts";
import type { Language } from "../../src/core/language.ts";
import { languages } from "../../src/core/language.ts";
import type { Answer } from "../../src/core/response.ts";
import { noticeKinds, roundStates } from "../../src/core/round.ts";
import { fulfilments, measureStatuses, neverHeard } from "../../src/core/standing.ts";
import {
  buildCheckIn,
  buildIndicator,
  buildMeasure,
  buildResponse,
  buildRound,
  buildStanding,
  buildUnit,
} from "../builders.ts";
import {
  askedVoice,
  buildAskedFigure,
  buildAskedIndicator,
  buildAskedStep,
  buildFigureAnswer,
  buildReport,
  buildView,
} from "./asked.ts";

/** What lists and people say in a card. No German word of ours: whatever is German in a card in Turkish is then a gap. */
interface Size {
  readonly items: number;
  /** A line of a SharePoint list. */
  readonly line: string;
  readonly text: string;
  readonly cells: number;
}

const nasty = 'XXXX "\\ *XX* [XX](https://xx.example) <at>XX</at>\nXX & xxx_xxx ';
const longText = nasty.repeat(20).slice(0, longestText);

const sizes: Readonly<Record<string, Size>> = {
  usual: { items: 4, line: "Xxxxx Xxxxxx Xxxxxx", text: "Xx xxxxx „Xxxxxxx“ & Xxxx\nxxxx Xxx", cells: 2 },
  longest: { items: 60, line: longText.replaceAll("\n", " ").slice(0, 255), text: longText, cells: 30 },
};

const link = `https://teams.microsoft.com/l/entity/app/fields?context=${"x".repeat(1000)}`;

interface Setting extends Size {
  readonly language: Language;
}

type NamedCard = readonly [string, AdaptiveCard];

/** Every card that the product can send, by what it is. */
export function allCards(): ReadonlyMap<string, AdaptiveCard> {
  const cards = languages.flatMap((language) =>
    Object.entries(sizes).flatMap(([name, size]) => {
      const setting = { ...size, language };
      return [...checkInCards(setting), ...roundCards(setting), ...otherCards(setting), ...bindingCards(setting)].map(
        ([title, each]) => [`${language}: ${title}, ${name} size`, each] as const,
      );
    }),
  );
  return new Map(cards);
}

function itemsOf({ items, line, text, cells }: Size): readonly AskedItem[] {
  const breakdown = Array.from({ length: cells }, (_, index) => ({ code: `c${index}`, title: line }));
  const amounts = { total: "1234567.5", cells: Object.fromEntries(breakdown.map(({ code }) => [code, "1000"])) };
  const report = buildReport({ amounts, source: line, comment: text });
  const standing = buildStanding({ status: "blocked", obstacle: text, remedy: text, support: text, comment: text });
  const evaluation = { fulfilment: "partly", evidence: text, on: "2026-05-01", comment: text } as const;
  const step = buildAskedStep({ title: line, doneBy: [line, `${line}.`], deadline: line, standing });
  const figure = buildAskedFigure({ title: line, details: [text, text], breakdown, previous: report });
  const target = { text: line, quantities: [] };
  const indicator = buildAskedIndicator({ title: line, details: [text], target, evaluation });
  const rest = Array.from({ length: items - 4 }, (_, index) => ({ ...step, key: `2.3-L1-S${index + 2}` }));
  return [step, figure, indicator, ...rest, askedVoice];
}

function answerTo(asked: AskedItem, { text, line, cells }: Size): Answer {
  switch (asked.kind) {
    case "step": {
      const said = { obstacle: text, remedy: text, support: text, comment: text, onBehalfOf: line };
      return { kind: "step", status: "blocked", progress: 40, ...said };
    }
    case "figure": {
      const parts = Array.from({ length: cells }, (_, index) => [`c${index}`, "1000"] as const);
      const amounts = { total: "1234567.5", cells: Object.fromEntries(parts) };
      return buildFigureAnswer({ amounts, source: text, comment: text });
    }
    case "indicator":
      return { kind: "indicator", fulfilment: "partly", evidence: text, on: "2026-05-01", comment: text };
    case "voice":
      return { kind: "voice", works: text, missing: text };
  }
}

function checkInCards(setting: Setting): readonly NamedCard[] {
  const { line, language } = setting;
  const asked = itemsOf(setting);
  const view: CheckInView = {
    ...buildView(asked, { language, link }),
    round: buildRound({ title: line }),
    unit: { title: line, kind: "roundTable" },
  };
  const name = { id: "1", name: line };
  const responses = asked.map((each) =>
    buildResponse({ item: each.key, answer: answerTo(each, setting), answeredBy: name }),
  );
  const none = { ...view, checkIn: buildCheckIn({ items: [] }) };
  const views: readonly (readonly [string, CheckInView])[] = [
    ["check-in", view],
    ["check-in, answered in part", { ...view, responses: responses.slice(0, 1) }],
    ["check-in, answered", { ...view, responses }],
    ["check-in of nothing", none],
    ["check-in of nothing more", { ...view, details: new Map() }],
    ["check-in, never heard of", { ...view, details: neverHeardOf(asked) }],
    ...roundStates.map(
      (state) => [`check-in, ${state}`, { ...view, responses, round: { ...view.round, state } }] as const,
    ),
    ...measureStatuses.map((status) => [`check-in, ${status} before`, withStatus(view, status)] as const),
    ...asked.slice(-1).flatMap((each) => itemViews(view, each, responses, setting)),
    ...asked.slice(0, 3).flatMap((each) => itemViews(view, each, responses, setting)),
  ];
  return views.flatMap(([title, each]) => [
    [title, checkInCard(each)] as const,
    [`${title}, for everybody`, checkInCard({ ...each, isPublic: true })] as const,
  ]);
}

/** An item as it is opened, and with everything that may have come of an answer to it. */
function itemViews(
  view: CheckInView,
  asked: AskedItem,
  responses: CheckInView["responses"],
  setting: Setting,
): readonly (readonly [string, CheckInView])[] {
  const { line, text, cells } = setting;
  const opened = { ...view, opened: asked.key };
  const response = responses.find(({ item }) => item === asked.key) ?? buildResponse();
  const parts =
    asked.kind === "figure" ? Array.from({ length: cells }, (_, index) => [`cell:c${index}`, "9.999.999,99"]) : [];
  const draft = { ...draftOf(response.answer), ...Object.fromEntries(parts), notCollectable: text };
  const faults = [...draftFields, "cell:c0" as const].flatMap((field: DraftField): AnswerFault[] =>
    faultReasons.slice(0, 1).map((reason) => ({ field, reason })),
  );
  const outcomes: Readonly<Record<Outcome["kind"], Outcome>> = {
    saved: { kind: "saved", title: line },
    savedRest: { kind: "savedRest", count: 3 },
    faulty: {
      kind: "faulty",
      faults: [...faults, ...faultReasons.map((reason) => ({ field: "value", reason }) as const)],
    },
    overtaken: { kind: "overtaken", response },
    changed: { kind: "changed" },
    striking: { kind: "striking", previous: "1234567.5" },
    busy: { kind: "busy" },
  };
  const kind = `check-in, ${asked.kind} ${asked.key}`;
  return [
    [kind, opened],
    [`${kind}, to be corrected`, { ...opened, responses }],
    ...Object.values(outcomes).flatMap((outcome) => [
      [`${kind}, ${outcome.kind}`, { ...opened, outcome, draft }] as const,
      [`${kind}, ${outcome.kind} and answered`, { ...opened, outcome, draft, responses }] as const,
      [`${kind}, ${outcome.kind} at last`, { ...view, outcome, responses }] as const,
    ]),
    ...baseFigureKinds.flatMap((figureKind) =>
      asked.kind === "figure"
        ? [
            [
              `${kind}, ${figureKind}`,
              { ...opened, details: new Map([[asked.key, { ...asked, figureKind }]]) },
            ] as const,
          ]
        : [],
    ),
    ...fulfilments.flatMap((fulfilment) =>
      asked.kind === "indicator"
        ? [[`${kind}, ${fulfilment}`, { ...opened, draft: { ...draft, fulfilment } }] as const]
        : [],
    ),
  ];
}

function withStatus(view: CheckInView, status: (typeof measureStatuses)[number]): CheckInView {
  const standing = status === "unknown" ? neverHeard : buildStanding({ status });
  const details = [...view.details].map(([key, asked]): readonly [string, AskedItem] =>
    asked.kind === "step" ? [key, { ...asked, standing }] : [key, asked],
  );
  return { ...view, details: new Map(details) };
}

function neverHeardOf(asked: readonly AskedItem[]): CheckInView["details"] {
  const bare = asked.map(({ kind, key, title }): AskedItem => {
    if (kind === "step") return buildAskedStep({ key, title, doneBy: [], deadline: "" });
    if (kind === "figure") return buildAskedFigure({ key, title });
    return kind === "indicator" ? buildAskedIndicator({ key, title }) : askedVoice;
  });
  return new Map(bare.map((each) => [each.key, each]));
}

function roundCards(setting: Setting): readonly NamedCard[] {
  const { items, line, text, language } = setting;
  const units = unitsOf(items, line);
  const round = buildRound({ title: line });
  const checkIns = units.map(({ key }) => buildCheckIn({ unit: key }));
  const status = { round, checkIns, notices: [], responses: [], titleOf: () => line, language };
  const common = { key: "R-2026-11-22_jugendamt_reminder_2026-12-04", round, unitTitle: line, language, link };
  const asked = itemsOf(setting);
  const checkIn = buildView(asked).checkIn;
  const responses = asked.map((each) => buildResponse({ item: each.key, answer: answerTo(each, setting) }));
  const summary = { ...common, changes: [], blocked: [], support: [], voices: [], silent: [] };
  return [
    ["round begun, everybody asked", roundBegunCard({ round, asked: units, leftOut: [], language })],
    ["round begun, nobody asked", roundBegunCard({ round, asked: [], leftOut: leftOutOf(units), language })],
    ["no round", roundStatusCard({ ...status, round: undefined })],
    ...roundStates.map(
      (state) => [`round status, ${state}`, roundStatusCard({ ...status, round: { ...round, state } })] as const,
    ),
    ...deliveryStates.map((state) => {
      const moved = checkIns.map((each) => ({ ...each, delivery: { state, attempts: 1 } }));
      return [`round status, ${state}`, roundStatusCard({ ...status, checkIns: moved })] as const;
    }),
    ...deliveryFailures.map((failure) => {
      const delivery = { state: "failed", attempts: 3, failure } as const;
      const failed = checkIns.map((each) => ({ ...each, delivery }));
      const notices = noticeKinds.map((kind) => ({ key: kind, round: round.key, kind, unit: "jugendamt", delivery }));
      return [`round status, ${failure}`, roundStatusCard({ ...status, checkIns: failed, notices })] as const;
    }),
    ["reminder before", reminderCard({ ...common, open: 1, today: "2026-12-04" })],
    ["reminder after", reminderCard({ ...common, open: 12, today: "2026-12-08" })],
    ["escalation", escalationCard({ ...common, units: units.map(({ title }, index) => ({ title, open: index })) })],
    ["escalation of nobody", escalationCard({ ...common, units: [] })],
    ["summary of nothing", roundSummaryCard(summary)],
    [
      "summary",
      roundSummaryCard({
        ...summary,
        changes: units.map(({ title }) => ({ title, before: "unknown", after: "blocked" })),
        blocked: units.map(({ title }) => ({ title, obstacle: text, remedy: text })),
        support: units.map(({ title }) => ({ unit: line, title, support: text })),
        voices: units.map(({ title }) => ({ unit: title, works: text, missing: text })),
        silent: units.map(({ title }) => title),
      }),
    ],
    ["outcome", outcomeCard({ ...common, checkIn, responses })],
    ["outcome of own words", outcomeCard({ ...common, checkIn, responses: responses.slice(-1) })],
    ["outcome without wishes", outcomeCard({ ...common, checkIn, responses: [buildResponse()] })],
    ["outcome of nothing", outcomeCard({ ...common, checkIn, responses: [] })],
  ];
}

function otherCards({ items, line, text, language }: Setting): readonly NamedCard[] {
  const refusals = ["unknownCheckIn", "wrongChannel", "roundClosed", "unknownItem"] satisfies readonly Refusal[];
  const draft = Object.fromEntries([...draftFields, "cell:c0"].map((field) => [field, text]));
  const place = { field: { key: "2.3", title: line }, language, link };
  const measure = buildMeasure({ title: line, doneBy: [line], deadline: { text: line } });
  const figure = buildIndicator({ title: line, details: Array.from({ length: items }, () => text) });
  const published = { value: "1234.5", period: "2025-12-31", source: text };
  return [
    ["notice", noticeCard(escaped(line), language)],
    ["help", helpCard(language)],
    ["help after an unknown command", helpCard(language, text)],
    ...refusals.flatMap(
      (reason) =>
        [
          [`refusal: ${reason}`, refusalCard(reason, language)],
          [`refusal with a draft: ${reason}`, refusalCard(reason, language, draft)],
        ] as const,
    ),
    ...(["renamed", "deleted", "shared"] as const).map((change) => {
      const view = { change, channelName: line.slice(0, 50), unitTitle: line, language };
      return [`channel ${change}`, channelChangedCard(view)] as const;
    }),
    ["step", measureCard({ ...place, measure, standing: buildStanding() })],
    ["recommendation", measureCard({ ...place, measure: bareRecommendation(line), standing: neverHeard })],
    ["figure", figureCard({ ...place, figure, published })],
    ["figure, suppressed", figureCard({ ...place, figure, published: { ...published, value: "." } })],
    ["figure, not published", figureCard({ ...place, figure: buildIndicator({ title: line }) })],
  ];
}

function bareRecommendation(title: string) {
  const { deadline: _, ...measure } = buildMeasure({ kind: "recommendation", title, doneBy: [] });
  return measure;
}

function leftOutOf(units: readonly Unit[]) {
  return units.map((unit, index) => ({ unit, reason: index % 2 === 0 ? "noChannel" : "nothingDue" }) as const);
}

function unitsOf(count: number, title: string): readonly Unit[] {
  return Array.from({ length: count }, (_, index) => buildUnit({ key: `unit-${index + 1}`, title }));
}

/** A large team: a dozen channels. Teams allows 50 characters in a channel's name. */
function bindingCards({ items, line, language }: Setting): readonly NamedCard[] {
  const count = Math.min(items, 12);
  const channels = Array.from({ length: count }, (_, index) => ({
    id: `19:${"0".repeat(32)}${index}@thread.tacv2`,
    name: line.slice(0, 50),
  }));
  const units = unitsOf(items, line);
  const [unit = buildUnit()] = units;
  const view = { channels, units, bindings: new Map(), language };
  const bound = channels.map((channel) => ({ channel, unit, spoken: "tr" }) as const);
  return [
    ["binding", bindingCard(view)],
    ["binding, one unit twice", bindingCard({ ...view, fault: { kind: "twice", unit, channels } })],
    ["binding, vanished", bindingCard({ ...view, fault: { kind: "vanished" } })],
    ["binding, nothing there", bindingCard({ ...view, channels: [], units: [] })],
    ["bound", boundCard(bound, language)],
    ["nothing bound", boundCard([], language)],
  ];
}
