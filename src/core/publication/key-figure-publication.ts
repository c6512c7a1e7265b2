import type { BaseFigure } from "../concept.ts";
import type { FigureGoal } from "../key-figures/concept-formulas.ts";
import { figureDefinitions, originalOf } from "../key-figures/concept-formulas.ts";
import type { FigureValue } from "../key-figures/evaluation.ts";
import { withKeyFigures } from "../key-figures/evaluation.ts";
import { mentionsOf } from "../key-figures/formula.ts";
import type { FigureDefinition } from "../key-figures/formula-check.ts";
import { formulaFaults } from "../key-figures/formula-check.ts";
import { rounded } from "../key-figures/fraction.ts";
import { referenceDay } from "../key-figures/reference-day.ts";
import { earlierPeriod } from "../period.ts";
import { publishedNumber } from "./published-number.ts";
import type { PublishedValue } from "./published-value.ts";

const decimals = 1;

/**
 * Key figures, calculated from what is published of their inputs and nothing else: what is hidden there cannot be
 * computed back from them.
 * @param goals of the whole concept
 * @param published of all base figures that go into the wanted key figures
 */
export function publishKeyFigures(
  goals: readonly FigureGoal[],
  published: readonly PublishedValue[],
  wanted: ReadonlySet<string>,
): readonly PublishedValue[] {
  const figures = new Map(goals.flatMap(({ baseFigures }) => baseFigures).map((figure) => [figure.key, figure]));
  const values = new Map(
    [...Map.groupBy(published, ({ figure }) => figure)].map(([key, some]) => [
      key,
      new Map(some.map((value) => [value.period, value])),
    ]),
  );
  const book: Book = { figures, values };
  const definitions = figureDefinitions(goals);
  const keyFigures = goals.flatMap(({ indicators }) => indicators.filter(({ key }) => wanted.has(key)));
  return keyFigures.flatMap(({ key }) => valuesOf(key, definitions, book));
}

interface Book {
  readonly figures: ReadonlyMap<string, BaseFigure>;
  readonly values: ReadonlyMap<string, ReadonlyMap<string, PublishedValue>>;
}

function valuesOf(
  key: string,
  definitions: ReadonlyMap<string, FigureDefinition>,
  book: Book,
): readonly PublishedValue[] {
  const formula = definitions.get(key)?.formula;
  const inputs = inputsOf(key, definitions);
  const [first] = inputs;
  const periods = [...(publishedOf(first, book)?.keys() ?? [])];
  const isFaulty = formula === undefined || formulaFaults(key, formula, definitions).length > 0;
  return periods.map((period): PublishedValue => {
    const at = { figure: key, period, cells: {}, revision: 1, note: "" };
    if (isFaulty) return { ...at, missing: "faulty", source: "", isProvisional: false };
    const value = withKeyFigures(definitions, baseAt(period, book)).valueOf(key, undefined, 0);
    const source = sourcesOf(inputs, period, book);
    if (value.kind === "missing") return { ...at, missing: value.reason, source, isProvisional: false };
    const text = String(Number(rounded(value.value, decimals)));
    return { ...at, value: text, source, isProvisional: value.isProvisional };
  });
}

/** Keys of the base figures from which a key figure is calculated in the end, in the order of its formula. */
function inputsOf(
  key: string,
  definitions: ReadonlyMap<string, FigureDefinition>,
  seen: ReadonlySet<string> = new Set(),
): readonly string[] {
  const formula = definitions.get(key)?.formula;
  if (formula === undefined) return [key];
  const further = mentionsOf(formula).filter((mention) => !seen.has(mention.key));
  const passed = new Set([...seen, key]);
  return [...new Set(further.flatMap((mention) => inputsOf(mention.key, definitions, passed)))];
}

function publishedOf(
  key: string | undefined,
  { figures, values }: Book,
): ReadonlyMap<string, PublishedValue> | undefined {
  const figure = figures.get(key ?? "");
  return figure && values.get(originalOf(figure, figures).key);
}

function sourcesOf(inputs: readonly string[], period: string, book: Book): string {
  const sources = inputs.map((key) => publishedOf(key, book)?.get(period)?.source ?? "");
  return [...new Set(sources.filter((source) => source !== ""))].join("; ");
}

/** Base figures as of one period; those of another rule as of their last period that had ended by then. */
function baseAt(period: string, book: Book) {
  return {
    valueOf: (key: string, cell: string | undefined, periodsBack: number): FigureValue => {
      const published = publishedOf(key, book);
      const own = published && earlierPeriod(periodAt(period, published), periodsBack);
      return publishedNumber(own === undefined ? undefined : published?.get(own), cell);
    },
    breaksOf: (key: string) => book.figures.get(key)?.breaks ?? [],
  };
}

function periodAt(period: string, published: ReadonlyMap<string, PublishedValue>): string {
  const day = referenceDay(period) ?? "";
  const [known = period] = published.keys();
  if (formOf(known) === formOf(period)) return period;
  const ended = [...published.keys()].filter((other) => (referenceDay(other) ?? "~") <= day);
  return ended.toSorted().at(-1) ?? period;
}

/** Periods of a rule look alike but for their digits. */
function formOf(period: string): string {
  return period.replaceAll(/\d/g, "0");
}
