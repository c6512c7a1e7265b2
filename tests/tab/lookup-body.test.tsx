import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Board } from "../../src/core/board.ts";
import type { LookupRoute } from "../../src/tab/lookup-body.tsx";
import { LookupBody } from "../../src/tab/lookup-body.tsx";
import { LookupPage } from "../../src/tab/lookup-page.tsx";
import { alone, SurroundingsContext } from "../../src/tab/surroundings.ts";
import { figuresDe } from "../../src/texts/figures.de.ts";
import { measureDe } from "../../src/texts/measure.de.ts";
import { placesDe } from "../../src/texts/places.de.ts";
import { searchDe } from "../../src/texts/search.de.ts";
import { tabDe } from "../../src/texts/tab.de.ts";
import { takeAlongDe } from "../../src/texts/take-along.de.ts";
import {
  buildBoard,
  buildCheckIn,
  buildConcept,
  buildField,
  buildGoal,
  buildMeasure,
  buildResponse,
  buildRound,
  buildStanding,
} from "../builders.ts";

const now = "2026-12-08T09:00:00.000Z";
const getAccount = async () => ({ id: "me", name: "" });
const wicked = '<img src=x onerror="alert(1)">';

const goal = buildGoal({
  key: "2.3-L1",
  measures: [
    buildMeasure({
      key: "2.3-L1-S1",
      details: ["mit Anschriften"],
      deadline: { text: "Ende 2025", due: "2025-12-31" },
    }),
    buildMeasure({ key: "2.3-L1-M1", kind: "recommendation", title: "Netzwerke fördern", doneBy: [] }),
  ],
});
const board = buildBoard({
  concept: buildConcept({ fields: [buildField({ key: "2.3", goals: [goal] })] }),
  standings: new Map([["2.3-L1-S1", buildStanding({ status: "blocked", obstacle: wicked, remedy: "Zwei Stunden" })]]),
  rounds: [buildRound(), buildRound({ key: "R-2026-08-03", title: "Rückmelderunde August 2026", state: "closed" })],
  checkIns: [buildCheckIn(), buildCheckIn({ round: "R-2026-08-03" })],
  responses: [
    buildResponse({ checkIn: "R-2026-08-03_jugendamt", answeredAt: "2026-08-04T09:30:00.000Z" }),
    buildResponse(),
    buildResponse({
      revision: 2,
      answeredAt: "2026-11-23T10:30:00.000Z",
      answer: {
        kind: "step",
        status: "blocked",
        obstacle: wicked,
        remedy: "Zwei Stunden",
        support: "Ein Beschluss",
        comment: "Bald mehr",
        onBehalfOf: "Verein Brücke",
      },
    }),
  ],
});

function render(route: LookupRoute, frame: "content" | "meetingStage" = "content", shown: Board = board): string {
  return renderToStaticMarkup(
    <SurroundingsContext value={frame === "content" ? alone : { frame }}>
      <LookupPage board={shown} route={route} now={now} readFigures={async () => []} getAccount={getAccount} />
      <LookupBody board={shown} route={route} now={now} readFigures={async () => []} getAccount={getAccount} />
    </SurroundingsContext>,
  );
}

function textOf(html: string): string {
  return html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
}

