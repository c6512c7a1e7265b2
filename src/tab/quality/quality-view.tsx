import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useId, useMemo } from "react";
import type { Board } from "../../core/board.ts";
import { dayOf } from "../../core/calendar.ts";
import type { IsoInstant } from "../../core/concept.ts";
import { findingsOfQuality } from "../../core/quality.ts";
import type { QualityGroup } from "../../core/quality-groups.ts";
import { qualityByField } from "../../core/quality-groups.ts";
import { TakeAlong } from "../take-along.tsx";
import { qualityWords } from "../words/quality.ts";
import { tabWords } from "../words/tab.ts";
import { OfficeFilter } from "./office-filter.tsx";
import { qualityCells } from "./quality-cells.ts";
import { QualityRecords } from "./quality-records.tsx";

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

interface QualityViewProps {
  readonly board: Board;
  readonly now: IsoInstant;
  /** Key of the office whose findings are shown; all without. */
  readonly office: string | undefined;
}

/** All findings, or those of one office, by field. */
export function QualityView({ board, now, office }: QualityViewProps): ReactNode {
  const styles = useStyles();
  const today = dayOf(now);
  const findings = useMemo(() => findingsOfQuality(board, today), [board, today]);
  const shown = office === undefined ? findings : findings.filter(({ offices }) => offices.includes(office));
  const groups = qualityByField(board.concept, shown);
  return (
    <>
      <p className={styles.line}>{qualityWords.intro}</p>
      <OfficeFilter concept={board.concept} findings={findings} current={office} />
      <p role="status" className={styles.line}>
        {shown.length === 0 ? qualityWords.nothing : qualityWords.counts(shown.length)}
      </p>
      {shown.length > 0 && <TakeAlong fileName={qualityWords.fileName(today)} cells={() => qualityCells(groups)} />}
      {groups.map((group) => (
        <Part key={group.field.key} group={group} />
      ))}
    </>
  );
}

function Part({ group: { field, rules } }: { readonly group: QualityGroup }): ReactNode {
  const styles = useStyles();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={styles.part}>
      <h2 id={headingId} className={styles.partName}>
        {tabWords.field.heading(field.key, field.title)}
      </h2>
      {rules.map(({ rule, findings }) => (
        <div key={rule}>
          <h3 className={styles.ruleName}>{`${qualityWords.rules[rule].name} (${findings.length})`}</h3>
          <p className={styles.quiet}>{qualityWords.rules[rule].why}</p>
          <QualityRecords label={qualityWords.rules[rule].name} findings={findings} />
        </div>
      ))}
    </section>
  );
}
