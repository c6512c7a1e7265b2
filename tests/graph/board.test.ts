import { expect, test } from "vitest";
import { readBoard } from "../../src/graph/board.ts";
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
