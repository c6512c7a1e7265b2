/** A word and what it means. */
type Term = readonly [term: string, meaning: string];

/** What the page with the text of the concept and its definitions says. */
export const conceptPageDe = {
  intro:
    "Was das Konzept sagt, in seiner Reihenfolge, und was seine Wörter und Zahlen bedeuten. Jeder Teil hat eine eigene Adresse.",
  contents: "Inhalt",
  print: "Drucken",
  chapter: {
    cityGoals: "Übergeordnete Leitziele der Stadt",
    steering: "Gremien und Aufgaben der Steuerung",
    baseFigures: "Wie die Grundzahlen bestimmt sind",
    indicators: "Kennzahlen und qualitative Indikatoren",
    glossary: "Begriffe",
    origin: "Herkunft und Stand",
  },
  section: (source: string) => `(Konzept, ${source})`,
  toField: "So steht es in diesem Handlungsfeld",
  subGoals: "Daraus ergibt sich",
  bodies: "Gremien",
  rhythm: "Rhythmus:",
  tasks: "Aufgaben, deren Gremium noch offen ist",
  baseFiguresIntro:
    "Eine Grundzahl wird direkt aus einer Quelle entnommen. Maßeinheit, gezählte Gruppe, Alter und Quelle sollen festgelegt sein; was das Konzept offen lässt, steht dabei.",
  indicatorsIntro:
    "Kennzahlen werden aus Grundzahlen errechnet und zeigen, wie weit ein Ziel erreicht ist. Qualitative Indikatoren sind Anhaltspunkte ohne Rechnung.",
  sameAs: "Gemeinsam erhoben",
  breakdown: "Aufgliederung",
  breaks: "Brüche in der Reihe",
  breakFrom: (period: string, reason: string) => `ab ${period}: ${reason}`,
  open: "Noch offen",
  noFormula: "Formel",
  baseline: "Ausgangswert",
  baselineOn: (value: string, day: string) => `${value} am ${day}`,
  source: "Fundstelle im Konzept",
  ownWord: "(Wort dieser App)",
  origin: {
    text: "Text",
    sections: "Fundstellen",
    sectionsMean: "Die Angaben in Klammern nennen den Abschnitt im Text des Konzepts.",
    date: "Datum",
    noDate: "Die Listen halten kein Datum des Konzepts fest. Was sich seither geändert hat, steht bei jedem Eintrag.",
    report: "Bericht",
    data: "Angezeigt wird",
    lists: "der Stand der SharePoint-Listen, in denen das Konzept geführt wird.",
  },
  glossary: {
    cityGoal: ["Übergeordnetes Leitziel", "Ein Ziel der Integrationspolitik für die ganze Stadt."],
    field: ["Handlungsfeld", "Ein Bereich, in dem die Stadt handelt, mit seiner Ausgangslage und seinen Leitzielen."],
    goal: ["Leitziel", "Was in einem Handlungsfeld erreicht werden soll."],
    subGoal: ["Teilziel", "Was sich aus einem Leitziel ergibt."],
    recommendation: ["Handlungsempfehlung", "Was das Konzept zu einem Leitziel vorschlägt, ohne Wer und Wann."],
    step: ["Umsetzungsschritt", "Ein erster Schritt zu einem Leitziel, mit Wer und Wann."],
    measure: ["Maßnahme", "Eine Handlungsempfehlung oder ein Umsetzungsschritt."],
    office: ["Fachverantwortung", "Die Stelle der Verwaltung, die für ein Leitziel verantwortlich ist."],
    baseFigure: [
      "Grundzahl",
      "Eine Zahl, die direkt aus einer Quelle entnommen wird. Zeitraum, Stichtag und Alter sind festgelegt.",
    ],
    keyFigure: ["Kennzahl", "Aus Grundzahlen errechnet; zeigt, wie weit ein Ziel erreicht ist."],
    indicator: [
      "Qualitativer Indikator",
      "Ein Anhaltspunkt dafür, ob etwas umgesetzt ist oder wirkt: ein Termin, eine Bewertung, eine Befragung.",
    ],
    coreFigure: [
      "Kernkennzahl",
      "Eine Zahl für die ganze Stadt aus dem statistischen Jahrbuch oder dem Wegweiser Kommune, jedes Jahr fortgeschrieben.",
    ],
    monitoring: [
      "Monitoring",
      "Die regelmäßige Überprüfung, ob die Integrationsförderung wirkt. Zahlen sind dabei ein Kompass, keine Rangliste.",
    ],
    body: ["Gremium", "Eine Runde, die steuert, umsetzt oder sich austauscht, etwa Lenkungsgruppe oder Runder Tisch."],
    decision: ["Beschluss", "Was ein Gremium in einer Sitzung entschieden hat, mit zuständiger Stelle und Frist."],
    round: ["Rückmelderunde", "Die App fragt jede Stelle in ihrem Kanal, wie es um ihre Schritte und Zahlen steht."],
    report: ["Bericht an den Rat", "Die jährliche Mitteilungsvorlage über Fortschritt und Zahlen."],
  } satisfies Record<string, Term>,
};

type GlossaryTexts = Readonly<Record<keyof typeof conceptPageDe.glossary, Term>>;

export type ConceptPageTexts = Omit<typeof conceptPageDe, "glossary"> & { readonly glossary: GlossaryTexts };
