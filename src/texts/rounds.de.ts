import type { RoundPlanFault } from "../core/round-plan.ts";
import type { RoundDeed } from "../core/round-schedule.ts";
import { cardTextsDe } from "./cards.de.ts";
import { checkInTextsDe } from "./check-in.de.ts";
import { counted } from "./plural.ts";
import { vocabularyDe } from "./vocabulary.de.ts";

const locale = "de-DE";
const items = { one: "Punkt", other: "Punkte" };
const rounds = { one: "Runde", other: "Runden" };

/** What the tab says about rounds; beside the rest of its texts, because it comes only when somebody opens these pages. */
export const roundsDe = {
  ...vocabularyDe,
  locale,
  failures: cardTextsDe.roundStatus.failures,
  answerTexts: checkInTextsDe,
  refusals: cardTextsDe.refusal.reasons,
  overtaken:
    "Inzwischen hat jemand anderes hier etwas geändert. Es wurde nichts gespeichert. Sie sehen jetzt den neuen Stand.",
  firstSteps: {
    heading: "So geht es los",
    noChannels:
      "Noch ist keiner Stelle ein Kanal zugeordnet. Schreiben Sie im Team „@Integrationskompass zuordnen“, dann fragt der Bot, welcher Kanal zu welcher Stelle gehört.",
    noPlan: "Noch gibt es keinen Rhythmus. Legen Sie fest, wann Rückmelderunden beginnen.",
    toPlan: "Rhythmus festlegen",
  },
  list: {
    heading: "Alle Runden",
    empty: "Es gibt noch keine Runde.",
    round: "Runde",
    state: "Zustand",
    beginsOn: "Beginnt",
    dueOn: "Antworten bis",
    closesOn: "Schließt",
    fileName: (day: string) => `Runden-${day}.csv`,
    outOfPlan: "passt nicht zum jetzigen Rhythmus",
    preview: "Vorschau",
    beginToday: "Heute eine Runde beginnen",
    todayTitle: "Heute eine Runde beginnen?",
    todayBody: (due: string) =>
      `Der Bot fragt gleich alle Stellen mit Kanal, zu denen etwas offen ist. Sie haben bis ${due} Zeit. Die Runde lässt sich nicht zurückholen, nur schließen.`,
    exists: "Heute hat schon eine Runde begonnen oder ist für heute geplant.",
    begun: (title: string) => `${title} beginnt. Die Karten stehen in wenigen Minuten in den Kanälen.`,
  },
  deed: {
    begin: "Jetzt beginnen",
    move: "Verschieben",
    pause: "Anhalten",
    resume: "Wieder einplanen",
    cancel: "Absagen",
    close: "Jetzt schließen",
  } satisfies Record<RoundDeed, string>,
  /** For screen readers, who meet the same button for every round. */
  deedOf: (deed: string, title: string) => `${deed}: ${title}`,
  confirm: {
    begin: (title: string, due: string) =>
      `${title} beginnt sofort statt am geplanten Tag. Die Stellen haben bis ${due} Zeit. Die Runde lässt sich nicht zurückholen, nur schließen.`,
    cancel: (title: string) => `${title} findet nicht statt. Sie können sie später wieder einplanen.`,
    close: (title: string) =>
      `Danach kann zu ${title} niemand mehr antworten. Der Bot schreibt in jeden Kanal, was aus den Antworten wurde.`,
  },
  done: {
    begin: (title: string) => `${title} beginnt. Die Karten stehen in wenigen Minuten in den Kanälen.`,
    move: (title: string, day: string) => `${title} beginnt jetzt am ${day}.`,
    pause: (title: string) => `${title} ist angehalten und beginnt nicht von selbst.`,
    resume: (title: string, day: string) => `${title} ist wieder eingeplant und beginnt am ${day}.`,
    cancel: (title: string) => `${title} ist abgesagt.`,
    close: (title: string) => `${title} wird geschlossen.`,
  },
  move: {
    title: (round: string) => `${round} verschieben`,
    day: "Neuer Tag",
    hint: "Antwortfrist, Erinnerungen und Schließtag rücken mit.",
    faults: {
      noDay: "Bitte geben Sie einen Tag an.",
      past: "Der Tag liegt in der Vergangenheit.",
      dayOff: (next: string) => `An diesem Tag wird nicht gearbeitet. Der nächste Arbeitstag ist der ${next}.`,
    },
  },
  plan: {
    rule: "Wann beginnen Rückmelderunden?",
    kinds: { everyMonths: "In festem Abstand", beforeMeetings: "Vor jeder Sitzung eines Gremiums" },
    months: "Abstand",
    everyMonths: { 3: "vierteljährlich", 6: "halbjährlich", 12: "jährlich" },
    startOn: "Erste Runde am",
    weeks: "Wochen vor der Sitzung",
    body: "Gremium",
    noBodies: "Im Konzept stehen keine Gremien. Tragen Sie sie in die SharePoint-Liste „Gremien“ ein.",
    terms: "Fristen",
    answerDays: "Arbeitstage zum Antworten",
    remindBefore: "Erinnern vor der Frist",
    remindBeforeHint: "Arbeitstage vorher, mehrere mit Komma; leer lassen für keine",
    remindAfter: "Erinnern nach der Frist",
    remindAfterHint: "Arbeitstage danach, mehrere mit Komma; leer lassen für keine",
    closeAfter: "Schließen nach der Frist",
    closeAfterHint: "Arbeitstage danach",
    freshDays: "Nicht noch einmal fragen, wenn eine Angabe jünger ist als … Tage",
    freshDaysHint: "0 heißt: immer fragen",
    dates: "Runden der nächsten zwölf Monate",
    datesHint: "Nur Arbeitstage; Feiertage in Nordrhein-Westfalen sind berücksichtigt.",
    noDates: "In den nächsten zwölf Monaten beginnt so keine Runde.",
    noMeetings: (body: string) =>
      `Zu „${body}“ stehen keine kommenden Sitzungen in der SharePoint-Liste „Sitzungen“. Tragen Sie die Tage dort ein, dann erscheinen hier die Runden.`,
    faultyDates: "Die Termine erscheinen, sobald alle Angaben stimmen.",
    begins: "Beginn",
    reminders: "Erinnerungen",
    outdated: (count: number) =>
      `${counted("de", count, { one: "geplante Runde passt", other: "geplante Runden passen" })} nicht dazu:`,
    cancelOutdated: "Diese Runden beim Speichern absagen",
    save: "Rhythmus speichern",
    saved: (added: number, adjusted: number, cancelled: number) =>
      [
        "Rhythmus gespeichert.",
        ...(added > 0 ? [`${counted("de", added, rounds)} neu geplant.`] : []),
        ...(adjusted > 0 ? [`${counted("de", adjusted, rounds)} angepasst.`] : []),
        ...(cancelled > 0 ? [`${counted("de", cancelled, rounds)} abgesagt.`] : []),
      ].join(" "),
    faults: {
      missing: "Bitte ausfüllen.",
      noDay: "Bitte geben Sie einen Tag an.",
      notOffered: "Bitte wählen Sie einen Abstand.",
      notWhole: "Bitte geben Sie ganze Zahlen an.",
      tooSmall: (least: number) => `Mindestens ${least}.`,
      tooLarge: (most: number) => `Höchstens ${most}.`,
      tooMany: (most: number) => `Höchstens ${most} Erinnerungen.`,
      repeated: "Jede Erinnerung bitte nur einmal.",
      outsideRound: "Eine Erinnerung läge vor dem Beginn oder nach dem Ende der Runde.",
      notBeforeMeeting: "So viel Zeit bleibt vor der Sitzung nicht. Geben Sie weniger Arbeitstage oder mehr Wochen an.",
    } satisfies Record<RoundPlanFault["reason"], string | ((bound: number) => string)>,
  },
  preview: {
    when: "Welche Runde?",
    now: "Wenn heute eine Runde begänne",
    intro: "Nach heutigem Stand. Was bis zum Beginn gemeldet wird, ändert die Karten noch.",
    asked: "Diese Stellen bekommen eine Karte",
    nobody: "Keine Stelle bekäme eine Karte.",
    items: (count: number) => counted("de", count, items),
    inLanguage: (language: string) => `auf ${language}`,
    list: "Wonach gefragt wird",
    card: "Karte zeigen",
    cardOf: (unit: string) => `Karte für ${unit}`,
    loading: "Karte wird gezeichnet …",
    broken: "Die Karte ließ sich nicht zeichnen.",
    leftOut: "Diese Stellen bekommen keine Karte",
    unit: "Stelle",
    reason: "Warum nicht",
    noChannel: (count: number) => `Kein Kanal zugeordnet; offen wären ${counted("de", count, items)}.`,
    nothingDue: "Nichts offen.",
    assign: "Kanäle ordnen Sie im Team mit „@Integrationskompass zuordnen“ zu.",
  },
  watch: {
    heading: (title: string) => `${title}: Stand`,
    none: "Gerade läuft keine Runde.",
    next: (title: string, day: string) => `Als Nächstes: ${title} am ${day}.`,
    due: (day: string, closes: string) => `Antworten bis ${day}, geschlossen wird am ${closes}.`,
    answered: (answered: number, all: number) =>
      `${answered} von ${counted("de", all, { one: "Stelle hat", other: "Stellen haben" })} alles beantwortet.`,
    opening: "Die Runde beginnt gerade, die Karten entstehen.",
    nobody: "In dieser Runde wird niemand gefragt: Zu keiner Stelle mit Kanal war etwas offen.",
    unit: "Stelle",
    state: "Stand",
    reminded: "Erinnert",
    units: "Stand je Stelle",
    states: {
      waiting: "Wird zugestellt",
      failed: "Nicht zugestellt",
      sent: "Zugestellt, noch keine Antwort",
      partly: "Teilweise beantwortet",
      answered: "Beantwortet",
      skipped: "Nicht mehr nötig",
    },
    overdue: "Überfällig",
    progress: (answered: number, all: number) => `${answered} von ${all}`,
    byHand: "von Hand",
    onItsWay: "wird zugestellt",
    reminderFailed: (reason: string) => `Erinnerung nicht zugestellt: ${reason}`,
    remind: "Erinnern",
    remindOf: (unit: string) => `Erinnern: ${unit}`,
    remindAll: (count: number) => `Alle offenen erinnern (${count})`,
    reminded1: (unit: string) => `${unit} wird erinnert.`,
    remindedAll: (count: number) =>
      `${counted("de", count, { one: "Stelle wird", other: "Stellen werden" })} erinnert.`,
    elsewhere: "Die Karte steht noch im früheren Kanal der Stelle.",
    again: "Noch einmal zustellen",
    againOf: (unit: string) => `Noch einmal zustellen: ${unit}`,
    sentAgain: (unit: string) => `Die Karte für ${unit} wird noch einmal zugestellt.`,
    answer: "Angabe machen",
    answerOf: (unit: string) => `Angabe machen für ${unit}`,
  },
  answer: {
    back: "Zurück zu den Runden",
    backToMine: "Zurück zu „Für mich“",
    next: "Nächster Punkt",
    progress: (answered: number, all: number) => `${answered} von ${all} beantwortet`,
    intro: (unit: string, due: string) => `${unit}, Antworten bis ${due}.`,
    purpose:
      "Für Stellen, die für Partner ohne Teams antworten, und für die Koordination. Gespeichert wird Ihr Konto, wie bei einer Antwort im Kanal.",
    gone: "Diese Rückmeldeanfrage gibt es nicht.",
    closed: "Diese Rückmelderunde nimmt keine Antworten an.",
    items: "Wonach gefragt wird",
    isAnswered: "beantwortet",
    isOpen: "offen",
    saved: (title: string) => `Gespeichert: ${title}`,
    confidential:
      "Zahlen melden hier nur Personen mit Zugriff auf die Liste „Zahlenwerte (vertraulich)“. Den Zugriff gibt die Administration der SharePoint-Site; ohne ihn antworten Sie bitte auf der Karte im Kanal Ihrer Stelle.",
    overtaken:
      "Inzwischen wurde dazu schon geantwortet. Ihre Angaben sind noch nicht gespeichert. Speichern Sie erneut, wenn sie trotzdem gelten sollen.",
  },
};

/** What the tab says about rounds, in one language. */
export type RoundsTexts = typeof roundsDe;
