import { shareCodes } from "../core/breakdown.ts";
import type { Goal, Indicator } from "../core/concept.ts";
import { parseFormula } from "../core/key-figures/formula-parser.ts";
import { referenceDay } from "../core/key-figures/reference-day.ts";
import { earlierPeriod } from "../core/period.ts";
import type { PublishedValue } from "../core/publication/published-value.ts";
import { hiddenSign } from "../core/publication/published-value.ts";
import { totalCode } from "../core/publication/shown-cells.ts";
import type { MeaningOf, Quotient } from "./formula-relation.ts";
import { knownNumber, quotientOf, relationsOf, sumOf, unknownCount } from "./formula-relation.ts";
import type { CellRelation } from "./reader-bounds.ts";
import { halfPlace, type ShownFigure } from "./shown-figure.ts";

/** What readers have, to look things up in: of base figures also those about nobody, whose numbers all are shown. */
export interface Shelf {
  readonly goals: readonly Pick<Goal, "key" | "baseFigures" | "indicators">[];
  /** By figure, then by period. */
  readonly published: ReadonlyMap<string, ReadonlyMap<string, PublishedValue>>;
  readonly shown: ReadonlyMap<string, ReadonlyMap<string, ShownFigure>>;
}

export type KeyFigureReading =
  | { readonly kind: "known"; readonly relations: readonly CellRelation[] }
  /** Hidden counts stand in it in a way that linear programming cannot follow. */
  | { readonly kind: "unchecked" };

/** What a key figure that is shown says about hidden counts. */
export function readKeyFigure(shelf: Shelf, { figure, period, value }: PublishedValue): KeyFigureReading {
  let touchesHidden = false;
  const running = new Set<string>();
  const meaningOf: MeaningOf = (key, cell, periodsBack) => {
    const formula = formulaOf(shelf, key);
    if (formula === undefined) {
      const meaning = cellMeaning(shelf, key, cell, period, periodsBack);
      touchesHidden ||= meaning !== undefined && meaning.over.terms.length > 0;
      return meaning;
    }
    if (running.has(key)) return undefined;
    running.add(key);
    const meaning = quotientOf(formula, meaningOf, periodsBack);
    running.delete(key);
    return meaning;
  };
  const quotient = value === undefined ? undefined : meaningOf(figure, undefined, 0);
  const relations = quotient && relationsOf(quotient, Number(value), halfPlace);
  if (relations) return { kind: "known", relations };
  return value !== undefined && touchesHidden ? { kind: "unchecked" } : { kind: "known", relations: [] };
}

function formulaOf({ goals }: Shelf, key: string) {
  for (const { key: goal, indicators } of goals) {
    const text = indicators.find((indicator: Indicator) => indicator.key === key)?.formula;
    const parsed = text === undefined ? undefined : parseFormula(text, goal);
    if (parsed?.kind === "formula") return parsed.formula;
  }
  return undefined;
}

function cellMeaning(
  shelf: Shelf,
  key: string,
  cell: string | undefined,
  period: string,
  periodsBack: number,
): Quotient | undefined {
  const figure = shelf.goals.flatMap(({ baseFigures }) => baseFigures).find((one) => one.key === key);
  const original = figure?.sameAs ?? key;
  const published = shelf.published.get(original);
  const at = published && earlierPeriod(periodAmong([...published.keys()], period), periodsBack);
  const value = published?.get(at ?? "");
  if (!value) return undefined;
  const shown = shelf.shown.get(original)?.get(value.period);
  if (cell !== "*") return partMeaning(value, shown, cell);
  return Object.keys(value.cells)
    .map((code) => partMeaning(value, shown, code))
    .reduce<Quotient | undefined>((sum, part) => sum && part && sumOf(sum, part), knownNumber(0));
}

function partMeaning(value: PublishedValue, shown: ShownFigure | undefined, cell: string | undefined) {
  const text =
    cell === undefined ? (value.value ?? (value.missing === "hidden" ? hiddenSign : undefined)) : value.cells[cell];
  if (text === undefined) return undefined;
  if (text !== hiddenSign) return knownNumber(Number(text));
  if (cell === undefined && shown?.figure.kind === "share") {
    const [part, whole] = [shown.cells.get(shareCodes.part), shown.cells.get(shareCodes.whole)];
    return part && whole && unknownCount(part.address, 100, unknownCount(whole.address));
  }
  const own = shown?.cells.get(cell ?? totalCode);
  return own && unknownCount(own.address);
}

/** The period itself where the figure is taken by the same rule; otherwise the last one that had ended by then. */
function periodAmong(known: readonly string[], period: string): string {
  const form = (text = "") => text.replaceAll(/\d/g, "0");
  if (form(known[0]) === form(period)) return period;
  const day = referenceDay(period) ?? "";
  return (
    known
      .filter((other) => (referenceDay(other) ?? "~") <= day)
      .toSorted()
      .at(-1) ?? period
  );
}
