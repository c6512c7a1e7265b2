import type { Priority } from "../core/allotment.ts";
import type { ItemKind } from "../core/check-in.ts";
import type {
  BaseFigureKind,
  FigureDisclosure,
  IndicatorKind,
  MeasureKind,
  Sensitivity,
  UnitKind,
} from "../core/concept.ts";
import type { DecisionState } from "../core/decision.ts";
import type { DeliveryFailure, DeliveryState } from "../core/delivery.ts";
import type { Language } from "../core/language.ts";
import type { PeriodRule } from "../core/period.ts";
import type { WithheldReason } from "../core/publication/published-value.ts";
import type { NoticeKind, RoundState } from "../core/round.ts";
import type { Fulfilment, IndicatorState, MeasureStatus } from "../core/standing.ts";

/** What the lists hold for each code: the German word, so that whoever opens them in SharePoint can read and change them. */

export const measureStatus: Readonly<Record<MeasureStatus, string>> = {
  unknown: "Nicht gemeldet",
  planned: "Geplant",
  underway: "Läuft",
  blocked: "Stockt",
  done: "Umgesetzt",
  dropped: "Entfällt",
};

export const indicatorState: Readonly<Record<IndicatorState, string>> = {
  unknown: "Nicht gemeldet",
  reached: "Erreicht",
  onTheWay: "Auf dem Weg",
  atRisk: "Gefährdet",
  missed: "Verfehlt",
};

export const unitKind: Readonly<Record<UnitKind, string>> = {
  office: "Fachverantwortung",
  roundTable: "Runder Tisch",
  partner: "Partner",
  steering: "Lenkung",
};

export const measureKind: Readonly<Record<MeasureKind, string>> = {
  recommendation: "Handlungsempfehlung",
  step: "Umsetzungsschritt",
};

export const priority: Readonly<Record<Priority, string>> = {
  first: "Zuerst",
  next: "Danach",
  later: "Später",
};

export const baseFigureKind: Readonly<Record<BaseFigureKind, string>> = {
  count: "Anzahl",
  share: "Anteil",
  amount: "Betrag",
  register: "Liste",
};

export const indicatorKind: Readonly<Record<IndicatorKind, string>> = {
  keyFigure: "Kennzahl",
  qualitative: "Qualitativer Indikator",
};

export const periodRule: Readonly<Record<PeriodRule, string>> = {
  year: "Kalenderjahr",
  schoolYear: "Schuljahr",
  quarter: "Quartal",
  referenceDate: "Stichtag 31.12.",
};

export const sensitivity: Readonly<Record<Sensitivity, string>> = {
  open: "Keine Personen",
  persons: "Personen",
  special: "Besonders schutzbedürftig",
};

export const nought: Readonly<Record<NonNullable<FigureDisclosure["nought"]>, string>> = {
  shown: "Wird gezeigt",
  hidden: "Wird verborgen",
};

export const withheldReason: Readonly<Record<WithheldReason, string>> = {
  notReported: "Nicht gemeldet",
  notCollectable: "Nicht erhebbar",
  hidden: "Geheim gehalten",
  periodsDiffer: "Zeiträume passen nicht zusammen",
  beforeBreak: "Bruch in der Reihe",
  dividedByZero: "Teilen durch null",
  contradictory: "Teile und Summe widersprechen sich",
  unchecked: "Ohne Zähler und Nenner nicht zu prüfen",
  faulty: "Formel fehlerhaft",
};

export const fulfilment: Readonly<Record<Fulfilment, string>> = {
  fulfilled: "Erfüllt",
  partly: "Teilweise erfüllt",
  not: "Nicht erfüllt",
  unknown: "Nicht zu sagen",
};

export const language: Readonly<Record<Language, string>> = {
  de: "Deutsch",
  en: "Englisch",
  tr: "Türkisch",
  ru: "Russisch",
};

export const roundState: Readonly<Record<RoundState, string>> = {
  planned: "Geplant",
  paused: "Angehalten",
  opening: "Beginnt",
  open: "Läuft",
  closing: "Wird geschlossen",
  closed: "Geschlossen",
  cancelled: "Abgesagt",
};

export const decisionState: Readonly<Record<DecisionState, string>> = {
  open: "Noch nicht begonnen",
  underway: "In Arbeit",
  done: "Umgesetzt",
  dropped: "Aufgehoben",
};

export const itemKind: Readonly<Record<ItemKind, string>> = {
  decision: "Beschluss",
  step: "Umsetzungsschritt",
  figure: "Grundzahl",
  indicator: "Indikator",
  voice: "Eigene Worte",
};

export const noticeKind: Readonly<Record<NoticeKind, string>> = {
  reminder: "Erinnerung",
  escalation: "Offene Stellen",
  summary: "Ergebnis",
};

export const deliveryState: Readonly<Record<DeliveryState, string>> = {
  pending: "Vorgesehen",
  claimed: "Wird gesendet",
  posted: "Gesendet",
  skipped: "Nicht mehr nötig",
  failed: "Fehlgeschlagen",
};

export const deliveryFailure: Readonly<Record<DeliveryFailure, string>> = {
  noChannel: "Kein Kanal zugeordnet",
  notInstalled: "App nicht im Team",
  channelGone: "Kanal gelöscht",
  forbidden: "Von Teams verboten",
  tooLarge: "Nachricht zu groß",
  refused: "Von Teams abgelehnt",
  unreachable: "Teams nicht erreichbar",
};
