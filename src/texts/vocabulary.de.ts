import type { ItemKind } from "../core/check-in.ts";
import type { MeasureKind, UnitKind } from "../core/concept.ts";
import type { DecisionState } from "../core/decision.ts";
import type { Language } from "../core/language.ts";
import type { RoundState } from "../core/round.ts";
import type { Fulfilment, IndicatorState, MeasureStatus } from "../core/standing.ts";

/** The words for things and states, the same wherever they are read. */
export const vocabularyDe = {
  product: "Integrationskompass",
  /** Of a round that nobody named otherwise. */
  roundTitle: (day: string) => `Rückmelderunde ${day}`,
  measureStatus: {
    unknown: "Nicht gemeldet",
    planned: "Geplant",
    underway: "Läuft",
    blocked: "Stockt",
    done: "Umgesetzt",
    dropped: "Entfällt",
  } satisfies Record<MeasureStatus, string>,
  indicatorState: {
    unknown: "Nicht gemeldet",
    reached: "Erreicht",
    onTheWay: "Auf dem Weg",
    atRisk: "Gefährdet",
    missed: "Verfehlt",
  } satisfies Record<IndicatorState, string>,
  fulfilment: {
    fulfilled: "Erfüllt",
    partly: "Teilweise erfüllt",
    not: "Nicht erfüllt",
    unknown: "Lässt sich nicht sagen",
  } satisfies Record<Fulfilment, string>,
  unitKind: {
    office: "Fachverantwortung",
    roundTable: "Runder Tisch",
    partner: "Partner",
    steering: "Lenkung",
  } satisfies Record<UnitKind, string>,
  decisionState: {
    open: "Noch nicht begonnen",
    underway: "In Arbeit",
    done: "Umgesetzt",
    dropped: "Aufgehoben",
  } satisfies Record<DecisionState, string>,
  itemKind: {
    decision: "Beschluss",
    step: "Umsetzungsschritt",
    figure: "Grundzahl",
    indicator: "Indikator",
    voice: "Eigene Worte",
  } satisfies Record<ItemKind, string>,
  measureKind: {
    recommendation: "Handlungsempfehlung",
    step: "Umsetzungsschritt",
  } satisfies Record<MeasureKind, string>,
  roundState: {
    planned: "geplant",
    paused: "angehalten",
    opening: "beginnt gerade",
    open: "läuft",
    closing: "wird geschlossen",
    closed: "geschlossen",
    cancelled: "abgesagt",
  } satisfies Record<RoundState, string>,
  /** Names of the languages in which a channel can be asked. */
  language: {
    de: "Deutsch",
    en: "Englisch",
    tr: "Türkisch",
    ru: "Russisch",
  } satisfies Record<Language, string>,
  periods: {
    year: (year: string) => `Jahr ${year}`,
    schoolYear: (years: string) => `Schuljahr ${years}`,
    quarter: (quarter: string, year: string) => `${quarter}. Quartal ${year}`,
    referenceDate: (day: string) => `Stand ${day}`,
  },
};

/** Words for things and states in one language. */
export type Vocabulary = typeof vocabularyDe;
