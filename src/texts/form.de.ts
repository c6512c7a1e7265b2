/** What every form of the tab says, whatever is filled in. */
export const formDe = {
  choose: "Bitte wählen",
  close: "Meldung schließen",
  deeds: "Was Sie tun können",
  edit: "Bearbeiten",
  giveUp: "Abbrechen",
  save: "Speichern",
  notSaved: "Noch nicht gespeichert. Bitte sehen Sie sich die markierten Angaben an.",
  saved: "Gespeichert.",
  unchanged: "Es hat sich nichts geändert.",
  gone: "Diesen Eintrag gibt es in den Listen nicht mehr. Es wurde nichts gespeichert.",
  busy: "Andere ändern diesen Eintrag gerade auch. Bitte speichern Sie noch einmal.",
  discard: {
    title: "Eingaben verwerfen?",
    body: "Was Sie hier eingetragen haben, ist noch nicht gespeichert.",
    confirm: "Verwerfen",
    stay: "Weiter bearbeiten",
  },
  conflict: {
    heading: "Inzwischen hat jemand anderes hier etwas geändert",
    intro: "Noch ist nichts verloren und nichts überschrieben. Entscheiden Sie für jede Angabe, was gelten soll.",
    said: "Noch nicht gespeichert: Inzwischen wurde hier etwas anderes gespeichert. Bitte entscheiden Sie, was gelten soll.",
    mine: "Ihre Angabe",
    theirs: "Jetzt gespeichert",
    empty: "keine Angabe",
    missing: "Bitte entscheiden Sie sich für eine der beiden Angaben.",
    decide: "So speichern",
  },
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
