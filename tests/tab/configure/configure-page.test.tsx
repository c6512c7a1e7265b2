import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { BoardState } from "../../../src/tab/board-feed.ts";
import { choicesFor } from "../../../src/tab/configure/choices.ts";
import { ConfigurePage } from "../../../src/tab/configure/configure-page.tsx";
import { tabDe } from "../../../src/texts/tab.de.ts";
import { buildBoard, buildConcept, buildField } from "../../builders.ts";

const page = "https://kompass.stadt.example/tab/?ansicht=einrichten";

describe("choicesFor", () => {
  test("offers the overview, then the fields in the concept's order, each with an address and an id of its own", () => {
    const { fields } = buildConcept();
    const choices = choicesFor(fields, page);
    expect(choices.map(({ name }) => name)).toEqual([
      tabDe.configure.overview,
      ...fields.map(({ key, title }) => `${key} ${title}`),
    ]);
    expect(choices[0]).toMatchObject({ entityId: "uebersicht", url: "https://kompass.stadt.example/tab/" });
    expect(choices[3]).toMatchObject({
      entityId: "feld-2.3",
      url: "https://kompass.stadt.example/tab/?ansicht=feld%2F2.3",
    });
    expect(new Set(choices.map(({ entityId }) => entityId)).size).toBe(choices.length);
  });

  test("keeps to what Teams takes as a name", () => {
    const [, choice] = choicesFor([buildField({ title: "x".repeat(200) })], page);
    expect(choice?.name).toMatch(/^2\.3 x+…$/);
    expect(choice?.name).toHaveLength(128);
  });
});

describe("the configuration page", () => {
  function render(state: BoardState): string {
    return renderToStaticMarkup(<ConfigurePage state={state} onRetry={async () => {}} page={page} />);
  }

  test("asks for a view, never for an address", () => {
    const html = render({ board: buildBoard(), readAt: "2026-11-22T15:05:00.000Z" });
    expect(html.match(/type="radio"/g)).toHaveLength(8);
    expect(html).not.toMatch(/type="(text|url)"|<textarea/);
  });

  test.each(Object.keys(tabDe.trouble) as (keyof typeof tabDe.trouble)[])("offers the overview despite %s", (kind) => {
    const html = render({ trouble: { kind, detail: "" } });
    expect(html).toContain(tabDe.configure.overview);
    expect(html).toContain(tabDe.trouble[kind].title);
    expect(html).toContain(tabDe.trouble[kind].retry);
  });

  test("says that the fields are still to come", () => {
    expect(render({})).toContain(tabDe.configure.loading);
  });
});
