import type { BotOutcome } from "../connector/host-api.ts";
import type { SignInCase, SignInQuestion } from "./teams-protocol/nested-app-auth.ts";
import type { ThemeName } from "./themes.ts";

interface QuestionText {
  readonly title: (app: string) => string;
  readonly body: (app: string, person: string) => string;
  readonly yes: string;
  readonly no: string;
}

/** Everything that the page says, in one place. */
export const texts = {
  sandboxNotice: "Sandbox – keine Verbindung zu Microsoft 365",
  loading: "Die Sandbox wird geladen …",
  retry: "Erneut versuchen",
  person: "Sie sind",
  theme: "Darstellung",
  themes: { light: "Hell", dark: "Dunkel", contrast: "Kontrast" } satisfies Record<ThemeName, string>,
  more: "Weitere Befehle",
  openChannels: "Kanäle öffnen",
  closeChannels: "Kanäle schließen",
  navigation: "Kanäle und Apps",
  channels: "Kanäle",
  apps: "Apps",
  unread: "ungelesen",
  posts: "Beiträge",
  chat: "Chat",
  sideBySide: "Nebeneinander",
  views: "Ansicht",
  noPosts: "Hier gibt es noch keine Beiträge.",
  noChat: "Schreiben Sie der App, zum Beispiel „hilfe“.",
  edited: "bearbeitet",
  reply: "Antworten",
  send: "Senden",
  close: "Schließen",
  newPost: "Neuer Beitrag",
  replyField: "Antwort",
  chatField: "Nachricht an die App",
  cardBusy: "Wird übermittelt …",
  cardBroken: "Diese Karte lässt sich nicht anzeigen.",
  install: "App zum Team hinzufügen",
  uninstall: "App aus dem Team entfernen",
  addTab: "Registerkarte hinzufügen",
  removeTab: "Registerkarte entfernen",
  configurationEmpty: "Die App hat nicht gesagt, was die Registerkarte zeigen soll.",
  save: "Speichern",
  cancel: "Abbrechen",
  meetings: "Besprechungen",
  inMeeting: "Besprechung",
  detailsTab: (name: string) => `Details: ${name}`,
  sidePanel: "Seitenleiste der Besprechung",
  stage: "Bühne der Besprechung",
  stageEmpty: "Auf der Bühne ist noch nichts. Teilen Sie etwas aus der Seitenleiste.",
  sharedBy: (person: string) => `Geteilt von ${person}`,
  stopSharing: "Teilen beenden",
  signIn: "Anmeldung",
  signInCases: {
    silent: "still",
    shortLived: "still, Token laufen gleich ab",
    consent: "Zustimmung nötig",
    refused: "verweigert",
    expired: "abgelaufen",
  } satisfies Record<SignInCase, string>,
  signInQuestions: {
    consent: {
      title: (app) => `${app} bittet um Ihre Zustimmung`,
      body: (app, person) =>
        `${app} möchte im Namen von „${person}“ die Listen des Integrationskonzepts auf der SharePoint-Site lesen.`,
      yes: "Zustimmen",
      no: "Ablehnen",
    },
    expired: {
      title: () => "Ihre Anmeldung ist abgelaufen",
      body: (app, person) => `Melden Sie sich als „${person}“ erneut an, damit ${app} weiter lesen darf.`,
      yes: "Anmelden",
      no: "Abbrechen",
    },
  } satisfies Record<SignInQuestion, QuestionText>,
  clock: "Uhr",
  clockSays: (moment: string) => `In der Sandbox ist ${moment}.`,
  days: "Tage",
  moveClock: "Uhr vorstellen",
  channelTools: "Kanäle des Teams",
  changeChannel: (name: string) => `Kanal ${name} ändern`,
  renameChannel: "Umbenennen",
  newName: "Neuer Name",
  deleteChannel: "Löschen",
  deletedChannel: (name: string) => `${name} (gelöscht)`,
  restoreChannel: "Wiederherstellen",
  shareChannel: "Mit einem anderen Team teilen",
  unshareChannel: "Nicht mehr teilen",
  sharedOut: "geteilt",
  blockBots: "Beiträge von Bots verbieten",
  allowBots: "Beiträge von Bots erlauben",
  botsBlocked: "ohne Bots",
  newChannel: "Neuer Kanal",
  createChannel: "Anlegen",
  sharedChannel: "als geteilter Kanal",
  blockApp: "Die Verwaltung sperrt die App",
  client: "Teams-Client dieser Person",
  withoutExecute: "Client ohne Action.Execute",
  deletePost: "Beitrag löschen",
  insertFrom: (app: string) => `Aus ${app} einfügen`,
  searching: "Die Suche läuft …",
  found: (count: number) => (count === 0 ? "Nichts gefunden" : count === 1 ? "1 Treffer" : `${count} Treffer`),
  results: "Treffer",
  insertedCard: "Eingefügte Karte",
  removeCard: "Karte entfernen",
  appUnreachable: "App nicht erreichbar",
  openDeveloper: "Werkzeuge für die Entwicklung",
  protocol: "Protokoll der Registerkarte",
  developerNotice: "Was die Registerkarte und diese Seite einander sagen (Protokoll von teams-js).",
  developerEmpty: "Noch keine Nachrichten.",
  unsupported: "nicht unterstützt",
  fromTab: "Registerkarte",
  fromHost: "Host",
  tabLoading: "Die Registerkarte wird geladen …",
  tabSilent: "Die Registerkarte meldet sich nicht. Läuft der Dienst?",
  tabFailed: "Die Registerkarte meldet einen Fehler.",
  linkCopied: "Link in die Zwischenablage kopiert",
  linkShared: "Link zu dieser Stelle",
  linkBlocked: "Dieser Link wird nicht geöffnet: Er ist nicht mit https geschützt.",
  linkUnknown: "Dieser Link führt zu nichts, was es in der Sandbox gibt.",
  commands: ["hilfe", "status", "starte"],
  mentionHint: (app: string) => `${app} liest nur mit, wenn Sie @${app} schreiben.`,
  missingApp: (app: string) => `${app} ist noch nicht im Team.`,
  postBy: (author: string, time: string) => `Beitrag von ${author}, ${time}`,
  replyBy: (author: string, time: string) => `Antwort von ${author}, ${time}`,
  tabTitle: (app: string) => `Registerkarte ${app}`,
  unsupportedCount: (count: number) => (count === 1 ? "1 nicht unterstützt" : `${count} nicht unterstützt`),
} as const;

