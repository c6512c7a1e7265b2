import type { DeadlineFilter, HeardFilter } from "../core/measure-list.ts";
import { counted } from "./plural.ts";

const language = "de";
const answers = { one: "Rückmeldung", other: "Rückmeldungen" };
const measures = { one: "Maßnahme", other: "Maßnahmen" };

/** What the pages of goals and measures say, and the list of measures; they come when somebody opens them. */
export const measureDe = {
  belongsTo: "Gehört zu",
  now: "So steht es jetzt",
  facts: {
    status: "Stand",
    progress: "Fortschritt",
    obstacle: "Hindernis",
    remedy: "Was würde es lösen",
    support: "Gewünschte Unterstützung",
    comment: "Bemerkung",
    onBehalfOf: "Angabe von",
    heard: "Zuletzt gemeldet",
    doneBy: "Wer",
    deadline: "Wann",
    offices: "Fachverantwortung",
    recurring: "Wiederkehrend",
    source: "Fundstelle im Konzept",
  },
  recurring: (months: number) => (months === 12 ? "jährlich" : `alle ${months} Monate`),
  perCent: (progress: number) => `${progress} %`,
  details: "Erläuterungen im Konzept",
  history: "Verlauf",
  goalHistory: "Verlauf der Rückmeldungen",
  answers: (count: number) => counted(language, count, answers),
  correction: "Berichtigung",
  withoutRound: "Runde nicht mehr vorhanden",
  noAnswers: "Noch keine Rückmeldung. Sobald eine Stelle auf die Karte des Bots antwortet, steht die Antwort hier.",
  neverAsked:
    "Nach Handlungsempfehlungen wird in den Runden nicht gefragt. Gefragt wird nach den Umsetzungsschritten desselben Leitziels.",
  more: (count: number) => `Weitere anzeigen (noch ${counted(language, count, answers)})`,
  list: {
    label: "Maßnahmen",
    filters: "Maßnahmen auswählen",
    shortcuts: "Häufig gesucht",
    all: "Alle",
    fields: {
      text: "Text enthält",
      field: "Handlungsfeld",
      unit: "Stelle (verantwortlich oder ausführend)",
      cityGoal: "Übergeordnetes Leitziel",
      status: "Stand",
      deadline: "Termin",
      heard: "Zuletzt gemeldet",
      kind: "Art",
      order: "Reihenfolge",
    },
    any: "Alle",
    deadline: {
      late: "Überfällig",
      soon: "Fällig in drei Monaten",
      undated: "Ohne Datum",
    } satisfies Record<DeadlineFilter, string>,
    heard: {
      never: "Noch nie gemeldet",
      longAgo: "Seit sechs Monaten nichts gemeldet",
    } satisfies Record<HeardFilter, string>,
    conceptOrder: "Wie im Konzept",
    ascending: (name: string) => `${name}, aufsteigend`,
    descending: (name: string) => `${name}, absteigend`,
    measure: "Maßnahme",
    chooseColumns: "Spalten auswählen",
    usualColumns: "Übliche Spalten",
    reset: "Auswahl aufheben",
    count: (shown: number, all: number) =>
      shown === all ? counted(language, all, measures) : `${shown} von ${counted(language, all, measures)}`,
    none: "Keine Maßnahme passt zu dieser Auswahl.",
    noCityGoals:
      "Noch ist kein Leitziel einem übergeordneten zugeordnet. Das geschieht in SharePoint, Liste „Leitziele“, Spalte „Übergeordnete Leitziele“: je Zeile eine Nummer, zum Beispiel 1-L1.",
    more: (count: number) => `Weitere anzeigen (noch ${counted(language, count, measures)})`,
    fileName: (day: string) => `Massnahmen-${day}.csv`,
    columns: {
      key: "Nummer",
      kind: "Art",
      title: "Titel",
      field: "Handlungsfeld",
      goal: "Leitziel",
      cityGoals: "Übergeordnete Leitziele",
      offices: "Fachverantwortung",
      doneBy: "Wer",
      deadline: "Wann",
      due: "Datum",
      late: "Überfällig",
      recurring: "Wiederkehrend",
      status: "Stand",
      progress: "Fortschritt in %",
      obstacle: "Hindernis",
      remedy: "Was würde es lösen",
      support: "Gewünschte Unterstützung",
      comment: "Bemerkung",
      onBehalfOf: "Angabe von",
      priority: "Priorität",
      planned: "Mittel geplant (Euro)",
      spent: "Mittel verwendet (Euro)",
      funding: "Herkunft der Mittel",
      heard: "Zuletzt gemeldet",
      source: "Fundstelle im Konzept",
    },
    yes: "ja",
  },
};

/** What the pages of goals and measures say, in one language. */
export type MeasureTexts = typeof measureDe;
