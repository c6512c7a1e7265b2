import type { Board } from "../src/core/board.ts";
import type { AskedFigure, AskedIndicator, AskedStep, CheckIn, FigureReport } from "../src/core/check-in.ts";
import { checkInKey } from "../src/core/check-in.ts";
import type {
  BaseFigure,
  CityGoal,
  Concept,
  ConceptItem,
  Field,
  Goal,
  Indicator,
  Measure,
  Unit,
} from "../src/core/concept.ts";
import type { Decision } from "../src/core/decision.ts";
import { decisionKey } from "../src/core/decision.ts";
import type { Meeting } from "../src/core/meeting.ts";
import { meetingKey } from "../src/core/meeting.ts";
import type { PublishedValue } from "../src/core/publication/published-value.ts";
import type { Response } from "../src/core/response.ts";
import { responseKey } from "../src/core/response.ts";
import type { Round } from "../src/core/round.ts";
import type { Standing } from "../src/core/standing.ts";
import { neverHeard } from "../src/core/standing.ts";

/** Things of the concept for tests: plausible by default, each part replaceable. */

function conceptItem(key: string, title: string): ConceptItem {
  return { key, title, source: key, details: [], remarks: [] };
}

export function buildUnit(overrides: Partial<Unit> = {}): Unit {
  return { ...conceptItem("jugendamt", "Jugendamt"), kind: "office", alsoWritten: [], ...overrides };
}

function buildCityGoal(overrides: Partial<CityGoal> = {}): CityGoal {
  return { ...conceptItem("1-L1", "Zusammenleben fördern"), ...overrides };
}

export function buildMeasure(overrides: Partial<Measure> = {}): Measure {
  return {
    ...conceptItem("2.3-L1-S1", "Übersicht der Runden Tische erstellen"),
    kind: "step",
    doneBy: ["Jugendamt"],
    deadline: { text: "mittelfristig" },
    ...overrides,
  };
}

export function buildBaseFigure(overrides: Partial<BaseFigure> = {}): BaseFigure {
  return {
    ...conceptItem("2.3-L1-G1", "Liste der Runden Tische"),
    kind: "register",
    periodRule: "year",
    dimensions: [],
    disclosure: {},
    breaks: [],
    ...overrides,
  };
}

export function buildIndicator(overrides: Partial<Indicator> = {}): Indicator {
  return { ...conceptItem("2.3-L1-K1", "Übersicht ist veröffentlicht"), kind: "qualitative", ...overrides };
}

/** What everybody may read of a figure in one year; without a number unless one is given. */
export function buildPublishedValue(overrides: Partial<PublishedValue> = {}): PublishedValue {
  return {
    figure: "2.2-L1-G1",
    period: "2024",
    cells: {},
    source: "Amt",
    isProvisional: false,
    revision: 1,
    note: "",
    ...overrides,
  };
}

/** A goal with one recommendation, one step, one base figure and one indicator, whose keys follow the goal's. */
export function buildGoal(overrides: Partial<Goal> = {}): Goal {
  const key = overrides.key ?? "2.3-L1";
  return {
    ...conceptItem(key, "Überblick über Initiativen und Projekte"),
    subGoals: ["Öffentlichkeitsarbeit zeigt gelungene Projekte"],
    units: ["jugendamt"],
    cityGoals: [],
    measures: [
      buildMeasure({
        key: `${key}-M1`,
        kind: "recommendation",
        title: "Runde Tische und Netzwerke verzeichnen",
        doneBy: [],
      }),
      buildMeasure({ key: `${key}-S1` }),
    ],
    baseFigures: [buildBaseFigure({ key: `${key}-G1` })],
    indicators: [buildIndicator({ key: `${key}-K1` })],
    ...overrides,
  };
}

/** A field with one goal, whose key follows the field's. */
export function buildField(overrides: Partial<Field> = {}): Field {
  const key = overrides.key ?? "2.3";
  return {
    ...conceptItem(key, "Stärkung des Miteinanders"),
    situation: "Viele Vereine und Treffpunkte gibt es schon.",
    goals: [buildGoal({ key: `${key}-L1` })],
    ...overrides,
  };
}

const fieldTitles = [
  "Interkulturelle Öffnung der Regeldienste/Verwaltung",
  "Frauen",
  "Stärkung des Miteinanders",
  "Stärkung des Integrationsrates",
  "Förderung von Unternehmerinnen und Unternehmern mit Zuwanderungsgeschichte",
  "Bildung",
  "Übergang Schule und Beruf",
];

/** The seven fields with their titles, each with one goal; everybody named is a unit. */
export function buildConcept(overrides: Partial<Concept> = {}): Concept {
  return {
    title: "Integrationskonzept für die Stadt Ratingen",
    remarks: [],
    cityGoals: [buildCityGoal()],
    fields: fieldTitles.map((title, index) => buildField({ key: `2.${index + 1}`, title })),
    units: [buildUnit()],
    bodies: [],
    steeringTasks: [],
    reporting: {
      title: "Bericht an den Rat",
      source: "3.3",
      interval: { text: "alljährlich", months: 12 },
    },
    ...overrides,
  };
}

