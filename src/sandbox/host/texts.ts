import type { BotOutcome } from "../connector/host-api.ts";
import type { ThemeName } from "./themes.ts";

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
  openDeveloper: "Protokoll der Registerkarte",
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
      return { intent: "error", text: "App nicht erreichbar" };
    case "delivered":
    case "ignored":
      return undefined;
  }
}