const reasons: Readonly<Record<string, string>> = {
  offline: "Die Sandbox antwortet nicht. Läuft sie noch?",
  noAccess: "Das darf diese Rolle nicht.",
  notFound: "Das gibt es nicht mehr.",
  appBlocked: "Die Verwaltung hat die App gesperrt.",
  nameTaken: "So heißt schon ein Kanal.",
  notInstalled: "Die App ist nicht mehr im Team.",
  badRequest: "Die Sandbox hat die Eingabe nicht verstanden.",
};

/** What a person reads when the sandbox refused something. */
export function refusalText(reason: string): string {
  return reasons[reason] ?? "In der Sandbox ist ein Fehler aufgetreten.";
}

export interface Notice {
  readonly intent: "success" | "error";
  readonly text: string;
}

/** What a person reads after something went to the bot; nothing when the bot's own answer says it all. */
export function outcomeNotice(outcome: BotOutcome): Notice | undefined {
  switch (outcome.kind) {
    case "note":
      return { intent: "success", text: outcome.text };
    case "failed":
      return { intent: "error", text: outcome.text || "Die App hat die Eingabe nicht angenommen." };
    case "unreachable":
      return { intent: "error", text: texts.appUnreachable };
    case "delivered":
    case "ignored":
      return undefined;
  }
}
