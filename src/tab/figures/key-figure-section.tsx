import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Indicator, IsoDate } from "../../core/concept.ts";
import type { PublishedValue } from "../../core/publication/published-value.ts";
import { numberTarget } from "../../core/publication/target-judgement.ts";
import { TrendChart } from "../charts/trend-chart.tsx";
import { figuresWords } from "../words/figures.ts";
import { FigureSection } from "./figure-section.tsx";
import { pointsOf, seriesTargetOf } from "./figure-series.ts";
import { FigureTarget } from "./figure-target.tsx";

const useStyles = makeStyles({
  quiet: { marginBlock: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
});

interface KeyFigureSectionProps {
  readonly indicator: Indicator;
  readonly values: readonly PublishedValue[];
  readonly today: IsoDate;
  readonly heading: "h2" | "h3";
}

/** A calculated key figure: how it is calculated, how it stands to its target, and how it went. */
export function KeyFigureSection({ indicator, values, today, heading }: KeyFigureSectionProps): ReactNode {
  const styles = useStyles();
  const { unit = figuresWords.calculated, formula, target: wanted } = indicator;
  const target = numberTarget(indicator);
  const facts = (
    <>
      <p className={styles.quiet}>
        {figuresWords.formula}: {formula}
      </p>
      {wanted && (
        <p className={styles.quiet}>
          {figuresWords.target}: {wanted.text}
        </p>
      )}
    </>
  );
  return (
    <FigureSection item={indicator} values={values} heading={heading} facts={facts}>
      {target && <FigureTarget unit={unit} target={target} values={values} today={today} />}
      <TrendChart
        title={figuresWords.trend}
        unit={unit}
        points={pointsOf(values)}
        breaks={[]}
        {...(target && { target: seriesTargetOf(target) })}
      />
    </FigureSection>
  );
}
