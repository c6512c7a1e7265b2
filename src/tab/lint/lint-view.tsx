import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useId, useMemo } from "react";
import type { Board } from "../../core/board.ts";
import { dayOf } from "../../core/calendar.ts";
import type { IsoInstant } from "../../core/concept.ts";
import { lintConcept } from "../../core/lint/concept-lint.ts";
import type { LintRule } from "../../core/lint/finding.ts";
import type { FindingGroup } from "../../core/lint/finding-groups.ts";
import { groupFindings } from "../../core/lint/finding-groups.ts";
import { conceptLanguage } from "../concept-text.tsx";
import { TakeAlong } from "../take-along.tsx";
import { lintWords } from "../words/lint.ts";
import { findingCells } from "./finding-cells.ts";
import { FindingRecords } from "./finding-records.tsx";
import { ruleAt } from "./rule-address.ts";
import { RuleFilter } from "./rule-filter.tsx";

const useStyles = makeStyles({
  line: { marginBlock: tokens.spacingVerticalS, maxWidth: "52rem" },
  quiet: { marginBlock: tokens.spacingVerticalXS, maxWidth: "52rem", color: tokens.colorNeutralForeground2 },
  part: {
    marginTop: tokens.spacingVerticalXXL,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  partName: { ...typographyStyles.subtitle1, margin: 0, hyphens: "auto", breakAfter: "avoid" },
  ruleName: {
    ...typographyStyles.body1Strong,
    marginTop: tokens.spacingVerticalXL,
    marginBottom: tokens.spacingVerticalXS,
    breakAfter: "avoid",
  },
});

interface LintViewProps {
  readonly board: Board;
  readonly now: IsoInstant;
  /** As the address names it. */
  readonly rule: string | undefined;
}

/** All findings, or those of one rule, by field. */
export function LintView({ board, now, rule: named }: LintViewProps): ReactNode {
  const styles = useStyles();
  const { concept } = board;
  const today = dayOf(now);
  const findings = useMemo(() => lintConcept(board.concept, { ...board, today }), [board, today]);
  const rule = ruleAt(named);
  const shown = findings.filter(({ fault }) => rule === undefined || fault.rule === rule);
  const groups = groupFindings(concept, shown);
  return (
    <>
      <p className={styles.line}>{lintWords.intro}</p>
      <RuleFilter findings={findings} current={rule} />
      <p role="status" className={styles.line}>
        {shown.length === 0 ? lintWords.nothing : lintWords.counts(shown.length)}
      </p>
      {shown.length > 0 && <TakeAlong fileName={lintWords.fileName(today)} cells={() => findingCells(groups)} />}
      {rule && <RuleText rule={rule} />}
      {groups.map((group) => (
        <Part key={lintWords.partName(group.part)} group={group} isExplained={rule !== undefined} />
      ))}
    </>
  );
}

interface PartProps {
  readonly group: FindingGroup;
  /** Whether the one rule that is shown has been explained above. */
  readonly isExplained: boolean;
}

function Part({ group: { part, rules }, isExplained }: PartProps): ReactNode {
  const styles = useStyles();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={styles.part}>
      <h2 id={headingId} lang={typeof part === "string" ? undefined : conceptLanguage} className={styles.partName}>
        {lintWords.partName(part)}
      </h2>
      {rules.map(({ rule, findings }) => (
        <div key={rule}>
          <h3 className={styles.ruleName}>{lintWords.filterItem(lintWords.rules[rule].name, findings.length)}</h3>
          {!isExplained && <RuleText rule={rule} />}
          <FindingRecords label={lintWords.rules[rule].name} findings={findings} />
        </div>
      ))}
    </section>
  );
}

/** Why a rule matters, and what to do about its findings. */
function RuleText({ rule }: { readonly rule: LintRule }): ReactNode {
  const styles = useStyles();
  const { why, mend } = lintWords.rules[rule];
  return (
    <>
      <p className={styles.quiet}>{why}</p>
      <p className={styles.quiet}>{lintWords.mend(mend)}</p>
    </>
  );
}
