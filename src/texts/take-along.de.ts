/** What is said where a table can be taken along to a spreadsheet. */
export const takeAlongDe = {
  download: "Als CSV-Datei herunterladen",
  copy: "Tabelle kopieren",
  copied: "Die Tabelle ist in der Zwischenablage.",
  notCopied: "Die Tabelle ließ sich nicht kopieren. Laden Sie stattdessen die Datei herunter.",
};

/** What is said there in one language. */
export type TakeAlongTexts = typeof takeAlongDe;
