/**
 * The invented city that the sandbox plays: who there is, the team with its channels, and the SharePoint site.
 * Everybody here is a role, nobody a person. Ids look like Microsoft's and never change, so that links stay valid.
 */

export interface Person {
  /** Object id in the directory (Entra ID). */
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly guest: boolean;
  /** What the host page says about this role. */
  readonly role: string;
  /** Names of the channels in which this person works, `Allgemein` apart. */
  readonly channels: readonly string[];
}

export interface Channel {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
}

/** Object id number `n`, in the shape of a GUID. */
function objectId(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;
}

const domain = "ratingen.example";

function person(
  n: number,
  alias: string,
  displayName: string,
  role: string,
  channels: string[],
  guest = false,
): Person {
  const userPrincipalName = guest ? `${alias}_verein.example#EXT#@${domain}` : `${alias}@${domain}`;
  return {
    id: objectId(n),
    displayName,
    userPrincipalName,
    guest,
    role,
    channels,
  };
}

function channel(name: string, displayName: string, description: string): Channel {
  return { id: `19:sandbox-${name}@thread.tacv2`, displayName, description };
}

/** Teams allows 50 characters in the name of a channel: one office is abbreviated for that reason. */
const channels: readonly Channel[] = [
  channel("allgemein", "Allgemein", "Alles, was das ganze Team betrifft"),
  channel("personal", "Amt für Personalwesen, IT und Organisation", "Fachverantwortung für 2.1"),
  channel("soziales", "Amt für Soziales, Wohnen und Integration", "Fachverantwortung für 2.3, 2.4, 2.6 und 2.7"),
  channel("gleichstellung", "Gleichstellungsstelle", "Fachverantwortung für 2.2"),
  channel("jugendamt", "Jugendamt", "Fachverantwortung für 2.3"),
  channel("wirtschaft", "Wirtschaftsförderung", "Fachverantwortung für 2.5"),
  channel("gewaltschutz", "Runder Tisch gegen häusliche Gewalt", "Mit Gästen der beteiligten Träger"),
  channel("vereine", "Runde Tische der Migrantenorganisationen", "Mit Gästen der Vereine und der freien Träger"),
  channel("lenkungsgruppe", "Lenkungsgruppe", "Steuert die Umsetzung des Konzepts"),
];

const teamChannelNames = channels.map(({ displayName }) => displayName);

const people: readonly Person[] = [
  person(0x11, "koordination", "Koordination Integration", "Koordination", teamChannelNames),
  person(0x21, "personal.1", "Mitglied Personalamt 1", "Fachverantwortung", [
    "Amt für Personalwesen, IT und Organisation",
  ]),
  person(0x22, "soziales.1", "Mitglied Sozialamt 1", "Fachverantwortung", ["Amt für Soziales, Wohnen und Integration"]),
  person(0x23, "gleichstellung.1", "Mitglied Gleichstellungsstelle 1", "Fachverantwortung", [
    "Gleichstellungsstelle",
    "Runder Tisch gegen häusliche Gewalt",
  ]),
  person(0x24, "jugendamt.1", "Mitglied Jugendamt 1", "Fachverantwortung", ["Jugendamt"]),
  person(0x25, "jugendamt.2", "Mitglied Jugendamt 2", "Fachverantwortung", ["Jugendamt"]),
  person(0x26, "wirtschaft.1", "Mitglied Wirtschaftsförderung 1", "Fachverantwortung", ["Wirtschaftsförderung"]),
  person(
    0x31,
    "gast.1",
    "Gast Runder Tisch 1",
    "Gast",
    ["Runder Tisch gegen häusliche Gewalt", "Runde Tische der Migrantenorganisationen"],
    true,
  ),
  person(0x41, "lenkung.1", "Mitglied Lenkungsgruppe 1", "Lenkungsgruppe", ["Lenkungsgruppe"]),
];

export const city = {
  tenantId: objectId(0x1),
  people,
  team: {
    /** Id of the Microsoft 365 group, by which Graph knows the team. */
    groupId: objectId(0x2),
    /** Id of the thread, by which the Bot Framework knows the team; it is that of the first channel. */
    threadId: channels[0]?.id ?? "",
    displayName: "Integrationskonzept Ratingen",
    channels,
  },
  /** The meeting of the steering group: whoever works in its channel is invited. */
  meeting: {
    id: "MCMxOTptZWV0aW5nX3NhbmRib3gtbGVua3VuZ3NncnVwcGVAdGhyZWFkLnYyIzA=",
    chatId: "19:meeting_sandbox-lenkungsgruppe@thread.v2",
    title: "Sitzung der Lenkungsgruppe",
    channel: "Lenkungsgruppe",
  },
  site: {
    hostname: "ratingen.sharepoint.example",
    path: "sites/integration",
    /** `host,site collection,web`, as Graph composes it. */
    id: `ratingen.sharepoint.example,${objectId(0x3)},${objectId(0x4)}`,
    displayName: "Integrationskonzept",
  },
  /** The two app registrations of the product. */
  bot: { clientId: objectId(0x5), displayName: "Integrationskompass" },
  tab: { clientId: objectId(0x6) },
  /** Id of the app in Teams, as in its manifest. */
  app: { id: objectId(0x7) },
} as const;
