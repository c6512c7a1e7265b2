import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Board } from "../../src/core/board.ts";
import type { Meeting } from "../../src/core/meeting.ts";
import { fileCheckIn } from "../../src/core/response.ts";
import type { Route } from "../../src/core/route.ts";
import { BoardView } from "../../src/tab/app.tsx";
import type { BoardState } from "../../src/tab/board-feed.ts";
import type { EditDesk, OpenEditDesk } from "../../src/tab/edit/edit-desk.ts";
import type { ImportDesk, OpenImportDesk } from "../../src/tab/figure-import/import-desk.ts";
import type { OpenDesk, RoundDesk } from "../../src/tab/rounds/round-desk.ts";
import type { OpenUpkeepDesk, UpkeepDesk } from "../../src/tab/settings/upkeep-desk.ts";
import type { OpenSteering, SteeringDesk } from "../../src/tab/steering/steering-desk.ts";
import { alone, type Surroundings, SurroundingsContext } from "../../src/tab/surroundings.ts";
import { tabDe } from "../../src/texts/tab.de.ts";
import {
  buildBoard,
  buildCheckIn,
  buildConcept,
  buildField,
  buildGoal,
  buildIndicator,
  buildMeasure,
  buildMeeting,
  buildResponse,
  buildRound,
  buildStanding,
} from "../builders.ts";

const overview: Route = { view: "overview" };
const getAccount = async () => ({ id: "me", name: "" });
/** Nothing is loaded while a page is only written down. */
const openDesk: OpenDesk = () => Promise.withResolvers<RoundDesk>().promise;
const openSteering: OpenSteering = () => Promise.withResolvers<SteeringDesk>().promise;
const openEditDesk: OpenEditDesk = () => Promise.withResolvers<EditDesk>().promise;
const openImportDesk: OpenImportDesk = () => Promise.withResolvers<ImportDesk>().promise;
const openUpkeepDesk: OpenUpkeepDesk = () => Promise.withResolvers<UpkeepDesk>().promise;
const desks = {
  openDesk,
  openUpkeepDesk,
  openEditDesk,
  openSteering,
  openImportDesk,
  readFigures: async () => [],
  getAccount,
};
const readAt = "2026-11-22T15:05:00.000Z";

function render(state: BoardState, route: Route, surroundings: Surroundings = alone): string {
  return renderToStaticMarkup(
    <SurroundingsContext value={surroundings}>
      <BoardView state={state} route={route} onRetry={async () => {}} desks={desks} />
    </SurroundingsContext>,
  );
}

function renderBoard(board: Board, route = overview): string {
  return render({ board, readAt }, route);
}

/** What a reader reads, without tags. */
function textOf(html: string): string {
  return html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
}

describe("the overview", () => {
  test("lists the seven fields in the concept's order, each with its address", () => {
    const html = renderBoard(buildBoard());
    const links = [...html.matchAll(/href="(#\/feld\/[^"]+)"[^>]*>([^<]+)</g)].map(([, href, title]) => [href, title]);
    expect(links).toEqual(buildConcept().fields.map(({ key, title }) => [`#/feld/${key}`, title]));
  });

  test("looks intended before anything was reported, and says how a round begins", () => {
    const text = textOf(renderBoard(buildBoard()));
    expect(text).toContain("7 Umsetzungsschritte in 7 Handlungsfeldern");
    expect(text).toContain("@Integrationskompass starte");
    expect(text).toContain("1 Nicht gemeldet");
    expect(text).toContain("0 von 1 gemeldet");
    expect(text).toContain("Noch nicht gemeldet");
  });

  test("says in words how steps and indicators stand", () => {
    const board = buildBoard({
      standings: new Map([
        ["2.1-L1-S1", buildStanding({ status: "done" })],
        ["2.2-L1-S1", buildStanding({ status: "blocked" })],
      ]),
      indicatorStates: new Map([["2.1-L1-K1", "atRisk"]]),
      rounds: [buildRound()],
      checkIns: [buildCheckIn()],
      responses: [buildResponse()],
    });
    const text = textOf(renderBoard(board));
    for (const words of [
      "1 Umgesetzt",
      "1 Stockt",
      "5 Nicht gemeldet",
      "1 von 1 gemeldet",
      "1 Gefährdet",
      "vorgestern",
    ])
      expect(text).toContain(words);
    expect(text).toContain("Rückmeldung bis 06.12.2026. 1 von 1 Stelle hat alles beantwortet.");
    expect(text).not.toContain("@Integrationskompass starte");
  });
});

test("the overview says only what can be known of recommendations and key figures", () => {
  const goal = buildGoal({
    measures: [buildMeasure({ key: "2.3-L1-M1", kind: "recommendation" })],
    indicators: [buildIndicator({ kind: "keyFigure" }), buildIndicator({ key: "2.3-L1-K2", kind: "keyFigure" })],
  });
  const text = textOf(renderBoard(buildBoard({ concept: buildConcept({ fields: [buildField({ goals: [goal] })] }) })));
  expect(text).toContain("2 Kennzahlen");
  expect(text).not.toMatch(/Nicht gemeldet|von \d/);
});

