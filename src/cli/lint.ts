import { basename } from "node:path";
import { mendedLines } from "../concept/mended-lines.ts";
import type { Concept, IsoDate } from "../core/concept.ts";
import { lintConcept } from "../core/lint/concept-lint.ts";
import type { Finding } from "../core/lint/finding.ts";
import type { FindingGroup } from "../core/lint/finding-groups.ts";
import { byRule, groupFindings } from "../core/lint/finding-groups.ts";
import { readBoard } from "../graph/board.ts";
import { mendedCells } from "../graph/mended-cells.ts";
import { findPlace } from "../graph/site.ts";
import { lintDe } from "../texts/lint.de.ts";
import { cellsText, mendingDe } from "../texts/mending.de.ts";
import { loadConcept, readText } from "./concept-source.ts";
import type { Connection } from "./connection.ts";

/** Checks the concept that the lists hold, together with what was reported. */
export async function lintLists({ graph, site }: Connection, today: IsoDate): Promise<string> {
  const board = await readBoard(graph, await findPlace(graph, site));
  return lintReport(board.concept, lintConcept(board.concept, { ...board, today }), (finding) =>
    mendedCells(finding).map(cellsText),
  );
}

/** Checks a concept file. @throws {CommandError} listing every fault of a file that cannot be read as a concept */
export async function lintFile(path: string): Promise<string> {
  const concept = await loadConcept(path);
  const linesOf = mendedLines(await readText(path));
  return lintReport(concept, lintConcept(concept), (finding) =>
    linesOf(finding).map(({ line, field }) => mendingDe.fileLine(basename(path), line, field)),
  );
}

type PlacesOf = (finding: Finding) => readonly string[];

function lintReport(concept: Concept, findings: readonly Finding[], placesOf: PlacesOf): string {
  if (findings.length === 0) return lintDe.nothing;
  const groups = groupFindings(concept, findings).map((group) => describeGroup(group, placesOf));
  const counts = byRule(findings).map(
    ({ rule, findings: own }) => `${String(own.length).padStart(6)}  ${lintDe.rules[rule].name}`,
  );
  return [...groups, [lintDe.counts(findings.length), ...counts].join("\n")].join("\n\n");
}

function describeGroup({ part, rules }: FindingGroup, placesOf: PlacesOf): string {
  const parts = rules.map(({ rule, findings }) => {
    const { name, why, mend } = lintDe.rules[rule];
    const head = [lintDe.filterItem(name, findings.length), why, lintDe.mend(mend)].map(indented(2));
    return [...head, ...findings.map((finding) => describeFinding(finding, placesOf))].join("\n");
  });
  return [lintDe.partName(part), ...parts].join("\n\n");
}

function describeFinding(finding: Finding, placesOf: PlacesOf): string {
  const { key, title, source } = finding.place;
  const item = [key, title].filter((text) => text !== "").join(" ");
  const where = placesOf(finding).join(` ${mendingDe.or} `);
  return [
    indented(4)(source === "" ? item : `${item} (${source})`),
    indented(6)(lintDe.found(finding.fault)),
    ...(where === "" ? [] : [indented(6)(where)]),
  ].join("\n");
}

function indented(depth: number): (text: string) => string {
  return (text) => `${" ".repeat(depth)}${text}`;
}
