import type { IndicatorKind } from "../core/concept.ts";
import type { Fault, LintRule } from "../core/lint/finding.ts";
import type { FindingGroup } from "../core/lint/finding-groups.ts";
import { formulaDe } from "./formula.de.ts";
import { formulaFaults } from "./formula.ts";
import { counted } from "./plural.ts";

export interface RuleText {
  readonly name: string;
  /** Why it matters, in one sentence. */
  readonly why: string;
  readonly mend: string;
}

const findings = { one: "Befund", other: "Befunde" };
const items = { one: "Punkt", other: "Punkte" };

const rules: Readonly<Record<LintRule, RuleText>> = {
  contradiction: {
    name: "Widerspruch im Text",
    why: "Sagt der Text zweierlei, kann sich jede Stelle auf etwas anderes berufen.",
    mend: "Klären, was gilt, die Angaben danach ändern und die Anmerkung löschen.",
  },
  gap: {
    name: "Lücke im Text",
    why: "Was der Text offenlässt, füllt jede Stelle auf ihre Weise oder gar nicht.",
    mend: "Ergänzen, was fehlt, und die Anmerkung löschen.",
  },
  spelling: {
    name: "Abweichende Schreibweise",
    why: "Zwei Schreibweisen sehen aus wie zwei Dinge, und die Suche findet nur eines davon.",
    mend: "Eine Schreibweise festlegen, die Angaben danach ändern und die Anmerkung löschen.",
  },
  unknownOffice: {
    name: "Unbekannte Stelle",
    why: "Kommt eine Stelle sonst nirgends vor, ist unklar, wer gemeint ist und wer antwortet.",
    mend: "Klären, wer gemeint ist, diese Stelle eintragen und die Anmerkung löschen.",
  },
  nameWithoutUnit: {
    name: "Name ohne Stelle",
    why: "Wer nicht als Stelle angelegt ist, wird nie gefragt.",
    mend: "Den Namen berichtigen, oder die Stelle anlegen beziehungsweise ihr den Namen als weitere Schreibweise geben.",
  },
  unitNamedOnce: {
    name: "Nur einmal genannte Stelle",
    why: "Wer nur einmal vorkommt, ist oft eine andere Schreibweise oder eine Stelle, die es so nicht gibt.",
    mend: "Eintragen, wozu die Stelle gehört; ist eine andere gemeint, dort den Namen als weitere Schreibweise aufnehmen und diese streichen.",
  },
  nobodyNamed: {
    name: "Niemand benannt",
    why: "Wo niemand genannt ist, wird niemand gefragt.",
    mend: "Eintragen, wer zuständig ist oder handelt.",
  },
  stepByOthers: {
    name: "Eine andere Stelle handelt",
    why: "Wer für das Leitziel verantwortlich ist, soll über einen Schritt berichten, den andere tun.",
    mend: "Die handelnde Stelle auch für das Leitziel verantwortlich machen, oder beim Schritt nennen, wer aus der verantwortlichen Stelle mitwirkt.",
  },
  deadlineWithoutDate: {
    name: "Frist ohne Datum",
    why: "Ohne Datum lässt sich nie sagen, ob ein Schritt überfällig ist.",
    mend: "Den Tag eintragen, bis zu dem der Schritt getan sein soll.",
  },
  goalWithoutFigures: {
    name: "Leitziel ohne Grundzahlen",
    why: "Ohne Grundzahl lässt sich nicht zeigen, ob sich etwas bewegt.",
    mend: "Festlegen, was gezählt wird, und dafür eine Grundzahl anlegen.",
  },
  indicatorWithoutTarget: {
    name: "Indikator ohne Ziel",
    why: "Ohne Ziel sagt kein Ergebnis, ob es genügt.",
    mend: "Eintragen, was bis wann erreicht sein soll.",
  },
  targetWithoutFigure: {
    name: "Zielwert ohne Grundzahl",
    why: "Wird nichts gezählt, lässt sich nicht belegen, dass der Zielwert erreicht ist.",
    mend: "Eine Grundzahl anlegen, die zählt, was der Zielwert verlangt.",
  },
  faultyFormula: {
    name: "Formel lässt sich nicht rechnen",
    why: "Solange die Formel fehlerhaft ist, steht statt der Kennzahl nur dieser Grund da.",
    mend: "Die Formel berichtigen.",
  },
  taskWithoutBody: {
    name: "Aufgabe ohne Gremium",
    why: "Was keinem Gremium gehört, steht auf keiner Tagesordnung.",
    mend: "Das Gremium wählen.",
  },
  unitWithoutChannel: {
    name: "Stelle ohne Kanal",
    why: "Ohne Kanal bekommt die Stelle keine Rückmeldeanfrage, obwohl von ihr etwas erwartet wird.",
    mend: "Im Team „@Integrationskompass zuordnen“ schreiben und einen Kanal wählen. Für Partner ohne Teams kann eine andere Stelle antworten („Angabe von“).",
  },
  figureNeverReported: {
    name: "Nie gemeldete Grundzahl",
    why: "Solange nichts gemeldet ist, fehlt auch jede Kennzahl, die darauf beruht.",
    mend: "In der nächsten Rückmelderunde melden. Wird die Zahl nicht mehr gebraucht, aus dem Konzept nehmen.",
  },
};

