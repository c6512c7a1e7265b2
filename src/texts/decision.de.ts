import type { DecisionState } from "../core/decision.ts";
import type { DecisionFault } from "../core/decision-draft.ts";
import { longestDecision } from "../core/decision-draft.ts";
import { vocabularyDe } from "./vocabulary.de.ts";

/** What the tab says about decisions, in a meeting and at what they concern. */
export const decisionDe = {
  locale: "de-DE",
  none: "–",
  state: vocabularyDe.decisionState satisfies Record<DecisionState, string>,
  heading: "Beschlüsse",
  decision: "Beschluss",
  text: "Wortlaut",
  unit: "Zuständige Stelle",
  chooseUnit: "Bitte wählen",
  dueOn: "Bis wann (freiwillig)",
  due: "Bis",
  decidedOn: "Beschlossen am",
  status: "Stand",
  note: "Bemerkung zum Stand",
  record: "Beschluss festhalten",
  change: "Bearbeiten",
  deeds: "Was Sie tun können",
  changeNamed: (text: string) => `Beschluss bearbeiten: ${text}`,
  save: "Speichern",
  recorded: "Der Beschluss ist festgehalten. In der nächsten Rückmelderunde wird die zuständige Stelle danach gefragt.",
  saved: "Der Beschluss ist gespeichert.",
  notSaved: "Noch nicht gespeichert. Bitte sehen Sie sich die markierten Felder an.",
  faults: {
    "text.missing": "Bitte schreiben Sie, was beschlossen wurde.",
    "text.tooLong": `Der Wortlaut ist länger als ${longestDecision} Zeichen.`,
    "unit.missing": "Bitte wählen Sie die Stelle, die den Beschluss umsetzt.",
    "dueOn.noDay": "Bitte geben Sie ein Datum an.",
    "dueOn.past": "Der Tag liegt vor der Sitzung.",
  } satisfies Record<FaultName, string>,
};

type FaultName = DecisionFault extends infer Fault
  ? Fault extends DecisionFault
    ? `${Fault["field"]}.${Fault["reason"]}`
    : never
  : never;

export type DecisionTexts = typeof decisionDe;
