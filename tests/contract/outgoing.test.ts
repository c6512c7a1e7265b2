import { describe, expect, it } from "vitest";
import type { Connection } from "../../src/bot/connect.ts";
import { connectionTo } from "../../src/bot/connect.ts";
import type { Lists } from "../../src/bot/ports.ts";
import { publishChanges } from "../../src/bot/publishing.ts";
import { createHearing, keepSubscriptions } from "../../src/bot/subscriptions.ts";
import type { Board } from "../../src/core/board.ts";
import { checkInKey, noticeKey } from "../../src/core/check-in.ts";
import { undelivered } from "../../src/core/delivery.ts";
import { planCheckIns } from "../../src/core/due.ts";
import { subjectKindOf } from "../../src/core/editing/new-item.ts";
import { intakeOf, recordsOf } from "../../src/core/figure-intake.ts";
import type { Answer } from "../../src/core/response.ts";
import { responseKey } from "../../src/core/response.ts";
import type { Round } from "../../src/core/round.ts";
import { noticeKinds } from "../../src/core/round.ts";
import { reminderByHand } from "../../src/core/round-notices.ts";
import { defaultTerms } from "../../src/core/round-plan.ts";
import { movedTo, roundOn } from "../../src/core/round-schedule.ts";
import type { Graph } from "../../src/graph/client.ts";
import { createGraph } from "../../src/graph/client.ts";
import { importConcept } from "../../src/graph/concept-import.ts";
import type { Place } from "../../src/graph/items.ts";
import { provision } from "../../src/graph/provision.ts";
import { replaceRoundPlan } from "../../src/graph/settings-store.ts";
import { findPlace } from "../../src/graph/site.ts";
import { replaceUpkeep } from "../../src/graph/upkeep-store.ts";
import { createConnection } from "../../src/tab/connection.ts";
import type { EditDesk } from "../../src/tab/edit/edit-desk.ts";
import { createEditDesk } from "../../src/tab/edit/edit-desk.ts";
import type { ImportDesk } from "../../src/tab/figure-import/import-desk.ts";
import { createImportDesk } from "../../src/tab/figure-import/import-desk.ts";
import type { RoundDesk } from "../../src/tab/rounds/round-desk.ts";
import { createRoundDesk } from "../../src/tab/rounds/round-desk.ts";
import type { SteeringDesk } from "../../src/tab/steering/steering-desk.ts";
import { createSteeringDesk } from "../../src/tab/steering/steering-desk.ts";
import { buildDecision, buildMeeting, buildRound } from "../builders.ts";
import { ratingen } from "../concept/ratingen.ts";
import { fakeLog } from "../fakes/log.ts";
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

/** The days of the product's life on which it speaks to Graph. The report is not there yet. */
const chapters = [
  "provision",
  "import",
  "commands",
  "tab",
  "round",
  "search",
  "answer",
  "desk",
  "steering",
  "editing",
  "watch",
  "publish",
  "figures",
] as const;
type Chapter = (typeof chapters)[number];

const team = "19:team@thread.tacv2";
const group = "7f105c7d-2dc5-4530-97cd-4e7ae6534c07";
const channel = "19:jugendamt@thread.tacv2";
const today = "2026-11-22";
const now = () => `${today}T10:00:00.000Z`;
const round: Round = buildRound({ beginsOn: today, state: "planned", freshDays: 14, remindOn: ["2026-12-01"] });
const checkIn = checkInKey(round.key, "jugendamt");

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
  const { watched: lists, unused } = watchUse(connection.lists);
  enter("commands");
  await command(lists);
  const plan = { rule: { kind: "beforeMeetings", weeks: 6, body: "lenkungsgruppe" }, ...defaultTerms } as const;
  await replaceRoundPlan(graph, place, undefined, plan);
  await replaceRoundPlan(graph, place, await lists.readRoundPlan(), undefined);
  await replaceUpkeep(graph, place, { contact: "" }, { contact: "integration@ratingen.example" });
  await replaceUpkeep(graph, place, { contact: "integration@ratingen.example" }, { keepNamesYears: 3, contact: "" });
  enter("tab");
  const signIn = { getToken: async () => server.userToken, getAccount: async () => ({ id: "24", name: "Mitglied" }) };
  const tab = createConnection(tabConfig(place, server.origin), signIn, send);
  await tab.loadBoard(AbortSignal.timeout(5000), () => {});
  expect(await tab.checkLists(AbortSignal.timeout(5000))).toEqual([]);
  enter("round");
  await holdRound(lists);
  enter("search");
  const search = { group, channel, since: now(), isIt: () => false };
  await lists.findMessage(search);
  await lists.findMessage({ ...search, thread: "1700000000000" });
  enter("answer");
  await answer(lists);
  enter("tab");
  const board = await tab.loadBoard(AbortSignal.timeout(5000), () => {});
  enter("desk");
  await workAtDesk(createRoundDesk(tab), board);
  enter("steering");
  await steer(createSteeringDesk(tab));
  enter("editing");
  await editConcept(createEditDesk(tab));
  enter("watch");
  await watch({ ...connection, lists });
  enter("publish");
  await publish(lists);
  enter("figures");
  await importFigures(createImportDesk(tab));
  expect(unused()).toEqual([]);
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

