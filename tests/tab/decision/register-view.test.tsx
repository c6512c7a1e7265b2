import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Board } from "../../../src/core/board.ts";
import { decisionRows, filterDecisions } from "../../../src/core/decision-list.ts";
import { decisionQueryText, parseDecisionQuery } from "../../../src/tab/decision/decision-query.ts";
import { registerCells } from "../../../src/tab/decision/register-records.tsx";
import { RegisterView } from "../../../src/tab/decision/register-view.tsx";
import type { Frame } from "../../../src/tab/surroundings.ts";
import { SurroundingsContext } from "../../../src/tab/surroundings.ts";
import { registerDe } from "../../../src/texts/register.de.ts";
import { takeAlongDe } from "../../../src/texts/take-along.de.ts";
import { buildBoard, buildConcept, buildDecision, buildMeeting, buildUnit } from "../../builders.ts";

const item = { source: "3.3", details: [], remarks: [] };
const concept = buildConcept({
  bodies: [
    { ...item, key: "lenkungsgruppe", title: "Lenkungsgruppe" },
    { ...item, key: "konferenz", title: "Integrationskonferenz" },
  ],
  units: [buildUnit(), buildUnit({ key: "vhs", title: "Volkshochschule" })],
});
const group = buildMeeting({ heldOn: "2026-09-03" });
const conference = buildMeeting({ body: "konferenz", heldOn: "2026-10-01" });
const late = buildDecision({ meeting: group.key, dueOn: "2026-11-01", text: "<b>Eine halbe Stelle</b>" });
const done = buildDecision({
  key: "done",
  meeting: conference.key,
  decidedOn: "2026-10-01",
  unit: "vhs",
  state: "done",
  text: "Zwei Kurse mehr",
  note: "Seit Oktober",
});
const orphan = buildDecision({ key: "orphan", meeting: "gone", decidedOn: "2020-01-01", unit: "gone", text: "Altes" });
const board = buildBoard({ concept, meetings: [group, conference], decisions: [orphan, late, done] });
const now = "2026-11-22T09:00:00.000Z";
const rows = decisionRows(board, "2026-11-22");

function render(query = "", frame: Frame = "content", shown: Board = board): string {
  return renderToStaticMarkup(
    <SurroundingsContext value={{ frame }}>
      <RegisterView board={shown} query={query} now={now} />
    </SurroundingsContext>,
  );
}

describe("the register of decisions", () => {
  test("names what, who, until when, how far and where, the newest first, each with its place", () => {
    const html = render();
    const texts = ["Zwei Kurse mehr", "Eine halbe Stelle", "Altes"].map((text) => html.indexOf(text));
    expect(texts.toSorted((one, other) => one - other)).toEqual(texts);
    for (const words of ["Volkshochschule", "01.11.2026", "Seit Oktober", "Integrationskonferenz, 01.10.2026"])
      expect(html).toContain(words);
    expect(html).toContain(`href="#/sitzung/${group.key}"`);
    expect(html).toContain('href="#/massnahme/2.3-L1-S1"');
    expect(html).not.toContain("<b>");
    expect(html.match(new RegExp(registerDe.late, "g"))).toHaveLength(2);
  });

  test("shows what its address asks for", () => {
    const html = render("stand=ueberfaellig&gremium=lenkungsgruppe");
    expect(html).toContain(registerDe.count(1, 3));
    expect(html).toContain("Eine halbe Stelle");
    expect(html).not.toContain("Zwei Kurse mehr");
    expect(html).toContain(takeAlongDe.copy);
    expect(render("stand=erledigt&stelle=jugendamt")).toContain(registerDe.none);
  });

  test("says so as long as nothing was decided", () => {
    expect(render("", "content", buildBoard())).toContain(registerDe.empty);
  });

  test("has nothing to press on a stage", () => {
    expect(render("", "meetingStage")).not.toMatch(/<a |<button/);
  });
});

test("an address reads back as what it was written from", () => {
  for (const filter of [{}, { stage: "late" }, { stage: "open", unit: "amt & co", body: "konferenz" }] as const)
    expect(parseDecisionQuery(decisionQueryText(filter))).toEqual(filter);
  expect(parseDecisionQuery("stand=anders")).toEqual({});
});

test("decisions are narrowed by how they stand, by office and by body", () => {
  const found = (filter: Parameters<typeof filterDecisions>[1]) =>
    filterDecisions(rows, filter).map(({ decision }) => decision.key);
  expect(found({ stage: "open" })).toEqual([late.key, "orphan"]);
  expect(found({ stage: "settled" })).toEqual(["done"]);
  expect(found({ unit: "vhs" })).toEqual(["done"]);
  expect(found({ body: "lenkungsgruppe" })).toEqual([late.key]);
});

test("a spreadsheet gets every part, what is gone by its key", () => {
  const [headings, ...cells] = registerCells(rows);
  expect(cells.map((row) => row.length)).toEqual(cells.map(() => headings?.length));
  expect(cells[0]).toEqual(
    expect.arrayContaining([
      "Zwei Kurse mehr",
      "Volkshochschule",
      "Integrationskonferenz",
      "01.10.2026",
      "Seit Oktober",
    ]),
  );
  expect(cells[2]).toContain("gone");
});
