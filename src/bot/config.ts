import { z } from "zod";
import { serviceTextsDe } from "../texts/service.de.ts";
import { ConfigError } from "./errors.ts";
import { isSecureAddress } from "./secure-address.ts";

const texts = serviceTextsDe.config;

/*
 * Environment of the service
 * | variable            | default                   | meaning                                                              |
 * |---------------------|---------------------------|----------------------------------------------------------------------|
 * | PORT                | 3978                      | where it listens                                                     |
 * | BIND                | 127.0.0.1                 | on which address it listens                                          |
 * | CLIENT_ID           |                           | app registration of the bot                                          |
 * | CLIENT_SECRET       | managed identity          | its secret                                                           |
 * | TENANT_ID           |                           | the city's tenant; activities of others are rejected                 |
 * | TAB_CLIENT_ID       |                           | app registration of the tab                                          |
 * | SHAREPOINT_SITE     |                           | the site with the lists, `host:/sites/x`                             |
 * | LOCAL_MODE          | false                     | true: no tokens are checked; for a loopback BIND only                |
 * | GRAPH_ORIGIN        | Microsoft's               | another Graph                                                        |
 * | LOGIN_ORIGIN        | Microsoft's               | another sign-in service                                              |
 * | SERVICE_URL_HOSTS   | smba.trafficmanager.net   | hosts (with port, if any) to which answers may be sent               |
 * | BOT_OPENID_METADATA | the Bot Framework's       | document that says who signs activities, and with which keys         |
 * | PUBLIC_URL          | none: changes are polled  | https address at which Graph reaches the service, to tell of changes |
 * | TEAMS_APP_ID        | none: no links to the tab | the app in Teams, for links from cards into the tab                  |
 * | NOTIFICATION_KEY    | CLIENT_SECRET             | key by which Graph's notifications are told from others' calls       |
 * | HOST_ORIGINS        |                           | further pages that may embed the tab, beside Microsoft's             |
 */

function list(separated: string): string[] {
  return separated
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function required(name: string) {
  return z.string({ error: texts.missing(name) });
}

function guid(name: string) {
  return required(name).pipe(z.guid({ error: texts.guid(name) }).toLowerCase());
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

function origin(name: string) {
  return z
    .string()
    .refine(isOrigin, { error: texts.origin(name) })
    .optional();
}

/** Graph calls nothing but https; a stand-in on the same computer may do without. */
function isPublicOrigin(text: string): boolean {
  if (!isOrigin(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || isLoopback(hostname);
}

const environment = z
  .object({
    PORT: z.coerce
      .number({ error: texts.port })
      .int({ error: texts.port })
      .min(1, { error: texts.port })
      .max(65_535, { error: texts.port })
      .default(3978),
    BIND: z.string().default("127.0.0.1"),
    CLIENT_ID: guid("CLIENT_ID"),
    CLIENT_SECRET: z.string().optional(),
    TENANT_ID: guid("TENANT_ID"),
    TAB_CLIENT_ID: guid("TAB_CLIENT_ID"),
    SHAREPOINT_SITE: required("SHAREPOINT_SITE").regex(/^[\w.-]+(?::\d+)?:\/(?:sites|teams)\/[\w.%-]+$/, {
      error: texts.site,
    }),
    LOCAL_MODE: z.enum(["true", "false"], { error: texts.flag }).default("false"),
    GRAPH_ORIGIN: origin("GRAPH_ORIGIN"),
    LOGIN_ORIGIN: origin("LOGIN_ORIGIN"),
    SERVICE_URL_HOSTS: z
      .string()
      .default("smba.trafficmanager.net")
      .transform(list)
      .refine((hosts) => hosts.every((host) => /^[\w.-]+(:\d+)?$/.test(host)), {
        error: texts.hosts,
      }),
    BOT_OPENID_METADATA: z
      .string()
      .default("https://login.botframework.com/v1/.well-known/openidconfiguration")
      .refine((address) => URL.canParse(address) && isSecureAddress(new URL(address)), { error: texts.metadata }),
    PUBLIC_URL: z.string().refine(isPublicOrigin, { error: texts.publicUrl }).optional(),
    TEAMS_APP_ID: guid("TEAMS_APP_ID").optional(),
    NOTIFICATION_KEY: z.string().optional(),
    HOST_ORIGINS: z
      .string()
      .default("")
      .transform(list)
      .refine((origins) => origins.every(isOrigin), {
        error: texts.origin("HOST_ORIGINS"),
      }),
  })
  .readonly();

export interface Config {
  readonly port: number;
  readonly bind: string;
  readonly clientId: string;
  /** Without it the service signs in with its managed identity. */
  readonly clientSecret: string | undefined;
  readonly tenantId: string;
  readonly tabClientId: string;
  readonly sharePointSite: string;
  readonly localMode: boolean;
  readonly graphOrigin: string | undefined;
  readonly loginOrigin: string | undefined;
  readonly serviceUrlHosts: readonly string[];
  /** OpenID metadata of whoever signs the activities. */
  readonly botMetadataUrl: string;
  readonly hostOrigins: readonly string[];
  /** Id of the app in Teams; without it cards cannot lead into the tab. */
  readonly teamsAppId: string | undefined;
  /** Absent where Graph cannot reach the service. */
  readonly notifications: { readonly publicUrl: string; readonly key: string } | undefined;
}

/** Reads the environment; throws a `ConfigError` with all faults together. An empty variable counts as missing. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const reading = environment.safeParse(given);
  const faults = reading.error?.issues.map(({ message }) => message) ?? [];
  const { LOCAL_MODE, BIND, CLIENT_ID, TAB_CLIENT_ID } = given;
  if (LOCAL_MODE === "true" && !isLoopback(BIND)) faults.push(texts.localMode);
  // A token that a person got for the tab must never be one for the bot.
  if (CLIENT_ID !== undefined && CLIENT_ID.toLowerCase() === TAB_CLIENT_ID?.toLowerCase())
    faults.push(texts.oneForBoth);
  const key = given.NOTIFICATION_KEY ?? given.CLIENT_SECRET;
  if (given.PUBLIC_URL !== undefined && key === undefined) faults.push(texts.notificationKey);
  if (!reading.success || faults.length > 0) throw new ConfigError(faults);
  const { data } = reading;
  return {
    port: data.PORT,
    bind: data.BIND,
    clientId: data.CLIENT_ID,
    clientSecret: data.CLIENT_SECRET,
    tenantId: data.TENANT_ID,
    tabClientId: data.TAB_CLIENT_ID,
    sharePointSite: data.SHAREPOINT_SITE,
    localMode: data.LOCAL_MODE === "true",
    graphOrigin: data.GRAPH_ORIGIN,
    loginOrigin: data.LOGIN_ORIGIN,
    serviceUrlHosts: data.SERVICE_URL_HOSTS,
    botMetadataUrl: data.BOT_OPENID_METADATA,
    hostOrigins: data.HOST_ORIGINS,
    teamsAppId: data.TEAMS_APP_ID,
    notifications: data.PUBLIC_URL !== undefined && key !== undefined ? { publicUrl: data.PUBLIC_URL, key } : undefined,
  };
}

function isLoopback(bind = "127.0.0.1"): boolean {
  return ["127.0.0.1", "::1", "localhost"].includes(bind);
}
