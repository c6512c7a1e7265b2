import type { DeliveryFailure, DeliveryState } from "../core/delivery.ts";
import type { Refusal } from "../core/judgement.ts";
import type { NoticeKind } from "../core/round.ts";
import type { Command } from "./command-words.ts";
import { counted, pluralForm } from "./plural.ts";

/** Texts of all cards but the check-in's. Values are put in as they are: whoever calls escapes them. */
export const cardTextsDe = {
  openTab: "Im Integrationskompass öffnen",
  more: (count: number) => `und ${counted("de", count, { one: "weiterer Eintrag", other: "weitere Einträge" })}`,
  refusal: {
    title: "Das ging nicht",
    reasons: {
      unknownCheckIn: "Diese Rückmeldeanfrage gibt es nicht mehr.",
      wrongChannel: "Diese Rückmeldeanfrage gehört in einen anderen Kanal. Bitte antworten Sie dort.",
      roundClosed: "Diese Rückmelderunde nimmt keine Antworten an. Ihre Angaben wurden nicht gespeichert.",
      unknownItem: "Diesen Punkt gibt es in der Rückmeldeanfrage nicht mehr.",
    } satisfies Record<Refusal, string>,
    yourText: "Das hatten Sie eingegeben:",
  },
  binding: {
    title: "Kanäle und Stellen zuordnen",
    purpose:
      "Der Integrationskompass fragt jede zugeordnete Stelle in ihrem Kanal, wie es steht, und zwar in der Sprache, die Sie hier wählen. Er speichert die Antworten mit Namen und Zeitpunkt in den SharePoint-Listen der Stadt.",
    part: (first: number, last: number, all: number) =>
      first === last ? `Kanal ${last} von ${all}.` : `Kanäle ${first} bis ${last} von ${all}.`,
    partsFollow: "Die übrigen folgen nach dem Speichern.",
    none: "keine Stelle",
    channelLabel: (channel: string) => `Kanal „${channel}“`,
    languageLabel: (channel: string) => `Sprache im Kanal „${channel}“`,
    twice: (unit: string, channels: string) =>
      `„${unit}“ ist mehreren Kanälen zugeordnet: ${channels}. Bitte nur einen wählen. Es wurde nichts gespeichert.`,
    vanished:
      "Kanäle oder Stellen haben sich inzwischen geändert. Bitte prüfen Sie die Zuordnung und speichern Sie noch einmal. Es wurde nichts gespeichert.",
    save: "Zuordnung speichern",
    done: "Zuordnung gespeichert",
    bound: (unit: string, language: string) => `${unit} (${language})`,
    nothingBound: "Kein Kanal ist einer Stelle zugeordnet.",
    nextStep: (command: string) => `Mit „@Integrationskompass ${command}“ beginnen Sie eine Rückmelderunde.`,
  },
  help: {
    title: "Das kann der Integrationskompass",
    notUnderstood: (text: string) => `„${text}“ habe ich nicht verstanden.`,
    commands: {
      start: "beginnt eine Rückmelderunde (nur Koordination)",
      status: "zeigt, welche Stellen geantwortet haben",
      round: "zeigt die Rückmelderunden und ihre Tage",
      remind: "erinnert alle Stellen, die noch nicht alles beantwortet haben (nur Koordination)",
      assign: "ordnet Kanäle den Stellen zu (nur Koordination)",
      help: "zeigt diese Übersicht",
    } satisfies Record<Command, string>,
  },
  roundBegun: {
    title: (round: string) => `${round} beginnt`,
    due: (day: string) => `Die Stellen werden gebeten, bis ${day} zu antworten.`,
    asked: "Gefragt werden",
    notAsked: "Nicht gefragt werden",
    showNotAsked: (count: number) => `Nicht gefragte Stellen zeigen (${count})`,
    reasons: {
      noChannel: "kein Kanal zugeordnet",
      nothingDue: "nichts offen",
    },
  },
  rounds: {
    title: "Rückmelderunden",
    next: "Als Nächstes",
    begins: (round: string, day: string, due: string) => `${round}: beginnt am ${day}, Antworten bis ${due}`,
    paused: (round: string) => `${round}: angehalten`,
    nonePlanned: "Es ist keine weitere Runde geplant.",
  },
  roundStatus: {
    title: "Stand der Rückmeldungen",
    none: "Es läuft keine Rückmelderunde.",
    state: (state: string, due: string) => `Stand der Runde: ${state}. Antworten bis ${due}.`,
    answered: (answered: number, all: number) => `${answered} von ${all} beantwortet`,
    delivery: {
      pending: "wird zugestellt",
      claimed: "wird gerade zugestellt",
      posted: "zugestellt",
      skipped: "nicht mehr nötig",
      failed: "nicht zugestellt",
    } satisfies Record<DeliveryState, string>,
    notices: {
      reminder: "Erinnerung",
      escalation: "Meldung an die Lenkungsgruppe",
      summary: "Zusammenfassung",
    } satisfies Record<NoticeKind, string>,
    /** What happened, and what to do about it. */
    failures: {
      noChannel: "Die Stelle hat keinen Kanal. Bitte ordnen Sie ihr einen zu.",
      notInstalled: "Die App ist nicht mehr im Team. Bitte fügen Sie die App dem Team wieder hinzu.",
      channelGone: "Der Kanal wurde gelöscht. Bitte ordnen Sie der Stelle einen anderen zu.",
      forbidden: "Die App darf in diesem Kanal nicht schreiben. Bitte erlauben Sie es in den Einstellungen des Kanals.",
      tooLarge: "Die Nachricht ist für Teams zu groß. Bitte geben Sie der IT der Stadt Bescheid.",
      refused: "Teams hat die Nachricht abgelehnt. Bitte geben Sie der IT der Stadt Bescheid.",
      unreachable:
        "Teams war nicht erreichbar. Bitte warten Sie eine Weile und geben Sie sonst der IT der Stadt Bescheid.",
    } satisfies Record<DeliveryFailure, string>,
  },
  reminder: {
    title: (unit: string) => `Erinnerung: ${unit}`,
    open: (count: number) =>
      pluralForm("de", count, { one: "Ein Punkt ist noch offen.", other: `${count} Punkte sind noch offen.` }),
    before: (round: string, day: string) => `${round}: Bitte antworten Sie bis ${day}.`,
    after: (round: string, day: string) =>
      `${round}: Die Antwort war bis ${day} erbeten. Sie können noch antworten, bis die Runde geschlossen wird.`,
    where: "Die Karte mit den Fragen steht am Anfang dieser Unterhaltung.",
  },
  escalation: {
    title: (round: string) => `${round}: noch offene Rückmeldungen`,
    intro: (day: string) => `Die Antworten waren bis ${day} erbeten. Von diesen Stellen fehlen noch Angaben:`,
    open: (count: number) => `${counted("de", count, { one: "Punkt", other: "Punkte" })} offen`,
    none: "Alle Stellen haben geantwortet.",
  },
  summary: {
    title: (round: string) => `${round}: Ergebnis`,
    changes: "Was sich geändert hat",
    change: (before: string, after: string) => `${before} → ${after}`,
    noChanges: "Es hat sich nichts geändert.",
    blocked: "Was stockt",
    obstacle: (text: string) => `Hindernis: ${text}`,
    remedy: (text: string) => `Was es lösen würde: ${text}`,
    support: "Gewünschte Unterstützung",
    voices: "Stimmen",
    works: (text: string) => `Läuft gut: ${text}`,
    missing: (text: string) => `Fehlt: ${text}`,
    silent: "Ohne vollständige Rückmeldung",
  },
  outcome: {
    title: (round: string) => `${round}: Was daraus wurde`,
    thanks: (unit: string) => `Vielen Dank für die Rückmeldung von ${unit}.`,
    none: "Aus diesem Kanal kam in dieser Runde keine Rückmeldung.",
    answers: "Ihre Angaben",
    shown: "Das sieht die Lenkungsgruppe besonders",
    nothingShown: "Die Lenkungsgruppe sieht den gemeldeten Stand. Hindernisse oder Wünsche gab es nicht.",
    figures: "Zahlen werden erst gezeigt, wenn geprüft ist, dass sie niemanden erkennen lassen.",
  },
  channelChanged: {
    title: "Ein zugeordneter Kanal hat sich geändert",
    renamed: (unit: string, channel: string) =>
      `Der Kanal von „${unit}“ heißt jetzt „${channel}“. Die Zuordnung bleibt, Sie müssen nichts tun. Gehört der Kanal nun zu einer anderen Stelle, ordnen Sie ihn bitte neu zu.`,
    deleted: (unit: string, channel: string) =>
      `Der Kanal „${channel}“ von „${unit}“ wurde gelöscht. Die Stelle wird nicht mehr gefragt. Bitte ordnen Sie ihr einen anderen Kanal zu.`,
    shared: (unit: string, channel: string) =>
      `Der Kanal „${channel}“ von „${unit}“ wurde mit anderen geteilt. Personen außerhalb des Teams können die Karten jetzt lesen und beantworten. Bitte prüfen Sie, ob das so sein soll.`,
    assign: (command: string) => `Zum Zuordnen schreiben Sie „@Integrationskompass ${command}“.`,
  },
  concept: {
    field: "Handlungsfeld",
    status: "Stand",
    deadline: "Wann",
    doneBy: "Wer",
    definition: "Definition",
    value: "Veröffentlichter Wert",
    noValue: "Es ist noch kein Wert veröffentlicht.",
    source: "Quelle",
    none: "keine Angabe",
  },
};

/** Texts of the cards in one language. */
export type CardTexts = typeof cardTextsDe;
