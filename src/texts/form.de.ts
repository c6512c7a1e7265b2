/** What every form of the tab says, whatever is filled in. */
export const formDe = {
  choose: "Bitte wählen",
  close: "Meldung schließen",
  giveUp: "Abbrechen",
  save: "Speichern",
  notSaved: "Noch nicht gespeichert. Bitte sehen Sie sich die markierten Angaben an.",
  trouble: {
    forbidden:
      "Sie dürfen die Listen nicht ändern. Das Recht „Bearbeiten“ vergeben die Besitzerinnen und Besitzer der SharePoint-Site des Integrationskonzepts. Es wurde nichts gespeichert.",
    unreachable:
      "Microsoft 365 ist gerade nicht erreichbar. Ob alles gespeichert wurde, ist nicht sicher: Bitte sehen Sie nach, sobald die Verbindung wieder da ist.",
    signedOut:
      "Sie sind nicht angemeldet. Bitte versuchen Sie es noch einmal und bestätigen Sie die Nachfrage von Microsoft.",
    other: (detail: string) => `Das hat nicht geklappt. Hinweis für die IT: ${detail}`,
  },
};

export type FormTexts = typeof formDe;
