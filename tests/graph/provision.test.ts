import { expect, test } from "vitest";
import { readBoard } from "../../src/graph/board.ts";
import { listNames, lists } from "../../src/graph/lists.ts";
import { provision } from "../../src/graph/provision.ts";
import { readInstallations } from "../../src/graph/settings-store.ts";
import { findPlace, findSite, readLists } from "../../src/graph/site.ts";
import { createOlderLists } from "./older-lists.ts";
import { siteAddress, startClient } from "./site.ts";

test("creates every list once, with its German name and its own address", async () => {
  const { graph } = await startClient();
  const changes = await provision(graph, siteAddress);
  expect(changes.map(({ list, kind }) => [list, kind])).toEqual(
    listNames.map((name) => [lists[name].label, "created"]),
  );
  const found = await readLists(graph, await findSite(graph, siteAddress));
  expect(found.get("measures")).toMatchObject({ name: "IkMeasures", displayName: "Maßnahmen" });
});

test("changes nothing when it runs again", async () => {
  const { graph } = await startClient();
  await provision(graph, siteAddress);
  expect(await provision(graph, siteAddress)).toEqual([]);
});

test("finds its lists again after somebody renamed one", async () => {
  const { graph } = await startClient();
  await provision(graph, siteAddress);
  const { siteId, lists: ids } = await findPlace(graph, siteAddress);
  const path = `/sites/${siteId}/lists/${ids.measures}`;
  await graph.send({ method: "PATCH", path, body: { displayName: "Unsere Maßnahmen" } });
  expect((await findPlace(graph, siteAddress)).lists.measures).toBe(ids.measures);
  expect(await provision(graph, siteAddress)).toEqual([]);
});

test("restores a missing column and a lost index", async () => {
  const { graph } = await startClient();
  await provision(graph, siteAddress);
  const { siteId, lists: ids } = await findPlace(graph, siteAddress);
  const columns = `/sites/${siteId}/lists/${ids.measures}/columns`;
  const { value } = (await graph.send({ method: "GET", path: columns })) as { value: { id: string; name: string }[] };
  const idOf = (name: string) => value.find((column) => column.name === name)?.id;
  await graph.send({ method: "DELETE", path: `${columns}/${idOf("Obstacle")}` });
  await graph.send({ method: "PATCH", path: `${columns}/${idOf("Goal")}`, body: { indexed: false } });
  expect(await provision(graph, siteAddress)).toEqual([
    { list: "Maßnahmen", column: "Goal", kind: "changed" },
    { list: "Maßnahmen", column: "Obstacle", kind: "created" },
  ]);
});

test("names the list that is missing and the command that creates it", async () => {
  const { graph } = await startClient();
  await expect(findPlace(graph, siteAddress)).rejects.toThrow(/„Übergeordnete Leitziele“ fehlt.*provision/s);
});

test("a site of an older version gets the new columns and words, and loses nothing that was reported", async () => {
  const { graph } = await startClient();
  const siteId = await findSite(graph, siteAddress);
  await createOlderLists(graph, siteId);
  const changes = await provision(graph, siteAddress);
  expect(changes.filter(({ kind }) => kind === "changed")).toEqual([
    { list: "Rückmelderunden", column: "State", kind: "changed" },
    { list: "Rückmeldeanfragen", column: "State", kind: "changed" },
    { list: "Rückmeldeanfragen", column: "Failure", kind: "changed" },
  ]);
  const added = changes.filter(({ list, kind }) => kind === "created" && list === "Rückmelderunden");
  expect(added.map(({ column }) => column)).toEqual(["BeginsOn", "ClosesOn", "FreshDays", "RemindOn"]);
  expect(changes).toContainEqual({ list: "Erinnerungen und Ergebnisse", kind: "created" });
  expect(await provision(graph, siteAddress)).toEqual([]);

  const place = await findPlace(graph, siteAddress);
  const board = await readBoard(graph, place);
  expect(board.standings.get("2.3-L1-S1")).toEqual({
    status: "blocked",
    progress: 10,
    obstacle: "Personal",
    remedy: "",
    support: "",
    comment: "",
    heardAt: "2026-08-23T10:00:00Z",
  });
  expect(board.bindings.get("jugendamt")).toEqual({ team: "19:team", channel: "19:kanal", language: "de" });
  expect(board.rounds).toEqual([
    {
      key: "R-2026-08-22",
      title: "Rückmelderunde 22.08.2026",
      beginsOn: "2026-09-05",
      dueOn: "2026-09-05",
      closesOn: "2026-09-05",
      state: "open",
      freshDays: 0,
      remindOn: [],
    },
  ]);
  expect(board.checkIns).toMatchObject([
    {
      key: "R-2026-08-22_jugendamt",
      items: [{ kind: "step", key: "2.3-L1-S1" }],
      delivery: { state: "posted", posting: { channel: "19:kanal", message: "1700000000000" } },
    },
  ]);
  expect(board.responses).toMatchObject([
    { item: "2.3-L1-S1", answer: { kind: "step", status: "blocked", progress: 10, obstacle: "Personal" } },
  ]);
  expect(await readInstallations(graph, place)).toMatchObject([{ team: "19:team", group: "" }]);
});
