import type { AnswerFault, DraftField } from "../core/answer.ts";
import type { ItemKind } from "../core/check-in.ts";
import type { BaseFigureKind } from "../core/concept.ts";
import { longestText } from "../core/response.ts";
import { counted } from "./plural.ts";

type NamedField = Exclude<DraftField, `cell:${string}`>;

/** Texts of the check-in card. Values are put in as they are: whoever calls escapes them. */
export const checkInTextsDe = {
  header: {
    due: (day: string) => `Bitte bis ${day} antworten.`,
    answered: (answered: number, all: number) => `${answered} von ${all} beantwortet`,
    kinds: {
      decision: (count: number) => counted("de", count, { one: "Beschluss", other: "Beschlüsse" }),
      step: (count: number) => counted("de", count, { one: "Umsetzungsschritt", other: "Umsetzungsschritte" }),
      figure: (count: number) => counted("de", count, { one: "Grundzahl", other: "Grundzahlen" }),
      indicator: (count: number) => counted("de", count, { one: "Indikator", other: "Indikatoren" }),
      voice: () => "Ihre eigenen Worte",
    } satisfies Record<ItemKind, (count: number) => string>,
  },
  item: {
    position: (kind: string, position: number, all: number) => `${kind} (${position} von ${all})`,
    voiceTitle: "Was läuft gut, was fehlt?",
    doneBy: "Wer",
    deadline: "Wann",
    period: "Zeitraum",
    decidedOn: "Beschlossen am",
    dueOn: "Bis",
    target: "Ziel",
    gone: "Dieser Punkt steht nicht mehr in den Listen. Sie müssen dazu nichts angeben.",
  },
  heard: {
    last: (day: string) => `Zuletzt gemeldet am ${day}`,
    inList: "Stand in der Liste",
    sinceThen: "In der Liste steht inzwischen",
    never: "Dazu liegt noch keine Meldung vor.",
    answeredBy: (name: string, instant: string) => `Rückmeldung von ${name} am ${instant}`,
    lastValue: "Letzter Wert",
    noValue: "Zu dieser Zahl liegt noch kein Wert vor.",
    valueHidden: "Der letzte Wert steht hier nicht, weil das ganze Team mitlesen kann.",
    reported: "gemeldet",
    notCollectable: "nicht erhebbar",
    open: "offen",
  },
  labels: {
    status: "Stand",
    progress: "Fortschritt",
    obstacle: "Hindernis",
    remedy: "Was würde es lösen",
    support: "Gewünschte Unterstützung",
    comment: "Bemerkung",
    onBehalfOf: "Angabe von",
    value: "Wert",
    certainty: "Vorläufig oder endgültig",
    source: "Quelle",
    notCollectable: "Warum nicht erhebbar",
    fulfilment: "Ergebnis",
    evidence: "Woran es zu sehen ist",
    on: "Datum",
    decisionState: "Umsetzung",
    works: "Was gut läuft",
    missing: "Was fehlt",
  } satisfies Record<NamedField, string>,
  inputs: {
    status: "Wie steht es?",
    statusMissing: "Bitte wählen Sie den Stand.",
    progress: "Fortschritt in Prozent (0 bis 100, freiwillig)",
    obstacle: "Hindernis (nötig, wenn es stockt)",
    remedy: "Was würde das Hindernis lösen? (freiwillig)",
    support: "Was wünschen Sie sich von der Lenkungsgruppe? (freiwillig)",
    comment: "Bemerkung (freiwillig)",
    onBehalfOf: "Für wen antworten Sie?",
    ourselves: "für uns selbst",
    value: {
      count: "Anzahl (ganze Zahl)",
      share: "Anteil in Prozent",
      amount: "Wert",
      register: "Anzahl der Einträge (ganze Zahl)",
    } satisfies Record<BaseFigureKind, string>,
    behindShares: {
      part: "Personen mit dem Merkmal (Anzahl)",
      whole: "Alle, auf die sich der Anteil bezieht (Anzahl)",
    } satisfies Record<"part" | "whole", string>,
    numbers: (example: string) => `Schreiben Sie Zahlen ohne Einheit, zum Beispiel ${example}.`,
    moreCells: (count: number) =>
      `${counted("de", count, { one: "weiterer Teil passt", other: "weitere Teile passen" })} nicht auf die Karte. Nennen Sie die Werte bitte in der Bemerkung.`,
    certainty: "Ist die Zahl endgültig?",
    certaintyMissing: "Bitte wählen Sie: vorläufig oder endgültig.",
    provisional: "vorläufig",
    final: "endgültig",
    source: "Quelle (nötig, wenn Sie eine Zahl angeben)",
    notCollectable: "Warum lässt sich die Zahl nicht erheben?",
    fulfilment: "Ist das erfüllt?",
    fulfilmentMissing: "Bitte wählen Sie, ob das erfüllt ist.",
    evidence: "Woran ist das zu sehen? (nötig, wenn es ganz oder teilweise erfüllt ist)",
    on: "Datum dazu (freiwillig)",
    decisionState: "Ist der Beschluss umgesetzt?",
    decisionStateMissing: "Bitte wählen Sie, wie weit der Beschluss ist.",
    works: "Was läuft gut?",
    missing: "Was fehlt?",
  },
  buttons: {
    answer: "Speichern",
    answerStriking: "Ja, so speichern",
    unchanged: "Unverändert",
    unchangedRest: (count: number) => `${counted("de", count, { one: "Punkt", other: "Punkte" })} unverändert melden`,
    restOpen: "Grundzahlen, eigene Worte bleiben offen",
    back: "Zurück",
    next: "Weiter",
    correct: "Korrigieren",
    showValue: "Letzten Wert zeigen",
    more: "Mehr angeben: Lösung, Unterstützung",
    moreOnBehalf: "Mehr angeben: Lösung, Unterstützung, für wen",
    noNumber: "Die Zahl lässt sich nicht erheben",
    overview: "Alle Punkte zeigen",
    openTab: "Im Integrationskompass öffnen",
  },
  overview: {
    answered: "✓ beantwortet",
    open: "○ offen",
    shown: "▸ wird gezeigt",
    more: (count: number) => counted("de", count, { one: "weiterer Punkt", other: "weitere Punkte" }),
  },
  summary: {
    done: "Alles beantwortet. Vielen Dank!",
    correctable: "Sie können Ihre Angaben korrigieren, bis die Runde geschlossen wird.",
    closed: "Die Rückmelderunde ist geschlossen. Vielen Dank für Ihre Angaben!",
    cancelled: "Die Rückmelderunde wurde abgesagt. Sie müssen nichts mehr angeben.",
  },
  outcomes: {
    saved: (title: string) => `Gespeichert: ${title}`,
    savedRest: (count: number) =>
      `${counted("de", count, { one: "Punkt", other: "Punkte" })} als unverändert gespeichert.`,
    notSaved: "Noch nicht gespeichert:",
    overtaken: (name: string) =>
      `Inzwischen hat ${name} dazu geantwortet, siehe unten. Ihre Angaben sind noch nicht gespeichert: Speichern Sie erneut, wenn sie trotzdem gelten sollen.`,
    changed: "Der Stand hat sich inzwischen geändert. Bitte sehen Sie ihn sich an und antworten Sie noch einmal.",
    striking: (value: string) =>
      `Der frühere Wert war ${value}. Ihr Wert weicht stark davon ab. Stimmt er? Er ist noch nicht gespeichert.`,
    busy: "Mehrere Personen speichern gerade gleichzeitig. Ihre Angaben sind noch nicht gespeichert: Bitte speichern Sie gleich noch einmal.",
  },
  fault: (label: string, sentence: string) => `${label}: ${sentence}`,
  faults: {
    missing: "Bitte ausfüllen.",
    unknown: "Diese Auswahl gibt es nicht. Bitte wählen Sie neu.",
    notWhole: "Bitte geben Sie eine ganze Zahl an.",
    outOfRange: "Die Zahl ist zu klein oder zu groß.",
    tooLong: `Der Text ist länger als ${longestText} Zeichen.`,
    notNumber: "Das ist keine Zahl in der üblichen Schreibweise.",
    notDate: "Bitte geben Sie ein Datum an.",
    inFuture: "Das Datum liegt in der Zukunft.",
    aboveTotal: "Ein Teil kann nicht größer sein als der Gesamtwert.",
    besideValue: "Geben Sie bitte entweder eine Zahl an oder den Grund, warum es keine gibt.",
  } satisfies Record<AnswerFault["reason"], string>,
  /** Where more can be said than the reason says. */
  ownFaults: {
    "progress.outOfRange": "Bitte geben Sie eine Zahl von 0 bis 100 an.",
    "obstacle.missing": "Wenn es stockt, nennen Sie bitte das Hindernis. Nur so kann jemand helfen.",
    "comment.missing": "Die Zahl war endgültig gemeldet. Bitte nennen Sie in der Bemerkung den Grund der Berichtigung.",
    "value.missing": "Bitte geben Sie eine Zahl an oder den Grund, warum es keine gibt.",
    "source.missing": "Bitte nennen Sie, woher die Zahl stammt.",
    "evidence.missing": "Bitte nennen Sie, woran das zu sehen ist.",
    "works.missing": "Bitte schreiben Sie etwas dazu, was gut läuft oder was fehlt.",
  },
};

/** Texts of the check-in card in one language. */
export type CheckInTexts = typeof checkInTextsDe;
