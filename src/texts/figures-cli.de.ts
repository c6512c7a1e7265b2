import { formatPeriod } from "./periods.ts";

const count = new Intl.NumberFormat("de-DE");

function reports(number: number): string {
  return number === 1 ? "eine Meldung" : `${count.format(number)} Meldungen`;
}

/** What administrators read in the terminal when figures come in. */
export const figuresCliDe = {
  usage: `Aufruf: npm run cli -- figures <Was> [Optionen]

  template --unit <Stelle> [--year <Jahr>] --out <Datei.xlsx>
                                schreibt die Excel-Vorlage einer Stelle; ohne Jahr die zuletzt beendeten Zeiträume
  import <Datei> [--dry-run] [--reason <Text>]
                                liest eine ausgefüllte Vorlage (xlsx, csv) in die Listen; alles oder nichts
  yearbook <Datei> --mapping <Zuordnung.yaml> [--dry-run] [--reason <Text>]
                                liest eine fremde Tabelle, deren Spalten die Zuordnung nennt
  wegweiser --mapping <Zuordnung.yaml> [--from-file <Datei>] [--dry-run] [--reason <Text>]
                                holt die genannten Indikatoren von Wegweiser Kommune, oder liest eine geladene Datei

  --dry-run                     zeigt nur, was sich ändern würde
  --reason <Text>               Grund, wenn endgültige Zahlen berichtigt werden`,
  mistaken: (what: string, usage: string) => `${what}\n\n${usage}`,
  unknown: (what: string) => (what === "" ? "Es fehlt, was zu tun ist." : `„figures ${what}“ gibt es nicht.`),
  needs: (option: string) => `Es fehlt ${option}.`,
  file: "die Datei",
  badYear: (year: string) => `„${year}“ ist kein Jahr.`,
  unknownUnit: (unit: string, known: readonly string[]) =>
    `Die Stelle „${unit}“ gibt es nicht oder sie meldet keine Zahlen. Zahlen melden: ${known.join(", ")}.`,
  templateWritten: (file: string, unit: string, figures: number) =>
    `${file} geschrieben: ${figures === 1 ? "eine Grundzahl" : `${count.format(figures)} Grundzahlen`} für ${unit}.`,
  notWritten: (file: string) => `Die Datei ${file} lässt sich nicht schreiben. Prüfen Sie Pfad und Rechte.`,
  faulty: (file: string, faults: string, number: number) =>
    `${file} wurde nicht eingelesen, es wurde nichts geschrieben. ${number === 1 ? "Ein Fehler" : `${count.format(number)} Fehler`}:\n${faults}`,
  fresh: (figure: string, period: string) => `neu         ${figure}, ${formatPeriod(period, "de")}`,
  corrected: (figure: string, period: string) => `berichtigt  ${figure}, ${formatPeriod(period, "de")}`,
  counts: (fresh: number, corrected: number, unchanged: number) =>
    `${count.format(fresh)} neu, ${count.format(corrected)} berichtigt, ${count.format(unchanged)} unverändert.`,
  nothingWritten: "Nichts wurde geschrieben.",
  noReason: (lines: string) =>
    `Hier ändern sich endgültige Zahlen. Nennen Sie den Grund mit --reason oder in der Spalte „Anmerkung“:\n${lines}`,
  written: (number: number) => `${reports(number)} geschrieben.`,
  broken: (written: number, all: number, cause: string) =>
    `Das Schreiben brach ab: ${cause}\n${reports(written)} von ${count.format(all)} stehen in der Liste. Wiederholen Sie den Befehl: Er schreibt nur, was noch fehlt, und nichts doppelt.`,
  overtaken: (lines: string) =>
    `Hier hat inzwischen jemand anderes gemeldet; diese Zahlen wurden nicht geschrieben. Wiederholen Sie den Befehl und sehen Sie nach:\n${lines}`,
  reporter: "Einlesen im Terminal",
  settingsFaulty: (file: string, faults: readonly string[]) =>
    `${file} ist keine gültige Zuordnung:\n${faults.join("\n")}`,
  noYaml: (detail: string) => `kein gültiges YAML (${detail})`,
  unknownFigure: (key: string) =>
    `Die Grundzahl „${key}“ gibt es im Konzept nicht oder sie wird an anderer Stelle gemeldet.`,
  noSeries: (place: string, places: readonly string[]) =>
    `Die Datei enthält keinen der genannten Indikatoren für „${place}“. Orte darin: ${places.join(", ")}.`,
  unfit: (figure: string, period: string, fault: string) => `${figure}, ${formatPeriod(period, "de")}: ${fault}`,
  indicator: (name: string) => `${name}:`,
  fetchBroken: (cause: string) =>
    `${cause}\nWas oben steht, ist eingelesen. Wiederholen Sie den Befehl später: Er fragt nur nach, was noch fehlt.`,
  isThere: (names: readonly string[]) => `Schon eingelesen: ${names.join(", ")}.`,
} as const;
