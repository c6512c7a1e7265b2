import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Finding, LintRule } from "../../core/lint/finding.ts";
import { lintRules } from "../../core/lint/finding.ts";
import { byRule } from "../../core/lint/finding-groups.ts";
import { lintWords } from "../words/lint.ts";
import { hashOfRule } from "./rule-address.ts";

const useStyles = makeStyles({
  filter: { "@media print": { display: "none" } },
  list: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    listStyleType: "none",
    padding: 0,
    marginBlock: tokens.spacingVerticalS,
  },
  here: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: "underline" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: "52rem" },
});

interface RuleFilterProps {
  readonly findings: readonly Finding[];
  readonly current: LintRule | undefined;
}

/** The rules that found something, each with its number and its own address. */
export function RuleFilter({ findings, current }: RuleFilterProps): ReactNode {
  const styles = useStyles();
  const counts = new Map(byRule(findings).map(({ rule, findings: own }) => [rule, own.length]));
  const without = lintRules.filter((rule) => !counts.has(rule)).map((rule) => lintWords.rules[rule].name);
  const choices: readonly (readonly [LintRule | undefined, string])[] = [
    [undefined, lintWords.filterItem(lintWords.all, findings.length)],
    ...[...counts].map(([rule, count]) => [rule, lintWords.filterItem(lintWords.rules[rule].name, count)] as const),
  ];
  return (
    <nav aria-label={lintWords.filter} className={styles.filter}>
      <ul className={styles.list}>
        {choices.map(([rule, text]) => (
          <li key={text}>
            <Link
              href={hashOfRule(rule)}
              aria-current={rule === current ? "page" : undefined}
              className={mergeClasses(rule === current && styles.here)}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
      {without.length > 0 && <p className={styles.quiet}>{lintWords.without(without)}</p>}
    </nav>
  );
}