test("the overview counts apart who has answered in part", () => {
  const items = ["2.3-L1-S1", "2.3-L1-S2"].map((key) => ({ kind: "step", key, title: key }) as const);
  const checkIns = [buildCheckIn({ items }), buildCheckIn({ unit: "amt-soziales" })];
  const text = textOf(renderBoard(buildBoard({ rounds: [buildRound()], checkIns, responses: [buildResponse()] })));
  expect(text).toContain("0 von 2 Stellen haben alles beantwortet, 1 zum Teil.");
});

describe("a field", () => {
  const route: Route = { view: "field", key: "2.3" };

  test("shows every part of its goals, with headings in order", () => {
    const html = renderBoard(buildBoard(), route);
    expect([...html.matchAll(/<h(\d)/g)].map(([, level]) => level).join("")).toBe("1233332");
    const text = textOf(html);
    for (const words of [
      "2.3 Stärkung des Miteinanders",
      "1 Teilziel",
      "Fachverantwortung: Jugendamt",
      "mittelfristig",
    ])
      expect(text).toContain(words);
    expect(text.match(/Nicht gemeldet/g)).toHaveLength(3);
    expect(text).toContain(tabDe.figures.open);
    expect(text).toContain(tabDe.field.noAnswers);
  });

  test("shows what users wrote as text, never as markup, and never who wrote it", () => {
    const wicked = '<img src=x onerror="alert(1)">';
    const goal = buildGoal({
      measures: [buildMeasure({ title: wicked, remarks: [{ kind: "contradiction", text: wicked }] })],
      indicators: [buildIndicator({ target: { text: "80 %", quantities: [], due: "2010-12-31" } })],
    });
    const board = buildBoard({
      concept: buildConcept({ fields: [buildField({ goals: [goal] })] }),
      standings: new Map([["2.3-L1-S1", buildStanding({ status: "blocked", obstacle: wicked, comment: wicked })]]),
      checkIns: [buildCheckIn()],
      responses: [
        buildResponse({
          answer: { kind: "step", status: "blocked", obstacle: wicked, remedy: "", support: "", comment: "" },
        }),
      ],
    });
    const html = renderBoard(board, route);
    expect(html).not.toContain("<img");
    expect(html.match(/&lt;img/g)).toHaveLength(6);
    expect(html).not.toContain("Mitglied Jugendamt");
    const text = textOf(html);
    for (const words of ["Stockt", "40 %", "Im Text: Widerspruch", "bis 31.12.2010"]) expect(text).toContain(words);
  });

  test("leads from figures to their values, marks what is late, and says nothing of what nobody is asked for", () => {
    const goal = buildGoal({
      measures: [
        buildMeasure({ deadline: { text: "Juni 2010", due: "2010-06-30" } }),
        buildMeasure({ key: "2.3-L1-M1", kind: "recommendation" }),
      ],
      indicators: [buildIndicator({ kind: "keyFigure", formula: "2.3-L1-G1" })],
    });
    const concept = buildConcept({ fields: [buildField({ goals: [goal] })] });
    const html = renderBoard(buildBoard({ concept }), route);
    expect(html.match(/href="#\/zahlen\/2.3-L1"/g)).toHaveLength(2);
    const text = textOf(html);
    for (const words of ["bis 30.06.2010", "Überfällig", tabDe.field.toValue]) expect(text).toContain(words);
    // The step, in the bar and in its row.
    expect(text.match(/Nicht gemeldet/g)).toHaveLength(2);
  });

  test("names the newest answers with a way to what they are about", () => {
    const answer = { kind: "figure", period: "2025", isProvisional: false, source: "Amt", comment: "Gezählt" } as const;
    const responses = [buildResponse(), buildResponse({ key: "f", checkIn: fileCheckIn, item: "2.3-L1-G1", answer })];
    const html = renderBoard(buildBoard({ checkIns: [buildCheckIn()], responses }), route);
    expect(html).toMatch(/href="#\/massnahme\/2.3-L1-S1"[^>]*>2.3-L1-S1 Übersicht/);
    expect(textOf(html)).toContain(tabDe.field.fromFile);
    expect(textOf(html)).not.toContain(tabDe.field.unknownUnit);
  });

  test("says so when the concept has no such field, and leads back", () => {
    const html = renderBoard(buildBoard(), { view: "field", key: "9.9" });
    expect(textOf(html)).toContain(tabDe.field.notFound("9.9"));
    expect(html).toContain('href="#/"');
  });
});

describe("goals and measures", () => {
  test("are reached from their field, and name their pages while they load", () => {
    const html = renderBoard(buildBoard(), { view: "field", key: "2.3" });
    for (const address of ["#/leitziel/2.3-L1", "#/massnahme/2.3-L1-S1", "#/massnahme/2.3-L1-M1"])
      expect(html).toContain(`href="${address}"`);
    const measure = renderBoard(buildBoard(), { view: "measure", key: "2.3-L1-S1" });
    for (const words of ["2.3-L1-S1 Umsetzungsschritt", "Übersicht der Runden Tische erstellen", tabDe.loading])
      expect(textOf(measure)).toContain(words);
    expect(measure).toContain('href="#/leitziel/2.3-L1"');
  });
});