describe("the page of a measure", () => {
  const route = { view: "measure", key: "2.3-L1-S1" } as const;

  test("says how it stands, who does it until when, and where it belongs", () => {
    const html = render(route);
    const text = textOf(html);
    for (const words of ["Stockt", "40 %", "Zwei Stunden", "Jugendamt", "bis 31.12.2025", "Überfällig", "Anschriften"])
      expect(text).toContain(words);
    for (const address of ["#/feld/2.3", "#/leitziel/2.3-L1"]) expect(html).toContain(`href="${address}"`);
  });

  test("tells every answer of all rounds, newest first, by unit and never by person", () => {
    const html = render(route);
    const [, timeline = ""] = /<ol[^>]*>(.*)<\/ol>/.exec(html) ?? [];
    const entries = timeline.split("<li").slice(1).map(textOf);
    expect(entries).toHaveLength(3);
    for (const words of [
      "23.11.2026",
      "Stockt",
      "Ein Beschluss",
      "Bald mehr",
      "Angabe von Verein Brücke",
      "Berichtigung",
    ])
      expect(entries[0]).toContain(words);
    expect(entries[1]).toContain("Rückmelderunde November 2026");
    expect(entries[2]).toContain("Rückmelderunde August 2026");
    expect(html).not.toContain("Mitglied");
    expect(html).not.toContain("<img");
  });

  test("says why nothing was heard of a recommendation, and not that something is missing", () => {
    const text = textOf(render({ view: "measure", key: "2.3-L1-M1" }));
    expect(text.split(measureDe.neverAsked)).toHaveLength(2);
    expect(text).not.toMatch(/nicht gemeldet/i);
  });

  test("is a page without links on a stage", () => {
    const html = render(route, "meetingStage");
    expect(textOf(html)).toContain("Überfällig");
    expect(html).not.toMatch(/<a |<button/);
  });

  test("says so when the concept has no such measure", () => {
    expect(textOf(render({ view: "measure", key: "9" }))).toContain(placesDe.noMeasure("9"));
  });
});

describe("the page of a goal", () => {
  test("shows everything that belongs to it and the history, with headings in order", () => {
    const html = render({ view: "goal", key: "2.3-L1" });
    expect([...html.matchAll(/<h(\d)/g)].map(([, level]) => level).join("")).toBe("12222222");
    const text = textOf(html);
    for (const words of [
      figuresDe.newest,
      figuresDe.all,
      "2.3-L1 1. Leitziel",
      "1 Teilziel",
      "Netzwerke fördern",
      "Liste der Runden Tische",
      "Ein Beschluss",
    ])
      expect(text).toContain(words);
    expect(html).toContain('href="#/massnahme/2.3-L1-S1"');
  });

  test("says so when the concept has no such goal", () => {
    expect(textOf(render({ view: "goal", key: "9" }))).toContain(placesDe.noGoal("9"));
  });
});

test("nobody is offered to share what shows everybody something else", () => {
  const shareLink = () => {};
  const head = (route: LookupRoute) =>
    renderToStaticMarkup(
      <SurroundingsContext value={{ frame: "content", shareLink }}>
        <LookupPage board={board} route={route} now={now} readFigures={async () => []} getAccount={getAccount} />
      </SurroundingsContext>,
    );
  expect(head({ view: "measure", key: "2.3-L1-S1" })).toContain(tabDe.place.shareLink);
  expect(head({ view: "mine" })).not.toContain(tabDe.place.shareLink);
});

describe("the search", () => {
  test("marks what was found, and leads to it", () => {
    const html = render({ view: "search", query: "text=uebersicht" });
    expect(html).toMatch(/href="#\/massnahme\/2.3-L1-S1"[^>]*><mark[^>]*>Übersicht<\/mark>/);
    expect(textOf(html)).toContain(searchDe.kinds.measure);
  });

  test("shows what users wrote as text", () => {
    const html = render({ view: "search", query: "text=onerror" });
    expect(html).toContain("<mark");
    expect(html).not.toContain("<img");
  });

  test("says what it did not find", () => {
    expect(textOf(render({ view: "search", query: "text=xyz" }))).toContain(searchDe.none("xyz"));
  });
});

describe("the list of measures", () => {
  test("shows what its address asks for, and which column orders it", () => {
    const html = render({ view: "measures", query: "termin=ueberfaellig&folge=-wann" });
    const text = textOf(html);
    expect(text).toContain(measureDe.list.count(1, 2));
    expect(text).not.toContain("Netzwerke fördern");
    expect(html).toMatch(/aria-sort="descending"[^>]*><button[^>]*>Wann/);
    expect(html).toContain('aria-current="page"');
  });

  test("says so when nothing fits, and offers nothing to take along", () => {
    const text = textOf(render({ view: "measures", query: "stand=entfaellt" }));
    expect(text).toContain(measureDe.list.none);
    expect(text).not.toContain(takeAlongDe.download);
  });

  test("is a table alone on a stage", () => {
    const html = render({ view: "measures", query: "" }, "meetingStage");
    expect(textOf(html)).toContain("Netzwerke fördern");
    expect(html).not.toMatch(/<a |<button|<input|<select|role="button"/);
  });
});
