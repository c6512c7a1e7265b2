import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { dayOf } from "../../core/calendar.ts";
import type { Goal, IsoInstant } from "../../core/concept.ts";
import type { PublishedValue } from "../../core/publication/published-value.ts";
import { TakeAlong } from "../take-along.tsx";
import { figuresWords } from "../words/figures.ts";
import { BaseFigureSection } from "./base-figure-section.tsx";
import { figureCells } from "./figure-cells.ts";
import { KeyFigureSection } from "./key-figure-section.tsx";
import { calculatedOf, reportedKey } from "./published-keys.ts";

const useStyles = makeStyles({
  goal: { marginTop: tokens.spacingVerticalXXL },
  heading: { ...typographyStyles.subtitle1, marginTop: 0, marginBottom: tokens.spacingVerticalS, maxWidth: "52rem" },
  quiet: { marginBlock: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
});

interface FiguresViewProps {
  /** Key of the field or goal, by which the file is named. */
  readonly place: string;
  readonly goals: readonly Goal[];
  readonly published: readonly PublishedValue[];
  readonly now: IsoInstant;
}

/** Base figures and calculated key figures of some goals with what is published of them, in the concept's order. */
export function FiguresView({ place, goals, published, now }: FiguresViewProps): ReactNode {
  const styles = useStyles();
  const values = Map.groupBy(published, ({ figure }) => figure);
  const shown = goals
    .map((goal) => ({ ...goal, keyFigures: calculatedOf(goal) }))
    .filter(({ baseFigures, keyFigures }) => baseFigures.length + keyFigures.length > 0);
  if (shown.length === 0) return <p className={styles.quiet}>{figuresWords.noFigures}</p>;
  // The page of a goal is named after it already.
  const heading = goals.some(({ key }) => key === place) ? "h2" : "h3";
  return (
    <>
      {published.length > 0 && (
        <TakeAlong fileName={figuresWords.fileName(place)} cells={() => figureCells(shown, values)} />
      )}
      {shown.map(({ key, title, baseFigures, keyFigures }) => (
        <section key={key} className={styles.goal}>
          {heading === "h3" && <h2 className={styles.heading}>{title}</h2>}
          {baseFigures.map((figure) => (
            <BaseFigureSection
              key={figure.key}
              figure={figure}
              values={values.get(reportedKey(figure)) ?? []}
              heading={heading}
            />
          ))}
          {keyFigures.map((indicator) => (
            <KeyFigureSection
              key={indicator.key}
              indicator={indicator}
              values={values.get(indicator.key) ?? []}
              today={dayOf(now)}
              heading={heading}
            />
          ))}
        </section>
      ))}
    </>
  );
}
