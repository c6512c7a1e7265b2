/** Texts of the service: sentences in Teams, and for whoever starts it in a terminal. */
export const botTextsDe = {
  roundTitle: (day: string) => `Rückmelderunde ${day}`,
  generalChannel: "Allgemein",
  stillOpen: (round: string, due: string) => `${round} läuft noch bis ${due}. Danach kann eine neue beginnen.`,
  onceADay: "Heute hat schon eine Rückmelderunde begonnen.",
  coordinatorsOnly: "Das darf nur die Koordination. Wer dazugehört, steht in den Einstellungen der SharePoint-Listen.",
  teamOnly: "Das geht nur in einem Kanal des Teams.",
  notInstalled:
    "Der Integrationskompass ist in diesem Team noch nicht eingerichtet. Bitte entfernen Sie die App aus dem Team und fügen Sie sie neu hinzu.",
  notUnderstood: "Diese Karte ist veraltet oder unvollständig. Es wurde nichts gespeichert.",
  failed: "Das hat gerade nicht geklappt. Bitte versuchen Sie es gleich noch einmal.",
  config: {
    heading: "Der Dienst kann nicht starten:",
    missing: (name: string) => `${name} fehlt.`,
    guid: (name: string) => `${name} muss eine Kennung wie 00000000-0000-0000-0000-000000000000 sein.`,
    port: "PORT muss eine Zahl von 1 bis 65535 sein.",
    site: "SHAREPOINT_SITE muss die Form stadt.sharepoint.com:/sites/name haben.",
    origin: (name: string) => `${name} muss aus Adressen ohne Pfad bestehen, etwa https://example.org.`,
    hosts: "SERVICE_URL_HOSTS muss aus Rechnernamen bestehen, durch Kommas getrennt.",
    metadata: "BOT_OPENID_METADATA muss eine Adresse mit https:// sein.",
    oneForBoth: "TAB_CLIENT_ID muss eine andere App-Registrierung nennen als CLIENT_ID.",
    publicUrl: "PUBLIC_URL muss eine https-Adresse ohne Pfad sein, etwa https://example.org.",
    notificationKey:
      "Mit PUBLIC_URL braucht der Dienst NOTIFICATION_KEY oder CLIENT_SECRET, um Meldungen von Microsoft zu erkennen.",
    flag: "LOCAL_MODE darf nur true oder false sein.",
    localMode: "LOCAL_MODE=true prüft keine Anmeldung und geht deshalb nur mit BIND=127.0.0.1, ::1 oder localhost.",
  },
  portInUse: (port: number) =>
    `Port ${port} ist belegt. Beenden Sie das andere Programm oder setzen Sie PORT auf einen freien Port.`,
  notListening: (bind: string, port: number) =>
    `Unter ${bind}, Port ${port}, lässt sich der Dienst nicht öffnen. Bitte prüfen Sie BIND und PORT.`,
} as const;
