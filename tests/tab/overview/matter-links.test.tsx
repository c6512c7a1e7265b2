import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Board } from "../../../src/core/board.ts";
import { parseRoute } from "../../../src/core/route.ts";
import { parseDecisionQuery } from "../../../src/tab/decision/decision-query.ts";
import { parseMeasureQuery } from "../../../src/tab/find/measure-query.ts";
import { MatterLinks } from "../../../src/tab/overview/matter-links.tsx";
import type { Frame } from "../../../src/tab/surroundings.ts";
import { SurroundingsContext } from "../../../src/tab/surroundings.ts";
import { tabDe } from "../../../src/texts/tab.de.ts";
import {
  buildBoard,
  buildConcept,
  buildDecision,
  buildField,
  buildGoal,
  buildMeasure,
  buildMeeting,
  buildStanding,
} from "../../builders.ts";

const words = tabDe.overview.matters;
const measures = [
  buildMeasure({ key: "S1", deadline: { text: "2010", due: "2010-12-31" } }),
  buildMeasure({ key: "S2", deadline: { text: "2010", due: "2010-12-31" } }),
];
const item = { source: "3.3", details: [], remarks: [] };
const concept = buildConcept({
  fields: [buildField({ goals: [buildGoal({ measures })] })],
  bodies: [{ ...item, key: "lenkungsgruppe", title: "Lenkungsgruppe" }],
});
const board = buildBoard({
  concept,
  standings: new Map([["S1", buildStanding({ status: "blocked", heardAt: "2026-11-20T08:00:00.000Z" })]]),
  meetings: [buildMeeting({ heldOn: "2026-09-03" }), buildMeeting({ heldOn: "2026-12-03" })],
  decisions: [buildDecision({ dueOn: "2026-11-01" })],
});

function render(shown: Board, frame: Frame = "content"): string {
  return renderToStaticMarkup(
    <SurroundingsContext value={{ frame }}>
      <MatterLinks board={shown} now="2026-11-22T15:05:00.000Z" />
    </SurroundingsContext>,
  );
}

function linksIn(html: string): ReadonlyMap<string, string> {
  const links = html.matchAll(/href="([^"]*)"[^>]*>([^<]*)</g);
  return new Map([...links].map(([, href = "", text = ""]) => [text, href.replaceAll("&amp;", "&")]));
}

test("says with numbers what is stuck, due, silent, new and to be decided, each with its place", () => {
  const links = linksIn(render(board));
  expect([...links.keys()]).toEqual([
    `${words.blocked}: 1`,
    `${words.late}: 2`,
    `${words.silent}: 1`,
    `${words.openDecisions}: 1`,
    `${words.lateDecisions}: 1`,
    `${words.news.meeting("03.09.2026")}: 1`,
    words.next("Lenkungsgruppe", "03.12.2026"),
  ]);
  expect(links.get(words.next("Lenkungsgruppe", "03.12.2026"))).toBe("#/sitzung/lenkungsgruppe_2026-12-03");
});

test("leads to lists that show what was counted", () => {
  const queries = [...linksIn(render(board)).values()].flatMap((href): readonly object[] => {
    const route = parseRoute(href);
    if (route.view === "measures") return [parseMeasureQuery(route.query)];
    return route.view === "decisions" ? [parseDecisionQuery(route.query)] : [];
  });
  expect(queries).toMatchObject([
    { filter: { status: "blocked" } },
    { filter: { deadline: "late" } },
    { filter: { kind: "step", heard: "never" } },
    { stage: "open" },
    { stage: "late" },
    { order: "heard", descending: true },
  ]);
});

test("has no links on a stage, and is calm when nothing is due", () => {
  const stage = render(board, "meetingStage");
  expect(stage).toContain(`${words.blocked}: 1`);
  expect(stage).not.toContain("<a");
  expect(render(buildBoard({ concept: buildConcept({ fields: [] }) }))).toContain(words.none);
});
