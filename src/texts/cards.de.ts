import type { AnswerFault } from "../core/answer.ts";
import { longestText } from "../core/answer.ts";
import type { DeliveryFailure } from "../core/round.ts";

type FaultKey = {
  [Field in AnswerFault["field"]]: `${Field}.${Extract<AnswerFault, { field: Field }>["reason"]}`;
}[AnswerFault["field"]];

/** Texts of the cards. Values are put in as they are: whoever calls escapes them. */
export const cardTextsDe = {
  checkIn: {
    due: (day: string) => `Bitte bis ${day} antworten.`,
    answered: (answered: number, all: number) => `${answered} von ${all} beantwortet`,
    step: (position: number, all: number) => `Umsetzungsschritt ${position} von ${all}`,
    doneBy: "Wer",
    deadline: "Wann",
    lastHeard: (day: string) => `Zuletzt gemeldet am ${day}`,
    standsInList: "Stand in der Liste",
    standsOtherwise: "In der Liste steht inzwischen",
    neverHeard: "Zu diesem Schritt liegt noch keine Meldung vor.",
    answeredBy: (name: string, instant: string) => `Rückmeldung von ${name} am ${instant}`,
    obstacleWas: (text: string) => `Hindernis: ${text}`,
    commentWas: (text: string) => `Bemerkung: ${text}`,
    overview: "Alle Schritte zeigen",
    isAnswered: "✓ beantwortet",
    isOpen: "○ offen",
    isShown: "▸ wird gezeigt",
    allAnswered: "Alles beantwortet. Vielen Dank!",
    correctable: "Sie können Ihre Angaben korrigieren, bis die Runde geschlossen wird.",
  },
  inputs: {
    status: "Stand",
    statusMissing: "Bitte wählen Sie den Stand.",
    progress: "Fortschritt in Prozent (0 bis 100, freiwillig)",
    obstacle: "Hindernis (nötig, wenn es stockt)",
    comment: "Bemerkung (freiwillig)",
  },
  buttons: {
    answer: "Speichern",
    unchanged: "Unverändert",
    back: "Zurück",
    next: "Weiter",
    correct: "Korrigieren",
    bind: "Zuordnung speichern",
  },
  saved: (title: string) => `Gespeichert: ${title}`,
  notSaved: "Noch nicht gespeichert:",
  faults: {
    "status.missing": "Bitte wählen Sie den Stand.",
    "status.unknown": "Diesen Stand gibt es nicht. Bitte wählen Sie neu.",
    "progress.notWhole": "Der Fortschritt muss eine ganze Zahl sein.",
    "progress.outOfRange": "Der Fortschritt muss zwischen 0 und 100 liegen.",
    "obstacle.missing": "Wenn es stockt, nennen Sie bitte das Hindernis: Nur so kann jemand helfen.",
    "obstacle.tooLong": `Das Hindernis ist länger als ${longestText} Zeichen.`,
    "comment.tooLong": `Die Bemerkung ist länger als ${longestText} Zeichen.`,
  } satisfies Record<FaultKey, string>,
  overtaken: (name: string) =>
    `Inzwischen hat ${name} zu diesem Schritt geantwortet. Ihre Angaben sind noch nicht gespeichert: Speichern Sie erneut, wenn sie trotzdem gelten sollen.`,
  busy: "Mehrere Personen speichern gerade gleichzeitig. Ihre Angaben sind noch nicht gespeichert: Bitte speichern Sie gleich noch einmal.",
  refusal: {
    title: "Das ging nicht",
    unknownCheckIn: "Diese Rückmeldeanfrage gibt es nicht mehr.",
    wrongChannel: "Diese Rückmeldeanfrage gehört in einen anderen Kanal. Bitte antworten Sie dort.",
    roundClosed: "Die Rückmelderunde ist geschlossen. Ihre Angaben wurden nicht gespeichert.",
    unknownItem: "Diesen Umsetzungsschritt gibt es in der Rückmeldeanfrage nicht mehr.",
    yourText: "Das hatten Sie eingegeben:",
  },
  binding: {
    title: "Kanäle und Stellen zuordnen",
    purpose:
      "Der Integrationskompass fragt jede zugeordnete Stelle in ihrem Kanal nach dem Stand ihrer Umsetzungsschritte; er speichert die Antworten mit Namen und Zeitpunkt in den SharePoint-Listen der Stadt.",
    part: (first: number, last: number, all: number) =>
      `Kanäle ${first} bis ${last} von ${all}.${last < all ? " Die übrigen folgen nach dem Speichern." : ""}`,
    none: "keine Stelle",
    channelLabel: (channel: string) => `Kanal „${channel}“`,
    twice: (unit: string, channels: string) =>
      `„${unit}“ ist mehreren Kanälen zugeordnet: ${channels}. Bitte nur einen wählen. Es wurde nichts gespeichert.`,
    vanished:
      "Kanäle oder Stellen haben sich inzwischen geändert. Bitte prüfen Sie die Zuordnung und speichern Sie noch einmal. Es wurde nichts gespeichert.",
    done: "Zuordnung gespeichert",
    nothingBound: "Kein Kanal ist einer Stelle zugeordnet.",
    nextStep: "Mit „starte“ beginnen Sie eine Rückmelderunde.",
  },
  help: {
    title: "Das kann der Integrationskompass",
    notUnderstood: (text: string) => `„${text}“ habe ich nicht verstanden.`,
    commands: [
      {
        title: "starte",
        value: "beginnt eine Rückmelderunde (nur Koordination)",
      },
      { title: "status", value: "zeigt, welche Stellen geantwortet haben" },
      {
        title: "zuordnen",
        value: "ordnet Kanäle den Stellen zu (nur Koordination)",
      },
      { title: "hilfe", value: "zeigt diese Übersicht" },
    ],
  },
  roundBegun: {
    title: (round: string) => `${round} beginnt`,
    due: (day: string) => `Die Stellen werden gebeten, bis ${day} zu antworten.`,
    asked: "Gefragt werden",
    notAsked: "Nicht gefragt werden",
    reasons: {
      noChannel: "kein Kanal zugeordnet",
      nothingDue: "nichts offen",
    },
  },
  roundStatus: {
    title: "Stand der Rückmeldungen",
    none: "Es läuft keine Rückmelderunde.",
    answered: (answered: number, all: number) => `${answered} von ${all} beantwortet`,
    waiting: "wird zugestellt",
    failed: (reason: string) => `nicht zugestellt: ${reason}`,
    failures: {
      noChannel: "kein Kanal",
      refused: "von Teams abgelehnt",
      unreachable: "Teams nicht erreichbar",
      interrupted: "abgebrochen; bitte im Kanal nachsehen, ob die Karte da ist",
    } satisfies Record<DeliveryFailure, string>,
  },
} as const;
