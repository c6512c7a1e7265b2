/** What the page of settings says. */
export const settingsDe = {
  languages: {
    heading: "Sprache",
    text: "In dieser Sprache sehen Sie den Integrationskompass, und nur Sie. Was im Konzept steht und was Stellen geantwortet haben, bleibt, wie es geschrieben wurde.",
  },
  rhythm: {
    heading: "Rhythmus der Runden",
    text: "Wann gefragt, erinnert und geschlossen wird, steht bei den Rückmelderunden.",
  },
  retention: {
    heading: "Aufbewahrung",
    text: "Antworten bleiben als Verlauf des Konzepts erhalten. Wer sie gegeben hat, wird nach der eingestellten Zahl von Jahren einmal am Tag aus den Listen gelöscht. Frühere Fassungen eines Eintrags, die SharePoint selbst aufbewahrt, kann die App nicht löschen: Dafür begrenzt die IT die Versionen der Listen „Rückmeldungen“ und „Zahlenwerte“.",
    years: "Namen löschen nach … Jahren",
    hint: "1 bis 30; leer heißt: Namen bleiben.",
    fault: "Eine Zahl von 1 bis 30, oder nichts.",
  },
  contact: {
    heading: "Kontakt",
    text: "An diese Adresse schreiben Menschen, die auf eine Barriere oder einen Fehler stoßen. Sie steht in der Erklärung zur Barrierefreiheit.",
    address: "E-Mail-Adresse einer Stelle",
    hint: "Keine persönliche Adresse, zum Beispiel integration@…",
    fault: "Das ist keine E-Mail-Adresse.",
  },
  thresholds: {
    heading: "Geheimhaltung",
    text: "Ab welcher Anzahl ein Wert gezeigt wird, ist je Grundzahl festgelegt: in der Konzeptdatei oder in SharePoint, Liste „Grundzahlen“.",
  },
  stored: {
    heading: "Was wo gespeichert ist",
    what: "Was",
    where: "Wo",
    who: "Wer es sieht",
    rows: [
      {
        what: "Konzept, Stand, Rückmeldungen, Runden, Einstellungen",
        where: "Listen der SharePoint-Site",
        who: "alle mit Leserechten auf der Site",
      },
      {
        what: "Unveröffentlichte Zahlenwerte",
        where: "Liste „Zahlenwerte (vertraulich)“",
        who: "nur, wem die Liste freigegeben ist, und der Dienst",
      },
      {
        what: "Wer geantwortet hat (Name, Konto, Zeitpunkt)",
        where: "Listen „Rückmeldungen“ und „Zahlenwerte“; gezeigt wird in der App nur die Stelle",
        who: "alle mit Rechten auf diese Listen",
      },
      { what: "Karten und Erinnerungen", where: "Kanäle in Teams", who: "die Mitglieder des Kanals" },
      {
        what: "Zuletzt gelesener Stand, ohne Namen",
        where: "dieses Gerät, im Browser; gelöscht, sobald jemand anderes angemeldet ist oder die Rechte fehlen",
        who: "wer an diesem Gerät angemeldet ist",
      },
    ],
  },
  leave: {
    heading: "Daten mitnehmen",
    text: "Alles gehört der Stadt und bleibt in SharePoint, auch ohne die App. Dieser Befehl schreibt das Konzept mit allem Gemeldeten in eine Datei; Namen sind nicht darin:",
  },
};

export type SettingsTexts = typeof settingsDe;