test("an address that leads nowhere says so, and leads to the overview", () => {
  const html = renderBoard(buildBoard(), { view: "unknown", address: "unsinn" });
  expect(textOf(html)).toContain(tabDe.noPage);
  expect(html).toContain('href="#/"');
});

describe("the rounds", () => {
  test("are reached from the overview, and name their pages while they load", () => {
    expect(renderBoard(buildBoard())).toContain('href="#/runden"');
    const html = renderBoard(buildBoard(), { view: "rounds", place: "plan" });
    expect(html).toContain('aria-current="page"');
    for (const words of [tabDe.rounds.heading.plan, tabDe.rounds.heading.preview, tabDe.loading])
      expect(textOf(html)).toContain(words);
  });
});

describe("checking the concept", () => {
  test("is reached from the overview, and says where one is while it loads", () => {
    expect(renderBoard(buildBoard())).toContain('href="#/pruefen"');
    const html = renderBoard(buildBoard(), { view: "lint", query: "" });
    for (const words of [tabDe.lint, tabDe.loading, tabDe.field.back]) expect(textOf(html)).toContain(words);
  });
});

describe("without a board", () => {
  test("the skeleton is named while it loads", () => {
    expect(render({}, overview)).toContain(`aria-label="${tabDe.feed.loading}"`);
  });

  test.each(Object.entries(tabDe.trouble))("%s says what happened and the way out", (kind, words) => {
    const trouble = { kind: kind as keyof typeof tabDe.trouble, detail: "request-id 1" };
    const text = textOf(render({ trouble }, overview));
    for (const part of [words.title, words.body, words.retry, "request-id 1"]) expect(text).toContain(part);
  });

  test("an empty concept says what to do", () => {
    const board = buildBoard({ concept: buildConcept({ fields: [] }) });
    expect(textOf(renderBoard(board))).toContain(tabDe.firstRun.body);
  });
});

describe("in a meeting", () => {
  const remarks = [{ kind: "gap", text: "Lücke im Text" }] as const;
  const state: BoardState = { board: buildBoard({ concept: buildConcept({ remarks }) }), readAt };

  test("the side panel leads to the agenda of the meeting that is shown, else of the next one", () => {
    const [past, next, later] = ["2026-11-21", "2026-11-22", "2026-12-03"].map((heldOn) => buildMeeting({ heldOn }));
    const other = buildMeeting({ body: "umsetzungsgruppe", heldOn: "2026-11-22", shown: "blocked:2.3-L1-S1" });
    const panel = (...meetings: readonly (Meeting | undefined)[]) =>
      render({ board: buildBoard({ meetings: meetings.filter((one) => one !== undefined) }), readAt }, overview, {
        frame: "sidePanel",
      });
    expect(panel(past, later, next)).toContain(`href="#/sitzung/${next?.key}"`);
    expect(panel(next, other)).toContain(`href="#/sitzung/${other.key}"`);
    expect(panel(past)).not.toContain("#/sitzung/");
    for (const html of [panel(next, other), renderBoard(buildBoard({ meetings: [other] }))])
      expect(html.match(/#\/sitzung\//g)).toHaveLength(1);
  });

  test("the stage shows a view without links, buttons or remarks", () => {
    for (const route of [overview, { view: "field", key: "2.3" } as const]) {
      const html = render(state, route, { frame: "meetingStage" });
      expect(textOf(html)).toContain("Stärkung des Miteinanders");
      expect(html).not.toMatch(/<a |<button/);
      expect(html).not.toContain("Lücke im Text");
    }
  });

  test("the side panel shows how the steps stand, and offers the stage where that is allowed", () => {
    const shareToStage = async () => {};
    const html = render(state, overview, { frame: "sidePanel", shareLink: () => {}, shareToStage });
    expect(textOf(html)).toContain(tabDe.place.toStage);
    expect(textOf(html)).toContain("1 Nicht gemeldet");
    expect(textOf(html)).not.toContain(tabDe.overview.recommendations);
    expect(render(state, overview, { frame: "sidePanel" })).not.toContain("<button");
  });
});

describe("sharing a link", () => {
  test("is offered on the page of a field, and only where Teams can do it", () => {
    const route: Route = { view: "field", key: "2.3" };
    const state: BoardState = { board: buildBoard(), readAt };
    expect(textOf(render(state, route, { frame: "content", shareLink: () => {} }))).toContain(tabDe.place.shareLink);
    expect(textOf(render(state, route))).not.toContain(tabDe.place.shareLink);
  });
});

test("a board stays when a later reading failed", () => {
  const html = render({ board: buildBoard(), readAt, trouble: { kind: "unreachable", detail: "" } }, overview);
  expect(html).toContain("Stärkung des Miteinanders");
});
