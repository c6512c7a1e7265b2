/** What administrators read in the terminal. */
export const cliDe = {
  usage: `Aufruf: npm run cli -- <Befehl> [Optionen]

  provision                     legt die Listen auf der SharePoint-Site an und ergänzt, was fehlt
  import [Datei] [--dry-run]    lädt die Konzeptdatei in die Listen (ohne Angabe: das Konzept der Stadt Ratingen)
  export --json [--from-file [Datei]]
                                gibt das Konzept aus den Listen (oder aus der Datei) als JSON aus

  --env <Name>                  liest env/.env.<Name> (ohne Angabe: local, die Sandbox)`,
  unknownCommand: (command: string) => `Den Befehl „${command}“ gibt es nicht.`,
  badOptions: (detail: string) => `Die Angaben sind nicht vollständig oder nicht bekannt: ${detail}`,
  exportNeedsJson: "Der Export kennt bisher ein Format: Bitte --json angeben.",
  fileUnreadable: (file: string) => `Die Datei ${file} lässt sich nicht lesen. Prüfen Sie Pfad und Rechte.`,
  fileFaulty: (file: string, faults: string, count: number) =>
    `${file} wurde nicht geladen, es wurde nichts geschrieben. ${count === 1 ? "Ein Fehler" : `${count} Fehler`}:\n${faults}`,
  missingSetting: (names: readonly string[], file: string) =>
    `Es fehlt: ${names.join(", ")}. Tragen Sie es in ${file} ein oder setzen Sie die Umgebungsvariable.`,
  unreachable: (origin: string) =>
    `${origin} ist nicht erreichbar. Für die Sandbox: zuerst „npm start“ in einem anderen Fenster; sonst GRAPH_ORIGIN prüfen.`,
  nothingToDo: "Es ist schon alles auf dem Stand, nichts geändert.",
  listCreated: (list: string) => `Liste „${list}“ angelegt`,
  columnChanged: (list: string, column: string, created: boolean) =>
    `Spalte ${column} in „${list}“ ${created ? "angelegt" : "geändert"}`,
  rowCreated: (list: string, key: string) => `neu        ${list}: ${key}`,
  rowChanged: (list: string, key: string, columns: readonly string[]) =>
    `geändert   ${list}: ${key} (${columns.join(", ")})`,
  rowRetired: (list: string, key: string) => `abgelegt   ${list}: ${key}`,
  imported: (count: number, dryRun: boolean) =>
    dryRun ? `${count} Änderungen würden geschrieben, nichts wurde geschrieben.` : `${count} Änderungen geschrieben.`,
} as const;
