import { shareCodes } from "../core/breakdown.ts";
import type { BaseFigure } from "../core/concept.ts";
import type { ReaderCell } from "../core/confidentiality/protection.ts";
import type { CellAddress, Rule } from "../core/confidentiality/table.ts";
import type { PublishedValue } from "../core/publication/published-value.ts";
import { hiddenSign } from "../core/publication/published-value.ts";
import { totalCode } from "../core/publication/shown-cells.ts";
import { relationsOf, unknownCount } from "./formula-relation.ts";
import type { Reading } from "./reader-bounds.ts";

/** A count of a figure as readers have it. */
export interface ShownCell {
  /** Code of the part; `totalCode` for the total. */
  readonly code: string;
  readonly address: CellAddress;
  readonly state: ReaderCell;
  /** Hidden in the list, whatever readers know from elsewhere. */
  readonly isHidden: boolean;
}

/** A figure of persons for one period as readers have it, in the form that bounds are worked out from. */
export interface ShownFigure extends Required<Pick<Reading, "tables" | "equations" | "relations">> {
  readonly figure: BaseFigure;
  readonly period: string;
  readonly rule: Rule;
  readonly cells: ReadonlyMap<string, ShownCell>;
  /** The number that stands for the figure as a whole: of a share per cent. */
  readonly text: string | undefined;
}

/** Half of the last place of a number that is shown with one decimal. */
export const halfPlace = 0.05;

/**
 * @param rule by which the figure's counts are treated
 * @param earlier what readers have seen of the present counts before, by code of the part
 */
export function shownFigure(
  figure: BaseFigure,
  rule: Rule,
  value: PublishedValue,
  earlier: ReadonlyMap<string, string>,
): ShownFigure {
  const text = value.value ?? (value.missing === "hidden" ? hiddenSign : undefined);
  const texts = new Map(Object.entries(value.cells));
  if (figure.kind !== "share" && text !== undefined) texts.set(totalCode, text);
  const form = figure.kind === "share" ? shareForm(value) : countForm(figure, value);
  const cells = [...texts].flatMap(([code, shown]): readonly (readonly [string, ShownCell])[] => {
    const address = form.addresses.get(code);
    const isHidden = shown === hiddenSign;
    return address ? [[code, { code, address, isHidden, state: stateOf(earlier.get(code) ?? shown, rule) }]] : [];
  });
  const { tables, equations } = form;
  return {
    figure,
    period: value.period,
    rule,
    tables: tables.map((table) => ({ ...table, rule })),
    equations,
    relations: figure.kind === "share" ? shareRelations(form.addresses, text) : [],
    cells: new Map(cells),
    text,
  };
}

function stateOf(text: string, rule: Rule): ReaderCell {
  if (text === hiddenSign) return { state: "hidden" };
  return { state: rule.kind === "round" ? "rounded" : "shown", value: Number(text) };
}

interface Form {
  readonly tables: readonly Omit<Reading["tables"][number], "rule">[];
  readonly equations: Reading["equations"];
  readonly addresses: ReadonlyMap<string, CellAddress>;
}

/** Whatever has no category of its own. */
const furtherOnes = "…";

function shareForm({ figure, period }: PublishedValue): Form {
  const { part, whole } = shareCodes;
  const key = `${figure} ${period}`;
  const total = { code: whole, parts: [{ code: part }, { code: furtherOnes }] };
  const address = (code: string): readonly [string, CellAddress] => [code, { table: key, at: [code] }];
  return {
    tables: [{ key, dimensions: [{ key, total }] }],
    equations: [],
    addresses: new Map([address(part), address(whole)]),
  };
}

/** A table for each dimension of which readers have something; all have the same total. */
function countForm({ dimensions }: BaseFigure, { figure, period, cells }: PublishedValue): Form {
  const told = dimensions.filter(({ categories }) => categories.some(({ code }) => code in cells));
  const key = (index: number) => `${figure} ${period} ${index}`;
  if (told.length === 0) {
    const only = { table: key(0), at: [] };
    return { tables: [{ key: key(0), dimensions: [] }], equations: [], addresses: new Map([[totalCode, only]]) };
  }
  const total = (index: number): CellAddress => ({ table: key(index), at: [totalCode] });
  return {
    tables: told.map(({ categories, isPartial }, index) => {
      const parts = [...categories.map(({ code }) => ({ code })), ...(isPartial ? [{ code: furtherOnes }] : [])];
      return { key: key(index), dimensions: [{ key: key(index), total: { code: totalCode, parts } }] };
    }),
    equations: told.slice(1).map((_, index) => ({ left: [total(0)], right: [total(index + 1)] })),
    addresses: new Map([
      [totalCode, total(0)],
      ...told.flatMap(({ categories }, index) =>
        categories.map(({ code }): [string, CellAddress] => [code, { table: key(index), at: [code] }]),
      ),
    ]),
  };
}

/** What a share that is shown says about its two counts. */
function shareRelations(addresses: Form["addresses"], text: string | undefined): ShownFigure["relations"] {
  const [part, whole] = [addresses.get(shareCodes.part), addresses.get(shareCodes.whole)];
  if (!part || !whole || text === undefined || text === hiddenSign) return [];
  return relationsOf(unknownCount(part, 100, unknownCount(whole)), Number(text), halfPlace) ?? [];
}
