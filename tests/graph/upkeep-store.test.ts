import { expect, test } from "vitest";
import { createResponse } from "../../src/graph/answer-store.ts";
import { readBoard } from "../../src/graph/board.ts";
import { createKeyed, readItems } from "../../src/graph/items.ts";
import { eraseOldNames, replaceUpkeep } from "../../src/graph/upkeep-store.ts";
import { buildConcept, buildResponse } from "../builders.ts";
import { startSite } from "./site.ts";

const nothing = { contact: "" };
const contact = "integration@ratingen.example";

test("settings are saved as they were seen, and come with the board", async () => {
  const { graph, place } = await startSite(buildConcept());
  expect((await readBoard(graph, place)).upkeep).toEqual(nothing);
  const set = { keepNamesYears: 3, contact };
  expect(await replaceUpkeep(graph, place, nothing, set)).toEqual({ kind: "changed" });
  expect((await readBoard(graph, place)).upkeep).toEqual(set);
  expect(await replaceUpkeep(graph, place, nothing, { contact: "other@ratingen.example" })).toEqual({
    kind: "overtaken",
    current: set,
  });
  expect(await replaceUpkeep(graph, place, set, { contact })).toEqual({ kind: "changed" });
  expect((await readBoard(graph, place)).upkeep).toEqual({ contact });
});

test("a number of years that somebody has spoilt erases nothing", async () => {
  const { graph, place } = await startSite(buildConcept());
  for (const Value of ["bald"]) await createKeyed(graph, place, "settings", { Key: "upkeep.keepNamesYears", Value });
  expect((await readBoard(graph, place)).upkeep).toEqual(nothing);
});

test("who answered is erased after the years that are set, what was answered stays", async () => {
  const { graph, place } = await startSite(buildConcept());
  const old = buildResponse({ key: "R_old_1", answeredAt: "2023-11-21T10:00:00.000Z" });
  const young = buildResponse({ key: "R_young_1", answeredAt: "2023-11-22T10:00:00.000Z" });
  const figure = buildResponse({
    key: "R_figure_1",
    item: "2.3-L1-G1",
    answeredAt: "2020-01-01T10:00:00.000Z",
    answer: {
      kind: "figure",
      period: "2019",
      amounts: { total: "12", cells: {} },
      isProvisional: false,
      source: "Einwohnerdatei",
      comment: "",
    },
  });
  for (const response of [old, young, figure]) await createResponse(graph, place, response);
  expect(await eraseOldNames(graph, place, "2026-11-22")).toBe(0);
  await replaceUpkeep(graph, place, nothing, { keepNamesYears: 3, contact });
  expect(await eraseOldNames(graph, place, "2026-11-22")).toBe(3);
  expect(await eraseOldNames(graph, place, "2026-11-22")).toBe(0);
  const nobody = { id: "", name: "" };
  expect(
    (await readBoard(graph, place)).responses.map(({ key, answer, answeredBy }) => [key, answer.kind, answeredBy]),
  ).toEqual([
    [old.key, "step", nobody],
    [young.key, "step", young.answeredBy],
    [figure.key, "figure", nobody],
  ]);
  const [value] = await readItems(graph, place, "figureValues");
  expect(value?.row).toMatchObject({ Value: 12, ReportedById: "", ReportedByName: "" });
});
