import { counted } from "./plural.ts";

const count = new Intl.NumberFormat("de-DE");

/** What the page says on which figures come in from a file. What offices read in the file itself stays German. */
export const figureImportDe = {
  template: {
    heading: "Excel-Vorlage holen",
    body: "Je Stelle eine Datei mit ihren Grundzahlen, Zeiträumen und Aufgliederungen. Was schon gemeldet ist, steht darin.",
    bodyWithout: "Je Stelle eine Datei mit ihren Grundzahlen, Zeiträumen und Aufgliederungen, ohne Werte.",
    year: "Zeitraum",
    latest: "Zuletzt beendete Zeiträume",
    unit: "Stelle",
    figures: "Grundzahlen",
    button: "Excel-Vorlage",
    buttonOf: (unit: string) => `Excel-Vorlage: ${unit}`,
    fileName: (unit: string, year: string) => `grundzahlen-${unit}${year === "" ? "" : `-${year}`}.xlsx`,
    none: "Im Konzept gibt es keine Grundzahlen, die eine Stelle meldet.",
  },
  file: {
    heading: "Ausgefüllte Datei einlesen",
    choose: "Datei wählen",
    drop: "oder hierher ziehen: Excel (.xlsx) oder CSV. Geschrieben wird erst, wenn Sie gesehen haben, was sich ändert.",
    refused:
      "Gemeldete Zahlen sind vertraulich. Sie dürfen die Liste „Zahlenwerte (vertraulich)“ nicht lesen und schreiben. Das Recht erteilt, wer die SharePoint-Site verwaltet, in den Berechtigungen dieser Liste.",
  },
  reading: {
    heading: (file: string) => `${file} wird gelesen`,
    progress: (done: number, all: number) => `${count.format(done)} von ${count.format(all)} Zeilen gelesen`,
    stop: "Abbrechen",
    stopped: "Abgebrochen. Es wurde nichts geschrieben.",
  },
  faults: {
    heading: (number: number) => counted("de", number, { one: "Fehler", other: "Fehler" }),
    body: (file: string) =>
      `${file} wurde nicht eingelesen, es wurde nichts geschrieben. Berichtigen Sie die Datei und wählen Sie sie noch einmal.`,
    sheet: "Blatt",
    row: "Zeile",
    column: "Spalte",
    reason: "Was nicht stimmt",
    wholeFile: "ganze Datei",
    more: (rest: number) => (rest === 0 ? "Alle Fehler stehen da" : `Weitere Fehler (${count.format(rest)})`),
  },
  preview: {
    heading: (file: string) => `Was sich mit ${file} ändert`,
    empty: "In der Datei steht keine Zahl und kein Grund. Es gibt nichts einzulesen.",
    nothing: "Alles, was in der Datei steht, ist schon gemeldet. Es ändert sich nichts.",
    fresh: (number: number) => `Neu (${count.format(number)})`,
    corrected: (number: number) => `Berichtigt (${count.format(number)})`,
    unchanged: (number: number) => `Unverändert: ${count.format(number)}`,
    figure: "Grundzahl",
    period: "Zeitraum",
    before: "Bisher",
    value: "In der Datei",
    source: "Quelle",
    notCollectable: (reason: string) => `nicht erhebbar: ${reason}`,
    provisional: "vorläufig",
    more: (rest: number) => (rest === 0 ? "Alle stehen da" : `Weitere (${count.format(rest)})`),
    reason: "Grund der Berichtigung",
    reasonHint: "Endgültige Zahlen ändern sich. Der Grund gilt für alle, bei denen die Anmerkung nichts Neues sagt.",
    reasonMissing: "Bitte den Grund angeben.",
    write: (number: number) =>
      number === 1 ? "Eine Meldung schreiben" : `${count.format(number)} Meldungen schreiben`,
    otherFile: "Andere Datei",
  },
  writing: {
    heading: "Die Meldungen werden geschrieben",
    progress: (done: number, all: number) => `${count.format(done)} von ${count.format(all)} Meldungen geschrieben`,
  },
  done: {
    heading: (number: number) =>
      number === 1 ? "Eine Meldung ist geschrieben" : `${count.format(number)} Meldungen sind geschrieben`,
    body: "Der Dienst prüft sie auf kleine Zahlen und veröffentlicht, was gezeigt werden darf; das dauert etwa eine Minute.",
    figures: "Zahlen",
    further: "Weitere Datei einlesen",
  },
  broken: {
    heading: "Das Schreiben brach ab",
    body: (written: number, all: number) =>
      `${count.format(written)} von ${count.format(all)} Meldungen stehen in der Liste. Machen Sie weiter oder lesen Sie die Datei später noch einmal ein: Es fehlt dann nur der Rest, und nichts steht doppelt da.`,
    firstMissing: (figure: string, period: string) => `Die erste, die fehlt: ${figure}, ${period}.`,
    goOn: "Weitermachen",
  },
  overtaken: {
    heading: "Jemand anderes hat inzwischen gemeldet",
    body: (number: number) =>
      `Bei ${count.format(number)} Zahlen steht jetzt etwas anderes in der Liste als vorhin. Sie wurden nicht geschrieben; alles andere ist geschrieben.`,
    compare: "Neu vergleichen",
  },
};

export type FigureImportTexts = typeof figureImportDe;
