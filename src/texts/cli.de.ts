interface SchemaFaultDetails {
  readonly missingProperty?: string;
  readonly additionalProperty?: string;
  readonly limit?: number;
}

function schemaFault(keyword: string, { missingProperty, additionalProperty, limit }: SchemaFaultDetails): string {
  switch (keyword) {
    case "required":
      return `„${missingProperty}“ fehlt`;
    case "additionalProperties":
      return `„${additionalProperty}“ ist nicht vorgesehen`;
    case "maxLength":
      return `länger als ${limit} Zeichen`;
    case "pattern":
      return "hat nicht die verlangte Form";
    default:
      return `passt nicht zum Schema von Microsoft (${keyword})`;
  }
}

/** What administrators read in the terminal. */
export const cliDe = {
  usage: `Aufruf: npm run cli -- <Befehl> [Optionen]

  provision                     legt die Listen auf der SharePoint-Site an und ergänzt, was fehlt
  import [Datei] [--dry-run]    lädt die Konzeptdatei in die Listen (ohne Angabe: das Konzept der Stadt Ratingen);
                                was dort von Hand geändert wurde, bleibt und wird genannt; mit --overwrite gilt die Datei
  export --json [--from-file [Datei]]
                                gibt das Konzept aus den Listen (oder aus der Datei) als JSON aus
  export --json --reported [--with-amounts]
                                dazu, was gemeldet wurde; unveröffentlichte Zahlen nur mit --with-amounts
  lint [--from-file [Datei]]    zeigt, was im Konzept offen ist oder sich widerspricht, und wo es zu ändern ist
  figures <Was>                 Zahlen aus Excel, aus fremden Tabellen und von Wegweiser Kommune; „figures“ allein sagt mehr
  audit                         versucht, Verborgenes aus dem Veröffentlichten zurückzurechnen; endet mit 1, wo es gelingt
  package                       prüft das Manifest und schreibt das Paket für Teams: dist/appPackage.<Name>.zip

  --env <Name>                  liest env/.env.<Name> (ohne Angabe: local, die Sandbox)`,
  unknownCommand: (command: string) => `Den Befehl „${command}“ gibt es nicht.`,
  badOptions: (detail: string) => `Die Angaben sind nicht vollständig oder nicht bekannt: ${detail}`,
  exportMismatch:
    "--reported liest die Listen und geht nicht mit --from-file; --with-amounts geht nur zusammen mit --reported.",
  exportNeedsJson: "Der Export kennt bisher ein Format: Bitte --json angeben.",
  fileUnreadable: (file: string) => `Die Datei ${file} lässt sich nicht lesen. Prüfen Sie Pfad und Rechte.`,
  fileFaulty: (file: string, faults: string, count: number) =>
    `${file} wurde nicht geladen, es wurde nichts geschrieben. ${count === 1 ? "Ein Fehler" : `${count} Fehler`}:\n${faults}`,
  missingSetting: (names: readonly string[], file: string) =>
    `Es fehlt: ${names.join(", ")}. Tragen Sie es in ${file} ein oder setzen Sie die Umgebungsvariable.`,
  packaged: (name: string, files: readonly string[], bytes: number) =>
    `dist/${name} geschrieben (${(bytes / 1024).toLocaleString("de-DE", { maximumFractionDigits: 1 })} KB):\n  ${files.join("\n  ")}`,
  packageFaulty: (faults: readonly string[]) =>
    `Es wurde kein Paket geschrieben. ${faults.length === 1 ? "Ein Fehler" : `${faults.length} Fehler`}:\n${faults.join("\n")}`,
  inFile: (file: string, fault: string) => `appPackage/${file}: ${fault}`,
  notJson: (detail: string) => `kein gültiges JSON (${detail})`,
  notAtRoot: (file: string) => `appPackage/${file}: muss direkt in appPackage liegen, ohne Unterordner`,
  manifestVersion: (version: string) =>
    `appPackage/manifest.json: Für die manifestVersion „${version}“ liegt kein Schema von Microsoft vor.`,
  schemaReference: (address: string) => `$schema muss ${address} sein`,
  schemaFault: (path: string, keyword: string, details: SchemaFaultDetails) =>
    path === "" ? schemaFault(keyword, details) : `${path}: ${schemaFault(keyword, details)}`,
  notAHost: (domain: string) =>
    `validDomains: „${domain}“ ist mehr als ein Rechnername; ohne https://, Port und Pfad angeben`,
  colorIcon: "muss ein PNG von 192 × 192 Pixeln sein",
  outlineIcon: "muss ein PNG von 32 × 32 Pixeln mit durchsichtigem Grund sein",
  translationMissing: (key: string) => `„${key}“ fehlt`,
  translationSurplus: (key: string) => `„${key}“ gibt es im Manifest nicht`,
  wordingDiffers: (key: string) => `„${key}“ lautet im Manifest anders`,
  unreachable: (origin: string) =>
    `${origin} ist nicht erreichbar. Für die Sandbox: zuerst „npm start“ in einem anderen Fenster; sonst GRAPH_ORIGIN prüfen.`,
  partRights: (list: string) =>
    `Von Hand zu tun: Trennen Sie in SharePoint die Rechte der Liste „${list}“ von denen der Site (Listeneinstellungen, Berechtigungen, „Berechtigungsvererbung beenden“) und lassen Sie nur, wer Zahlen meldet, und die Apps stehen. Sonst liest jedes Mitglied die ungeschützten Zahlen. Näheres im README, „Zahlen und ihr Schutz“.`,
  nothingToDo: "Es ist schon alles auf dem Stand, nichts geändert.",
  listCreated: (list: string) => `Liste „${list}“ angelegt`,
  columnChanged: (list: string, column: string, created: boolean) =>
    `Spalte ${column} in „${list}“ ${created ? "angelegt" : "geändert"}`,
  rowCreated: (list: string, key: string) => `neu        ${list}: ${key}`,
  rowChanged: (list: string, key: string, columns: readonly string[]) =>
    `geändert   ${list}: ${key} (${columns.join(", ")})`,
  rowRetired: (list: string, key: string) => `abgelegt   ${list}: ${key}`,
  rowKept: (list: string, key: string, columns: readonly string[]) =>
    `bleibt     ${list}: ${key} (${columns.join(", ")}), von Hand geändert`,
  rowOwn: (list: string, key: string) => `bleibt     ${list}: ${key}, von Hand angelegt`,
  rowDisputed: (list: string, key: string, columns: readonly string[]) =>
    `strittig   ${list}: ${key} (${columns.join(", ")}), von Hand und in der Datei geändert; bleibt wie in der Liste`,
  disputed: "Strittiges entscheiden Sie: die Datei anpassen, oder mit --overwrite gilt überall die Datei.",
  imported: (count: number, dryRun: boolean) =>
    dryRun ? `${count} Änderungen würden geschrieben, nichts wurde geschrieben.` : `${count} Änderungen geschrieben.`,
} as const;
