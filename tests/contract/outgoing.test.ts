import { describe, expect, it } from "vitest";
import { answerCheckIn } from "../../src/bot/answering.ts";
import type { Connection } from "../../src/bot/connect.ts";
import { connectionTo } from "../../src/bot/connect.ts";
import { deliverCheckIns } from "../../src/bot/delivery.ts";
import { beginRound } from "../../src/bot/rounds.ts";
import { createHearing, keepSubscriptions } from "../../src/bot/subscriptions.ts";
import { showChanges } from "../../src/bot/watch.ts";
import type { Graph } from "../../src/graph/client.ts";
import { createGraph } from "../../src/graph/client.ts";
import { importConcept } from "../../src/graph/concept-import.ts";
import type { Place } from "../../src/graph/items.ts";
import { provision } from "../../src/graph/provision.ts";
import { findPlace } from "../../src/graph/site.ts";
import { createConnection } from "../../src/tab/connection.ts";
import { ratingen } from "../concept/ratingen.ts";
import { fakeLog } from "../fakes/log.ts";
import { fakeMessenger } from "../fakes/messenger.ts";
import { siteAddress } from "../graph/site.ts";
import { type GraphServer, startGraph } from "../sandbox/graph/graph-server.ts";
import type { Exemption, SentRequest } from "./graph-contract.ts";
import { isContractAtHand, openGraphContract, subRequestsOf } from "./graph-contract.ts";
import { recordRequests } from "./recorder.ts";

/** Everything that is valid although Microsoft's description does not say so; each with the page that does. */
const exemptions: readonly Exemption[] = [
  {
    operation: /^PATCH .*\/items\/\{listItem-id\}\/fields$/,
    kind: "header",
    name: "if-match",
    reason:
      "The description names If-Match for deleting alone; the page has it for updating too, and 412 for a mismatch.",
    page: "api-reference/v1.0/api/listitem-update.md",
  },
];

/** The days of the product's life on which it speaks to Graph. Publishing and the report are not there yet. */
const chapters = ["provision", "import", "commands", "tab", "round", "answer", "watch"] as const;
type Chapter = (typeof chapters)[number];

const team = "19:team@thread.tacv2";
const channel = "19:jugendamt@thread.tacv2";
const item = "2.3-L1-S1";
const today = "2026-11-22";
const now = () => `${today}T10:00:00.000Z`;

async function liveThrough(server: GraphServer, send: typeof fetch, enter: (chapter: Chapter) => void): Promise<void> {
  const graph = createGraph({ getToken: async () => server.applicationToken, origin: server.origin, fetch: send });
  enter("provision");
  await provision(graph, siteAddress);
  await mendColumn(server);
  await provision(graph, siteAddress);
  const place = await findPlace(graph, siteAddress);
  enter("import");
  await importConcept(graph, place, ratingen());
  await importConcept(graph, place, { ...ratingen(), title: "Integrationskonzept „neu“ & #1", steeringTasks: [] });
  const connection = connectionTo(graph, place);
  enter("commands");
  await command(connection);
  enter("tab");
  const signIn = { getToken: async () => server.userToken, getAccount: async () => ({ id: "24", name: "Mitglied" }) };
  await createConnection(tabConfig(place, server.origin), signIn, send).loadBoard(AbortSignal.timeout(5000));
  enter("round");
  await holdRound(connection);
  enter("answer");
  await answer(connection);
  enter("tab");
  await load(AbortSignal.timeout(5000));
  enter("watch");
  await watch(connection);
}

/** Takes an index away, so that provisioning has something to mend. */
async function mendColumn(server: GraphServer): Promise<void> {
  const graph: Graph = createGraph({ getToken: async () => server.applicationToken, origin: server.origin });
  const { siteId, lists } = await findPlace(graph, siteAddress);
  const path = `/sites/${siteId}/lists/${lists.measures}/columns`;
  const { value } = (await graph.send({ method: "GET", path })) as { value: { id: string; name: string }[] };
  const idOf = (name: string) => value.find((column) => column.name === name)?.id;
  await graph.send({ method: "PATCH", path: `${path}/${idOf("Goal")}`, body: { indexed: false } });
  await graph.send({ method: "DELETE", path: `${path}/${idOf("Obstacle")}` });
}

function tabConfig({ siteId, lists }: Place, graphOrigin: string) {
  return { tenantId: "t", clientId: "c", siteId, listIds: lists, graphOrigin, validMessageOrigins: [] };
}

async function command({ lists }: Connection): Promise<void> {
  await lists.saveInstallation({ team, tenant: "t", serviceUrl: "https://s.example" });
  await lists.addCoordinator("00000000-0000-4000-8000-000000000021");
  await lists.bindChannel("jugendamt", { team, channel });
  await lists.readCoordinators();
  await lists.readRoundPlan();
  await lists.removeInstallation("19:other@thread.tacv2");
}

async function holdRound({ lists }: Connection): Promise<void> {
  await beginRound({ lists, today });
  const deps = { lists, messenger: fakeMessenger(), log: fakeLog(), now, pause: async () => {} };
  await deliverCheckIns(deps);
  await lists.closeRound("R-2000-01-01'#&");
}

async function answer({ lists }: Connection): Promise<void> {
  const place = { tenant: "t", serviceUrl: "https://s.example", conversation: channel };
  const origin = { place, channel, team, account: { id: "a", name: "Mitglied „A“" } };
  const draft = { status: "blocked", progress: "20", obstacle: "Es fehlt „Personal“ & Zeit\n#1", comment: "100 %" };
  const checkIn = `R-${today}_jugendamt`;
  const submitted = { action: "answer", checkIn, item, seen: 0, draft } as const;
  const reply = await answerCheckIn(submitted, origin, { lists, now });
  expect(reply.update).toBeDefined();
}

