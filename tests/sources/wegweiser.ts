/** Answers of Wegweiser Kommune in the shapes that public clients of it read; the numbers are invented. */

export function buildStatistics(overrides: object = {}): object {
  return {
    years: [2022, 2023, 2024],
    regionsAndRegionFilters: [{ friendlyUrl: "ratingen" }],
    renderer: "tabelle",
    data: {
      type: "COMMUNAL_DATA",
      indicators: [{ regionYearValues: [[11.9, null, 12.35]] }],
      regions: [{ ars: "051580028028", title: "Ratingen" }],
    },
    indicatorsAndTopics: [
      {
        id: 417,
        friendlyUrl: "auslaenderanteil-gesamt",
        name: "Ausländer:innenanteil",
        title: "Ausländer:innenanteil",
        unit: "%",
        explanation: "Anteil an der Bevölkerung",
        source: "Statistische Ämter der Länder",
      },
    ],
    ...overrides,
  };
}

export function json(value: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

export const tableCsv = [
  "Wegweiser Kommune",
  "",
  'Indikatoren;"2023\nRatingen";"2023\nMettmann";"2024\nRatingen";"2024\nMettmann"',
  "Bevölkerung (Anzahl);87.943;39.104;88.020;-",
  "Arbeitslose (SGB II) (%);1,5;;2;2,25",
  "",
  "Quelle: Statistische Ämter",
].join("\r\n");
