import { counted } from "./plural.ts";

const items = { one: "Punkt", other: "Punkten" };

/** What "Für mich" says: what one's own unit owes. */
export const mineDe = {
  unit: "Für welche Stelle arbeiten Sie?",
  unitHint: "Die Wahl gilt für Ihr Konto auf diesem Gerät und ändert keine Rechte.",
  offices: "Fachverantwortung",
  others: "Runde Tische, Partner und Gremien",
  start:
    "Wählen Sie Ihre Stelle. Danach steht hier, was bei ihr ansteht: Rückmeldungen, Termine und fehlende Zahlen – und was aus den letzten Angaben geworden ist.",
  answer: {
    heading: "Jetzt zu beantworten",
    due: (title: string, day: string) => `${title}: Bitte antworten Sie bis ${day}.`,
    overdue: (title: string, day: string) => `${title}: Die Frist war am ${day}. Antworten sind noch möglich.`,
    progress: (answered: number, all: number) => `${answered} von ${counted("de", all, items)} beantwortet`,
    all: (title: string) => `${title}: Alles beantwortet, vielen Dank. Bis zum Schluss lässt sich jede Angabe ändern.`,
    change: "Angaben ansehen oder ändern",
    none: "Gerade läuft keine Rückmelderunde, in der Ihre Stelle gefragt wird.",
    next: (title: string, day: string) => `Als Nächstes: ${title}, ab ${day}.`,
  },
  deadlines: {
    heading: "Termine",
    none: "Kein offener Umsetzungsschritt Ihrer Stelle hat einen festen Tag.",
    step: "Umsetzungsschritt",
    undated: (count: number) =>
      counted("de", count, { one: "offener Schritt ohne Datum", other: "offene Schritte ohne Datum" }),
  },
  figures: {
    heading: "Fehlende Zahlen",
    none: "Es fehlt keine Zahl.",
    noneElse: "Außer den oben genannten fehlt keine Zahl.",
    intro:
      "Für diese Zeiträume liegt noch nichts vor. Gefragt wird in der nächsten Runde; die Zahl kann schon bereitliegen.",
  },
  last: {
    heading: "Zuletzt gefragt, und was daraus wurde",
    none: "Ihre Stelle wurde noch in keiner abgeschlossenen Runde gefragt.",
    item: "Punkt",
    said: "Ihre Angabe",
    silent: "keine Angabe",
    now: "Heute",
    steering:
      "Hindernisse und gewünschte Unterstützung hat die Lenkungsgruppe in der Zusammenfassung der Runde bekommen.",
  },
};

export type MineTexts = typeof mineDe;
