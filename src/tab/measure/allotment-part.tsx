import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Allotment, Budget, Weighing } from "../../core/allotment.ts";
import { unallotted } from "../../core/allotment.ts";
import type { Subject } from "../../core/editing/draft.ts";
import { writeNumber } from "../../core/number.ts";
import { EditSection } from "../edit/edit-section.tsx";
import { useEditing } from "../edit/editing.tsx";
import type { Fact } from "../facts.tsx";
import { Facts } from "../facts.tsx";
import { Section } from "../page-parts.tsx";
import { editWords } from "../words/edit.ts";

const texts = editWords.money;

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  parts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalXS,
    "@media (max-width: 1023px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
});

interface AllotmentPartProps {
  readonly subject: Subject;
  readonly allotment: Allotment | undefined;
}

/** Money for a measure and what comes first (3.1); who only reads sees it when there is something to see. */
export function AllotmentPart({ subject, allotment = unallotted }: AllotmentPartProps): ReactNode {
  const styles = useStyles();
  const canEdit = useEditing() !== undefined;
  const { budget, weighing } = allotment;
  if (!budget && !weighing && !canEdit) return null;
  return (
    <Section heading={texts.heading}>
      {!budget && !weighing && <p className={styles.quiet}>{texts.none}</p>}
      <div className={styles.parts}>
        <div>
          <EditSection subject={subject} part="money">
            {budget && <Facts facts={budgetFacts(budget)} />}
          </EditSection>
        </div>
        <div>
          <EditSection subject={subject} part="weighing">
            {weighing && <Facts facts={weighingFacts(weighing)} />}
          </EditSection>
        </div>
      </div>
    </Section>
  );
}

function budgetFacts({ planned, spent, funding }: Budget): readonly Fact[] {
  return [
    [texts.planned, planned !== undefined && euros(planned)],
    [texts.spent, spent !== undefined && euros(spent)],
    [texts.funding, funding],
  ];
}

function weighingFacts({ priority, affordability, quality, effect }: Weighing): readonly Fact[] {
  const { fields } = editWords;
  return [
    [fields.priority, editWords.priority[priority]],
    [fields.affordability, affordability],
    [fields.quality, quality],
    [fields.effect, effect],
  ];
}

function euros(amount: string): string {
  return `${writeNumber(amount, editWords.language)}\u00a0€`;
}
