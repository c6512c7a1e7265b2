import { once } from "node:events";
import { createAppToken } from "../../../src/bot/app-token.ts";
import type { Concept } from "../../../src/core/concept.ts";
import { createGraph, type Graph } from "../../../src/graph/client.ts";
import { importConcept } from "../../../src/graph/concept-import.ts";
import type { Place } from "../../../src/graph/items.ts";
import { provision } from "../../../src/graph/provision.ts";
import { bindChannel } from "../../../src/graph/settings-store.ts";
import { findPlace } from "../../../src/graph/site.ts";
import { loadAppDefinition } from "../../../src/sandbox/app-definition.ts";
import type { City } from "../../../src/sandbox/city.ts";
import { type Clock, openClock } from "../../../src/sandbox/clock.ts";
import { openDatabase } from "../../../src/sandbox/database.ts";
import { readFaultPlan } from "../../../src/sandbox/faults/fault-plan.ts";
import { sandboxClientSecret } from "../../../src/sandbox/login/applications.ts";
import { createMicrosoft365, type Microsoft365 } from "../../../src/sandbox/microsoft365.ts";
import { buildConcept, buildField, buildGoal, buildMeasure, buildUnit } from "../../builders.ts";
import { freePort } from "../../ports.ts";
import { largeCity } from "../../sandbox/large-city.ts";
import { type GraphMeter, meterGraph } from "./graph-meter.ts";

export interface AttackedCityOptions {
  readonly offices: number;
  /** Steps for which each office is asked. */
  readonly items: number;
  /** Where the service is reached; nobody need listen there yet. */
  readonly serviceUrl: string;
  /** In the words of the sandbox's fault plan. */
  readonly faults?: string;
}

/** A city with as many offices as channels, its lists filled and bound, before any service runs. */
export interface AttackedCity {
  readonly city: City;
  readonly concept: Concept;
  readonly origin: string;
  readonly clock: Clock;
  readonly microsoft365: Microsoft365;
  /** A way to the lists beside the service, signed in anew: tokens grow old when the clock moves. */
  readonly signIn: () => Graph;
  readonly place: Place;
  readonly meter: GraphMeter;
  /** How often each kind of fault has struck. */
  readonly faults: ReadonlyMap<string, number>;
  /** Nobody is answered any more. Its data stay in memory: it may be about to tell subscribers of a change. */
  readonly close: () => Promise<void>;
}

/**
 * More than SharePoint grants to anybody (6,250 a minute at most): what is attacked here is correctness, and how long the
 * service takes by itself. What a tenant's budget carries is reckoned from the units of a turn.
 */
const resourceUnitsPerMinute = 10_000_000;
const idleMs = 10 * 60_000;

export async function foundCity({
  offices,
  items,
  serviceUrl,
  faults = "",
}: AttackedCityOptions): Promise<AttackedCity> {
  const { plan, findings } = { findings: [], ...readFaultPlan(faults) };
  if (!plan) throw new TypeError(findings.join("\n"));
  const city = largeCity(offices);
  const concept = conceptOf(offices, items);
  const database = openDatabase(":memory:");
  const clock = openClock(database);
  const struck = new Map<string, number>();
  const port = await freePort();
  const microsoft365 = await createMicrosoft365({
    database,
    city,
    app: await loadAppDefinition(),
    clock,
    port,
    serviceUrl,
    faults: plan,
    behaviour: { resourceUnitsPerMinute },
    onFault: ({ fault, when }) => {
      const name = `${fault.kind === "status" ? fault.status : fault.kind} ${when}`;
      struck.set(name, (struck.get(name) ?? 0) + 1);
    },
  });
  const { server } = microsoft365;
  // An idle connection that is closed just as somebody uses it again would be a fault that nobody planned.
  server.keepAliveTimeout = idleMs;
  const meter = meterGraph(server);
  server.listen(port, "localhost");
  await once(server, "listening");
  const origin = `http://localhost:${port}`;
  const signIn = () => signInTo(origin, city);
  const place = await fillLists(signIn(), city, concept);
  return {
    city,
    concept,
    origin,
    clock,
    microsoft365,
    signIn,
    place,
    meter,
    faults: struck,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** One goal for each office, which is asked for its steps. */
function conceptOf(offices: number, items: number): Concept {
  const numbers = Array.from({ length: offices }, (_, index) => index + 1);
  const steps = (goal: string) =>
    Array.from({ length: items }, (_, index) =>
      buildMeasure({ key: `${goal}-S${index + 1}`, title: `Schritt ${index + 1} von ${goal}`, doneBy: [] }),
    );
  const goals = numbers.map((n) => {
    const key = `2.1-L${n}`;
    return buildGoal({ key, units: [unitKey(n)], measures: steps(key), baseFigures: [], indicators: [] });
  });
  return buildConcept({
    fields: [buildField({ key: "2.1", goals })],
    units: numbers.map((n) => buildUnit({ key: unitKey(n), title: `Amt ${n}` })),
  });
}

function unitKey(n: number): string {
  return `amt-${n}`;
}

function signInTo(origin: string, city: City): Graph {
  const credentials = { tenantId: city.tenantId, clientId: city.bot.clientId, clientSecret: sandboxClientSecret };
  return createGraph({ getToken: createAppToken(credentials, { loginOrigin: origin }), origin });
}

/** Does with the product's own code what the administration does once, and binds each office to its channel. */
async function fillLists(graph: Graph, city: City, concept: Concept): Promise<Place> {
  const address = `${city.site.hostname}:/${city.site.path}`;
  await provision(graph, address);
  const place = await findPlace(graph, address);
  await importConcept(graph, place, concept);
  const team = city.team.threadId;
  for (const [index, { key }] of concept.units.entries()) {
    const channel = city.team.channels[index + 1]?.id ?? "";
    await bindChannel(graph, place, key, { team, channel, language: "de" });
  }
  return place;
}