export function buildStanding(overrides: Partial<Standing> = {}): Standing {
  return {
    status: "underway",
    progress: 40,
    obstacle: "",
    remedy: "",
    support: "",
    comment: "",
    heardAt: "2026-11-20T09:30:00.000Z",
    ...overrides,
  };
}

export function buildRound(overrides: Partial<Round> = {}): Round {
  return {
    key: "R-2026-11-22",
    title: "Rückmelderunde November 2026",
    beginsOn: "2026-11-22",
    dueOn: "2026-12-06",
    closesOn: "2026-12-13",
    state: "open",
    freshDays: 0,
    remindOn: [],
    ...overrides,
  };
}

/** A check-in that stands in its channel; its key follows round and unit. */
export function buildCheckIn(overrides: Partial<CheckIn> = {}): CheckIn {
  const round = overrides.round ?? "R-2026-11-22";
  const unit = overrides.unit ?? "jugendamt";
  return {
    key: checkInKey(round, unit),
    round,
    unit,
    items: [{ kind: "step", key: "2.3-L1-S1", title: "Übersicht der Runden Tische erstellen" }],
    delivery: {
      state: "posted",
      attempts: 1,
      posting: { channel: "19:jugendamt@thread.tacv2", message: "1700000000000" },
    },
    ...overrides,
  };
}

/** A first response; its key follows check-in, item and revision. */
export function buildResponse(overrides: Partial<Response> = {}): Response {
  const checkIn = overrides.checkIn ?? "R-2026-11-22_jugendamt";
  const item = overrides.item ?? "2.3-L1-S1";
  const revision = overrides.revision ?? 1;
  return {
    key: responseKey(checkIn, item, revision),
    checkIn,
    item,
    revision,
    answer: { kind: "step", status: "underway", progress: 40, obstacle: "", remedy: "", support: "", comment: "" },
    answeredBy: { id: "00000000-0000-4000-8000-000000000024", name: "Mitglied Jugendamt 1" },
    answeredAt: "2026-11-23T09:30:00.000Z",
    ...overrides,
  };
}

/** A board on which nobody has reported anything yet. */
export function buildBoard(overrides: Partial<Board> = {}): Board {
  return {
    concept: buildConcept(),
    standings: new Map(),
    allotments: new Map(),
    indicatorStates: new Map(),
    evaluations: new Map(),
    reportedPeriods: new Map(),
    bindings: new Map(),
    meetings: [],
    decisions: [],
    networks: [],
    rounds: [],
    checkIns: [],
    notices: [],
    responses: [],
    ...overrides,
  };
}

export function buildMeeting(overrides: Partial<Meeting> = {}): Meeting {
  const { body = "lenkungsgruppe", heldOn = "2026-12-03" } = overrides;
  return {
    key: meetingKey(body, heldOn),
    title: "Sitzung der Lenkungsgruppe",
    body,
    heldOn,
    place: "Rathaus, Raum 5",
    isCancelled: false,
    agenda: [],
    shown: "",
    ...overrides,
  };
}

/** A decision that nobody has begun to carry out. */
export function buildDecision(overrides: Partial<Decision> = {}): Decision {
  const { meeting = "lenkungsgruppe_2026-09-03" } = overrides;
  return {
    key: decisionKey(meeting, 1),
    meeting,
    decidedOn: "2026-09-03",
    agendaItem: "blocked:2.3-L1-S1",
    about: "2.3-L1-S1",
    text: "Das Jugendamt bekommt eine halbe Stelle.",
    unit: "jugendamt",
    dueOn: "2026-11-30",
    state: "open",
    note: "",
    ...overrides,
  };
}

/** A step as a card asks for it; nobody has reported on it. */
export function buildAskedStep(overrides: Partial<AskedStep> = {}): AskedStep {
  const { key, title, doneBy } = buildMeasure();
  return { kind: "step", key, title, doneBy, deadline: "mittelfristig", standing: neverHeard, ...overrides };
}

/** A count that is broken down and for which nobody has reported anything. */
export function buildAskedFigure(overrides: Partial<AskedFigure> = {}): AskedFigure {
  return {
    kind: "figure",
    key: "2.3-L2-G1",
    title: "Geförderte Vereine",
    figureKind: "count",
    details: [],
    period: "2025",
    breakdown: [
      { code: "w", title: "weiblich" },
      { code: "m", title: "männlich" },
    ],
    ...overrides,
  };
}

export function buildFigureReport(overrides: Partial<FigureReport> = {}): FigureReport {
  return {
    period: "2024",
    amounts: { total: "40", cells: {} },
    isProvisional: false,
    source: "Statistikstelle",
    comment: "",
    reportedAt: "2025-11-23T09:30:00.000Z",
    ...overrides,
  };
}

export function buildAskedIndicator(overrides: Partial<AskedIndicator> = {}): AskedIndicator {
  const { key, title, details } = buildIndicator();
  return { kind: "indicator", key, title, details, ...overrides };
}
