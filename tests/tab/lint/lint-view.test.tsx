import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Board } from "../../../src/core/board.ts";
import { goalsOf } from "../../../src/core/concept.ts";
import { lintConcept } from "../../../src/core/lint/concept-lint.ts";
import type { Finding, LintRule } from "../../../src/core/lint/finding.ts";
import { lintRules } from "../../../src/core/lint/finding.ts";
import { parseRoute, subPageOf } from "../../../src/core/route.ts";
import { addedKindAt, subjectAt } from "../../../src/tab/change/change-address.ts";
import { changedItem, parentItem } from "../../../src/tab/change/changed-item.ts";
import { findingCells } from "../../../src/tab/lint/finding-cells.ts";
import { LintView } from "../../../src/tab/lint/lint-view.tsx";
import { mendLinks } from "../../../src/tab/lint/mend-links.ts";
import { hashOfRule, ruleAt } from "../../../src/tab/lint/rule-address.ts";
import { lintDe } from "../../../src/texts/lint.de.ts";
import {
  buildBoard,
  buildCheckIn,
  buildConcept,
  buildField,
  buildGoal,
  buildIndicator,
  buildMeasure,
  buildRound,
  buildUnit,
} from "../../builders.ts";

function render(address = "pruefen", board = buildBoard()): string {
  const route = parseRoute(address);
  if (route.view !== "lint") throw new TypeError(`${address} is another page`);
  return renderToStaticMarkup(<LintView board={board} now="2026-11-22T15:05:00.000Z" route={route} />);
}

function textOf(html: string): string {
  return html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
}

/** The rules whose findings are shown, and with how many. */
function headingsOf(html: string): readonly string[] {
  return [...html.matchAll(/<h2[^>]*>([^<]+)<\/h2>/g)].map(([, name = ""]) => name);
}

