import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useId } from "react";
import type { BaseFigure, Field, Indicator } from "../../core/concept.ts";
import { writeNumber } from "../../core/number.ts";
import type { PublishedValue } from "../../core/publication/published-value.ts";
import { formatPeriod } from "../../texts/periods.ts";
import { DistributionChart } from "../charts/distribution-chart.tsx";
import { TrendChart } from "../charts/trend-chart.tsx";
import { language } from "../language.ts";
import { figuresWords } from "../words/figures.ts";
import { tabWords } from "../words/tab.ts";
import { FigureFacts } from "./figure-facts.tsx";
import { distributionOf, inOrder, pointsOf, reportedKey } from "./figure-series.ts";

const useStyles = makeStyles({
  goal: { marginTop: tokens.spacingVerticalXXL },
  heading: { ...typographyStyles.subtitle1, marginTop: 0, marginBottom: tokens.spacingVerticalS, maxWidth: "52rem" },
  figure: {
    paddingBlock: tokens.spacingVerticalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    maxWidth: "60rem",
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  key: { display: "block", ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  line: { marginBlock: tokens.spacingVerticalXS },
  drawings: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  quiet: { marginBlock: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
});

interface FiguresViewProps {
  readonly field: Field;
  readonly published: readonly PublishedValue[];
}

/** Base figures and calculated key figures of a field with what is published of them, in the concept's order. */
export function FiguresView({ field, published }: FiguresViewProps): ReactNode {
  const styles = useStyles();
  const values = Map.groupBy(published, ({ figure }) => figure);
  const goals = field.goals.map((goal) => ({
    ...goal,
    keyFigures: goal.indicators.filter(({ formula }) => formula !== undefined),
  }));
  const shown = goals.filter(({ baseFigures, keyFigures }) => baseFigures.length + keyFigures.length > 0);
  if (shown.length === 0) return <p className={styles.quiet}>{figuresWords.noFigures}</p>;
  return shown.map(({ key, title, baseFigures, keyFigures }) => (
    <section key={key} className={styles.goal}>
      <h2 className={styles.heading}>{title}</h2>
      {baseFigures.map((figure) => (
        <BaseFigureSection key={figure.key} figure={figure} values={values.get(reportedKey(figure)) ?? []} />
      ))}
      {keyFigures.map((indicator) => (
        <KeyFigureSection key={indicator.key} indicator={indicator} values={values.get(indicator.key) ?? []} />
      ))}
    </section>
  ));
}

interface SectionProps {
  readonly item: BaseFigure | Indicator;
  readonly values: readonly PublishedValue[];
  /** What it is, before its values. */
  readonly facts: ReactNode;
  readonly children: ReactNode;
}

function FigureSection({ item, values, facts, children }: SectionProps): ReactNode {
  const styles = useStyles();
  const headingId = useId();
  const latest = inOrder(values).at(-1);
  return (
    <section aria-labelledby={headingId} className={styles.figure}>
      <h3 id={headingId} className={styles.title}>
        <span className={styles.key}>{item.key}</span>
        {item.title}
      </h3>
      {latest ? <Latest value={latest} unit={item.unit ?? ""} /> : <p className={styles.quiet}>{figuresWords.none}</p>}
      {facts}
      {latest && <div className={styles.drawings}>{children}</div>}
    </section>
  );
}

/** A number never comes without its period and source, and a missing one never without its reason. */
function Latest({ value, unit }: { readonly value: PublishedValue; readonly unit: string }): ReactNode {
  const styles = useStyles();
  const period = formatPeriod(value.period, language);
  const sentence =
    value.value === undefined
      ? figuresWords.noNumber(period, figuresWords.missing[value.missing ?? "notReported"])
      : figuresWords.latest(writeNumber(value.value, language), unit, period);
  const marks = [
    ...(value.isProvisional && value.value !== undefined ? [figuresWords.provisional] : []),
    ...(value.revision > 1 ? [figuresWords.corrected(value.note)] : []),
  ];
  return (
    <>
      <p className={styles.line}>{marks.length > 0 ? `${sentence} (${marks.join("; ")})` : sentence}</p>
      {value.source !== "" && <p className={styles.quiet}>{figuresWords.source(value.source)}</p>}
    </>
  );
}

function BaseFigureSection({
  figure,
  values,
}: {
  readonly figure: BaseFigure;
  readonly values: readonly PublishedValue[];
}): ReactNode {
  const styles = useStyles();
  const { title, unit = tabWords.field.baseFigureKind[figure.kind] } = figure;
  const facts = (
    <>
      {figure.sameAs !== undefined && <p className={styles.quiet}>{tabWords.field.sameAs(figure.sameAs)}</p>}
      <FigureFacts figure={figure} />
    </>
  );
  return (
    <FigureSection item={figure} values={values} facts={facts}>
      <TrendChart title={title} unit={unit} points={pointsOf(values)} breaks={figure.breaks} />
      {figure.dimensions.map((dimension) => {
        const distribution = distributionOf(values, dimension);
        return (
          distribution && (
            <DistributionChart
              key={dimension.title}
              title={figuresWords.by(title, dimension.title)}
              unit={unit}
              period={distribution.latest.period}
              cells={distribution.cells}
              source={distribution.latest.source}
            />
          )
        );
      })}
    </FigureSection>
  );
}

function KeyFigureSection({
  indicator,
  values,
}: {
  readonly indicator: Indicator;
  readonly values: readonly PublishedValue[];
}): ReactNode {
  const styles = useStyles();
  const { title, unit = tabWords.field.value, formula } = indicator;
  const facts = (
    <p className={styles.quiet}>
      {figuresWords.formula}: {formula}
    </p>
  );
  return (
    <FigureSection item={indicator} values={values} facts={facts}>
      <TrendChart title={title} unit={unit} points={pointsOf(values)} breaks={[]} />
    </FigureSection>
  );
}
