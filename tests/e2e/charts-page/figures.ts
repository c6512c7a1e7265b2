import type { DistributionCell, SeriesPoint } from "../../../src/tab/charts/reading.ts";

/** Invented figures. */

function given(period: string, value: string, more: { isProvisional?: boolean; note?: string } = {}): SeriesPoint {
  return { period, state: "value", value, isProvisional: false, ...more };
}

export const naturalisations = {
  title: "Einbürgerungen",
  unit: "Personen",
  points: [
    given("2013", "231"),
    given("2014", "254"),
    given("2015", "212", { note: "Umstellung der Fachanwendung im Herbst" }),
    { period: "2016", state: "hidden", isProvisional: false },
    given("2017", "268"),
    given("2018", "301"),
    given("2021", "322"),
    given("2022", "318"),
    given("2023", "341"),
    { period: "2024", state: "notCollectable", isProvisional: false },
    given("2025", "352", { isProvisional: true }),
    given("2026", "364", { isProvisional: true, note: "Stand der Meldung im Oktober" }),
  ],
  breaks: [{ from: "2018", reason: "Neues Staatsangehörigkeitsrecht, anderer Personenkreis" }],
  target: {
    bounds: { kind: "atLeast", value: "400" },
    until: "2030-12-31",
    path: [
      { period: "2018", value: "300" },
      { period: "2030", value: "400" },
    ],
  },
  source: "Statistisches Jahrbuch der Stadt",
} as const;

export const schoolShares = {
  title:
    "Anteil der Kinder mit Deutschförderung am Stichtag, die ein Jahr später ohne Förderung am Unterricht teilnehmen",
  unit: "%",
  points: [
    given("2019-12-31", "82.5"),
    given("2020-12-31", "84"),
    given("2021-12-31", "79.5"),
    given("2022-12-31", "81.2"),
    given("2023-12-31", "83.1"),
    given("2024-12-31", "85.4"),
    given("2025-12-31", "86"),
  ],
  breaks: [{ from: "2022", reason: "Neue Definition der Förderung" }],
  target: { bounds: { kind: "range", low: "85", high: "90" }, from: "2023" },
} as const;

const empty = { isProvisional: false };
const groups: readonly DistributionCell[] = [
  { key: "a", label: "Unter 18 Jahre", state: "value", value: "41", isProvisional: false },
  { key: "b", label: "18 bis unter 25 Jahre", state: "value", value: "118", isProvisional: false },
  { key: "c", label: "25 bis unter 45 Jahre", state: "value", value: "1260", isProvisional: true },
  { key: "d", label: "45 bis unter 65 Jahre", state: "hidden", ...empty },
  { key: "e", label: "65 Jahre und älter", state: "notReported", ...empty, note: "Meldung für Mai zugesagt" },
  { key: "f", label: "Ohne Altersangabe", state: "value", value: "0", isProvisional: false },
];

export const cells = {
  title: "Teilnahme an Sprachkursen nach Alter",
  unit: "Personen",
  period: "2025",
  cells: groups,
  source: "Volkshochschule",
} as const;

const years = ["2019", "2020", "2021", "2022", "2023", "2024", "2025"];
const names = ["Grundschule", "Hauptschule", "Realschule", "Gesamtschule", "Gymnasium", "Förderschule"];

export const multiples = {
  title: "Schülerinnen und Schüler mit Einwanderungsgeschichte nach Schulform",
  unit: "Personen",
  cells: names.map((label, row) => ({
    key: label,
    label,
    points: years.map(
      (period, index): SeriesPoint =>
        (row * 3 + index) % 7 === 5
          ? { period, state: row === 5 ? "hidden" : "notReported", isProvisional: false }
          : given(period, String(120 + row * 90 + ((index * 37 + row * 11) % 60)), { isProvisional: index === 6 }),
    ),
  })),
  breaks: [{ from: "2022", reason: "Neue Schulstatistik" }],
} as const;