describe("the page that checks the concept", () => {
  test("says of each finding where it is, why it matters, what to do, and leads there", () => {
    const html = render();
    const { name, why, mend } = lintDe.rules.deadlineWithoutDate;
    for (const words of [`${name} (7)`, why, mend, "„mittelfristig“, kein Datum."])
      expect(textOf(html)).toContain(words);
    for (const page of ["leitziel/2.3-L1", "massnahme/2.3-L1-S1", "bearbeiten/massnahme/2.3-L1-S1/frist"])
      expect(html).toContain(`href="#/${page}"`);
    expect(html).toContain('aria-label="Frist eintragen: 2.3-L1-S1"');
    expect(textOf(html)).toContain("Ohne Befund: Widerspruch im Text, Lücke im Text,");
  });

  test("tells apart the findings about one and the same thing", () => {
    const remarks = ["Erste", "Zweite"].map((text) => ({ kind: "gap", text }) as const);
    const html = render("pruefen/luecke", buildBoard({ concept: buildConcept({ remarks }) }));
    for (const words of [lintDe.numbered(1, 2), lintDe.numbered(2, 2)]) expect(textOf(html)).toContain(words);
    expect(textOf(render())).not.toContain("Befund 1 von");
  });

  test("names and explains each rule once, and unfolds no more than the first few", () => {
    const html = render();
    expect(headingsOf(html)).toEqual([...new Set(headingsOf(html))]);
    expect(textOf(html).split(lintDe.rules.deadlineWithoutDate.why)).toHaveLength(2);
    expect(html.match(/<details open/g)).toHaveLength(2);
    expect(html.match(/<details/g)?.length).toBeGreaterThan(2);
  });

  test("leads from a unit without a channel to what it would be asked", () => {
    expect(render("pruefen/ohne-kanal")).toContain('href="#/runden/vorschau"');
  });

  test("shows one rule where the address names it, and offers the others with their numbers", () => {
    const html = render("pruefen/frist-ohne-datum");
    expect(headingsOf(html)).toEqual([`${lintDe.rules.deadlineWithoutDate.name} (7)`]);
    expect(html).toMatch(/aria-current="page"[^>]*>Frist ohne Datum \(7\)</);
    expect(html).toMatch(/href="#\/pruefen\/nie-gemeldet"[^>]*>Nie gemeldete Grundzahl \(7\)</);
    expect(textOf(html)).toContain("7 Befunde");
    expect(headingsOf(render("pruefen/anderes")).length).toBeGreaterThan(1);
    expect(textOf(render("pruefen/widerspruch"))).toContain(lintDe.nothing);
  });

  test("narrows to a field and to an office, and keeps that from rule to rule", () => {
    const html = render("pruefen?feld=2.3");
    expect(textOf(html)).toContain("Frist ohne Datum (1)");
    expect(html).toContain("2.3-L1-S1");
    expect(html).not.toContain("2.4-L1-S1");
    expect(html).toContain('href="#/pruefen/frist-ohne-datum?feld=2.3"');
    const concept = buildConcept({
      fields: [
        buildField({
          goals: [
            buildGoal({ key: "2.3-L1" }),
            buildGoal({ key: "2.3-L2", units: ["schulamt"], measures: [], baseFigures: [], indicators: [] }),
          ],
        }),
      ],
      units: [buildUnit(), buildUnit({ key: "schulamt", title: "Schulamt", group: "Verwaltung" })],
    });
    const office = render("pruefen?stelle=schulamt", buildBoard({ concept }));
    expect(headingsOf(office)).toEqual([`${lintDe.rules.goalWithoutFigures.name} (1)`]);
    expect(office).toContain('href="#/ergaenzen/grundzahl/2.3-L2"');
  });

  test("hands out what it shows: every finding, with its part, its rule and where to mend it", () => {
    const board = buildBoard();
    const findings = lintConcept(board.concept, { ...board, today: "2026-11-22" });
    const [head, ...rows] = findingCells(board.concept, findings);
    expect(head).toHaveLength(7);
    expect(rows).toHaveLength(findings.length);
    const text = textOf(render());
    for (const cell of rows.flatMap((row) => row.slice(0, 6))) expect(text).toContain(cell);
    expect(rows.every((row) => row[6] !== "")).toBe(true);
  });

  test("has an address for every rule", () => {
    for (const rule of lintRules) {
      const route = parseRoute(hashOfRule(rule));
      expect(route.view === "lint" && ruleAt(route.rule)).toBe(rule);
    }
    expect(parseRoute(hashOfRule())).toEqual({ view: "lint", query: "" });
  });
});

const remark = { kind: "gap", text: "Es fehlt etwas" } as const;

/** A concept in which every rule finds something. */
const faulty = buildConcept({
  remarks: [{ kind: "contradiction", text: "Zweierlei" }],
  cityGoals: [{ key: "1-L1", title: "Zusammenleben", source: "1", details: [], remarks: [remark] }],
  fields: [
    buildField({
      remarks: [{ kind: "spelling", text: "Anders geschrieben" }],
      goals: [
        buildGoal({
          key: "2.3-L1",
          measures: [
            buildMeasure({ key: "2.3-L1-S1", doneBy: ["Niemand bekanntes"] }),
            buildMeasure({ key: "2.3-L1-S2", doneBy: [] }),
            buildMeasure({ key: "2.3-L1-S3", doneBy: ["Schulamt"] }),
          ],
          indicators: [
            buildIndicator({ key: "2.3-L1-K1" }),
            buildIndicator({ key: "2.3-L1-K2", kind: "keyFigure", formula: "100 * G9 / G1" }),
          ],
        }),
        buildGoal({
          key: "2.3-L2",
          measures: [],
          baseFigures: [],
          indicators: [
            buildIndicator({
              key: "2.3-L2-K1",
              target: { text: "40 Personen", quantities: [{ atLeast: "40", unit: "Personen" }] },
            }),
          ],
        }),
      ],
    }),
  ],
  units: [
    buildUnit({ remarks: [{ kind: "unknownOffice", text: "Wer?" }] }),
    buildUnit({ key: "schulamt", title: "Schulamt" }),
  ],
  bodies: [{ key: "lenkung", title: "Lenkungsgruppe", source: "3.3", details: [], remarks: [remark] }],
  steeringTasks: [{ key: "3.3-A1", title: "Termine vorschlagen", source: "3.3", details: [], remarks: [] }],
});

