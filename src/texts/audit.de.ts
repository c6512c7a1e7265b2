import { formatPeriod } from "./periods.ts";

/** A hidden count as a sentence names it. */
interface NamedCount {
  readonly figure: string;
  readonly period: string;
  /** Code of the part; empty for the total. */
  readonly part: string;
}

interface Interval extends NamedCount {
  readonly lower: number;
  readonly upper: number;
  readonly range: number;
}

const whole = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 2 });

function nameOf({ figure, period, part }: NamedCount): string {
  return `${figure}, ${formatPeriod(period, "de")}, ${part === "" ? "gesamt" : `Teil „${part}“`}`;
}

function intervalOf({ lower, upper }: Pick<Interval, "lower" | "upper">): string {
  return Number.isFinite(upper)
    ? `${whole.format(lower)} bis ${whole.format(upper)}`
    : `ab ${whole.format(lower)}, nach oben offen`;
}

function share(part: number, all: number): string {
  return (all === 0 ? 0 : part / all).toLocaleString("de-DE", { style: "percent", maximumFractionDigits: 1 });
}

/** What administrators read when everything published was tried to be computed back. */
export const auditDe = {
  counts: (shown: number, hidden: number) =>
    `Veröffentlicht sind ${whole.format(shown + hidden)} Zahlen über Personen, davon ${whole.format(hidden)} verborgen (${share(hidden, shown + hidden)}).`,
  nothing:
    "Nichts lässt sich eingrenzen: Keine verborgene Zahl ist aus dem Gezeigten genauer zu errechnen, als sie es sein darf.",
  narrowest: (cell: Interval) =>
    `Engstes Intervall: ${intervalOf(cell)} (mindestens ${whole.format(cell.range)} breit) – ${nameOf(cell)}.`,
  leaks: (count: number) =>
    count === 1
      ? "Eine verborgene Zahl lässt sich eingrenzen:"
      : `${whole.format(count)} verborgene Zahlen lassen sich eingrenzen:`,
  leak: (cell: Interval) => `  ${nameOf(cell)}: ${intervalOf(cell)} statt mindestens ${whole.format(cell.range)} breit`,
  contradictions: "Hier widerspricht sich das Gezeigte; keine Zahlen passen dazu:",
  unchecked:
    "Diese Kennzahlen enthalten Verborgenes in einer Form, die sich nicht nachrechnen lässt; bitte von Hand prüfen:",
  place: ({ figure, period }: Pick<NamedCount, "figure" | "period">) => `  ${figure}, ${formatPeriod(period, "de")}`,
  mend: "Prüfen Sie in der Liste „Veröffentlichte Werte“, ob jemand von Hand geändert hat; der Dienst schreibt beim nächsten Lauf neu, was er selbst berechnet.",
} as const;
