import type { PeriodRule } from "../core/period.ts";
import type { WithheldReason } from "../core/publication/published-value.ts";

/** What the page of published figures says. */
export const figuresDe = {
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
  formula: "Formel",
  latest: (value: string, unit: string, period: string) => `${value}${unit === "" ? "" : ` ${unit}`}, ${period}`,
  noNumber: (period: string, reason: string) => `Kein Wert für ${period}: ${reason}`,
  provisional: "vorläufig",
  corrected: (reason: string) => (reason === "" ? "berichtigt" : `berichtigt: ${reason}`),
  source: (source: string) => `Quelle: ${source}`,
  none: "Noch nichts veröffentlicht.",
  noFigures: "Dieses Handlungsfeld hat keine Grundzahlen und keine berechneten Kennzahlen.",
  by: (title: string, dimension: string) =>
    dimension === "" ? `${title}, Aufgliederung` : `${title} nach ${dimension}`,
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
