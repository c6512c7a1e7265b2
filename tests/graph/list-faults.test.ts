import { expect, test } from "vitest";
import { findListFaults } from "../../src/graph/list-faults.ts";
import { buildConcept } from "../builders.ts";
import { startSite } from "./site.ts";

test("a site as it was set up lacks nothing, and one round trip says so", async () => {
  const { graph, place, requests } = await startSite(buildConcept());
  expect(await findListFaults(graph, place, ["measures", "units", "settings"])).toEqual([]);
  expect(requests).toEqual(["POST /v1.0/$batch"]);
});

test("a list and a column that somebody has removed are named as SharePoint names them; a new display name is no fault", async () => {
  const { graph, place } = await startSite(buildConcept());
  const listAt = (id: string) => `/sites/${place.siteId}/lists/${id}`;
  const { value } = (await graph.send({ method: "GET", path: `${listAt(place.lists.measures)}/columns` })) as {
    value: { id: string; name: string }[];
  };
  const idOf = (column: string) => value.find(({ name }) => name === column)?.id;
  const columns = `${listAt(place.lists.measures)}/columns`;
  await graph.send({ method: "DELETE", path: `${columns}/${idOf("DeadlineText")}` });
  await graph.send({ method: "PATCH", path: `${columns}/${idOf("DoneBy")}`, body: { displayName: "Zuständig" } });
  await graph.send({ method: "DELETE", path: listAt(place.lists.units) });
  expect(await findListFaults(graph, place, ["measures", "units", "settings"])).toEqual([
    { kind: "columnMissing", list: "Maßnahmen", column: "Wann" },
    { kind: "listMissing", list: "Stellen und Partner" },
  ]);
});