/** The requests of each chapter. */
async function recordLife(): Promise<ReadonlyMap<Chapter, readonly SentRequest[]>> {
  const server = await startGraph();
  const byChapter = new Map<Chapter, SentRequest[]>();
  const recorder = recordRequests(server.origin, withSubscriptions(fetch));
  await liveThrough(server, recorder.fetch, (chapter) => {
    recorder.requests = byChapter.get(chapter) ?? [];
    byChapter.set(chapter, recorder.requests);
  });
  return byChapter;
}

/** A change by hand, and what the service keeps with Graph to be told of it. */
async function watch({ lists, subscriptions, siteId }: Connection): Promise<void> {
  const deps = { lists, messenger: fakeMessenger(), log: fakeLog(), now, pause: async () => {} };
  await showChanges(deps);
  await lists.moveMeasure(item, { status: "done", obstacle: "", comment: "von Hand", heardAt: now() });
  await showChanges(deps);
  expect(deps.messenger.updates).toHaveLength(1);
  const hearing = createHearing("https://bot.example", "key", siteId);
  await keepSubscriptions({ subscriptions, hearing, log: deps.log, now });
  await keepSubscriptions({ subscriptions, hearing, log: deps.log, now }, { anew: true });
  await subscriptions.delete("7f105c7d-2dc5-4530-97cd-4e7ae6534c07");
}

/** Graph's subscriptions, which call back at a public address: answered here, so that none is needed. */
function withSubscriptions(send: typeof fetch): typeof fetch {
  const known: object[] = [];
  return async (input, init) => {
    if (!/\/v1\.0\/subscriptions(\/|$)/.test(String(input))) return send(input, init);
    if (init?.method === "DELETE") return new Response(null, { status: 204 });
    if (init?.method === "POST") known.push({ id: `${known.length}`, ...JSON.parse(String(init.body)) });
    return Response.json(init?.method === "GET" ? { value: known } : (known.at(-1) ?? {}));
  };
}

describe.skipIf(!isContractAtHand)("every request to Graph", () => {
  const contract = isContractAtHand ? openGraphContract(exemptions) : undefined;

  it("satisfies Microsoft's description, and needs every exemption that is made", async () => {
    const byChapter = await recordLife();
    for (const [chapter, requests] of byChapter) {
      const faults = requests.flatMap((request) => contract?.faultsOf(request) ?? []);
      expect(faults).toEqual([]);
      expect(requests.every(({ headers }) => /^Bearer \S+$/.test(headers.authorization ?? ""))).toBe(true);
      const inside = requests.flatMap(subRequestsOf).length;
      process.stdout.write(`${chapter}: ${requests.length} Anfragen, darin ${inside} weitere\n`);
    }
    const all = [...byChapter.values()].flat().flatMap((request) => [request, ...subRequestsOf(request)]);
    process.stdout.write(`${all.length} Anfragen geprüft\n`);
    expect([...byChapter.keys()]).toEqual(chapters);
    expect([...(contract?.used ?? [])]).toEqual(exemptions);
  });

  const items = "/sites/a,b,c/lists/l/items";
  const json = { "content-type": "application/json" };
  it.each<[string, SentRequest]>([
    ["an unknown path", { method: "GET", path: "/sites/a,b,c/lists/l/rows", headers: {} }],
    ["an unknown method", { method: "PUT", path: items, headers: {} }],
    ["an unknown query option", { method: "GET", path: `${items}?$fields=Key`, headers: {} }],
    ["a query option that comes twice", { method: "GET", path: `${items}?$top=1&$top=2`, headers: {} }],
    ["a page size that is no number", { method: "GET", path: `${items}?$top=all`, headers: {} }],
    ["a value that is not encoded", { method: "GET", path: `${items}?$filter=fields/Key eq 'a'`, headers: {} }],
    ["an unknown header", { method: "GET", path: items, headers: { prefer: "x" } }],
    [
      "an If-Match that is no entity tag",
      { method: "PATCH", path: `${items}/1/fields`, headers: { ...json, "if-match": "1" }, body: {} },
    ],
    ["a missing body", { method: "POST", path: items, headers: json }],
    ["a body without its type", { method: "POST", path: items, headers: {}, body: { fields: {} } }],
    ["a property that does not exist", { method: "POST", path: items, headers: json, body: { field: {} } }],
    [
      "a property of the wrong type",
      { method: "POST", path: "/sites/a,b,c/lists", headers: json, body: { displayName: 1 } },
    ],
    [
      "a word that a column cannot have",
      {
        method: "POST",
        path: "/sites/a,b,c/lists/l/columns",
        headers: json,
        body: { name: "A", text: { multiline: true } },
      },
    ],
    [
      "a fault inside a batch",
      {
        method: "POST",
        path: "/$batch",
        headers: json,
        body: { requests: [{ id: "0", method: "GET", url: "/nowhere" }] },
      },
    ],
    [
      "21 requests in a batch",
      {
        method: "POST",
        path: "/$batch",
        headers: json,
        body: { requests: [...Array(21).keys()].map((id) => ({ id: `${id}`, method: "GET", url: "/me" })) },
      },
    ],
  ])("the check notices %s", (_, request) => {
    expect(contract?.faultsOf(request)).not.toEqual([]);
  });
});
