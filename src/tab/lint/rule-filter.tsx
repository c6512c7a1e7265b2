import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Finding, LintRule } from "../../core/lint/finding.ts";
import { lintRules } from "../../core/lint/finding.ts";
import { byRule } from "../../core/lint/finding-groups.ts";
import { FilterLinks } from "../filter-links.tsx";
import { lintWords } from "../words/lint.ts";
import { hashOfRule } from "./rule-address.ts";

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: "52rem" },
});

interface RuleFilterProps {
  readonly findings: readonly Finding[];
  readonly current: LintRule | undefined;
  /** What narrows the findings beside the rule. */
  readonly query: string;
}

/** The rules that found something, each with its number and its own address. */
export function RuleFilter({ findings, current, query }: RuleFilterProps): ReactNode {
  const styles = useStyles();
  const counts = new Map(byRule(findings).map(({ rule, findings: own }) => [rule, own.length]));
  const without = lintRules.filter((rule) => !counts.has(rule)).map((rule) => lintWords.rules[rule].name);
  const choices: readonly (readonly [LintRule | undefined, string])[] = [
    [undefined, lintWords.filterItem(lintWords.all, findings.length)],
    ...[...counts].map(([rule, count]) => [rule, lintWords.filterItem(lintWords.rules[rule].name, count)] as const),
  ];
  const links = choices.map(([rule, text]) => ({ text, href: hashOfRule(rule, query), isCurrent: rule === current }));
  return (
    <FilterLinks label={lintWords.filter} links={links}>
      {without.length > 0 && <p className={styles.quiet}>{lintWords.without(without)}</p>}
    </FilterLinks>
  );
}