const withoutTarget: Readonly<Record<IndicatorKind, string>> = {
  keyFigure: "Die Kennzahl hat keinen Zielwert.",
  qualitative: "Es steht nicht da, was bis wann erreicht sein soll.",
};

/** What a rule has found, in a sentence. */
function found(fault: Fault): string {
  switch (fault.rule) {
    case "contradiction":
    case "gap":
    case "spelling":
    case "unknownOffice":
      return fault.text;
    case "nameWithoutUnit":
      return `Eine Stelle „${fault.name}“ gibt es nicht.`;
    case "unitNamedOnce":
      return `Zuständig oder handelnd nur bei ${fault.at}; in keiner Liste der Akteure, keiner Stelle zugeordnet.`;
    case "nobodyNamed":
      return "Es ist niemand eingetragen.";
    case "stepByOthers":
      return `Es handelt: ${fault.doneBy.join(", ")}. Verantwortlich: ${fault.responsible.join(", ")}.`;
    case "deadlineWithoutDate":
      return fault.term === undefined ? "Es steht keine Frist da." : `„${fault.term}“, kein Datum.`;
    case "goalWithoutFigures":
      return "Es ist keine Grundzahl angelegt.";
    case "indicatorWithoutTarget":
      return withoutTarget[fault.kind];
    case "targetWithoutFigure":
      return `„${fault.target}“; im Leitziel ist keine Grundzahl angelegt.`;
    case "faultyFormula":
      return formulaFaults(formulaDe, fault.formula);
    case "taskWithoutBody":
      return fault.body === undefined
        ? "Es ist kein Gremium eingetragen."
        : `Ein Gremium „${fault.body}“ gibt es nicht.`;
    case "unitWithoutChannel":
      return `${counted("de", fault.open, items)} offen, kein Kanal zugeordnet.`;
    case "figureNeverReported":
      return "Es liegt noch keine Meldung vor.";
  }
}

function partName(part: FindingGroup["part"]): string {
  switch (part) {
    case "concept":
      return "Das ganze Konzept";
    case "units":
      return "Stellen und Partner";
    case "steering":
      return "Steuerung";
    default:
      return `${part.key} ${part.title}`;
  }
}

/** What is said about a concept that is checked; beside the rest of the tab's texts, because it comes only on demand. */
export const lintDe = {
  rules,
  found,
  partName,
  counts: (count: number) => counted("de", count, findings),
  nothing: "Dazu gibt es keinen Befund.",
  intro:
    "Was im Konzept offen ist oder sich widerspricht, in der Reihenfolge des Konzepts. Keine Wertung: Ein Befund sagt nur, was zu klären ist.",
  filter: "Befunde nach Regel",
  all: "Alle",
  filterItem: (name: string, count: number) => `${name} (${count})`,
  without: (names: readonly string[]) => `Ohne Befund: ${names.join(", ")}.`,
  item: "Punkt",
  finding: "Befund",
  mendWhere: "Beheben",
  columns: { part: "Bereich", rule: "Regel", key: "Nummer", source: "Fundstelle" },
  fileName: (day: string) => `Konzeptpruefung-${day}.csv`,
  numbered: (number: number, all: number) => `Befund ${number} von ${all}`,
  mend: (how: string) => `So beheben: ${how}`,
  filters: "Befunde eingrenzen",
  inField: "Handlungsfeld",
  ofOffice: "Stelle",
  any: "Alle",
  more: (count: number) => `Weitere anzeigen (noch ${count})`,
  links: {
    remarks: "Anmerkung klären",
    units: "Fachverantwortung ändern",
    doneBy: "Handelnde ändern",
    deadline: "Frist eintragen",
    baseFigures: "Grundzahl anlegen",
    target: "Ziel eintragen",
    formula: "Formel berichtigen",
    body: "Gremium wählen",
    partOf: "Zuordnung eintragen",
    unit: "Stelle anlegen",
    answer: "Jetzt antworten",
    ask: "Was die nächste Runde fragt",
  },
  /** Leads to where a finding is mended; for screen readers with the item. */
  linkOf: (link: string, item: string) => `${link}: ${item}`,
};

/** What is said about a concept that is checked, in one language. */
export type LintTexts = typeof lintDe;
