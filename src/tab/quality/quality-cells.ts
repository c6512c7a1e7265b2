import { dayOf } from "../../core/calendar.ts";
import type { QualityFault, QualityFinding } from "../../core/quality.ts";
import type { QualityGroup } from "../../core/quality-groups.ts";
import { formatDate } from "../../texts/formats.ts";
import { formatPeriod } from "../../texts/periods.ts";
import { language } from "../language.ts";
import { qualityWords } from "../words/quality.ts";
import { tabWords } from "../words/tab.ts";

/** Findings as the cells of a spreadsheet, under a row of headings, in the order in which the page shows them. */
export function qualityCells(groups: readonly QualityGroup[]): readonly (readonly string[])[] {
  const { columns, item, finding, mendWhere } = qualityWords;
  return [
    [columns.field, columns.rule, columns.key, item, finding, mendWhere],
    ...groups.flatMap(({ field, rules }) =>
      rules.flatMap(({ rule, findings }) =>
        findings.map((found) => [
          `${field.key} ${field.title}`,
          qualityWords.rules[rule].name,
          found.place.key,
          found.place.title,
          faultText(found.fault),
          mendText(found),
        ]),
      ),
    ),
  ];
}

/** When somebody adds what is missing. */
export function mendText({ checkIn }: QualityFinding): string {
  return checkIn === undefined ? qualityWords.ask : qualityWords.answer;
}

/** What is open. */
export function faultText(fault: QualityFault): string {
  const words = qualityWords.found;
  const period = (written: string) => formatPeriod(written, language);
  switch (fault.rule) {
    case "overdue":
      return words.overdue(formatDate(fault.due, tabWords.locale));
    case "progressContradicts":
      return words.progressContradicts(tabWords.measureStatus[fault.status], fault.progress);
    case "figureMissing":
      return [
        words.figureMissing(period(fault.period)),
        ...(fault.last === undefined ? [] : [words.last(period(fault.last))]),
      ].join(" ");
    case "provisional":
    case "withoutSource":
      return words[fault.rule](period(fault.period));
    case "stale":
      return words.stale(formatDate(dayOf(fault.heardAt), tabWords.locale));
    default:
      return words[fault.rule];
  }
}
