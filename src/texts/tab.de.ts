import type { BaseFigureKind, IndicatorKind, RemarkKind } from "../core/concept.ts";
import { vocabularyDe } from "./vocabulary.de.ts";

/** `1 Stelle`, `3 Stellen` */
function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

interface TroubleText {
  readonly title: string;
  readonly body: string;
  readonly retry: string;
}

const again = "Erneut versuchen";

/** What the tab says. */
export const tabDe = {
  ...vocabularyDe,
  locale: "de-DE",
  none: "–",
  loading: "Wird geladen …",
  neverHeard: "Noch nicht gemeldet",
  noPage: "Diese Seite gibt es nicht.",
  overview: {
    heading: "Handlungsfelder",
    steps: "Umsetzungsschritte",
    recommendations: "Empfehlungen",
    indicators: "Indikatoren",
    units: "Fachverantwortung",
    heard: "Zuletzt gemeldet",
    totalSteps: (count: number) => counted(count, "Umsetzungsschritt", "Umsetzungsschritte"),
    stepsIn: (fields: number) => `in ${counted(fields, "Handlungsfeld", "Handlungsfeldern")}`,
    heardOn: (moment: string) => `Zuletzt gemeldet: ${moment}`,
    nothingHeard:
      "Noch hat niemand etwas gemeldet. Die Koordination beginnt eine Rückmelderunde unter „Rückmelderunden“ oder schreibt im Team „@Integrationskompass starte“. Danach fragt der Bot jede Stelle in ihrem Kanal.",
    keyFigures: (count: number) => counted(count, "Kennzahl", "Kennzahlen"),
    reportedOf: (reported: number, all: number) => `${reported} von ${all} gemeldet`,
    roundRuns: (title: string, dueOn: string, answered: number, asked: number, partly: number) =>
      `${title}: Rückmeldung bis ${dueOn}. ${answered} von ${counted(asked, "Stelle hat", "Stellen haben")} alles beantwortet${partly > 0 ? `, ${partly} zum Teil` : ""}.`,
    remarks: (count: number) => counted(count, "Anmerkung zum Konzepttext", "Anmerkungen zum Konzepttext"),
    ways: "Weitere Seiten",
    matters: {
      label: "Was ansteht",
      none: "Zurzeit steht nichts an.",
      blocked: "Maßnahmen, die stocken",
      late: "Überfällige Maßnahmen",
      silent: "Umsetzungsschritte ohne Rückmeldung",
      openDecisions: "Offene Beschlüsse",
      lateDecisions: "Überfällige Beschlüsse",
      news: {
        meeting: (day: string) => `Maßnahmen mit neuer Rückmeldung seit der Sitzung am ${day}`,
        round: (day: string) => `Maßnahmen mit neuer Rückmeldung seit Beginn der Runde am ${day}`,
      },
      next: (body: string, day: string) => `Tagesordnung der nächsten Sitzung: ${body}, ${day}`,
    },
  },
  field: {
    back: "Alle Handlungsfelder",
    trail: "Navigationspfad",
    heading: (key: string, title: string) => `${key} ${title}`,
    situation: "Ausgangslage",
    goal: (number: number) => `${number}. Leitziel`,
    subGoals: (count: number) => counted(count, "Teilziel", "Teilziele"),
    units: "Fachverantwortung",
    steps: "Umsetzungsschritte",
    step: "Schritt",
    recommendations: "Handlungsempfehlungen",
    recommendation: "Empfehlung",
    doneBy: "Wer",
    deadline: "Wann",
    due: (day: string) => `bis ${day}`,
    late: "Überfällig",
    status: "Stand",
    progress: (perCent: number) => `${perCent} %`,
    obstacle: "Hindernis",
    said: "Angaben",
    heard: "Zuletzt gemeldet",
    toValue: "Werte ansehen",
    baseFigures: "Grundzahlen",
    baseFigure: "Grundzahl",
    kind: "Art",
    period: "Zeitraum",
    value: "Wert",
    sameAs: (key: string) => `Gleiche Zahl wie ${key}`,
    baseFigureKind: {
      count: "Anzahl",
      share: "Anteil",
      amount: "Betrag",
      register: "Liste",
    } satisfies Record<BaseFigureKind, string>,
    indicators: "Indikatoren und Kennzahlen",
    indicator: "Indikator",
    indicatorKind: {
      keyFigure: "Kennzahl",
      qualitative: "Qualitativ",
    } satisfies Record<IndicatorKind, string>,
    target: "Ziel",
    answers: "Letzte Rückmeldungen",
    when: "Wann",
    unit: "Stelle",
    what: "Punkt",
    onBehalfOf: (name: string) => `Angabe von ${name}`,
    reportedFor: (period: string) => `Zahl gemeldet (${period})`,
    notCollectable: (period: string) => `Nicht erhebbar (${period})`,
    unknownUnit: "Stelle nicht mehr im Konzept",
    fromFile: "Aus einer Datei eingelesen",
    noAnswers:
      "Noch keine Rückmeldung. Sobald eine Stelle in ihrem Kanal auf die Karte des Bots antwortet, steht die Antwort hier.",
    notFound: (key: string) => `Ein Handlungsfeld ${key} gibt es im Konzept nicht.`,
  },
  figures: {
    heading: (key: string, title: string) => `Zahlen zu ${key} ${title}`,
    open: "Zahlen dieses Handlungsfelds",
  },
  rounds: {
    heading: {
      rounds: "Rückmelderunden",
      plan: "Rhythmus der Runden",
      preview: "Vorschau der Karten",
      answer: "Angabe machen",
    },
    places: "Rund um die Rückmelderunden",
  },
  lint: "Konzept prüfen",
  place: {
    shareLink: "Link teilen",
    toStage: "Auf der Bühne zeigen",
    notOnStage:
      "Das ließ sich nicht auf der Bühne zeigen. Vielleicht teilt gerade jemand anderes, oder Sie nehmen nur als Gast teil.",
  },
  configure: {
    heading: "Was soll die Registerkarte zeigen?",
    overview: "Alle Handlungsfelder",
    loading: "Die einzelnen Handlungsfelder werden geladen …",
    withoutFields: (reason: string) =>
      `Einzelne Handlungsfelder stehen gerade nicht zur Wahl (${reason}). Die Übersicht können Sie trotzdem hinzufügen.`,
  },
  remark: {
    inText: (kinds: readonly string[]) => `Im Text: ${kinds.join(", ")}`,
    kind: {
      contradiction: "Widerspruch",
      unknownOffice: "Stelle unbekannt",
      spelling: "Schreibweise",
      gap: "Lücke",
      note: "Anmerkung",
    } satisfies Record<RemarkKind, string>,
  },
  feed: {
    loading: "Integrationskonzept wird geladen …",
    stale: (time: string) => `Stand von ${time}, Verbindung unterbrochen`,
    news: "Neue Rückmeldungen sind eingegangen.",
  },
  firstRun: {
    title: "Noch kein Konzept eingespielt",
    body: "Die Listen auf der SharePoint-Site sind eingerichtet, aber leer. Die IT der Stadt spielt das Konzept einmal aus der Konzeptdatei ein; danach erscheinen hier die Handlungsfelder.",
    retry: "Erneut prüfen",
  },
  trouble: {
    signedOut: {
      title: "Nicht angemeldet",
      body: "Der Integrationskompass liest die Listen mit Ihren eigenen Rechten. Melden Sie sich an und bestätigen Sie die Nachfrage von Microsoft.",
      retry: "Anmelden",
    },
    forbidden: {
      title: "Sie dürfen das Konzept noch nicht lesen",
      body: "Die Besitzerinnen und Besitzer der SharePoint-Site des Integrationskonzepts vergeben die Leserechte. Bitten Sie dort oder bei der Koordination Integration um Aufnahme.",
      retry: again,
    },
    notFound: {
      title: "Eine Liste fehlt",
      body: "Die SharePoint-Site oder eine ihrer Listen wurde nicht gefunden. Die IT der Stadt prüft die Einrichtung und stellt gelöschte Listen aus dem Papierkorb der Site wieder her.",
      retry: again,
    },
    unreachable: {
      title: "Keine Verbindung",
      body: "Microsoft 365 ist gerade nicht erreichbar. Prüfen Sie Ihre Internetverbindung; der Integrationskompass versucht es von selbst weiter.",
      retry: again,
    },
    faultySetup: {
      title: "Die Einrichtung ist unvollständig",
      body: "Der Integrationskompass kann so nicht starten. Bitte geben Sie den Hinweis unten an die IT der Stadt weiter.",
      retry: again,
    },
    unexpected: {
      title: "Das hat nicht geklappt",
      body: "Das Konzept konnte nicht gelesen werden. Wenn es dabei bleibt, geben Sie den Hinweis unten an die IT der Stadt weiter.",
      retry: again,
    },
  } satisfies Record<string, TroubleText>,
  detail: "Hinweis für die IT",
};

/** What the tab says in one language. */
export type TabTexts = typeof tabDe;
