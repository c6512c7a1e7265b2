import { expect, test } from "vitest";
import { neverHeard } from "../../src/core/standing.ts";
import { applyResponse, createResponse } from "../../src/graph/answer-store.ts";
import { boardLists, createBoardReader, readBoard } from "../../src/graph/board.ts";
import { createGraph } from "../../src/graph/client.ts";
import { createKeyed } from "../../src/graph/items.ts";
import { buildResponse } from "../builders.ts";
import { ratingen } from "../concept/ratingen.ts";
import { startSite } from "./site.ts";

test("the whole board comes in one round trip", async () => {
  const { graph, place, requests } = await startSite(ratingen());
  const board = await readBoard(graph, place);
  expect(requests).toEqual(["POST /v1.0/$batch"]);
  expect(board.standings.get("2.3-L1-S1")).toEqual(neverHeard);
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
  const { read } = createBoardReader(place);
  const before = await read(graph);
  expect(before).toEqual(await readBoard(graph, place));
  sizes.length = 0;
  expect(await read(graph)).toBe(before);
  expect(sizes).toHaveLength(1);
  expect(sizes[0]).toBeLessThan(boardLists.length * 700);
  await applyResponse(graph, place, buildResponse({ item: "2.6-L1-S2" }));
  expect((await read(graph)).standings.get("2.6-L1-S2")).toMatchObject({ status: "underway" });
});

test("a board knows what was last said of indicators, and for which periods figures were reported", async () => {
  const { graph, place } = await startSite(ratingen());
  const evaluation = { kind: "indicator", fulfilment: "fulfilled", evidence: "Bericht", on: "2026-05-03" } as const;
  await applyResponse(graph, place, buildResponse({ item: "2.3-L1-K1", answer: { ...evaluation, comment: "" } }));
  for (const [revision, period] of ["2024", "2025", "2023"].entries()) {
    const answer = { kind: "figure", period, isProvisional: false, source: "", comment: "" } as const;
    await createResponse(graph, place, buildResponse({ item: "2.3-L1-G1", revision, answer }));
  }
  const board = await readBoard(graph, place);
  expect(board.evaluations.get("2.3-L1-K1")).toMatchObject({ fulfilment: "fulfilled", on: "2026-05-03" });
  expect(board.evaluations.has("2.3-L1-K2")).toBe(false);
  expect(board.indicatorStates.get("2.3-L1-K1")).toBe("reached");
  expect([...board.reportedPeriods]).toEqual([["2.3-L1-G1", "2025"]]);
});

test("a row of check-ins, notices or responses that somebody has spoiled takes nothing else away", async () => {
  const { graph, place } = await startSite(ratingen());
  const round = { Key: "R-x", Title: "Ohne Tage" };
  await createKeyed(graph, place, "rounds", { ...round, State: "open" });
  await createKeyed(graph, place, "checkIns", {
    Key: "R-x_jugendamt",
    Title: "x",
    Items: "step 2.3-L1-S1\nunsinn 1 2\n\nfigure 2.3-L1-G1@2025 Liste",
  });
  await createKeyed(graph, place, "notices", { Key: "R-x_jugendamt_?", Title: "x" });
  await createKeyed(graph, place, "responses", { Key: "R-x_jugendamt_?_1", Title: "x", Kind: "indicator" });
  const board = await readBoard(graph, place);
  expect(board.rounds).toMatchObject([{ key: "R-x", state: "paused" }]);
  expect(board.checkIns[0]?.items).toEqual([
    { kind: "step", key: "2.3-L1-S1", title: "2.3-L1-S1" },
    { kind: "figure", key: "2.3-L1-G1", title: "Liste", period: "2025" },
  ]);
  expect([board.notices, board.responses]).toEqual([[], []]);
});