/** Functions of which each speaks to Graph in its own way, and those of them that nobody has called. */
function watchUse<Uses extends object>(
  all: Uses,
): { readonly watched: Uses; readonly unused: () => readonly string[] } {
  const left = new Set(Object.keys(all));
  const watched = new Proxy(all, {
    get: (target, name, receiver) => {
      left.delete(String(name));
      return Reflect.get(target, name, receiver);
    },
  });
  return { watched, unused: () => [...left] };
}

async function command(lists: Lists): Promise<void> {
  const installation = { team, group, tenant: "t", serviceUrl: "https://s.example" };
  expect(await lists.saveInstallation(installation, undefined)).toBe("saved");
  expect(await lists.saveInstallation({ ...installation, welcome: "1" }, installation)).toBe("saved");
  await lists.readInstallations();
  await lists.addCoordinator("00000000-0000-4000-8000-000000000021");
  await lists.bindChannel("jugendamt", { team, channel, language: "tr" });
  await lists.readCoordinators();
  await lists.readRoundPlan();
  await lists.readMeetings();
  await lists.removeInstallation("19:other@thread.tacv2");
}

async function holdRound(lists: Lists): Promise<void> {
  const board = await lists.readBoard();
  await lists.createRound(round);
  await lists.createCheckIns(planCheckIns(round, board, board.concept.units));
  const about = { round: round.key, unit: "jugendamt" };
  await lists.createNotices(
    noticeKinds.map((kind) => ({ ...about, kind, key: noticeKey({ ...about, kind }, today), delivery: undelivered })),
  );
  await lists.changeRoundState(round.key, ["planned"], "opening");
  await lists.changeRoundState("R-2000-01-01'#&", ["open"], "closed");
  const [opening] = await lists.readRounds();
  if (opening) await lists.moveRound({ ...opening, value: { ...opening.value, state: "open" } });
  const outbox = await lists.readOutbox();
  expect(outbox.notices).toHaveLength(noticeKinds.length);
  const delivery = {
    state: "posted",
    attempts: 1,
    claimedUntil: now(),
    posting: { channel, message: "1700000000000" },
  } as const;
  for (const { value } of outbox.checkIns.slice(0, 1)) {
    await lists.recordPosting(value.key, delivery.posting);
    await lists.losePosting(value.key, channel);
  }
  for (const read of outbox.checkIns) {
    const failed = { state: "failed", attempts: 3, failure: "channelGone" } as const;
    const isPosted = read.value.key === checkIn;
    await lists.moveCheckIn({ ...read, value: { ...read.value, delivery: isPosted ? delivery : failed } });
  }
  for (const read of outbox.notices)
    await lists.moveNotice({ ...read, value: { ...read.value, delivery: { ...delivery, failure: "channelGone" } } });
}

const text = "Es fehlt „Personal“ & Zeit\n#1, 100 %";

