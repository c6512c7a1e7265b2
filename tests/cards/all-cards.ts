import type { AdaptiveCard } from "../../src/cards/adaptive-card.ts";
import { bindingCard, boundCard } from "../../src/cards/binding-card.ts";
import type { CheckInView, Outcome } from "../../src/cards/check-in-card.ts";
import { checkInCard } from "../../src/cards/check-in-card.ts";
import type { Refusal } from "../../src/cards/notice-card.ts";
import { helpCard, noticeCard, refusalCard, roundBegunCard, roundStatusCard } from "../../src/cards/notice-card.ts";
import type { AnswerFault } from "../../src/core/answer.ts";
import { longestText } from "../../src/core/answer.ts";
import type { Unit } from "../../src/core/concept.ts";
import type { AskedStep, DeliveryFailure } from "../../src/core/round.ts";
import { measureStatuses, neverHeard } from "../../src/core/standing.ts";
import { buildCheckIn, buildResponse, buildRound, buildStanding, buildUnit } from "../builders.ts";

/** A line of a SharePoint list holds no more. */
const longestLine = 255;
const mostItems = 30;
const longText = "Förderung der Zusammenarbeit – für Übergänge von „Kita“ zu Schule. ".repeat(20).slice(0, longestText);
const longLine = longText.slice(0, longestLine);

/** Sizes in which a card's contents come: usual ones, and the longest that lists and forms let through. */
const sizes = {
  usual: { items: 3, line: "Übersicht der Runden Tische erstellen", text: "Es fehlt „Personal“ & Zeit\nseit Mai" },
  longest: { items: mostItems, line: longLine, text: longText },
} as const;

type Size = (typeof sizes)[keyof typeof sizes];

const faults: readonly AnswerFault[] = [
  { field: "status", reason: "missing" },
  { field: "status", reason: "unknown" },
  { field: "progress", reason: "notWhole" },
  { field: "progress", reason: "outOfRange" },
  { field: "obstacle", reason: "missing" },
  { field: "obstacle", reason: "tooLong" },
  { field: "comment", reason: "tooLong" },
];

const refusals: Readonly<Record<Refusal, true>> = {
  unknownCheckIn: true,
  wrongChannel: true,
  roundClosed: true,
  unknownItem: true,
};

const failures: Readonly<Record<DeliveryFailure, true>> = {
  noChannel: true,
  refused: true,
  unreachable: true,
  interrupted: true,
};

/** Every card that the product can send, by what it is. */
export function allCards(): ReadonlyMap<string, AdaptiveCard> {
  const cards = Object.entries(sizes).flatMap(([name, size]) =>
    [...checkInCards(size), ...noticeCards(size), ...bindingCards(size)].map(
      ([title, card]) => [`${title}, ${name} size`, card] as const,
    ),
  );
  return new Map(cards);
}

type NamedCard = readonly [string, AdaptiveCard];

function checkInCards({ items, line, text }: Size): readonly NamedCard[] {
  const steps = Array.from({ length: items }, (_, index) => stepOf(index, line, text));
  const [first] = steps;
  const response = buildResponse({ answer: { status: "blocked", progress: 40, obstacle: text, comment: text } });
  const draft = { status: "blocked", progress: "140", obstacle: text, comment: text };
  const outcomes: Readonly<Record<Outcome["kind"], Outcome>> = {
    saved: { kind: "saved", title: line },
    faulty: { kind: "faulty", faults },
    overtaken: { kind: "overtaken", response },
    busy: { kind: "busy" },
  };
  const view: CheckInView = {
    checkIn: buildCheckIn({ items: steps.map(({ key }) => key) }),
    round: buildRound({ title: line }),
    unitTitle: line,
    items: new Map(steps.map((step) => [step.key, step])),
    responses: [],
  };
  const all = steps.map(({ key }) => ({ ...response, item: key }));
  const opened = steps[Math.floor(items / 2)]?.key ?? "";
  const views: readonly (readonly [string, CheckInView])[] = [
    ["check-in", view],
    ["check-in, answered in part", { ...view, responses: [response] }],
    ["check-in, answered", { ...view, responses: all }],
    ["check-in, to be corrected", { ...view, responses: all, opened }],
    ["check-in without steps", { ...view, checkIn: buildCheckIn({ items: [] }) }],
    ["check-in, of one step", { ...view, checkIn: buildCheckIn({ items: first ? [first.key] : [] }) }],
    ...measureStatuses.map(
      (status) => [`check-in, ${status} before`, { ...view, items: withStatus(steps, status) }] as const,
    ),
    ...Object.values(outcomes).flatMap((outcome) => [
      [`check-in, ${outcome.kind}`, { ...view, outcome, draft, opened }] as const,
      [`check-in, ${outcome.kind} and answered`, { ...view, outcome, draft, opened, responses: all }] as const,
      [`check-in, ${outcome.kind} at last`, { ...view, outcome, responses: all }] as const,
    ]),
  ];
  return views.map(([title, each]) => [title, checkInCard(each)]);
}

