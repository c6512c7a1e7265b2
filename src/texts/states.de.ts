/** What the tab says when there is nothing to show yet, or not what there should be. */
export const statesDe = {
  recalled: (moment: string) => `Stand von ${moment}, wird aktualisiert …`,
  again: "Wieder verbunden, alles auf dem neuesten Stand.",
  offline: (moment: string) => `Keine Internetverbindung. Sie sehen den Stand von ${moment}.`,
  signedOut: (moment: string) => `Ihre Anmeldung ist abgelaufen. Sie sehen den Stand von ${moment}.`,
  slow: "Microsoft 365 antwortet langsam. Das kann noch einen Augenblick dauern.",
  signingIn:
    "Es wird auf Ihre Anmeldung gewartet. Wenn Teams oder Microsoft nach Ihrer Zustimmung fragt, geht es nach Ihrer Antwort weiter.",
  faults: {
    heading: "In SharePoint fehlt etwas",
    listMissing: (list: string) => `Die Liste „${list}“ fehlt.`,
    columnMissing: (list: string, column: string) => `In der Liste „${list}“ fehlt die Spalte „${column}“.`,
    mend: "Eine gelöschte Liste stellt die IT der Stadt aus dem Papierkorb der Site wieder her. Was dort nicht mehr ist, legt dieser Befehl leer wieder an; danach wird der Dienst neu gestartet:",
  },
};

export type StatesTexts = typeof statesDe;
