import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { FormEvent, ReactNode } from "react";
import { useState } from "react";
import type { Concept } from "../../core/concept.ts";
import { lacksReason } from "../../core/figure-intake.ts";
import { longestText } from "../../core/response.ts";
import { FormInput } from "../form/form-input.tsx";
import { figureImportWords } from "../words/figure-import.ts";
import type { Comparison } from "./import-stage.ts";
import { ReportRecords } from "./report-records.tsx";
import { StageHeading } from "./stage-heading.tsx";
import type { ImportWork } from "./use-import.ts";

const words = figureImportWords.preview;

const useStyles = makeStyles({
  line: { marginBlock: tokens.spacingVerticalS, maxWidth: "52rem" },
  heading: {
    ...typographyStyles.body1Strong,
    marginTop: tokens.spacingVerticalM,
    marginBottom: tokens.spacingVerticalXS,
  },
  form: { display: "grid", gap: tokens.spacingVerticalM, maxWidth: "40rem", marginTop: tokens.spacingVerticalL },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface IntakePreviewProps {
  readonly concept: Concept;
  readonly comparison: Comparison;
  readonly work: ImportWork;
}

/** What a file would change, and the decision to write it. */
export function IntakePreview({ concept, comparison, work }: IntakePreviewProps): ReactNode {
  const styles = useStyles();
  const { file, entries, intake } = comparison;
  const { new: fresh, corrected, unchanged } = intake;
  const changes = fresh.length + corrected.length;
  return (
    <>
      <StageHeading>{words.heading(file)}</StageHeading>
      {changes === 0 && <p className={styles.line}>{entries.length === 0 ? words.empty : words.nothing}</p>}
      {fresh.length > 0 && (
        <>
          <h4 className={styles.heading}>{words.fresh(fresh.length)}</h4>
          <ReportRecords label={words.fresh(fresh.length)} concept={concept} rows={fresh.map((entry) => ({ entry }))} />
        </>
      )}
      {corrected.length > 0 && (
        <>
          <h4 className={styles.heading}>{words.corrected(corrected.length)}</h4>
          <ReportRecords label={words.corrected(corrected.length)} concept={concept} rows={corrected} />
        </>
      )}
      {unchanged.length > 0 && <p className={styles.line}>{words.unchanged(unchanged.length)}</p>}
      <Decision comparison={comparison} changes={changes} work={work} />
    </>
  );
}

interface DecisionProps extends Omit<IntakePreviewProps, "concept"> {
  readonly changes: number;
}

function Decision({ comparison, changes, work }: DecisionProps): ReactNode {
  const styles = useStyles();
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const needsReason = comparison.intake.corrected.some(lacksReason);

  function decide(event: FormEvent): void {
    event.preventDefault();
    const isUnexplained = needsReason && reason.trim() === "";
    setMissing(isUnexplained);
    if (!isUnexplained) void work.write(comparison, reason.trim());
  }

  return (
    <form className={styles.form} onSubmit={decide} noValidate>
      {needsReason && (
        <FormInput
          isRequired
          kind="text"
          label={words.reason}
          hint={words.reasonHint}
          fault={isMissing ? words.reasonMissing : undefined}
          longest={longestText}
          value={reason}
          onChange={setReason}
        />
      )}
      <div className={styles.buttons}>
        {changes > 0 && (
          <Button type="submit" appearance="primary">
            {words.write(changes)}
          </Button>
        )}
        <Button onClick={work.beginAnew}>{words.otherFile}</Button>
      </div>
    </form>
  );
}
