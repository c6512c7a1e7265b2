import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useMemo } from "react";
import type { Board } from "../../core/board.ts";
import { dayOf } from "../../core/calendar.ts";
import type { IsoInstant } from "../../core/concept.ts";
import { lintConcept } from "../../core/lint/concept-lint.ts";
import type { Finding } from "../../core/lint/finding.ts";
import { byRule, partKeyOf } from "../../core/lint/finding-groups.ts";
import { officesOf } from "../../core/lint/finding-offices.ts";
import { askedItems } from "../../core/quality.ts";
import type { Route } from "../../core/route.ts";
import { Disclosure } from "../disclosure.tsx";
import { useAddressQuery } from "../find/address-query.ts";
import { TakeAlong } from "../take-along.tsx";
import { lintWords } from "../words/lint.ts";
import { findingCells } from "./finding-cells.ts";
import { FindingFilters } from "./finding-filters.tsx";
import { findingQueryText, parseFindingQuery } from "./finding-query.ts";
import { FindingRecords } from "./finding-records.tsx";
import { ruleAt } from "./rule-address.ts";
import { RuleFilter } from "./rule-filter.tsx";

const useStyles = makeStyles({
  line: { marginBlock: tokens.spacingVerticalS, maxWidth: "52rem" },
  quiet: { marginBlock: tokens.spacingVerticalXS, maxWidth: "52rem", color: tokens.colorNeutralForeground2 },
  rule: {
    marginTop: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  ruleName: { ...typographyStyles.subtitle2, margin: 0, hyphens: "auto" },
});

/** As many rules are unfolded at first; a page with all of them would be thirty screens long. */
const unfoldedRules = 2;

interface LintViewProps {
  readonly board: Board;
  readonly now: IsoInstant;
  readonly route: Extract<Route, { view: "lint" }>;
}

/** All findings, or those of one rule, part of the concept or unit, by rule. */
export function LintView({ board, now, route }: LintViewProps): ReactNode {
  const styles = useStyles();
  const { concept } = board;
  const today = dayOf(now);
  const [query, setQuery] = useAddressQuery(route);
  const findings = useMemo(() => lintConcept(board.concept, { ...board, today }), [board, today]);
  const checkIns = useMemo(() => askedItems(board), [board]);
  const rule = ruleAt(route.rule);
  const narrowing = parseFindingQuery(query);
  const within = findings.filter(
    (finding) =>
      (narrowing.part === "" || partKeyOf(finding) === narrowing.part) &&
      (narrowing.office === "" || officesOf(finding, concept).includes(narrowing.office)),
  );
  const shown = within.filter(({ fault }) => rule === undefined || fault.rule === rule);
  return (
    <>
      <p className={styles.line}>{lintWords.intro}</p>
      <FindingFilters
        concept={concept}
        findings={findings}
        query={narrowing}
        onChange={(changed) => setQuery(findingQueryText(changed))}
      />
      <RuleFilter findings={within} current={rule} query={query} />
      <p role="status" className={styles.line}>
        {shown.length === 0 ? lintWords.nothing : lintWords.counts(shown.length)}
      </p>
      {shown.length > 0 && (
        <TakeAlong fileName={lintWords.fileName(today)} cells={() => findingCells(concept, shown)} />
      )}
      {byRule(shown).map((group, index) => (
        <Rule key={group.rule} {...group} isOpen={index < unfoldedRules} checkIns={checkIns} />
      ))}
    </>
  );
}

interface RuleProps {
  readonly rule: Finding["fault"]["rule"];
  readonly findings: readonly Finding[];
  readonly isOpen: boolean;
  readonly checkIns: ReadonlyMap<string, string>;
}

/** What one rule has found, why it matters, and what to do about it. */
function Rule({ rule, findings, isOpen, checkIns }: RuleProps): ReactNode {
  const styles = useStyles();
  const { name, why, mend } = lintWords.rules[rule];
  return (
    <div className={styles.rule}>
      <Disclosure
        wide
        isOpen={isOpen}
        summary={<h2 className={styles.ruleName}>{lintWords.filterItem(name, findings.length)}</h2>}
      >
        <p className={styles.quiet}>{why}</p>
        <p className={styles.quiet}>{lintWords.mend(mend)}</p>
        <FindingRecords label={name} findings={findings} checkIns={checkIns} />
      </Disclosure>
    </div>
  );
}