const board: Board = buildBoard({
  concept: faulty,
  rounds: [buildRound()],
  checkIns: [buildCheckIn({ items: [{ kind: "figure", key: "2.3-L1-G1", title: "Liste der Runden Tische" }] })],
});
const findings = lintConcept(faulty, { ...board, today: "2026-11-22" });

function linksOf(rule: LintRule, checkIns = new Map<string, string>()) {
  return findings.filter(({ fault }) => fault.rule === rule).flatMap((one: Finding) => mendLinks(one, checkIns));
}

describe("the way to where a finding is mended", () => {
  test("is there for everything that is found, and what it names is there, too", () => {
    expect(new Set(findings.map(({ fault }) => fault.rule))).toEqual(new Set(lintRules));
    for (const finding of findings) {
      const links = mendLinks(finding, new Map());
      expect(links.length, finding.fault.rule).toBeGreaterThan(0);
      for (const { to } of links) {
        expect(parseRoute(subPageOf(to))).toEqual(to);
        if (to.view === "edit") {
          const subject = subjectAt(to);
          expect(subject && changedItem(faulty, subject), subPageOf(to)).toBeDefined();
        }
        if (to.view === "add") {
          const kind = addedKindAt(to);
          expect(kind && parentItem(faulty, kind, to.at), subPageOf(to)).toBeDefined();
        }
      }
    }
    expect(goalsOf(faulty)).toHaveLength(2);
  });

  test.each([
    ["contradiction", ["bearbeiten/konzept//anmerkungen"]],
    ["spelling", ["bearbeiten/handlungsfeld/2.3/anmerkungen"]],
    ["unknownOffice", ["bearbeiten/stelle/jugendamt/anmerkungen"]],
    ["nameWithoutUnit", ["bearbeiten/massnahme/2.3-L1-S1/wer", "ergaenzen/stelle/Niemand%20bekanntes"]],
    ["nobodyNamed", ["bearbeiten/massnahme/2.3-L1-S2/wer"]],
    ["stepByOthers", ["bearbeiten/leitziel/2.3-L1/fachverantwortung", "bearbeiten/massnahme/2.3-L1-S3/wer"]],
    ["unitNamedOnce", ["bearbeiten/stelle/schulamt/zuordnung"]],
    ["goalWithoutFigures", ["ergaenzen/grundzahl/2.3-L2"]],
    ["targetWithoutFigure", ["ergaenzen/grundzahl/2.3-L2"]],
    ["indicatorWithoutTarget", ["bearbeiten/indikator/2.3-L1-K1/ziel", "bearbeiten/indikator/2.3-L1-K2/ziel"]],
    ["faultyFormula", ["bearbeiten/indikator/2.3-L1-K2/formel"]],
    ["taskWithoutBody", ["bearbeiten/aufgabe/3.3-A1/gremium"]],
    ["figureNeverReported", ["runden/vorschau"]],
  ] as const)("of %s leads to the right input", (rule, places) => {
    expect(linksOf(rule).map(({ to }) => subPageOf(to))).toEqual(places);
  });

  test("of a figure that the running round asks for leads to answering it", () => {
    const checkIn = buildCheckIn().key;
    const [link] = linksOf("figureNeverReported", new Map([["2.3-L1-G1", checkIn]]));
    expect(link).toEqual({
      text: lintDe.links.answer,
      to: { view: "rounds", place: "answer", checkIn, item: "2.3-L1-G1" },
    });
    expect(render("pruefen/nie-gemeldet", board)).toContain(`href="#/runden/antwort/${checkIn}/2.3-L1-G1"`);
  });
});
