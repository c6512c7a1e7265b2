import { makeStyles, tokens } from "@fluentui/react-components";
import type { FluentIcon } from "@fluentui/react-icons";
import { ArrowCircleRight16Regular } from "@fluentui/react-icons/svg/arrow-circle-right";
import { CalendarClock16Regular } from "@fluentui/react-icons/svg/calendar-clock";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleHint16Regular } from "@fluentui/react-icons/svg/circle-hint";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { SubtractCircle16Regular } from "@fluentui/react-icons/svg/subtract-circle";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import { roundsWords } from "../words/rounds.ts";
import type { ProgressState } from "./unit-progress.ts";

const icons: Readonly<Record<ProgressState, FluentIcon>> = {
  waiting: CalendarClock16Regular,
  failed: ErrorCircle16Filled,
  sent: CircleHint16Regular,
  partly: ArrowCircleRight16Regular,
  answered: CheckmarkCircle16Filled,
  skipped: SubtractCircle16Regular,
};

const useStyles = makeStyles({
  label: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  icon: { display: "inline-flex", alignItems: "center", height: "1lh" },
});

interface ProgressLabelProps {
  readonly state: ProgressState;
  readonly isOverdue: boolean;
}

/** How far a unit is, as icon and word. */
export function ProgressLabel({ state, isOverdue }: ProgressLabelProps): ReactNode {
  return (
    <>
      {isOverdue && <IconLabel icon={Warning16Regular} word={roundsWords.watch.overdue} />}
      <IconLabel icon={icons[state]} word={roundsWords.watch.states[state]} />
    </>
  );
}

function IconLabel({ icon: Icon, word }: { readonly icon: FluentIcon; readonly word: string }): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.label}>
      <span className={styles.icon}>
        <Icon />
      </span>
      {word}
    </span>
  );
}
