import { expect, test } from "vitest";
import { listNames, lists } from "../../src/graph/lists.ts";
import { provision } from "../../src/graph/provision.ts";
import { findPlace, findSite, readLists } from "../../src/graph/site.ts";
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
