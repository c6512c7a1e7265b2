import type { EntryKind } from "../core/board-search.ts";
import { counted } from "./plural.ts";

const language = "de";
const hits = { one: "Treffer", other: "Treffer" };

/** What the search says. */
export const searchDe = {
  label: "Konzept, Rückmeldungen, Beschlüsse, Sitzungen und Netzwerke durchsuchen",
  hint: "Mehrere Wörter grenzen ein. Umlaute dürfen Sie auch als ae, oe, ue schreiben.",
  count: (count: number) => counted(language, count, hits),
  none: (text: string) => `Zu „${text}“ ist nichts zu finden.`,
  more: (count: number) => `Weitere anzeigen (noch ${counted(language, count, hits)})`,
  group: (name: string, count: number) => `${name} (${count})`,
  kinds: {
    field: "Handlungsfelder",
    goal: "Leitziele",
    measure: "Maßnahmen",
    figure: "Grundzahlen",
    indicator: "Indikatoren und Kennzahlen",
    decision: "Beschlüsse",
    comment: "Rückmeldungen",
    unit: "Stellen",
    network: "Runde Tische und Netzwerke",
    cityGoal: "Übergeordnete Leitziele",
    body: "Gremien",
    meeting: "Sitzungen",
    steeringTask: "Aufgaben der Steuerung",
  } satisfies Record<EntryKind, string>,
  voice: "Was läuft, was fehlt",
  said: (unit: string, day: string) => `${unit}, ${day}`,
  unknownUnit: "Stelle nicht mehr im Konzept",
};

/** What the search says in one language. */
export type SearchTexts = typeof searchDe;
