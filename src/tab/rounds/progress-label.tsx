import type { FluentIcon } from "@fluentui/react-icons";
import { ArrowCircleRight16Regular } from "@fluentui/react-icons/svg/arrow-circle-right";
import { CalendarClock16Regular } from "@fluentui/react-icons/svg/calendar-clock";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleHint16Regular } from "@fluentui/react-icons/svg/circle-hint";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { SubtractCircle16Regular } from "@fluentui/react-icons/svg/subtract-circle";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import { StateLabel } from "../state-label.tsx";
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

interface ProgressLabelProps {
  readonly state: ProgressState;
  readonly isOverdue: boolean;
}

/** How far a unit is, as icon and word. */
export function ProgressLabel({ state, isOverdue }: ProgressLabelProps): ReactNode {
  return (
    <>
      {isOverdue && (
        <div>
          <StateLabel icon={Warning16Regular} word={roundsWords.watch.overdue} />
        </div>
      )}
      <StateLabel icon={icons[state]} word={roundsWords.watch.states[state]} />
    </>
  );
}
