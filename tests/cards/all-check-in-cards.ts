import type { AdaptiveCard } from "../../src/cards/adaptive-card.ts";
import { checkInCard } from "../../src/cards/check-in-card.ts";
import type { CheckInView, Outcome } from "../../src/cards/check-in-sheet.ts";
import type { AnswerFault } from "../../src/core/answer.ts";
import { draftFields, draftOf, faultReasons } from "../../src/core/answer.ts";
import type { AskedItem } from "../../src/core/check-in.ts";
import { baseFigureKinds } from "../../src/core/concept.ts";
import type { Language } from "../../src/core/language.ts";
import type { Answer } from "../../src/core/response.ts";
import { roundStates } from "../../src/core/round.ts";
import { fulfilments, measureStatuses, neverHeard } from "../../src/core/standing.ts";
import { buildCheckIn, buildResponse, buildRound, buildStanding } from "../builders.ts";
import {
  askedVoice,
  buildAskedDecision,
  buildAskedFigure,
  buildAskedIndicator,
  buildAskedStep,
  buildFigureAnswer,
  buildReport,
  buildView,
} from "./asked.ts";

/** What lists and people say in a card. No German word of ours: whatever is German in a card in Turkish is then a gap. */
export interface Size {
  readonly items: number;
  /** A line of a SharePoint list. */
  readonly line: string;
  readonly text: string;
  readonly cells: number;
}

export interface Setting extends Size {
  readonly language: Language;
}

export type NamedCard = readonly [string, AdaptiveCard];

export const link = `https://teams.microsoft.com/l/entity/app/fields?context=${"x".repeat(1000)}`;

export function itemsOf({ items, line, text, cells }: Size): readonly AskedItem[] {
  const breakdown = Array.from({ length: cells }, (_, index) => ({ code: `c${index}`, title: line }));
  const amounts = { total: "1234567.5", cells: Object.fromEntries(breakdown.map(({ code }) => [code, "1000"])) };
  const report = buildReport({ amounts, source: line, comment: text });
  const standing = buildStanding({ status: "blocked", obstacle: text, remedy: text, support: text, comment: text });
  const evaluation = { fulfilment: "partly", evidence: text, on: "2026-05-01", comment: text } as const;
  const step = buildAskedStep({ title: line, doneBy: [line, `${line}.`], deadline: line, standing });
  const figure = buildAskedFigure({ title: line, details: [text, text], breakdown, previous: report });
  const target = { text: line, quantities: [] };
  const indicator = buildAskedIndicator({ title: line, details: [text], target, evaluation });
  const decision = buildAskedDecision({ title: line, text, note: text });
  const rest = Array.from({ length: items - 5 }, (_, index) => ({ ...step, key: `2.3-L1-S${index + 2}` }));
  return [step, figure, indicator, decision, ...rest, askedVoice];
}

export function answerTo(asked: AskedItem, { text, line, cells }: Size): Answer {
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
    case "decision":
      return { kind: "decision", state: "underway", comment: text };
    case "voice":
      return { kind: "voice", works: text, missing: text };
  }
}

/** The card of a check-in in all its states. */
export function checkInCards(setting: Setting): readonly NamedCard[] {
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
    ...asked.slice(0, 4).flatMap((each) => itemViews(view, each, responses, setting)),
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
  const faults: readonly AnswerFault[] = [
    ...[...draftFields, "cell:c0" as const].map((field) => ({ field, reason: "missing" }) as const),
    ...faultReasons.map((reason) => ({ field: "value", reason }) as const),
  ];
  const outcomes: Readonly<Record<Outcome["kind"], Outcome>> = {
    saved: { kind: "saved", title: line },
    savedRest: { kind: "savedRest", count: 3 },
    faulty: { kind: "faulty", faults },
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

function buildNewDecision(key: string, title: string): AskedItem {
  const { heardAt: _, dueOn: __, ...decision } = buildAskedDecision({ key, title, text: title, state: "open" });
  return decision;
}

function neverHeardOf(asked: readonly AskedItem[]): CheckInView["details"] {
  const bare = asked.map(({ kind, key, title }): AskedItem => {
    if (kind === "step") return buildAskedStep({ key, title, doneBy: [], deadline: "" });
    if (kind === "figure") return buildAskedFigure({ key, title });
    if (kind === "decision") return buildNewDecision(key, title);
    return kind === "indicator" ? buildAskedIndicator({ key, title }) : askedVoice;
  });
  return new Map(bare.map((each) => [each.key, each]));
}
