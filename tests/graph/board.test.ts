import { expect, test } from "vitest";
import { createBoardReader, readBoard } from "../../src/graph/board.ts";
import { moveMeasure } from "../../src/graph/check-in-store.ts";
import { createGraph } from "../../src/graph/client.ts";
import { ratingen } from "../concept/ratingen.ts";
import { startSite } from "./site.ts";

test("the whole board comes in one round trip", async () => {
  const { graph, place, requests } = await startSite(ratingen());
  const board = await readBoard(graph, place);
  expect(requests).toEqual(["POST /v1.0/$batch"]);
  expect(board.standings.get("2.3-L1-S1")).toEqual({ status: "unknown", obstacle: "", comment: "" });
  expect(board.indicatorStates.get("2.6-L1-K1")).toBe("unknown");
});

test("a word that somebody typed into SharePoint is read as what it means", async () => {
  const { graph, place } = await startSite(ratingen());
  const items = `/sites/${place.siteId}/lists/${place.lists.measures}/items`;
  const { value } = (await graph.send({
    method: "GET",
    path: `${items}?$expand=fields($select=Key)&$filter=${encodeURIComponent("fields/Key eq '2.6-L1-S2'")}`,
  })) as { value: { id: string }[] };
  await graph.send({
    method: "PATCH",
    path: `${items}/${value[0]?.id}/fields`,
    body: { Status: "Läuft", Progress: 30 },
  });
  expect((await readBoard(graph, place)).standings.get("2.6-L1-S2")).toMatchObject({
    status: "underway",
    progress: 30,
  });
});

test("after the first time a board is read by what has changed, in few bytes", async () => {
  const { server, place } = await startSite(ratingen());
  const sizes: number[] = [];
  const graph = createGraph({
    getToken: async () => server.userToken,
    origin: server.origin,
    fetch: async (input, init) => {
      const answer = await fetch(input, init);
      sizes.push((await answer.clone().arrayBuffer()).byteLength);
      return answer;
    },
  });
  const read = createBoardReader(place);
  const before = await read(graph);
  expect(before).toEqual(await readBoard(graph, place));
  sizes.length = 0;
  expect(await read(graph)).toBe(before);
  expect(sizes).toHaveLength(1);
  expect(sizes[0]).toBeLessThan(13 * 700);
  await moveMeasure(graph, place, "2.6-L1-S2", { status: "underway", obstacle: "", comment: "" });
  expect((await read(graph)).standings.get("2.6-L1-S2")).toMatchObject({ status: "underway" });
});
