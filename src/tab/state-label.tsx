import { makeStyles, tokens } from "@fluentui/react-components";
import type { FluentIcon } from "@fluentui/react-icons";
import { ArrowCircleRight16Regular } from "@fluentui/react-icons/svg/arrow-circle-right";
import { CalendarClock16Regular } from "@fluentui/react-icons/svg/calendar-clock";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleHint16Regular } from "@fluentui/react-icons/svg/circle-hint";
import { DismissCircle16Regular } from "@fluentui/react-icons/svg/dismiss-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { SubtractCircle16Regular } from "@fluentui/react-icons/svg/subtract-circle";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import type { IndicatorState, MeasureStatus } from "../core/standing.ts";
import { tabWords } from "./words/tab.ts";

const measureIcons: Readonly<Record<MeasureStatus, FluentIcon>> = {
  unknown: CircleHint16Regular,
  planned: CalendarClock16Regular,
  underway: ArrowCircleRight16Regular,
  blocked: ErrorCircle16Filled,
  done: CheckmarkCircle16Filled,
  dropped: SubtractCircle16Regular,
};

const indicatorIcons: Readonly<Record<IndicatorState, FluentIcon>> = {
  unknown: CircleHint16Regular,
  reached: CheckmarkCircle16Filled,
  onTheWay: ArrowCircleRight16Regular,
  atRisk: Warning16Regular,
  missed: DismissCircle16Regular,
};

const useStyles = makeStyles({
  label: { display: "inline-flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS, verticalAlign: "top" },
  icon: { display: "inline-flex", alignItems: "center", height: "1lh" },
});

interface LabelProps<State> {
  readonly state: State;
  /** Written before the word. */
  readonly count?: number;
}

/** A status as icon and word: the colour never says anything alone. */
export function MeasureStatusLabel({ state, count }: LabelProps<MeasureStatus>): ReactNode {
  return <StateLabel icon={measureIcons[state]} word={counted(tabWords.measureStatus[state], count)} />;
}

export function IndicatorStateLabel({ state, count }: LabelProps<IndicatorState>): ReactNode {
  return <StateLabel icon={indicatorIcons[state]} word={counted(tabWords.indicatorState[state], count)} />;
}

function counted(word: string, count: number | undefined): string {
  return count === undefined ? word : `${count} ${word}`;
}

interface StateLabelProps {
  readonly icon: FluentIcon;
  readonly word: string;
}

/** What an icon shows, said in a word as well. */
export function StateLabel({ icon: Icon, word }: StateLabelProps): ReactNode {
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
