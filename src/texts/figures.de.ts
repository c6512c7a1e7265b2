import type { BaseFigureKind } from "../core/concept.ts";
import type { TargetState } from "../core/key-figures/target.ts";
import type { Language } from "../core/language.ts";
import type { PeriodRule } from "../core/period.ts";
import type { WithheldReason } from "../core/publication/published-value.ts";

/** What the page of published figures says. */
export const figuresDe = {
  /** In which numbers and periods are written. */
  language: "de" as Language,
  definition: "Was gezählt wird",
  unit: "Maßeinheit",
  population: "Gezählt wird",
  ages: "Alter",
  agesBetween: (from: number, to: number) => (from === to ? `${from} Jahre` : `${from} bis ${to} Jahre`),
  agesFrom: (from: number) => `ab ${from} Jahren`,
  agesTo: (to: number) => `bis ${to} Jahre`,
  dataSource: "Datenquelle",
  period: "Erhoben",
  periodRule: {
    year: "je Kalenderjahr",
    schoolYear: "je Schuljahr",
    quarter: "je Quartal",
    referenceDate: "zum 31. Dezember",
  } satisfies Record<PeriodRule, string>,
  asWritten: "Zeitraum laut Konzept",
  formula: "Formel",
  note: "Hinweis",
  protection: "Schutz",
  hidesBelow: (threshold: number) => `Werte unter ${threshold}, und was sie verraten würde, werden nicht gezeigt.`,
  hidesNought: "Das gilt auch für die Null.",
  rounds: (base: number) => `Alle Werte sind auf Vielfache von ${base} gerundet.`,
  latest: (value: string, unit: string, period: string) => `${value}${unit === "" ? "" : ` ${unit}`}, ${period}`,
  noNumber: (period: string, reason: string) => `Kein Wert für ${period}: ${reason}`,
  provisional: "vorläufig",
  corrected: (reason: string) => (reason === "" ? "berichtigt" : `berichtigt: ${reason}`),
  source: (source: string) => `Quelle: ${source}`,
  trend: "Verlauf",
  /** Said after a number whose unit the concept does not name. */
  unitOf: { count: "gezählt", share: "%", amount: "insgesamt", register: "Einträge" } satisfies Record<
    BaseFigureKind,
    string
  >,
  calculated: "errechnet",
  target: "Ziel",
  judged: {
    reached: "Das Ziel ist erreicht.",
    onTheWay: "Auf dem Weg: Der neueste Wert liegt auf dem geraden Weg zum Ziel oder besser.",
    atRisk: "Gefährdet: Der neueste Wert liegt hinter dem geraden Weg zum Ziel.",
    missed: "Das Ziel ist zum gesetzten Tag nicht erreicht.",
    unknown:
      "Ob das Ziel erreicht wird, lässt sich nicht sagen: Es fehlt ein neuer Wert, eine Frist oder ein Ausgangswert.",
  } satisfies Record<TargetState, string>,
  expected: (value: string, period: string) => `Auf dem geraden Weg wären es ${value} (${period}).`,
  howJudged: "Wie der Stand beurteilt wird",
  rule: "Erreicht ist ein Ziel, wenn der neueste Wert es erfüllt. Sonst ist es verfehlt, wenn der Wert vom Tag des Ziels oder von danach stammt. Davor ist es auf dem Weg, wenn der Wert auf der geraden Linie vom Ausgangswert zum Ziel liegt oder besser, und gefährdet, wenn er dahinter liegt. Ohne Wert, ohne Ausgangswert oder mit einem Wert aus der Zeit vor einer abgelaufenen Frist lässt sich nichts sagen.",
  showNewest: "Werte anzeigen",
  newest: "Neueste Werte",
  all: "Verlauf, Ziele und Aufgliederungen",
  fileName: (key: string) => `zahlen-${key}.csv`,
  columns: {
    key: "Schlüssel",
    title: "Zahl",
    unit: "Maßeinheit",
    period: "Zeitraum",
    part: "Teil",
    value: "Wert",
    note: "Anmerkung",
    source: "Quelle",
  },
  whole: "gesamt",
  none: "Noch nichts veröffentlicht.",
  noFigures: "Hier gibt es keine Grundzahlen und keine berechneten Kennzahlen.",
  by: (dimension: string) => (dimension === "" ? "Aufgliederung" : `Nach ${dimension}`),
  missing: {
    notReported: "nicht gemeldet",
    notCollectable: "nicht erhebbar",
    hidden: "geheim gehalten, weil die Zahl klein ist oder eine kleine verraten würde",
    periodsDiffer: "die Zeiträume der Grundzahlen passen nicht zusammen",
    beforeBreak: "ein Bruch in der Reihe lässt keinen Vergleich zu",
    dividedByZero: "nicht berechenbar, der Teiler ist null",
    contradictory: "die gemeldeten Teile ergeben nicht die Gesamtzahl; bitte berichtigen",
    unchecked: "ohne Zähler und Nenner lässt sich nicht prüfen, ob der Anteil eine kleine Zahl verrät",
    faulty: "die Formel der Kennzahl ist fehlerhaft",
  } satisfies Record<WithheldReason, string>,
};

export type FiguresTexts = typeof figuresDe;
