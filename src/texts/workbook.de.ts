import type { faultReasons } from "../core/answer.ts";
import type { BaseFigureKind } from "../core/concept.ts";
import { longestText } from "../core/response.ts";

type FaultReason = (typeof faultReasons)[number];

/** Headings of the sheet in which figures are reported; a file is recognised by them. */
const headings = {
  key: "Schlüssel",
  title: "Grundzahl",
  period: "Zeitraum",
  cell: "Aufgliederung",
  value: "Wert",
  certainty: "Vorläufig/Endgültig",
  source: "Quelle",
  notCollectable: "Nicht erhebbar, weil",
  comment: "Anmerkung",
} as const;

/** What is wrong with a value in itself. */
const valueFaults = {
  missing: "Hier fehlt eine Angabe.",
  unknown: "Diese Angabe ist hier nicht vorgesehen.",
  notWhole: "Hier wird gezählt: Bitte eine ganze Zahl eintragen.",
  outOfRange: "Der Wert darf nicht unter 0 liegen und höchstens 15 Zeichen haben; runden Sie ihn bei Bedarf.",
  tooLong: `Der Text ist länger als ${longestText} Zeichen. Bitte kürzen.`,
  notNumber: "Das ist keine Zahl. Möglich sind zum Beispiel 1234,5 oder 1.234,5, ohne Einheit.",
  notDate: "Das ist kein Datum. Möglich ist zum Beispiel 31.12.2025.",
  inFuture: "Dieser Tag liegt in der Zukunft.",
  aboveTotal: "Der Teil ist größer als der Gesamtwert.",
  besideValue: "Es stehen ein Wert und ein Grund da, warum er nicht erhebbar ist. Bitte eines von beiden entfernen.",
} satisfies Record<FaultReason, string>;

