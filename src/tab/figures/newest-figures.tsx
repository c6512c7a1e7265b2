import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useCallback } from "react";
import type { Goal } from "../../core/concept.ts";
import { hashOf } from "../../core/route.ts";
import { ConceptText } from "../concept-text.tsx";
import { LateDisclosure } from "../late-disclosure.tsx";
import { Section } from "../page-parts.tsx";
import { figuresWords } from "../words/figures.ts";
import type { ReadFigures } from "./figure-reading.ts";
import { inOrder } from "./figure-series.ts";
import { newestText } from "./newest-value.ts";
import { calculatedOf, publishedKeys, reportedKey } from "./published-keys.ts";

const useStyles = makeStyles({
  lines: { listStyleType: "none", margin: 0, padding: 0, maxWidth: "52rem" },
  line: { paddingBlock: tokens.spacingVerticalXS },
  all: { marginBlock: tokens.spacingVerticalS },
  value: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface NewestFiguresProps {
  readonly goal: Goal;
  readonly readFigures: ReadFigures;
}

/** The newest published value of each figure of a goal, read when somebody wants to know it, and the way to all of them. */
export function NewestFigures({ goal, readFigures }: NewestFiguresProps): ReactNode {
  const styles = useStyles();
  const keys = publishedKeys([goal]).join("\n");
  const open = useCallback(() => readFigures(keys.split("\n")), [keys, readFigures]);
  const figures = [
    ...goal.baseFigures.map((figure) => ({ ...figure, shown: reportedKey(figure) })),
    ...calculatedOf(goal).map((indicator) => ({ ...indicator, shown: indicator.key })),
  ];
  return (
    <Section heading={figuresWords.newest}>
      <LateDisclosure summary={figuresWords.showNewest} open={open}>
        {(published) => (
          <ul className={styles.lines}>
            {figures.map(({ key, title, unit = "", shown }) => {
              const newest = inOrder(published.filter(({ figure }) => figure === shown)).at(-1);
              return (
                <li key={key} className={styles.line}>
                  <ConceptText>{title}</ConceptText>
                  <span className={styles.value}>{newest ? newestText(newest, unit) : figuresWords.none}</span>
                </li>
              );
            })}
          </ul>
        )}
      </LateDisclosure>
      <p className={styles.all}>
        <Link href={hashOf({ view: "figures", key: goal.key })}>{figuresWords.all}</Link>
      </p>
    </Section>
  );
}
