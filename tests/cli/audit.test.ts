import { expect, test } from "vitest";
import { connectionTo } from "../../src/bot/connect.ts";
import { publishChanges } from "../../src/bot/publishing.ts";
import { auditLists } from "../../src/cli/audit.ts";
import { conceptOfRatingen, loadConcept } from "../../src/cli/concept-source.ts";
import { CommandError } from "../../src/cli/errors.ts";
import { importFigureValues } from "../../src/graph/figure-values.ts";
import { readItems, updateItem } from "../../src/graph/items.ts";
import type { Row } from "../../src/graph/rows.ts";
import { sampleFigures } from "../../src/sandbox/sample-figures.ts";
import { formatPeriod } from "../../src/texts/periods.ts";
import { fakeLog } from "../fakes/log.ts";
import type { TestSite } from "../graph/site.ts";
import { siteAddress, startSite } from "../graph/site.ts";

/** The city of the sandbox, with its invented numbers published. */
async function publishedSite(): Promise<TestSite> {
  const concept = await loadConcept(conceptOfRatingen);
  const site = await startSite(concept);
  await importFigureValues(site.graph, site.place, sampleFigures(concept, "2026-11-22"));
  const { lists } = connectionTo(site.graph, site.place);
  await publishChanges({ lists, log: fakeLog(), now: () => "2026-11-23T06:00:00.000Z" });
  return site;
}

async function auditOf({ graph }: TestSite): Promise<{ readonly text: string; readonly isExposed: boolean }> {
  try {
    return { text: await auditLists({ graph, site: siteAddress, origin: "" }), isExposed: false };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { text: error.message, isExposed: error.reason === "exposed" };
  }
}

/** Types something into the list of published values, as anybody with the right to write there could. */
async function retype(
  { graph, place }: TestSite,
  chosen: (row: Row<"publishedValues">) => boolean,
  cells: (row: Row<"publishedValues">) => Partial<Row<"publishedValues">>,
): Promise<Row<"publishedValues">> {
  const item = (await readItems(graph, place, "publishedValues")).find(({ row }) => chosen(row));
  if (!item) throw new TypeError("no such row");
  await updateItem(graph, place, "publishedValues", item, cells(item.row));
  return item.row;
}

test("nothing of the sandbox's figures can be narrowed down; what somebody types into the list by hand is found", async () => {
  const site = await publishedSite();
  const clean = await auditOf(site);
  expect(clean.text).toContain("Nichts lässt sich eingrenzen");
  expect(clean).toMatchObject({ isExposed: false });
  const [, all = "0", hidden = "0"] =
    /sind ([\d.]+) Zahlen über Personen, davon ([\d.]+) verborgen/.exec(clean.text) ?? [];
  expect(Number(hidden)).toBeGreaterThan(10);
  expect(Number(all.replace(".", ""))).toBeGreaterThan(Number(hidden));
  expect(clean.text).toMatch(/Engstes Intervall: \d+ bis \d+/);

  const parted = await retype(
    site,
    ({ Cells, Value }) => Value !== undefined && Cells.split("\n").filter((line) => line.endsWith(" .")).length === 2,
    ({ Cells }) => ({ Cells: Cells.replace(" .", " 1") }),
  );
  const leaked = await auditOf(site);
  expect(leaked.isExposed).toBe(true);
  expect(leaked.text).toContain(`${parted.Figure}, ${formatPeriod(parted.Period, "de")}`);
});
