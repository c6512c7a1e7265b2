import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { BaseFigure, FigureDimension } from "../../core/concept.ts";
import type { PublishedValue } from "../../core/publication/published-value.ts";
import { DistributionChart } from "../charts/distribution-chart.tsx";
import { SmallMultiples } from "../charts/small-multiples.tsx";
import { TrendChart } from "../charts/trend-chart.tsx";
import { figuresWords } from "../words/figures.ts";
import { tabWords } from "../words/tab.ts";
import { FigureFacts } from "./figure-facts.tsx";
import { FigureSection } from "./figure-section.tsx";
import { cellSeriesOf, distributionOf, pointsOf } from "./figure-series.ts";

const useStyles = makeStyles({
  quiet: { marginBlock: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
});

interface BaseFigureSectionProps {
  readonly figure: BaseFigure;
  readonly values: readonly PublishedValue[];
  readonly heading: "h2" | "h3";
}

/** A base figure over time, as a whole and by what it is broken down. */
export function BaseFigureSection({ figure, values, heading }: BaseFigureSectionProps): ReactNode {
  const styles = useStyles();
  const { unit = figuresWords.unitOf[figure.kind] } = figure;
  const facts = (
    <>
      {figure.sameAs !== undefined && <p className={styles.quiet}>{tabWords.field.sameAs(figure.sameAs)}</p>}
      <FigureFacts figure={figure} />
    </>
  );
  return (
    <FigureSection item={figure} values={values} heading={heading} facts={facts}>
      <TrendChart title={figuresWords.trend} unit={unit} points={pointsOf(values)} breaks={figure.breaks} />
      {figure.dimensions.map((dimension) => (
        <Breakdown key={dimension.title} figure={figure} values={values} unit={unit} dimension={dimension} />
      ))}
    </FigureSection>
  );
}

interface BreakdownProps extends Pick<BaseFigureSectionProps, "figure" | "values"> {
  readonly unit: string;
  readonly dimension: FigureDimension;
}

/** The parts over time; of a single period how it is made up of them. */
function Breakdown({ figure, values, unit, dimension }: BreakdownProps): ReactNode {
  const title = figuresWords.by(dimension.title);
  const series = cellSeriesOf(values, dimension);
  if (series) return <SmallMultiples title={title} unit={unit} cells={series} breaks={figure.breaks} />;
  const distribution = distributionOf(values, dimension);
  if (!distribution) return null;
  const { period, source } = distribution.latest;
  return <DistributionChart title={title} unit={unit} period={period} cells={distribution.cells} source={source} />;
}
