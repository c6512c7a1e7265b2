import type { QualityRule } from "../core/quality.ts";

interface RuleText {
  readonly name: string;
  /** Why it matters. */
  readonly why: string;
}

/** What the page about the quality of what was reported says; days and periods come as they are written. */
export const qualityDe = {
  intro:
    "Was in den Rückmeldungen fehlt, veraltet oder offen ist. Das ist eine Liste zum Nachfragen, keine Bewertung: Sie nennt Stellen, nie Personen, und ordnet nach dem Konzept.",
  nothing: "Hier ist nichts offen.",
  counts: (count: number) => `${count} ${count === 1 ? "Punkt ist" : "Punkte sind"} offen.`,
  offices: "Nach Fachverantwortung",
  allOffices: "Alle Stellen",
  item: "Punkt",
  finding: "Was offen ist",
  mendWhere: "Wo es ergänzt wird",
  columns: { field: "Handlungsfeld", rule: "Art des Befunds", key: "Nummer" },
  fileName: (day: string) => `Datenguete-${day}.csv`,
  answer: "Jetzt antworten",
  ask: "In der nächsten Rückmelderunde",
  rules: {
    overdue: {
      name: "Termin vorbei",
      why: "Der Tag ist vorbei, und niemand hat gemeldet, dass der Schritt umgesetzt ist oder entfällt.",
    },
    progressContradicts: {
      name: "Stand und Fortschritt widersprechen sich",
      why: "Beides zusammen kann nicht stimmen.",
    },
    blockedWithoutObstacle: { name: "Stockt ohne Grund", why: "Ohne das Hindernis kann niemand helfen." },
    doneWithoutEvidence: {
      name: "Fertig ohne Beleg",
      why: "Umgesetzt oder erfüllt, aber woran man es sieht, steht nirgends.",
    },
    figureMissing: { name: "Zahl fehlt", why: "Der Zeitraum ist um, und es gibt weder einen Wert noch einen Grund." },
    provisional: { name: "Zahl vorläufig", why: "Der neueste Wert ist noch nicht endgültig." },
    withoutSource: { name: "Zahl ohne Quelle", why: "Ohne Quelle lässt sich der Wert nicht nachprüfen." },
    stale: { name: "Lange nichts gehört", why: "Die letzte Rückmeldung ist mindestens ein Jahr alt." },
    neverHeard: { name: "Noch nie gemeldet", why: "Niemand hat dazu bisher etwas gesagt." },
  } satisfies Record<QualityRule, RuleText>,
  found: {
    neverHeard: "Noch keine Rückmeldung.",
    blockedWithoutObstacle: "Stockt; ein Hindernis ist nicht genannt.",
    doneWithoutEvidence: "Ein Beleg oder eine Bemerkung fehlt.",
    overdue: (day: string) => `Fällig war ${day}.`,
    progressContradicts: (status: string, perCent: number) => `Stand „${status}“, Fortschritt ${perCent} %.`,
    figureMissing: (period: string) => `Es fehlt: ${period}.`,
    last: (last: string) => `Zuletzt gemeldet: ${last}.`,
    provisional: (period: string) => `Vorläufig: ${period}.`,
    withoutSource: (period: string) => `Ohne Quelle: ${period}.`,
    stale: (day: string) => `Zuletzt gemeldet am ${day}.`,
  },
};

export type QualityTexts = typeof qualityDe;
