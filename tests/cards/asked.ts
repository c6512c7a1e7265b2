import type { AdaptiveCard } from "../../src/cards/adaptive-card.ts";
import { checkInCard } from "../../src/cards/check-in-card.ts";
import type { CheckInView } from "../../src/cards/check-in-sheet.ts";
import type {
  AskedDecision,
  AskedFigure,
  AskedIndicator,
  AskedItem,
  AskedStep,
  AskedVoice,
  CheckInItem,
  FigureReport,
} from "../../src/core/check-in.ts";
import { canStayUnchanged } from "../../src/core/check-in.ts";
import type { FigureAnswer } from "../../src/core/response.ts";
import { neverHeard } from "../../src/core/standing.ts";
import { buildCheckIn, buildRound } from "../builders.ts";

/** What a check-in asks for, for tests: never heard of before, each part replaceable. */

export function buildAskedStep(overrides: Partial<AskedStep> = {}): AskedStep {
  return {
    kind: "step",
    key: "2.3-L1-S1",
    title: "Übersicht der Runden Tische erstellen",
    doneBy: ["Jugendamt"],
    deadline: "mittelfristig",
    standing: neverHeard,
    ...overrides,
  };
}

export function buildAskedFigure(overrides: Partial<AskedFigure> = {}): AskedFigure {
  return {
    kind: "figure",
    key: "2.3-L1-G1",
    title: "Zahl der Runden Tische",
    figureKind: "count",
    details: [],
    period: "2025",
    breakdown: [],
    ...overrides,
  };
}

export function buildReport(overrides: Partial<FigureReport> = {}): FigureReport {
  return {
    period: "2024",
    amounts: { total: "1234", cells: {} },
    isProvisional: false,
    source: "Einwohnermelderegister",
    comment: "",
    reportedAt: "2025-03-01T09:00:00.000Z",
    ...overrides,
  };
}

export function buildFigureAnswer(overrides: Partial<FigureAnswer> = {}): FigureAnswer {
  return {
    kind: "figure",
    period: "2025",
    amounts: { total: "1300", cells: {} },
    isProvisional: true,
    source: "Einwohnermelderegister",
    comment: "",
    ...overrides,
  };
}

export function buildAskedIndicator(overrides: Partial<AskedIndicator> = {}): AskedIndicator {
  return { kind: "indicator", key: "2.3-L1-K1", title: "Übersicht ist veröffentlicht", details: [], ...overrides };
}

export function buildAskedDecision(overrides: Partial<AskedDecision> = {}): AskedDecision {
  const text = "Xxx xxxxxxxx xxxxxxx xxxx xxxxx Xxxxxx.";
  return {
    kind: "decision",
    key: "lenkungsgruppe_2026-09-03_B1",
    title: text,
    text,
    decidedOn: "2026-09-03",
    dueOn: "2026-11-30",
    state: "underway",
    note: "",
    heardAt: "2026-10-01T08:00:00.000Z",
    ...overrides,
  };
}

export const askedVoice: AskedVoice = { kind: "voice", key: "voice", title: "Was läuft, was fehlt" };

/** The view of a check-in that asks for these items, in German. */
export function buildView(asked: readonly AskedItem[], overrides: Partial<CheckInView> = {}): CheckInView {
  return {
    checkIn: buildCheckIn({ items: asked.map(itemOf) }),
    round: buildRound(),
    unit: { title: "Jugendamt", kind: "office" },
    language: "de",
    details: new Map(asked.map((each) => [each.key, each])),
    responses: [],
    ...overrides,
  };
}

/** The card of a check-in that asks for these items. */
export function cardOf(asked: readonly AskedItem[], overrides: Partial<CheckInView> = {}): AdaptiveCard {
  return checkInCard(buildView(asked, overrides));
}

function itemOf(asked: AskedItem): CheckInItem {
  const { kind, key, title } = asked;
  if (kind === "figure") return { kind, key, title, period: asked.period };
  return { kind, key, title, ...(canStayUnchanged(asked) && { isKnown: true }) };
}