/** Texts of the files in which base figures are reported. */
export const workbookTextsDe = {
  headings,
  total: "gesamt",
  certainty: { provisional: "vorläufig", final: "endgültig" },
  /** As Excel shows what is true and what is not. */
  truth: { yes: "WAHR", no: "FALSCH" },
  csvSheet: "CSV-Datei",
  kinds: {
    count: "Anzahl (ganze Zahl)",
    share: "Anteil in Prozent",
    amount: "Betrag oder Menge",
    register: "Liste (Zahl der Einträge)",
  } satisfies Record<BaseFigureKind, string>,
  template: {
    title: (unit: string) => `Grundzahlen melden: ${unit}`,
    numbers: "Zahlen",
    guide: "Hinweise",
    page: "Seite",
    version: (version: string) => `Fassung der Vorlage: ${version}`,
    howTo: [
      "Tragen Sie auf dem Blatt „Zahlen“ in die weißen Zellen ein, was Sie wissen. Graue Zellen bleiben, wie sie sind.",
      "Eine Zeile ohne Wert und ohne Grund gilt als noch nicht gemeldet. Eine leere Zelle ist keine Null.",
      "Lässt sich eine Zahl nicht erheben, lassen Sie den Wert leer und nennen Sie den Grund.",
      "Zu jedem Wert gehören die Quelle und die Angabe, ob er vorläufig oder endgültig ist. Sie stehen in der Zeile „gesamt“ und gelten für die ganze Aufgliederung.",
      "Zahlen ohne Einheit und ohne Formel: 1234 oder 1234,5. Anteile in Prozent: 12,5.",
      "Fehlt Ihnen ein früherer Zeitraum, heben Sie unter „Überprüfen“ den Blattschutz auf (ohne Kennwort) und kopieren Sie eine Zeile.",
    ],
    definitions: "Was gezählt wird",
    guideHeadings: {
      key: headings.key,
      title: headings.title,
      kind: "Art",
      cells: "Aufgliederung",
      definition: "Festlegung",
      source: "Fundstelle im Konzept",
    },
    prompts: {
      value: "Nur die Zahl, ohne Einheit. Leer heißt: noch nicht gemeldet.",
      certainty: "Bitte aus der Liste wählen.",
      text: `Höchstens ${longestText} Zeichen.`,
    },
    errors: {
      whole: "Bitte eine ganze Zahl ab 0 eintragen.",
      decimal: "Bitte eine Zahl ab 0 eintragen.",
      certainty: "Bitte „vorläufig“ oder „endgültig“ wählen.",
      text: `Höchstens ${longestText} Zeichen.`,
    },
  },
  files: {
    tooBig: "Die Datei ist zu groß. Teilen Sie sie bitte auf oder entfernen Sie, was nicht gebraucht wird.",
    unpackedTooBig:
      "Die Datei würde sich zu weit ausdehnen und wurde nicht gelesen. Kopieren Sie die Zahlen in eine neue Datei.",
    tooManyRows: (rows: number) =>
      `Das Blatt hat mehr als ${rows.toLocaleString("de-DE")} gefüllte Zeilen. Teilen Sie die Datei bitte auf.`,
    damaged: "Die Datei ist beschädigt oder keine Excel-Datei. Öffnen Sie sie in Excel und speichern Sie sie neu.",
    oldFormat:
      "Die Datei ist im alten Excel-Format (.xls) oder mit einem Kennwort verschlüsselt. Speichern Sie sie ohne Kennwort als .xlsx.",
    otherFormat: "Dieses Format wird nicht gelesen. Speichern Sie die Datei als .xlsx oder CSV.",
    empty: "Die Datei ist leer.",
    openQuote: "Ein Anführungszeichen wird nirgends geschlossen. Speichern Sie die Datei neu als CSV.",
    newerTemplate: (version: string) =>
      `Die Vorlage hat die Fassung ${version}, die hier noch nicht bekannt ist. Laden Sie die Vorlage neu herunter.`,
    noTemplate: (names: readonly string[]) =>
      `Kein Blatt hat eine Kopfzeile mit ${names.map((name) => `„${name}“`).join(", ")}.`,
    noSheet: (name: string) => `Das Blatt „${name}“ gibt es in der Datei nicht.`,
    noColumn: (name: string) => `Die Spalte „${name}“ gibt es in der Kopfzeile nicht.`,
    doubledColumn: (name: string) =>
      `Die Spalte „${name}“ gibt es in der Kopfzeile mehrmals. Nennen Sie ihren Buchstaben.`,
    badLetter: (letter: string) => `„${letter}“ ist kein Buchstabe einer Spalte.`,
  },
  faults: {
    ...valueFaults,
    formula: "Hier steht eine Formel. Fügen Sie bitte nur ihren Wert ein.",
    errorCell: (code: string) => `Hier steht der Fehler ${code}. Bitte durch einen Wert ersetzen.`,
    noKey: "Der Schlüssel der Grundzahl fehlt.",
    unknownKey: (key: string) => `Die Grundzahl „${key}“ gibt es nicht oder sie gehört nicht hierher.`,
    noPeriod: "Der Zeitraum fehlt.",
    unknownPeriod: (period: string, example: string) =>
      `„${period}“ ist kein Zeitraum dieser Grundzahl. Möglich ist zum Beispiel „${example}“.`,
    notEnded: (period: string) => `Der Zeitraum „${period}“ ist noch nicht zu Ende.`,
    unknownCell: (cell: string, known: readonly string[]) =>
      known.length === 0
        ? `Die Grundzahl hat keine Aufgliederung; „${cell}“ gibt es nicht.`
        : `„${cell}“ gehört nicht zur Aufgliederung. Möglich sind: ${known.join(", ")}.`,
    doubled: (sheet: string, row: number) =>
      `Diese Angabe steht schon in Zeile ${row} („${sheet}“). Bitte eine der beiden entfernen.`,
    noTotal: "Der Gesamtwert fehlt: Bitte in der Zeile „gesamt“ eintragen.",
    differs: (row: number) => `In Zeile ${row} steht zu derselben Grundzahl und demselben Zeitraum etwas anderes.`,
    noValue: "Es fehlt der Wert oder der Grund, warum er nicht erhebbar ist.",
    noCertainty: "Bitte „vorläufig“ oder „endgültig“ angeben.",
    longSource: (longest: number) => `Die Quelle ist länger als ${longest} Zeichen. Bitte kürzen.`,
    noSource: "Zu einem Wert gehört seine Quelle.",
  },
} as const;

/** `Zahlen, Zeile 12, Spalte E: …`; row 0 stands for the sheet, an empty sheet for the file as a whole. */
export function describePlaceDe(place: {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
}): string {
  const { sheet, row, column } = place;
  return [sheet, row > 0 ? `Zeile ${row}` : "", column === "" ? "" : `Spalte ${column}`]
    .filter((part) => part !== "")
    .join(", ");
}
