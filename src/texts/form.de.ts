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
  /** Once a change was refused, at the top of every page. */
  refusal: {
    title: "Sie können hier alles lesen, aber nichts ändern",
    text: "Sie können hier alles lesen, aber nichts ändern. Antworten können Sie trotzdem: auf der Karte im Kanal Ihrer Stelle oder Ihres Runden Tisches in Teams. Wer das Konzept pflegt oder Runden plant, bekommt das Recht „Bearbeiten“ von den Besitzerinnen und Besitzern der SharePoint-Site.",
    again: "Noch einmal versuchen",
  },
  trouble: {
    forbidden:
      "Sie dürfen die Listen nicht ändern. Es wurde nichts gespeichert. Rückmeldungen geben Sie auf der Karte im Kanal Ihrer Stelle oder Ihres Runden Tisches in Teams.",
    unreachable:
      "Microsoft 365 ist gerade nicht erreichbar. Ob alles gespeichert wurde, ist nicht sicher: Bitte sehen Sie nach, sobald die Verbindung wieder da ist.",
    signedOut:
      "Sie sind nicht angemeldet. Bitte versuchen Sie es noch einmal und bestätigen Sie die Nachfrage von Microsoft.",
    other: (detail: string) => `Das hat nicht geklappt. Hinweis für die IT: ${detail}`,
  },
};

export type FormTexts = typeof formDe;
