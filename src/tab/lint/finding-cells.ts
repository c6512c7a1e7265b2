import type { FindingGroup } from "../../core/lint/finding-groups.ts";
import { mendedCells } from "../../graph/mended-cells.ts";
import { lintWords as words } from "../words/lint.ts";
import { tabWords } from "../words/tab.ts";

/** Findings as the cells of a spreadsheet, under a row of headings, in the order in which the page shows them. */
export function findingCells(groups: readonly FindingGroup[]): readonly (readonly string[])[] {
  const { part, rule, key, source } = words.columns;
  return [
    [part, rule, key, words.item, source, words.finding, words.mendWhere],
    ...groups.flatMap((group) =>
      group.rules.flatMap(({ rule, findings }) =>
        findings.map((finding) => [
          words.partName(group.part),
          words.rules[rule].name,
          finding.place.key,
          finding.place.title,
          finding.place.source,
          words.found(finding.fault),
          finding.fault.rule === "unitWithoutChannel"
            ? tabWords.rounds.heading.preview
            : mendedCells(finding).map(words.cells).join(` ${words.or} `),
        ]),
      ),
    ),
  ];
}
