/** What the operator of the service reads in a terminal. */
export const serviceTextsDe = {
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
};
