import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { IsoDate } from "../../core/concept.ts";
import { writeNumber } from "../../core/number.ts";
import type { PublishedValue } from "../../core/publication/published-value.ts";
import type { NumberTarget } from "../../core/publication/target-judgement.ts";
import { judgeTarget } from "../../core/publication/target-judgement.ts";
import { formatPeriod } from "../../texts/periods.ts";
import { TargetBullet } from "../charts/target-bullet.tsx";
import { Disclosure } from "../disclosure.tsx";
import { figuresWords } from "../words/figures.ts";
import { inOrder, pointsOf } from "./figure-series.ts";

const useStyles = makeStyles({
  line: { marginBlock: tokens.spacingVerticalXS },
});

interface FigureTargetProps {
  readonly unit: string;
  readonly target: NumberTarget;
  readonly values: readonly PublishedValue[];
  readonly today: IsoDate;
}

/** The newest number against its target: drawn, judged in words by a rule that is stated, and the numbers beside it. */
export function FigureTarget({ unit, target, values, today }: FigureTargetProps): ReactNode {
  const styles = useStyles();
  const newest = inOrder(values).findLast(({ value }) => value !== undefined) ?? inOrder(values).at(-1);
  const [point] = newest ? pointsOf([newest]) : [];
  if (newest === undefined || point === undefined) return null;
  const { state, expected } = judgeTarget(target, newest, today);
  const { atLeast: value, due, baseline } = target;
  const { language } = figuresWords;
  const way =
    expected === undefined
      ? []
      : [figuresWords.expected(`${writeNumber(expected, language)} ${unit}`, formatPeriod(newest.period, language))];
  return (
    <div>
      <TargetBullet
        title={figuresWords.target}
        unit={unit}
        value={point}
        target={{ bounds: { kind: "atLeast", value }, ...(due !== undefined && { until: due }) }}
        {...(baseline && { baseline: { period: baseline.on, value: baseline.value } })}
        {...(state !== "unknown" && { state })}
      />
      <p className={styles.line}>{[figuresWords.judged[state], ...way].join(" ")}</p>
      <Disclosure summary={figuresWords.howJudged} quiet>
        {figuresWords.rule}
      </Disclosure>
    </div>
  );
}