/** An answer of every kind, and a figure that cannot be collected. */
const answers: readonly (readonly [string, Answer])[] = [
  [
    "2.3-L1-S1",
    { kind: "step", status: "blocked", progress: 20, obstacle: text, remedy: text, support: text, comment: text },
  ],
  [
    "2.3-L1-G1",
    {
      kind: "figure",
      period: "2025",
      amounts: { total: "40.5", cells: { w: "20" } },
      isProvisional: true,
      source: text,
      comment: text,
    },
  ],
  [
    "2.3-L2-G1",
    { kind: "figure", period: "2025", notCollectable: text, isProvisional: false, source: "", comment: "" },
  ],
  ["2.3-L1-K1", { kind: "indicator", fulfilment: "partly", evidence: text, on: "2026-05-03", comment: text }],
  ["voice", { kind: "voice", works: text, missing: text }],
];

async function answer(lists: Lists): Promise<void> {
  const answeredBy = { id: "00000000-0000-4000-8000-000000000024", name: "Mitglied „A“" };
  for (const [item, said] of answers) {
    const key = responseKey(checkIn, item, 1);
    const response = { key, checkIn, item, revision: 1, answer: said, answeredBy, answeredAt: now() };
    await lists.readAnswerContext(checkIn, { item });
    expect(await lists.createResponse(response)).toBe("created");
    expect(await lists.createResponse(response)).toBe("exists");
    await lists.applyResponse(response);
  }
  const again = answers.flatMap(([item, said]) =>
    said.kind === "figure"
      ? []
      : [
          {
            key: responseKey(checkIn, item, 2),
            checkIn,
            item,
            revision: 2,
            answer: said,
            answeredBy,
            answeredAt: now(),
          },
        ],
  );
  expect(await lists.createResponses(again)).toEqual(again);
  await lists.applyResponses(again);
  const { responses, details } = await lists.readAnswerContext(checkIn, "open");
  expect(responses).toHaveLength(answers.length + again.length);
  expect(details.size).toBeGreaterThan(0);
}

/** What a coordinator does on the pages of the rounds, and what becomes of it when somebody else was faster. */
async function workAtDesk(createdDesk: RoundDesk, { notices, checkIns }: Board): Promise<void> {
  const { watched: desk, unused } = watchUse(createdDesk);
  const plan = { rule: { kind: "everyMonths", months: 6, startOn: "2027-01-11" }, ...defaultTerms } as const;
  expect(await desk.savePlan(undefined, plan)).toEqual({ kind: "changed" });
  expect(await desk.savePlan(undefined, plan)).toMatchObject({ kind: "overtaken" });
  expect(await desk.savePlan(plan, { ...plan, freshDays: 0 })).toEqual({ kind: "changed" });
  const planned = roundOn("2027-01-11", plan, "Rückmelderunde „Januar“ & #1");
  expect(await desk.addRound(planned)).toBe("created");
  expect(await desk.addRound(planned)).toBe("exists");
  expect(await desk.changeRound(planned, movedTo(planned, "2027-01-18", plan))).toBe("changed");
  expect(await desk.changeRound(planned, { ...planned, state: "cancelled" })).toBe("overtaken");
  await desk.addNotices(checkIns.flatMap((one) => reminderByHand(one, notices) ?? []));
  const failed = checkIns.find(({ delivery }) => delivery.state === "failed");
  if (!failed) throw new TypeError("no check-in failed, so none can be posted again");
  expect(await desk.postAgain(failed)).toBe("changed");
  expect(await desk.postAgain(failed)).toBe("overtaken");
  const answeredBy = await desk.getAccount();
  for (const [item, said] of answers) {
    const { responses } = await desk.readAnswerContext(checkIn, item);
    const revision = 1 + Math.max(...responses.filter((one) => one.item === item).map((one) => one.revision));
    const key = responseKey(checkIn, item, revision);
    const response = { key, checkIn, item, revision, answer: said, answeredBy, answeredAt: now() };
    expect(await desk.answer(response)).toBe("created");
    expect(await desk.answer(response)).toBe("exists");
  }
  expect(unused()).toEqual([]);
}

