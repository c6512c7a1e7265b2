import { describe, expect, test } from "vitest";
import { conceptOfLists, exportJson, reportedInLists } from "../../src/cli/export.ts";
import { applyResponse, createResponse } from "../../src/graph/answer-store.ts";
import { importConcept } from "../../src/graph/concept-import.ts";
import {
  buildBaseFigure,
  buildConcept,
  buildField,
  buildGoal,
  buildIndicator,
  buildMeasure,
  buildResponse,
} from "../builders.ts";
import { siteAddress, startSite } from "../graph/site.ts";

const goal = buildGoal({
  measures: [buildMeasure({ everyMonths: 6 })],
  baseFigures: [
    buildBaseFigure({
      kind: "count",
      periodRule: "quarter",
      dimensions: [{ title: "Geschlecht", categories: [{ code: "w", title: "weiblich" }] }],
    }),
  ],
  indicators: [buildIndicator({ everyMonths: 12 })],
});
const concept = buildConcept({ fields: [buildField({ goals: [goal] })] });
const amounts = { total: "4711", cells: { w: "2311" } };
const step = buildResponse();
const figure = buildResponse({
  item: "2.3-L1-G1",
  answer: { kind: "figure", period: "2026-Q3", amounts, isProvisional: false, source: "Statistikstelle", comment: "" },
});

async function startExport() {
  const { graph, place, requests } = await startSite(concept);
  for (const response of [step, figure]) {
    await createResponse(graph, place, response);
    await applyResponse(graph, place, response);
  }
  requests.length = 0;
  return { connection: { graph, site: siteAddress, origin: "" }, graph, place, requests };
}

describe("an export", () => {
  test("has the whole concept, which can be loaded again and changes nothing", async () => {
    const { connection, graph, place } = await startExport();
    const exported = JSON.parse(exportJson(await conceptOfLists(connection)));
    expect(exported).toEqual(concept);
    expect(await importConcept(graph, place, exported)).toEqual([]);
  });

  test("of what was reported names no amounts and no person, and does not read them", async () => {
    const { connection, place, requests } = await startExport();
    const exported = await reportedInLists(connection, { withAmounts: false });
    expect(exported).toMatchObject({
      concept,
      standings: { "2.3-L1-S1": { status: "underway", progress: 40 } },
      responses: [{ key: step.key }, { key: figure.key, answer: { kind: "figure", period: "2026-Q3" } }],
    });
    const text = exportJson(exported);
    for (const secret of ["4711", "2311", step.answeredBy.id, step.answeredBy.name]) expect(text).not.toContain(secret);
    expect(requests.filter((request) => request.includes(place.lists.figureValues))).toEqual([]);
  });

  test("has amounts when they are asked for", async () => {
    const { connection } = await startExport();
    const { responses } = await reportedInLists(connection, { withAmounts: true });
    expect(responses.map(({ answer }) => answer)).toMatchObject([{ kind: "step" }, { kind: "figure", amounts }]);
  });
});