function stepOf(index: number, line: string, text: string): AskedStep {
  return {
    key: `2.3-L1-S${index + 1}`,
    title: line,
    doneBy: [line],
    deadline: line,
    standing: buildStanding({ status: "blocked", obstacle: text, comment: text }),
  };
}

function withStatus(steps: readonly AskedStep[], status: (typeof measureStatuses)[number]) {
  const standing = status === "unknown" ? neverHeard : buildStanding({ status });
  return new Map(steps.map((step) => [step.key, { ...step, standing }]));
}

function noticeCards({ items, line, text }: Size): readonly NamedCard[] {
  const units = unitsOf(items, line);
  const round = buildRound({ title: line });
  const checkIns = units.map(({ key }) => buildCheckIn({ unit: key }));
  const states = ["pending", "claimed", "posted"] as const;
  return [
    ["notice", noticeCard(line)],
    ["help", helpCard()],
    ["help after an unknown command", helpCard(line)],
    ...Object.keys(refusals).flatMap(
      (reason) =>
        [
          [`refusal: ${reason}`, refusalCard(reason as Refusal)],
          [`refusal with a draft: ${reason}`, refusalCard(reason as Refusal, { obstacle: text, comment: text })],
        ] as const,
    ),
    ["round begun, everybody asked", roundBegunCard(round, units, [])],
    ["round begun, nobody asked", roundBegunCard(round, [], leftOutOf(units))],
    ["no round", roundStatusCard(undefined, [], [], String)],
    ...states.map(
      (state) =>
        [
          `round status, ${state}`,
          roundStatusCard(
            round,
            checkIns.map((checkIn) => ({ ...checkIn, state })),
            [],
            () => line,
          ),
        ] as const,
    ),
    ...Object.keys(failures).map(
      (failure) =>
        [
          `round status, failed: ${failure}`,
          roundStatusCard(
            round,
            checkIns.map((checkIn) => ({ ...checkIn, state: "failed", failure: failure as DeliveryFailure })),
            [],
            () => line,
          ),
        ] as const,
    ),
  ];
}

function leftOutOf(units: readonly Unit[]) {
  return units.map((unit, index) => ({ unit, reason: index % 2 === 0 ? "noChannel" : "nothingDue" }) as const);
}

function unitsOf(count: number, title: string): readonly Unit[] {
  return Array.from({ length: count }, (_, index) => buildUnit({ key: `unit-${index + 1}`, title }));
}

/** A large team: a dozen channels. Teams allows 50 characters in a channel's name. */
function bindingCards({ items, line }: Size): readonly NamedCard[] {
  const count = Math.min(items, 12);
  const channels = Array.from({ length: count }, (_, index) => ({
    id: `19:${"0".repeat(32)}${index}@thread.tacv2`,
    name: line.slice(0, 50),
  }));
  const units = unitsOf(items, line);
  const [unit = buildUnit()] = units;
  const view = { channels, units, bindings: new Map() };
  const bound = channels.map((channel) => ({ channel, unit }));
  return [
    ["binding", bindingCard(view)],
    ["binding, one unit twice", bindingCard({ ...view, fault: { kind: "twice", unit, channels } })],
    ["binding, vanished", bindingCard({ ...view, fault: { kind: "vanished" } })],
    ["binding, nothing there", bindingCard({ ...view, channels: [], units: [] })],
    ["bound", boundCard(bound)],
    ["nothing bound", boundCard([])],
  ];
}
