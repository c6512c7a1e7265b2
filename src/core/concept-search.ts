import type { Board } from "./board.ts";
import type { BaseFigure, Field, IsoDate, Measure } from "./concept.ts";
import { holdsAll, spellingsOf, wordsIn } from "./spelling.ts";
import type { Standing } from "./standing.ts";
import { isEnded, neverHeard } from "./standing.ts";

/** A measure or a figure, with where it belongs and how it stands. */
export type Found =
  | { readonly kind: "measure"; readonly field: Field; readonly measure: Measure; readonly standing: Standing }
  | { readonly kind: "figure"; readonly field: Field; readonly figure: BaseFigure };

type SearchedBoard = Pick<Board, "concept" | "standings">;

/**
 * Measures and figures whose title or key holds all the words, in the concept's order; letter case, umlauts and accents aside.
 * Without any word, the steps whose day comes next, those that are overdue first.
 */
export function searchConcept(board: SearchedBoard, text: string, most: number): readonly Found[] {
  const words = wordsIn(text);
  if (words.length === 0) return dueNext(board).slice(0, most);
  return itemsOf(board)
    .filter((found) => {
      const { key, title } = found.kind === "measure" ? found.measure : found.figure;
      return holdsAll(spellingsOf(`${key} ${title}`), words);
    })
    .slice(0, most);
}

function itemsOf({ concept, standings }: SearchedBoard): readonly Found[] {
  return concept.fields.flatMap((field) =>
    field.goals.flatMap(({ measures, baseFigures }): Found[] => [
      ...measures.map((measure): Found => {
        return { kind: "measure", field, measure, standing: standings.get(measure.key) ?? neverHeard };
      }),
      ...baseFigures.map((figure): Found => ({ kind: "figure", field, figure })),
    ]),
  );
}

/** Where two are due on the same day, the concept's order decides. */
function dueNext(board: SearchedBoard): readonly Found[] {
  return itemsOf(board)
    .flatMap((found) => {
      const due = dueDay(found);
      return due === undefined ? [] : [{ found, due }];
    })
    .toSorted((one, other) => one.due.localeCompare(other.due))
    .map(({ found }) => found);
}

function dueDay(found: Found): IsoDate | undefined {
  return found.kind === "measure" && !isEnded(found.standing) ? found.measure.deadline?.due : undefined;
}
