import { publicationRule } from "../core/publication/publication-rule.ts";
import type { PublishedValue } from "../core/publication/published-value.ts";
import { AuditError } from "./errors.ts";
import { readKeyFigure, type Shelf } from "./key-figure-reading.ts";
import type { Bounds, CellRelation, ReaderBounds } from "./reader-bounds.ts";
import { nameOf, openBounds } from "./reader-bounds.ts";
import { type ShownCell, type ShownFigure, shownFigure } from "./shown-figure.ts";

/** Everything that readers have. */
export interface Audited extends Pick<Shelf, "goals"> {
  readonly published: readonly PublishedValue[];
  /** Present counts of which readers have seen the number before, by code of the part. */
  readonly earlier: (value: Pick<PublishedValue, "figure" | "period">) => ReadonlyMap<string, string>;
}

/** A hidden count, and how near a reader comes to it. */
export interface AuditedCell extends Bounds {
  readonly figure: string;
  readonly period: string;
  /** Code of the part; `totalCode` for the total. */
  readonly code: string;
  /** Width of the interval that must remain. */
  readonly range: number;
}

export interface AuditReport {
  /** Counts of persons that are published as they are or rounded, and those that are hidden. */
  readonly shown: number;
  readonly hidden: number;
  /** The hidden count that a reader comes nearest to; absent where none is hidden. */
  readonly narrowest?: AuditedCell;
  readonly leaks: readonly AuditedCell[];
  /** Figures and periods of which no counts agree with what is shown. */
  readonly contradictions: readonly Pick<AuditedCell, "figure" | "period">[];
  /** Key figures whose formula linear programming cannot follow although a hidden count stands in it. */
  readonly unchecked: readonly Pick<AuditedCell, "figure" | "period">[];
}

/**
 * Tries to compute every hidden count back from all that is published: sums, shares, key figures, and what was shown
 * before (Handbook on Statistical Disclosure Control, chapter 4, "audit").
 */
export function auditPublication(audited: Audited): AuditReport {
  const shelf = shelfOf(audited);
  const figures = [...shelf.shown.values()].flatMap((periods) => [...periods.values()]);
  const unchecked: PublishedValue[] = [];
  const relations: CellRelation[] = [];
  for (const value of audited.published) {
    const reading = readKeyFigure(shelf, value);
    if (reading.kind === "unchecked") unchecked.push(value);
    else relations.push(...reading.relations);
  }
  const cells = figures.flatMap((figure) => [...figure.cells.values()]);
  const judged = groupsOf(figures, relations).map(judgeGroup);
  const found = judged.flatMap(({ hidden }) => hidden);
  const [narrowest] = found.toSorted((one, other) => widthOf(one) - one.range - (widthOf(other) - other.range));
  return {
    shown: cells.filter(({ isHidden }) => !isHidden).length,
    hidden: cells.filter(({ isHidden }) => isHidden).length,
    ...(narrowest && { narrowest }),
    leaks: found.filter((cell) => widthOf(cell) < cell.range - tolerance),
    contradictions: judged.flatMap(({ contradictions }) => contradictions),
    unchecked: unchecked.map(({ figure, period }) => ({ figure, period })),
  };
}

/** Rounding of the solver's own arithmetic. */
const tolerance = 1e-6;

function widthOf({ lower, upper }: Bounds): number {
  return upper - lower;
}

function shelfOf({ goals, published, earlier }: Audited): Shelf {
  const definitions = new Map(goals.flatMap(({ baseFigures }) => baseFigures).map((figure) => [figure.key, figure]));
  const byFigure = [...Map.groupBy(published, ({ figure }) => figure)];
  return {
    goals,
    published: new Map(byFigure.map(([key, values]) => [key, new Map(values.map((value) => [value.period, value]))])),
    shown: new Map(
      byFigure.flatMap(([key, values]) => {
        const figure = definitions.get(key);
        const rule = figure && publicationRule(figure);
        if (!rule) return [];
        return [
          [key, new Map(values.map((value) => [value.period, shownFigure(figure, rule, value, earlier(value))]))],
        ];
      }),
    ),
  };
}

interface Group {
  readonly figures: readonly ShownFigure[];
  readonly relations: readonly CellRelation[];
}

/** Figures that relations tie together; each other one stands alone. */
function groupsOf(figures: readonly ShownFigure[], relations: readonly CellRelation[]): readonly Group[] {
  const groups = new Map<string, { figures: ShownFigure[]; relations: CellRelation[] }>();
  for (const figure of figures) {
    const group = { figures: [figure], relations: [...figure.relations] };
    for (const { key } of figure.tables) groups.set(key, group);
  }
  for (const relation of relations) {
    const [first, ...others] = [...new Set(relation.terms.flatMap(({ cell }) => groups.get(cell.table) ?? []))];
    if (!first) continue;
    first.relations.push(relation);
    for (const other of others) {
      first.figures.push(...other.figures);
      first.relations.push(...other.relations);
      for (const { key } of other.figures.flatMap(({ tables }) => tables)) groups.set(key, first);
    }
  }
  return [...new Set(groups.values())];
}

interface JudgedGroup {
  readonly hidden: readonly AuditedCell[];
  readonly contradictions: AuditReport["contradictions"];
}

/** Sums alone have whole extremes; where anything else is known only whole persons are looked for. */
function judgeGroup({ figures, relations }: Group): JudgedGroup {
  const hidden = figures.flatMap((figure) =>
    [...figure.cells.values()].filter(({ isHidden }) => isHidden).map((cell) => ({ figure, cell })),
  );
  if (hidden.length === 0) return { hidden: [], contradictions: [] };
  const states = new Map(
    figures.flatMap(({ cells }) => [...cells.values()]).map(({ address, state }) => [nameOf(address), state]),
  );
  const bounds = openBounds(
    {
      tables: figures.flatMap(({ tables }) => tables),
      equations: figures.flatMap(({ equations }) => equations),
      relations,
      cellAt: (cell) => states.get(nameOf(cell)),
    },
    { isWhole: relations.length > 0 },
  );
  try {
    return { hidden: hidden.map(({ figure, cell }) => judgedCell(figure, cell, bounds)), contradictions: [] };
  } catch (error) {
    if (!(error instanceof AuditError) || error.reason !== "contradiction") throw error;
    return { hidden: [], contradictions: figures.map(({ figure, period }) => ({ figure: figure.key, period })) };
  } finally {
    bounds.close();
  }
}

function judgedCell({ figure, period, rule }: ShownFigure, cell: ShownCell, bounds: ReaderBounds): AuditedCell {
  const range = rule.kind === "suppress" ? (rule.protection ?? rule.threshold) : 0;
  return { figure: figure.key, period, code: cell.code, range, ...bounds.boundsOf(cell.address) };
}
