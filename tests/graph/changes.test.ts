import { expect, test } from "vitest";
import { keepPosition, readMeasureChanges } from "../../src/graph/changes.ts";
import { ratingen } from "../concept/ratingen.ts";
import { place } from "./place.ts";
import { json, scriptedGraph } from "./scripted-graph.ts";
import { startSite } from "./site.ts";

const root = "https://graph.microsoft.com/v1.0";
const delta = "/sites/h.example,1,2/lists/id-of-measures/items/delta";
const positionRow = (value: string) =>
  json(200, { value: [{ id: "5", "@odata.etag": '"p,1"', fields: { Key: "watch.measures", Value: value } }] });
const measure = (key: string) => ({ id: "1", fields: { Key: key } });
const page = (value: readonly object[], link: object) => json(200, { value, ...link });
const end = (token: string) => ({ "@odata.deltaLink": `${root}${delta}?token=${token}` });

test("a change by hand is told once, to whichever instance asks first", async () => {
  const site = await startSite(ratingen());
  const look = async () => {
    const changes = await readMeasureChanges(site.graph, site.place);
    await keepPosition(site.graph, site.place, changes);
    return changes.about;
  };
  expect(await look()).toEqual(new Set());
  const items = `/sites/${site.place.siteId}/lists/${site.place.lists.measures}/items`;
  await site.graph.send({ method: "PATCH", path: `${items}/1/fields`, body: { Comment: "von Hand" } });
  const changed = await look();
  expect(changed).not.toBe("all");
  expect([...changed]).toHaveLength(1);
  expect(await look()).toEqual(new Set());
});

test("of two instances that dealt with the same changes, the position of the first one stays", async () => {
  const site = await startSite(ratingen());
  await keepPosition(site.graph, site.place, await readMeasureChanges(site.graph, site.place));
  const [one, other] = await Promise.all([0, 1].map(() => readMeasureChanges(site.graph, site.place)));
  if (!one || !other) throw new TypeError("nothing was read");
  await keepPosition(site.graph, site.place, { ...one, position: "/sites/first" });
  await keepPosition(site.graph, site.place, { ...other, position: "/sites/second" });
  expect((await readMeasureChanges(site.graph, site.place)).about).toBe("all");
});

test("goes on through empty pages, and keeps the last link", async () => {
  const { graph } = scriptedGraph([
    positionRow(`${delta}?token=a`),
    page([measure("2.1-L1-S1")], { "@odata.nextLink": `${root}${delta}?token=b` }),
    page([], { "@odata.nextLink": `${root}${delta}?token=c` }),
    page([measure("2.1-L1-S2"), { id: "9", deleted: { state: "deleted" } }], end("d")),
  ]);
  expect(await readMeasureChanges(graph, place)).toMatchObject({
    about: new Set(["2.1-L1-S1", "2.1-L1-S2"]),
    position: `${delta}?token=d`,
    kept: { id: "5" },
  });
});

test.each([410, 400])("when a position is answered with %i, everything may have changed", async (status) => {
  const { graph, asked } = scriptedGraph([positionRow(`${delta}?token=a`), json(status, {}), page([], end("z"))]);
  expect(await readMeasureChanges(graph, place)).toMatchObject({ about: "all", position: `${delta}?token=z` });
  expect(asked.at(-1)?.url).toMatch(/token=latest$/);
});

test("changes without their columns may be any", async () => {
  const { graph } = scriptedGraph([positionRow(`${delta}?token=a`), page([{ id: "1" }], end("b"))]);
  expect((await readMeasureChanges(graph, place)).about).toBe("all");
});

test("a position that somebody has overwritten begins with what changes from now on", async () => {
  const { graph, asked } = scriptedGraph([positionRow("https://evil.example"), page([], end("z"))]);
  expect((await readMeasureChanges(graph, place)).about).toEqual(new Set());
  expect(asked.at(-1)?.url).toMatch(/^https:\/\/graph\.microsoft\.com\/.*token=latest$/);
});
