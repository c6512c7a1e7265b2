import { expect, test } from "vitest";
import { lintConcept } from "../../src/core/lint/concept-lint.ts";
import type { Finding } from "../../src/core/lint/finding.ts";
import { mendedCells } from "../../src/graph/mended-cells.ts";
import { buildBoard } from "../builders.ts";
import { ratingen } from "../concept/ratingen.ts";

const findings = lintConcept(ratingen(), { ...buildBoard(), today: "2026-11-22" });

/** No matter of the concept: to take a figure out of it is not the way to have it reported. */
const elsewhere: ReadonlySet<string> = new Set(["unitWithoutChannel", "figureNeverReported"]);

function cellsOf(rule: Finding["fault"]["rule"]): readonly string[] {
  const own = findings.filter(({ fault }) => fault.rule === rule);
  return own
    .slice(0, 1)
    .flatMap((finding) =>
      mendedCells(finding).map(({ list, row = "+", columns }) => [list, row, ...columns].join(" | ")),
    );
}

test("every finding but a missing channel and a missing report is mended in columns that there are", () => {
  for (const finding of findings) {
    const cells = mendedCells(finding);
    expect(cells.length === 0).toBe(elsewhere.has(finding.fault.rule));
    for (const { columns } of cells) expect(columns).not.toEqual([]);
  }
});

test.each([
  ["contradiction", ["Einstellungen | concept.remarks | Wert"]],
  ["unknownOffice", ["Maßnahmen | 2.6-L4-S1 | Anmerkungen"]],
  [
    "unitNamedOnce",
    ["Stellen und Partner | verwaltungsvorstand | Gehört zu", "Stellen und Partner | verwaltungsvorstand | Gruppe"],
  ],
  ["stepByOthers", ["Leitziele | 2.1-L1 | Fachverantwortung", "Maßnahmen | 2.1-L1-S1 | Wer"]],
  ["deadlineWithoutDate", ["Maßnahmen | 2.1-L1-S1 | Fällig am"]],
  ["goalWithoutFigures", ["Grundzahlen | + | Leitziel"]],
  [
    "indicatorWithoutTarget",
    ["Indikatoren und Kennzahlen | 2.1-L1-K1 | Zielwert im Wortlaut | Zielwerte | Ziel erreicht bis"],
  ],
  ["taskWithoutBody", ["Aufgaben der Steuerung | 3.3-A1 | Gremium"]],
] as const)("%s is mended by its German names", (rule, cells) => {
  expect(cellsOf(rule)).toEqual(cells);
});
