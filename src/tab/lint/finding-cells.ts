import type { Concept } from "../../core/concept.ts";
import type { Finding } from "../../core/lint/finding.ts";
import { byRule, groupFindings } from "../../core/lint/finding-groups.ts";
import { lintWords as words } from "../words/lint.ts";

/** Findings as the cells of a spreadsheet, under a row of headings, in the order in which the page shows them. */
export function findingCells(concept: Concept, findings: readonly Finding[]): readonly (readonly string[])[] {
  const { part, rule, key, source } = words.columns;
  const parts = groupFindings(concept, findings).flatMap((group) =>
    group.rules.flatMap((found) => found.findings.map((finding) => [finding, words.partName(group.part)] as const)),
  );
  const partOf = new Map(parts);
  return [
    [rule, part, key, words.item, source, words.finding, words.mendWhere],
    ...byRule(findings).flatMap(({ rule, findings }) =>
      findings.map((finding) => [
        words.rules[rule].name,
        partOf.get(finding) ?? "",
        finding.place.key,
        finding.place.title,
        finding.place.source,
        words.found(finding.fault),
        words.rules[rule].mend,
      ]),
    ),
  ];
}
