import { expect, test } from "vitest";
import type { Board } from "../../src/core/board.ts";
import { createResponse } from "../../src/graph/answer-store.ts";
import { createBoardReader } from "../../src/graph/board.ts";
import { addCoordinator } from "../../src/graph/settings-store.ts";
import { createBoardKeeper } from "../../src/tab/board-keeper.ts";
import type { Shelf } from "../../src/tab/shelf.ts";
import { buildConcept, buildResponse } from "../builders.ts";
import { startSite } from "../graph/site.ts";

const readAt = "2026-11-22T10:00:00.000Z";

/** Keeps copies, as a browser does. */
function fakeShelf() {
  const things = new Map<string, unknown>();
  const writes: string[][] = [];
  const state = { isFull: false };
  const shelf: Shelf = {
    read: async (name) => structuredClone(things.get(name)),
    async write(given) {
      if (state.isFull) return false;
      writes.push(Object.keys(given));
      for (const [name, thing] of Object.entries(given)) things.set(name, structuredClone(thing));
      return true;
    },
    async clear() {
      things.clear();
    },
  };
  return { shelf, things, writes, state };
}

async function startKept(account = "24") {
  const site = await startSite(buildConcept());
  await createResponse(site.graph, site.place, buildResponse());
  await addCoordinator(site.graph, site.place, "coordinating-account");
  const reader = createBoardReader(site.place);
  const board = await reader.read(site.graph);
  const { shelf, ...look } = fakeShelf();
  const keep = async (keeper = createBoardKeeper(shelf, site.place)) => {
    const tables = reader.keep();
    if (tables) await keeper.keep(account, { tables, readAt });
    return keeper;
  };
  return { ...site, ...look, shelf, reader, board, keep };
}

function withoutNames({ responses, ...rest }: Board) {
  return { ...rest, responses: responses.map(({ answeredBy: _, ...response }) => response) };
}

test("a board comes back as it was, but for who answered, and goes on by what has changed", async () => {
  const { graph, place, board, shelf, keep, requests } = await startKept();
  await keep();
  const kept = await createBoardKeeper(shelf, place).recall("24");
  expect(kept?.readAt).toBe(readAt);
  const again = createBoardReader(place);
  if (kept) expect(withoutNames(again.recall(kept.tables))).toEqual(withoutNames(board));
  const answer = { kind: "voice", works: "Die Gruppe", missing: "" } as const;
  await createResponse(graph, place, buildResponse({ revision: 7, answer }));
  requests.length = 0;
  expect((await again.read(graph)).responses).toHaveLength(2);
  expect(requests).toEqual(["POST /v1.0/$batch"]);
});

test("names and accounts are not kept", async () => {
  const { things, keep } = await startKept();
  const { answeredBy } = buildResponse();
  await keep();
  const text = JSON.stringify([...things]);
  expect(text).toContain("Jugendamt");
  for (const secret of [answeredBy.name, answeredBy.id, "coordinating-account"]) expect(text).not.toContain(secret);
});

test("another account, and lists of another shape, find nothing and leave nothing", async () => {
  for (const spoil of ["account", "shape"] as const) {
    const { place, shelf, things, keep } = await startKept();
    await keep();
    const elsewhere = spoil === "shape" ? { ...place, lists: { ...place.lists, measures: "another" } } : place;
    const keeper = createBoardKeeper(shelf, elsewhere);
    expect(await keeper.recall(spoil === "account" ? "25" : "24")).toBeUndefined();
    expect(things.size).toBe(0);
  }
});

test("only what has changed is written again, also after a write that failed", async () => {
  const { graph, place, reader, writes, state, keep } = await startKept();
  const keeper = await keep();
  await reader.read(graph);
  await keep(keeper);
  expect(writes[1]).toEqual(["head"]);
  await createResponse(graph, place, buildResponse({ revision: 8 }));
  await reader.read(graph);
  await keep(keeper);
  expect(writes[2]).toEqual(["head", "responses", "responses 0"]);
  state.isFull = true;
  await keep(keeper);
  state.isFull = false;
  await keep(keeper);
  expect(writes[3]?.length).toBe(writes[0]?.length);
});

test("a part that is missing makes the whole of no use", async () => {
  const { place, shelf, things, keep } = await startKept();
  await keep();
  things.delete("measures 0");
  expect(await createBoardKeeper(shelf, place).recall("24")).toBeUndefined();
});
