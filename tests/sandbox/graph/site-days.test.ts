import { expect, it } from "vitest";

import { createGraph } from "../../../src/graph/client.ts";
import { createKeyed, findByKey, updateItem } from "../../../src/graph/items.ts";
import { provision } from "../../../src/graph/provision.ts";
import { findPlace } from "../../../src/graph/site.ts";
import { city } from "../../../src/sandbox/city.ts";
import { createMeasures, startGraph } from "./graph-server.ts";

const site = `${city.site.hostname}:/${city.site.path}`;

/** Both changes of the clock, both ends of the year, a leap day. */
const days = ["2026-01-01", "2026-03-29", "2026-03-30", "2026-10-25", "2026-12-31", "2028-02-29"];

it.each([
  ["2026-12-31", "2026-12-30T23:00:00Z"],
  ["2026-12-31T00:00:00Z", "2026-12-30T23:00:00Z"],
  ["2026-12-30T23:00:00Z", "2026-12-30T23:00:00Z"],
  ["2026-12-30T22:59:59Z", "2026-12-29T23:00:00Z"],
  ["2026-07-01T12:00:00Z", "2026-06-30T22:00:00Z"],
])("a day written as %s is the site's midnight, %s in UTC", async (written, read) => {
  const graph = await startGraph();
  const measures = await createMeasures(graph);
  const { body } = await graph.send("POST", `${measures}/items`, { body: { fields: { DueOn: written } } });
  expect(body.fields.DueOn).toBe(read);
  const found = await graph.send("GET", `${measures}/items?$filter=fields/DueOn eq '${written}'`);
  expect(found.body.value).toHaveLength(1);
});

it.each(["Europe/Berlin", "UTC", "Europe/Helsinki", "Atlantic/Azores"])(
  "the product reads the day that it wrote, on a site in %s",
  async (siteTimeZone) => {
    const server = await startGraph({ behaviour: { siteTimeZone } });
    const graph = createGraph({ getToken: async () => server.applicationToken, origin: server.origin });
    await provision(graph, site);
    const place = await findPlace(graph, site);
    for (const day of days) {
      await createKeyed(graph, place, "rounds", { Key: day, Title: day, BeginsOn: day });
      const item = await findByKey(graph, place, "rounds", day);
      expect(item?.row.BeginsOn).toBe(day);
      if (item) await updateItem(graph, place, "rounds", item, { DueOn: item.row.BeginsOn });
      expect((await findByKey(graph, place, "rounds", day))?.row.DueOn).toBe(day);
    }
  },
);
