import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useId } from "react";
import type { BaseFigure, Indicator } from "../../core/concept.ts";
import type { PublishedValue } from "../../core/publication/published-value.ts";
import { figuresWords } from "../words/figures.ts";
import { inOrder } from "./figure-series.ts";
import { newestText } from "./newest-value.ts";

const useStyles = makeStyles({
  figure: {
    paddingBlock: tokens.spacingVerticalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // What it is beside what it looks like.
  drawn: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 20rem) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXXXL,
    "@media (max-width: 1023px)": { display: "block" },
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  key: { display: "block", ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  newest: { ...typographyStyles.subtitle2, marginBlock: tokens.spacingVerticalS },
  drawings: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    "@media (max-width: 1023px)": { marginTop: tokens.spacingVerticalM },
  },
  quiet: { marginBlock: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
});

interface FigureSectionProps {
  readonly item: BaseFigure | Indicator;
  readonly values: readonly PublishedValue[];
  readonly heading: "h2" | "h3";
  /** What it is, before its values. */
  readonly facts: ReactNode;
  readonly children: ReactNode;
}

/** A figure with its newest value, what it is, and its drawings. */
export function FigureSection({ item, values, heading: Heading, facts, children }: FigureSectionProps): ReactNode {
  const styles = useStyles();
  const headingId = useId();
  const latest = inOrder(values).at(-1);
  return (
    <section aria-labelledby={headingId} className={mergeClasses(styles.figure, latest && styles.drawn)}>
      <div>
        <Heading id={headingId} className={styles.title}>
          <span className={styles.key}>{item.key}</span>
          {item.title}
        </Heading>
        <p className={latest?.value === undefined ? styles.quiet : styles.newest}>
          {latest ? newestText(latest, item.unit ?? "") : figuresWords.none}
        </p>
        {latest && latest.source !== "" && <p className={styles.quiet}>{figuresWords.source(latest.source)}</p>}
        {facts}
      </div>
      {latest && <div className={styles.drawings}>{children}</div>}
    </section>
  );
}
