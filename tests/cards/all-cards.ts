import type { AdaptiveCard } from "../../src/cards/adaptive-card.ts";
import { bindingCard, boundCard } from "../../src/cards/binding-card.ts";
import { channelChangedCard } from "../../src/cards/channel-card.ts";
import { figureCard, measureCard } from "../../src/cards/concept-card.ts";
import { escaped } from "../../src/cards/escaping.ts";
import { helpCard } from "../../src/cards/help-card.ts";
import { noticeCard, refusalCard } from "../../src/cards/notice-card.ts";
import { outcomeCard } from "../../src/cards/outcome-card.ts";
import { escalationCard, reminderCard } from "../../src/cards/reminder-card.ts";
import { roundBegunCard } from "../../src/cards/round-begun-card.ts";
import { roundStatusCard } from "../../src/cards/round-status-card.ts";
import { roundSummaryCard } from "../../src/cards/round-summary-card.ts";
import { draftFields } from "../../src/core/answer.ts";
import type { Unit } from "../../src/core/concept.ts";
import { deliveryFailures, deliveryStates } from "../../src/core/delivery.ts";
import type { Refusal } from "../../src/core/judgement.ts";
import { languages } from "../../src/core/language.ts";
import { longestText } from "../../src/core/response.ts";
import { noticeKinds, roundStates } from "../../src/core/round.ts";
import { neverHeard } from "../../src/core/standing.ts";
import {
  buildCheckIn,
  buildIndicator,
  buildMeasure,
  buildResponse,
  buildRound,
  buildStanding,
  buildUnit,
} from "../builders.ts";
import type { NamedCard, Setting, Size } from "./all-check-in-cards.ts";
import { answerTo, checkInCards, itemsOf, link } from "./all-check-in-cards.ts";
import { buildView } from "./asked.ts";

const nasty = 'XXXX "\\ *XX* [XX](https://xx.example) <at>XX</at>\nXX & xxx_xxx ';
const longText = nasty.repeat(20).slice(0, longestText);

const sizes: Readonly<Record<string, Size>> = {
  usual: { items: 5, line: "Xxxxx Xxxxxx Xxxxxx", text: "Xx xxxxx „Xxxxxxx“ & Xxxx\nxxxx Xxx", cells: 2 },
  longest: { items: 60, line: longText.replaceAll("\n", " ").slice(0, 255), text: longText, cells: 30 },
};

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
