import { expect, test } from "vitest";
import { connectionTo } from "../../src/bot/connect.ts";
import { publishChanges } from "../../src/bot/publishing.ts";
import { goalsOf } from "../../src/core/concept.ts";
import { readBoard } from "../../src/graph/board.ts";
import { importFigureValues } from "../../src/graph/figure-values.ts";
import { readItems } from "../../src/graph/items.ts";
import { rowToPublished } from "../../src/graph/published-rows.ts";
import { sampleFigures } from "../../src/sandbox/sample-figures.ts";
import { ratingen } from "../concept/ratingen.ts";
import { fakeLog } from "../fakes/log.ts";
import { startSite } from "../graph/site.ts";

const today = "2026-11-23";

test("the invented numbers are published as such, with every case that a page has to show", async () => {
  const { graph, place } = await startSite(ratingen());
  const sample = sampleFigures(ratingen(), today);
  await importFigureValues(graph, place, sample);
  const asked = goalsOf(ratingen())
    .flatMap(({ baseFigures }) => baseFigures)
    .filter(({ sameAs }) => sameAs === undefined);
  const { reportedPeriods } = await readBoard(graph, place);
  expect(asked.filter(({ key }) => !reportedPeriods.has(key))).toEqual([]);
  const { lists } = connectionTo(graph, place);
  await publishChanges({ lists, log: fakeLog(), now: () => `${today}T06:00:00.000Z` });
  const values = (await readItems(graph, place, "publishedValues")).map(({ row }) => rowToPublished(row));
  const shown = new Set(values.map(({ figure }) => figure));
  expect(asked.filter(({ key }) => !shown.has(key))).toEqual([]);
  expect(new Set(values.map(({ source }) => source))).toEqual(new Set(["Beispieldaten, frei erfunden"]));
  const reasons = new Set(values.map(({ missing }) => missing));
  expect([...reasons]).toEqual(expect.arrayContaining([undefined, "hidden", "notCollectable"]));
  expect(reasons).not.toContain("contradictory");
  expect(reasons).not.toContain("unchecked");
  expect(reasons).not.toContain("faulty");
  expect(values.some(({ revision, note }) => revision === 2 && note !== "")).toBe(true);
  expect(values.some(({ isProvisional }) => isProvisional)).toBe(true);
  expect(values.some(({ cells }) => Object.values(cells).includes("."))).toBe(true);
  expect(values.some(({ figure }) => figure === "2.2-L1-K1")).toBe(true);
});
