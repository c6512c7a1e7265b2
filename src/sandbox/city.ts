/** Somebody with an account in the city's tenant. */
export interface Person {
  /** Object id in the directory (Entra ID). */
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly guest: boolean;
  /** What the host page says about this role. */
  readonly role: string;
  /** Ids of the channels in which this person works, besides those that are open to the whole team. */
  readonly channels: readonly string[];
}

export interface Channel {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  /** Whether everybody in the team works there. */
  readonly open: boolean;
  /** As Graph calls it (resources/channel.md); only a shared one can be shared with another team. */
  readonly membershipType: "standard" | "shared";
}

/** What the sandbox plays: who there is, the team with its channels, and the SharePoint site. */
export interface City {
  readonly tenantId: string;
  readonly people: readonly Person[];
  readonly team: {
    /** Id of the Microsoft 365 group, by which Graph knows the team. */
    readonly groupId: string;
    /** Id of the thread, by which the Bot Framework knows the team; it is that of the first channel. */
    readonly threadId: string;
    readonly displayName: string;
    /** The channels that there are when the city is founded, the one for everybody first. */
    readonly channels: readonly Channel[];
  };
  /** The meeting to which whoever works in `channel` is invited. */
  readonly meeting: {
    readonly id: string;
    readonly chatId: string;
    readonly title: string;
    /** Id. */
    readonly channel: string;
  };
  readonly site: {
    readonly hostname: string;
    readonly path: string;
    /** `host,site collection,web`, as Graph composes it. */
    readonly id: string;
    readonly displayName: string;
    /** The list whose rights are not those of the site, by the last part of its address, and who may use it (ids). */
    readonly confidential: { readonly list: string; readonly people: readonly string[] };
  };
  /** The two app registrations of the product. */
  readonly bot: { readonly clientId: string; readonly displayName: string };
  readonly tab: { readonly clientId: string };
  /** Id of the app in Teams, as in its manifest. */
  readonly app: { readonly id: string };
}

/** Object id number `n`, in the shape of a GUID. */
export function objectId(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;
}

const domain = "ratingen.example";

function person(
  n: number,
  alias: string,
  displayName: string,
  role: string,
  channels: readonly ChannelName[],
  guest = false,
): Person {
  const userPrincipalName = guest ? `${alias}_verein.example#EXT#@${domain}` : `${alias}@${domain}`;
  return { id: objectId(n), displayName, userPrincipalName, guest, role, channels: channels.map(channelId) };
}

function channelId(name: ChannelName): string {
  return `19:sandbox-${name}@thread.tacv2`;
}

/** Name and description. Teams allows 50 characters in the name: one office is abbreviated for that reason. */
const channelTexts = {
  allgemein: ["Allgemein", "Alles, was das ganze Team betrifft"],
  personal: ["Amt für Personalwesen, IT und Organisation", "Fachverantwortung für 2.1"],
  soziales: ["Amt für Soziales, Wohnen und Integration", "Fachverantwortung für 2.3, 2.4, 2.6 und 2.7"],
  gleichstellung: ["Gleichstellungsstelle", "Fachverantwortung für 2.2"],
  jugendamt: ["Jugendamt", "Fachverantwortung für 2.3"],
  wirtschaft: ["Wirtschaftsförderung", "Fachverantwortung für 2.5"],
  gewaltschutz: ["Runder Tisch gegen häusliche Gewalt", "Mit Gästen der beteiligten Träger"],
  vereine: ["Runde Tische der Migrantenorganisationen", "Mit Gästen der Vereine und der freien Träger"],
  lenkungsgruppe: ["Lenkungsgruppe", "Steuert die Umsetzung des Konzepts"],
} as const;

type ChannelName = keyof typeof channelTexts;

const channelNames = Object.keys(channelTexts) as readonly ChannelName[];

const people: readonly Person[] = [
  person(0x11, "koordination", "Koordination Integration", "Koordination", channelNames),
  person(0x21, "personal.1", "Mitglied Personalamt 1", "Fachverantwortung", ["personal"]),
  person(0x22, "soziales.1", "Mitglied Sozialamt 1", "Fachverantwortung", ["soziales"]),
  person(0x23, "gleichstellung.1", "Mitglied Gleichstellungsstelle 1", "Fachverantwortung", [
    "gleichstellung",
    "gewaltschutz",
  ]),
  person(0x24, "jugendamt.1", "Mitglied Jugendamt 1", "Fachverantwortung", ["jugendamt"]),
  person(0x25, "jugendamt.2", "Mitglied Jugendamt 2", "Fachverantwortung", ["jugendamt"]),
  person(0x26, "wirtschaft.1", "Mitglied Wirtschaftsförderung 1", "Fachverantwortung", ["wirtschaft"]),
  person(0x31, "gast.1", "Gast Runder Tisch 1", "Gast", ["gewaltschutz", "vereine"], true),
  person(0x41, "lenkung.1", "Mitglied Lenkungsgruppe 1", "Lenkungsgruppe", ["lenkungsgruppe"]),
];

/** Whoever reports figures for an office, and the coordinator who enters them for others. */
const reportingRoles: readonly string[] = ["Koordination", "Fachverantwortung"];

/**
 * The invented city that the sandbox plays. Everybody in it is a role, nobody a person. Ids look like Microsoft's and
 * never change, so that links stay valid.
 */
export const city: City = {
  tenantId: objectId(0x1),
  people,
  team: {
    groupId: objectId(0x2),
    threadId: channelId("allgemein"),
    displayName: "Integrationskonzept Ratingen",
    channels: channelNames.map((name) => {
      const [displayName, description] = channelTexts[name];
      return {
        id: channelId(name),
        displayName,
        description,
        open: name === "allgemein",
        membershipType: "standard",
      };
    }),
  },
  meeting: {
    id: "MCMxOTptZWV0aW5nX3NhbmRib3gtbGVua3VuZ3NncnVwcGVAdGhyZWFkLnYyIzA=",
    chatId: "19:meeting_sandbox-lenkungsgruppe@thread.v2",
    title: "Sitzung der Lenkungsgruppe",
    channel: channelId("lenkungsgruppe"),
  },
  site: {
    hostname: "ratingen.sharepoint.example",
    path: "sites/integration",
    id: `ratingen.sharepoint.example,${objectId(0x3)},${objectId(0x4)}`,
    displayName: "Integrationskonzept",
    confidential: {
      list: "IkFigureValues",
      people: people.filter(({ role }) => reportingRoles.includes(role)).map(({ id }) => id),
    },
  },
  bot: { clientId: objectId(0x5), displayName: "Integrationskompass" },
  tab: { clientId: objectId(0x6) },
  app: { id: objectId(0x7) },
};
