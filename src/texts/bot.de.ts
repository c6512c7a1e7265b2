import { counted } from "./plural.ts";

/** Sentences of the bot in Teams. Values are put in as they are: whoever calls escapes them. */
export const botTextsDe = {
  generalChannel: "Allgemein",
  stillOpen: (round: string, due: string) => `${round} läuft noch bis ${due}. Danach kann eine neue beginnen.`,
  onceADay: "Heute hat schon eine Rückmelderunde begonnen.",
  coordinatorsOnly: "Das darf nur die Koordination. Wer dazugehört, steht in den Einstellungen der SharePoint-Listen.",
  teamOnly: "Das geht nur in einem Kanal des Teams.",
  notUnderstood: "Diese Karte ist veraltet oder unvollständig. Es wurde nichts gespeichert.",
  failed: "Das hat gerade nicht geklappt. Bitte versuchen Sie es gleich noch einmal.",
  reminded: (count: number) =>
    `${counted("de", count, { one: "Stelle wird", other: "Stellen werden" })} an die offenen Punkte erinnert.`,
  nobodyToRemind: "Alle gefragten Stellen haben alles beantwortet.",
  /** What the bot does, and what it stores. */
  welcome: (help: string) =>
    `Guten Tag! Ich bin der Integrationskompass. Ich frage jede Stelle in ihrem Kanal, wie es mit dem Integrationskonzept steht, und zeige im Tab, was daraus wird. Ich speichere die Antworten mit Namen und Zeitpunkt in den SharePoint-Listen der Stadt. Andere Nachrichten im Kanal speichere ich nicht. Schreiben Sie „${help}“, dann zeige ich, was ich kann.`,
  /** Of a new channel that nobody is asked in yet. */
  channelProposed: (channel: string, unit: string, command: string) =>
    `Der Kanal „${channel}“ scheint zu „${unit}“ zu gehören. Zum Zuordnen schreiben Sie „@Integrationskompass ${command}“.`,
  nothingFound: "Dazu gibt es keine Maßnahme und keine Grundzahl. Bitte versuchen Sie ein anderes Wort.",
  nothingDue: "Kein Umsetzungsschritt hat einen Termin. Bitte geben Sie ein Wort oder eine Nummer ein, etwa 2.3.",
};

/** Sentences of the bot in one language. */
export type BotTexts = typeof botTextsDe;
