import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Board } from "../../core/board.ts";
import type { CheckInItem } from "../../core/check-in.ts";
import { goalsOf } from "../../core/concept.ts";
import type { Duties } from "../../core/duties.ts";
import type { Route } from "../../core/route.ts";
import { Section } from "../page-parts.tsx";
import { mineWords } from "../words/mine.ts";
import { ItemTitle } from "./item-title.tsx";

const texts = mineWords.figures;

const useStyles = makeStyles({
  line: { marginTop: 0, marginBottom: tokens.spacingVerticalXS, maxWidth: "52rem" },
  items: { margin: 0, padding: 0, listStyleType: "none", maxWidth: "52rem", overflowWrap: "anywhere" },
  item: {
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface FigurePartProps {
  readonly board: Pick<Board, "concept">;
  readonly duties: Pick<Duties, "figures" | "running">;
}

/** Figures for periods that are over and for which nobody has reported anything. */
export function FigurePart({ board, duties: { figures, running } }: FigurePartProps): ReactNode {
  const styles = useStyles();
  const isAsked = running?.items.some(({ item, response }) => item.kind === "figure" && !response) ?? false;
  const none = isAsked ? texts.noneElse : texts.none;
  return (
    <Section heading={texts.heading}>
      <p className={styles.line}>{figures.length === 0 ? none : texts.intro}</p>
      {figures.length > 0 && (
        <ul className={styles.items}>
          {figures.map((figure) => (
            <li key={figure.key} className={styles.item}>
              <ItemTitle item={figure} to={goalOf(board, figure)} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The page on which a figure stands. */
function goalOf({ concept }: Pick<Board, "concept">, { key }: CheckInItem): Route | undefined {
  const goal = goalsOf(concept).find(({ baseFigures }) => baseFigures.some((figure) => figure.key === key));
  return goal && { view: "goal", key: goal.key };
}
