// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Concept } from "../../../src/core/concept.ts";
import { parseRoute } from "../../../src/core/route.ts";
import { ConceptView } from "../../../src/tab/concept/concept-view.tsx";
import { chapters, partId } from "../../../src/tab/concept/part-address.ts";
import type { Frame } from "../../../src/tab/surroundings.ts";
import { SurroundingsContext } from "../../../src/tab/surroundings.ts";
import { conceptPageDe as words } from "../../../src/texts/concept-page.de.ts";
import { figuresDe } from "../../../src/texts/figures.de.ts";
import { buildBaseFigure, buildConcept, buildField, buildGoal, buildIndicator } from "../../builders.ts";

const item = { source: "3.3", details: [], remarks: [] };
const figure = buildBaseFigure({
  key: "2.3-L1-G1",
  title: "Geförderte Vereine",
  kind: "count",
  unit: "Vereine",
  population: "Vereine mit Sitz in der Stadt",
  dimensions: [{ title: "Größe", categories: [{ code: "k", title: "klein" }] }],
  breaks: [{ from: "2016", reason: "Neue Abgrenzung" }],
});
const indicator = buildIndicator({
  key: "2.3-L1-K1",
  kind: "keyFigure",
  formula: "100 * G1",
  target: { text: "80 %", quantities: [] },
});
const concept = buildConcept({
  fields: [buildField({ goals: [buildGoal({ baseFigures: [figure], indicators: [indicator] })] })],
  bodies: [
    { ...item, key: "konferenz", title: "Integrationskonferenz", interval: { text: "alle zwei Jahre", months: 24 } },
  ],
  steeringTasks: [
    { ...item, key: "3.3-A1", title: "Erkenntnisse besprechen", body: "konferenz" },
    { ...item, key: "3.3-A2", title: "Daten weitergeben" },
  ],
});

let root: Root;
let page: HTMLElement;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const complaints = vi.spyOn(console, "error");
  page = document.body.appendChild(document.createElement("main"));
  root = createRoot(page);
  return () => expect(complaints).not.toHaveBeenCalled();
});

afterEach(() => {
  act(() => root.unmount());
  page.remove();
  vi.unstubAllGlobals();
});

function show(part?: string, frame: Frame = "content", shown: Concept = concept): void {
  act(() =>
    root.render(
      <SurroundingsContext value={{ frame }}>
        <ConceptView concept={shown} part={part} />
      </SurroundingsContext>,
    ),
  );
}

describe("the text of the concept", () => {
  test("has every chapter in the concept's order, and a table of contents that leads to each", () => {
    show();
    const parts = ["cityGoals", "2.3", "steering", "baseFigures", "indicators", "glossary", "origin"];
    const ids = parts.map((part) => partId(chapters[part as keyof typeof chapters] ?? part));
    expect([...page.querySelectorAll("h2")].map(({ id }) => id)).toEqual(ids);
    const links = [...page.querySelectorAll("nav a")].map((link) => parseRoute(link.getAttribute("href") ?? ""));
    expect(links.map((route) => route.view === "concept" && partId(route.part ?? ""))).toEqual(ids);
    expect(page.textContent).toContain("Viele Vereine und Treffpunkte gibt es schon.");
    for (const said of ["Öffentlichkeitsarbeit zeigt gelungene Projekte", "Runde Tische und Netzwerke verzeichnen"])
      expect(page.textContent).toContain(said);
  });

  test("says how figures are defined, and what is left open", () => {
    show();
    const text = page.textContent;
    for (const said of [
      "Vereine mit Sitz in der Stadt",
      "Größe: klein",
      "ab 2016: Neue Abgrenzung",
      "100 * G1",
      "80 %",
    ])
      expect(text).toContain(said);
    expect(text).toContain(`${words.open}${figuresDe.ages}, ${figuresDe.dataSource}`);
  });

  test("gives tasks to their body, and names those that have none", () => {
    show();
    const text = page.textContent ?? "";
    expect(text.indexOf("Erkenntnisse besprechen")).toBeLessThan(text.indexOf(words.tasks));
    expect(text.indexOf("Daten weitergeben")).toBeGreaterThan(text.indexOf(words.tasks));
  });

  test.each(["2.3", "2.3-L1", "2.3-L1-G1", "1-L1", "3.3-A2", "konferenz", chapters.glossary])(
    "begins at %s where the address names it",
    (part) => {
      show(part);
      expect(document.activeElement?.id).toBe(partId(part));
      expect([...page.querySelectorAll("[data-arrival]")]).toEqual([document.activeElement]);
      show("2.3");
      expect(document.activeElement?.id).toBe(partId("2.3"));
    },
  );

  test("begins nowhere at a part that does not exist, and has no links on a stage", () => {
    show("9.9", "meetingStage");
    expect(document.activeElement).toBe(document.body);
    expect(page.querySelector("a, button")).toBeNull();
  });
});