/** A meeting with what is decided in it, and the register; each is changed by two people at once. */
async function steer(createdDesk: SteeringDesk): Promise<void> {
  const { watched: desk, unused } = watchUse(createdDesk);
  const none = { text: "", months: 0 };
  const interval = { text: "alle 6 Monate", months: 6 };
  expect(await desk.changeRhythm("umsetzungsgruppe", none, interval)).toEqual({ kind: "changed" });
  expect(await desk.changeRhythm("umsetzungsgruppe", none, none)).toEqual({ kind: "overtaken", current: interval });
  expect(await desk.changeRhythm("umsetzungsgruppe", interval, none)).toEqual({ kind: "changed" });
  const meeting = buildMeeting({ title: "Sitzung „Dezember“ & #1" });
  expect(await desk.addMeeting(meeting)).toBe("created");
  expect(await desk.addMeeting(meeting)).toBe("exists");
  const { title, heldOn, isCancelled } = meeting;
  const moved = { title, heldOn, isCancelled, place: "Rathaus „Süd“, Raum #5" };
  expect(await desk.changeMeeting(meeting, moved)).toEqual({ kind: "changed" });
  expect(await desk.changeMeeting(meeting, moved)).toEqual({ kind: "overtaken", current: moved });
  expect(await desk.keepAgenda(meeting, [{ id: "own:1", title: text }])).toEqual({ kind: "changed" });
  const shown = desk.openShownItem(meeting.key);
  await shown.write("own:1");
  expect(await shown.read()).toBe("own:1");
  const { key: _, ...decided } = buildDecision({ meeting: meeting.key, text });
  const decision = await desk.recordDecision(decided);
  expect(await desk.changeDecision(decision, { ...decision, state: "done" })).toEqual({ kind: "changed" });
  const network = {
    key: "N-1",
    title: text.slice(0, 10),
    topic: text,
    lead: text.slice(0, 20),
    contact: "rt@stadt.example",
  };
  expect(await desk.addNetwork(network)).toBe("created");
  expect(await desk.changeNetwork(network, { ...network, checkedOn: today })).toEqual({ kind: "changed" });
  expect(await desk.noteReport(undefined, today)).toEqual({ kind: "changed" });
  expect(await desk.readRegister()).toMatchObject({ reportedOn: today, networks: [{ checkedOn: today }] });
  expect(unused()).toEqual([]);
}

/** What is edited in place, in every list, with what becomes of it when somebody else was faster. */
async function editConcept(createdDesk: EditDesk): Promise<void> {
  const { watched: desk, unused } = watchUse(createdDesk);
  const source = "Rat „15.12.2026“ & #1";
  const draft = { title: `Neu ${text}`.replace("\n", " "), source };
  const added = [
    ["field", "2.8", ""],
    ["goal", "2.8-L1", "2.8"],
    ["step", "2.8-L1-S1", "2.8-L1"],
    ["recommendation", "2.8-L1-M1", "2.8-L1"],
    ["baseFigure", "2.8-L1-G1", "2.8-L1"],
    ["indicator", "2.8-L1-K1", "2.8-L1"],
  ] as const;
  for (const [kind, key, parent] of added) {
    expect(await desk.add({ kind, key, parent, position: 9, draft })).toBe("created");
    expect(await desk.add({ kind, key, parent, position: 9, draft })).toBe("exists");
    const subject = { kind: subjectKindOf(kind), key };
    const seen = await desk.read(subject);
    if (!seen) throw new TypeError(`${key} was not added`);
    expect(await desk.save(seen, { title: text, retired: "true" })).toBe("saved");
    expect(await desk.save(seen, { title: "zu spät" })).toBe("overtaken");
    expect(await desk.readSiblings(subject.kind, parent)).toContainEqual(
      expect.objectContaining({ key, isRetired: true }),
    );
    expect(await desk.readHistory(subject)).toHaveLength(1);
  }
  const step = await desk.read({ kind: "measure", key: "2.3-L1-S1" });
  const wanted = {
    due: "2027-03-31",
    planned: "12500.5",
    spent: "0",
    funding: text,
    priority: "first",
    effect: text,
  };
  if (step)
    expect(await desk.save(step, { ...wanted, status: "blocked", obstacle: text, everyMonths: "" })).toBe("saved");
  expect(unused()).toEqual([]);
}

/** The requests of each chapter. */
async function recordLife(): Promise<ReadonlyMap<Chapter, readonly SentRequest[]>> {
  const server = await startGraph();
  const byChapter = new Map<Chapter, SentRequest[]>();
  const recorder = recordRequests(server.origin, withoutNeighbours(fetch));
  await liveThrough(server, recorder.fetch, (chapter) => {
    recorder.requests = byChapter.get(chapter) ?? [];
    byChapter.set(chapter, recorder.requests);
  });
  return byChapter;
}

