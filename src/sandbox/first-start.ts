import { createAppToken } from "../bot/app-token.ts";
import { conceptOfRatingen, loadConcept } from "../cli/concept-source.ts";
import { dayOf } from "../core/calendar.ts";
import type { Graph } from "../graph/client.ts";
import { createGraph } from "../graph/client.ts";
import { importConcept } from "../graph/concept-import.ts";
import { importFigureValues } from "../graph/figure-values.ts";
import type { Place } from "../graph/items.ts";
import { findByKey, updateItem } from "../graph/items.ts";
import { provision } from "../graph/provision.ts";
import { findPlace, findSite, readLists } from "../graph/site.ts";
import { type City, city as ratingen } from "./city.ts";
import { sandboxClientSecret } from "./login/applications.ts";
import { metadataPath } from "./login/bot-framework.ts";
import { botFrameworkPath } from "./microsoft365.ts";
import { sampleBreak, sampleFigures, sampleTarget } from "./sample-figures.ts";

function addressOf({ site }: City): string {
  return `${site.hostname}:/${site.path}`;
}

/**
 * Does what an administrator does once: creates the lists and loads the concept, with the product's own code. Invented
 * numbers of past years come with it, so that there is something to see.
 * A site that has lists is left alone, whatever they say.
 */
export async function prepareSite(origin: string, { city = ratingen, now = () => new Date() } = {}): Promise<void> {
  const credentials = { tenantId: city.tenantId, clientId: city.bot.clientId, clientSecret: sandboxClientSecret };
  const graph = createGraph({ getToken: createAppToken(credentials, { loginOrigin: origin }), origin });
  const site = addressOf(city);
  if ((await readLists(graph, await findSite(graph, site))).size > 0) return;
  await provision(graph, site);
  const place = await findPlace(graph, site);
  const concept = await loadConcept(conceptOfRatingen);
  await importConcept(graph, place, concept);
  await importFigureValues(graph, place, sampleFigures(concept, dayOf(now().toISOString())));
  await writeSampleDefinitions(graph, place);
}

/** What a page has to show and the concept of Ratingen has nowhere: a break in a series, and a target in numbers. */
async function writeSampleDefinitions(graph: Graph, place: Place): Promise<void> {
  const broken = await findByKey(graph, place, "baseFigures", sampleBreak.figure);
  const Breaks = `${sampleBreak.from} ${sampleBreak.reason}`;
  if (broken) await updateItem(graph, place, "baseFigures", broken, { Breaks });
  const { indicator, target, baseline } = sampleTarget;
  const aimed = await findByKey(graph, place, "indicators", indicator);
  const cells = {
    TargetText: target.text,
    TargetQuantities: target.quantities.map(({ atLeast, unit }) => `${atLeast} ${unit}`).join("\n"),
    TargetDue: target.due,
    BaselineOn: baseline.on,
    Baseline: baseline.value,
  };
  if (aimed) await updateItem(graph, place, "indicators", aimed, cells);
}

/** What tells the service that it runs on the sandbox: its configuration alone. */
export function serviceEnvironment(
  origin: string,
  port: number,
  city: City = ratingen,
): Readonly<Record<string, string>> {
  return {
    PORT: String(port),
    BIND: "localhost",
    TENANT_ID: city.tenantId,
    CLIENT_ID: city.bot.clientId,
    CLIENT_SECRET: sandboxClientSecret,
    TAB_CLIENT_ID: city.tab.clientId,
    SHAREPOINT_SITE: addressOf(city),
    TEAMS_APP_ID: city.app.id,
    GRAPH_ORIGIN: origin,
    LOGIN_ORIGIN: origin,
    SERVICE_URL_HOSTS: new URL(origin).host,
    BOT_OPENID_METADATA: `${origin}${botFrameworkPath}${metadataPath}`,
    HOST_ORIGINS: origin,
    PUBLIC_URL: `http://localhost:${port}`,
  };
}
