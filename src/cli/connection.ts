import { z } from "zod";
import { createAppToken } from "../bot/app-token.ts";
import type { Graph } from "../graph/client.ts";
import { createGraph } from "../graph/client.ts";
import { cliDe } from "../texts/cli.de.ts";
import { CommandError } from "./errors.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Graph as the application, and the address of the site that holds the lists. */
export interface Connection {
  readonly graph: Graph;
  /** `host:/sites/name` */
  readonly site: string;
  /** Where Graph is, for messages. */
  readonly origin: string;
}

const text = z.string().min(1);
const settings = z.object({
  TENANT_ID: text,
  CLIENT_ID: text,
  CLIENT_SECRET: text.optional(),
  SHAREPOINT_SITE: text,
  GRAPH_ORIGIN: z.url().optional(),
  LOGIN_ORIGIN: z.url().optional(),
});

/** Whoever loads a whole concept would rather wait than begin again: SharePoint may ask for minutes. */
const patience = 10 * 60_000;

/** @throws {CommandError} naming everything that is missing from the environment */
export function connect(environment: Environment, environmentFile: string): Connection {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const reading = settings.safeParse(filled);
  if (!reading.success) {
    const names = [...new Set(reading.error.issues.map(({ path }) => path.join(".")))];
    throw new CommandError("configuration", cliDe.missingSetting(names, environmentFile));
  }
  const { TENANT_ID, CLIENT_ID, CLIENT_SECRET, SHAREPOINT_SITE, GRAPH_ORIGIN, LOGIN_ORIGIN } = reading.data;
  const credentials = { tenantId: TENANT_ID, clientId: CLIENT_ID, clientSecret: CLIENT_SECRET };
  return {
    graph: createGraph({
      getToken: createAppToken(credentials, { loginOrigin: LOGIN_ORIGIN }),
      origin: GRAPH_ORIGIN,
      patience,
    }),
    site: SHAREPOINT_SITE,
    origin: GRAPH_ORIGIN ?? "https://graph.microsoft.com",
  };
}
