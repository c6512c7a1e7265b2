import type { FigureReport } from "../../src/core/check-in.ts";
import type { BaseFigure } from "../../src/core/concept.ts";
import type { FigureFile, FigureReading } from "../../src/workbook/figure-file.ts";
import type { FigureTemplate } from "../../src/workbook/figure-template.ts";
import { buildBaseFigure } from "../builders.ts";

/** One figure of each kind and of each period. */
export const employees: BaseFigure = buildBaseFigure({
  key: "2.1-L2-G1",
  title: "Beschäftigte der Stadtverwaltung",
  kind: "count",
  periodRule: "referenceDate",
  details: ["Alle mit laufendem Vertrag"],
  dimensions: [
    {
      title: "Geschlecht",
      categories: [
        { code: "m", title: "männlich" },
        { code: "w", title: "weiblich" },
      ],
    },
  ],
});
export const share: BaseFigure = buildBaseFigure({
  key: "2.1-L2-G2",
  title: "Anteil mit Migrationshintergrund",
  kind: "share",
  disclosure: { sensitivity: "open" },
  periodRule: "year",
});
/** The same, but of no bounded kind. */
export const yearlyAmount: BaseFigure = { ...share, kind: "amount" };
const pupils: BaseFigure = buildBaseFigure({
  key: "2.6-L1-G1",
  title: "Schülerinnen und Schüler",
  kind: "count",
  periodRule: "schoolYear",
});
const spending: BaseFigure = buildBaseFigure({
  key: "2.1-L1-G2",
  title: "Ausgaben für Übersetzungen",
  kind: "amount",
  periodRule: "quarter",
});
const allFigures = [employees, share, pupils, spending] as const;

const today = "2026-11-22";

export function buildReport(overrides: Partial<FigureReport> = {}): FigureReport {
  return {
    period: "2025",
    amounts: { total: "12", cells: {} },
    isProvisional: false,
    source: "Personalamt",
    comment: "",
    reportedAt: "2026-02-01T09:00:00.000Z",
    ...overrides,
  };
}

/** Reports with everything that a file has to carry unharmed. */
export const reports: readonly { readonly figure: string; readonly report: FigureReport }[] = [
  {
    figure: employees.key,
    report: buildReport({
      period: "2025-12-31",
      amounts: { total: "1234", cells: { m: "600", w: "634" } },
      source: '=HYPERLINK("http://example.org";"Klick")',
      comment: "Zeile 1\n<b>&amp; „Zeile“ 2 _x000D_ 😀",
      isProvisional: true,
    }),
  },
  { figure: share.key, report: buildReport({ amounts: { total: "12.5", cells: {} }, comment: "+49 2102" }) },
  {
    figure: pupils.key,
    report: {
      period: "2025/26",
      notCollectable: "-wird nicht erhoben",
      isProvisional: false,
      source: "",
      comment: "@Schulamt",
      reportedAt: "2026-02-01T09:00:00.000Z",
    },
  },
];

export function buildTemplate(overrides: Partial<FigureTemplate> = {}): FigureTemplate {
  const periods = {
    year: ["2025", "2024"],
    schoolYear: ["2025/26"],
    quarter: ["2026-Q3"],
    referenceDate: ["2025-12-31"],
  };
  return {
    unit: { title: "Amt für Kinder & Jugend" },
    figures: allFigures.map((definition) => ({
      definition,
      periods: periods[definition.periodRule],
      reported: reports.filter(({ figure }) => figure === definition.key).map(({ report }) => report),
    })),
    language: "de",
    ...overrides,
  };
}

export function buildReading(overrides: Partial<FigureReading> = {}): FigureReading {
  return { figures: allFigures, today, giveWay: () => Promise.resolve(), ...overrides };
}

/** `E4: message`, one for each fault. */
export function faultLines({ faults }: FigureFile): readonly string[] {
  return faults.map(({ row, column, message }) => `${column}${row}: ${message}`);
}

export function csv(...rows: readonly string[]): Uint8Array {
  return new TextEncoder().encode(rows.join("\r\n"));
}

/** A CSV file in the form of the template; each row begins with the key. */
export function templateCsv(...rows: readonly string[]): Uint8Array {
  return csv(
    "Schlüssel;Zeitraum;Aufgliederung;Wert;Vorläufig/Endgültig;Quelle;Nicht erhebbar, weil;Anmerkung",
    ...rows,
  );
}