/** A change, and what the service keeps with Graph to be told of it. */
async function watch({ lists, subscriptions, siteId }: Connection): Promise<void> {
  expect(await lists.eraseOldNames("2036-11-22")).toBeGreaterThan(0);
  await lists.keepPosition(await lists.readMeasureChanges());
  const [item = "", said] = answers[0] ?? [];
  if (said)
    await lists.applyResponse({
      key: responseKey(checkIn, item, 2),
      checkIn,
      item,
      revision: 2,
      answer: said,
      answeredBy: { id: "a", name: "A" },
      answeredAt: `${today}T11:00:00Z`,
    });
  const changes = await lists.readMeasureChanges();
  expect(changes.about).toEqual(new Set([item]));
  await lists.keepPosition(changes);
  const hearing = createHearing("https://bot.example", "key", siteId);
  await keepSubscriptions({ subscriptions, hearing, log: fakeLog(), now });
  await keepSubscriptions({ subscriptions, hearing, log: fakeLog(), now }, { anew: true });
  await subscriptions.delete("7f105c7d-2dc5-4530-97cd-4e7ae6534c07");
}

/** A reported number becomes a published one, and another one. */
async function publish(lists: Lists): Promise<void> {
  const item = "2.1-L2-G1";
  for (const [revision, total] of [
    [1, "1200"],
    [2, "1210"],
  ] as const) {
    const answer = { kind: "figure", period: "2025", isProvisional: true, source: "Personalamt", comment: "" } as const;
    await lists.createResponse({
      key: responseKey(checkIn, item, revision),
      checkIn,
      item,
      revision,
      answer: { ...answer, amounts: { total, cells: {} } },
      answeredBy: { id: "a", name: "A" },
      answeredAt: `${today}T1${revision}:00:00Z`,
    });
    await publishChanges({ lists, log: fakeLog(), now });
  }
}

/** A file is taken in, and one that somebody else was faster with. */
async function importFigures(createdDesk: ImportDesk): Promise<void> {
  const { watched: desk, unused } = watchUse(createdDesk);
  const answer = { kind: "figure", period: "2024", isProvisional: false, source: text, comment: "" } as const;
  const entry = { figure: "2.1-L2-G1", answer: { ...answer, amounts: { total: "1100", cells: { w: "600" } } } };
  const known = await desk.readKnown();
  const context = { known, reportedPeriods: new Map(), reason: text, answeredAt: now() };
  const records = recordsOf(intakeOf([entry], known), { ...context, answeredBy: await desk.getAccount() });
  expect(await desk.write(records, {})).toMatchObject({ written: records.values, overtaken: [] });
  const other = { ...entry, answer: { ...entry.answer, isProvisional: true } };
  const late = recordsOf(intakeOf([other], known), { ...context, answeredBy: await desk.getAccount() });
  expect(await desk.write(late, {})).toMatchObject({ written: [], overtaken: late.values });
  expect(unused()).toEqual([]);
}

/** Subscriptions, which call back at a public address, and channels are answered for here, so that neither is needed. */
function withoutNeighbours(send: typeof fetch): typeof fetch {
  const known: object[] = [];
  return async (input, init) => {
    if (/\/v1\.0\/teams\//.test(String(input))) return Response.json({ value: [] });
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
  }, 30_000);

  const items = "/sites/a,b,c/lists/l/items";
  const messages = "/teams/t/channels/c/messages";
  const json = { "content-type": "application/json" };
  it.each<[string, SentRequest]>([
    ["an unknown path", { method: "GET", path: "/sites/a,b,c/lists/l/rows", headers: {} }],
    [
      "a search that the page does not describe",
      { method: "GET", path: "/teams/t/channels/c/messages?$filter=x", headers: {} },
    ],
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
    [
      "an option that messages of a channel do not know",
      { method: "GET", path: `${messages}?$orderby=id`, headers: {} },
    ],
  ])("the check notices %s", (_, request) => {
    expect(contract?.faultsOf(request)).not.toEqual([]);
  });

  it("lets messages of a channel pass, which the description leaves out", () => {
    const path = `${messages}?$top=50&$expand=replies`;
    expect(contract?.faultsOf({ method: "GET", path, headers: {} })).toEqual([]);
  });
});
