import type { Board } from "./board.ts";
import { addMonths, dayOf } from "./calendar.ts";
import type { Field, Goal, IsoDate, Measure, MeasureKind, Unit } from "./concept.ts";
import { unitNamed } from "./concept.ts";
import type { Spellings } from "./spelling.ts";
import { holdsAll, spellingsOf, wordsIn } from "./spelling.ts";
import type { MeasureStatus, Standing } from "./standing.ts";
import { isEnded, isLate, measureStatuses, neverHeard } from "./standing.ts";

/** A measure with where it belongs and how it stands. */
export interface MeasureRow {
  readonly measure: Measure;
  readonly field: Field;
  readonly goal: Goal;
  /** The responsible offices (Fachverantwortung). */
  readonly offices: readonly Unit[];
  /** Keys of the responsible offices and of those who carry it out (Wer). */
  readonly units: ReadonlySet<string>;
  readonly standing: Standing;
  readonly spellings: Spellings;
}

/** All measures in the concept's order. Worth keeping: every filtering needs them. */
export function measureRows({ concept, standings }: Pick<Board, "concept" | "standings">): readonly MeasureRow[] {
  return concept.fields.flatMap((field) =>
    field.goals.flatMap((goal) => {
      const offices = goal.units.flatMap((key) => concept.units.find((unit) => unit.key === key) ?? []);
      return goal.measures.map((measure): MeasureRow => {
        const doing = measure.doneBy.flatMap((name) => unitNamed(concept.units, name)?.key ?? []);
        const standing = standings.get(measure.key) ?? neverHeard;
        return {
          measure,
          field,
          goal,
          offices,
          units: new Set([...offices.map(({ key }) => key), ...doing]),
          standing,
          spellings: spellingsOf(writtenIn(measure, standing).join("\n")),
        };
      });
    }),
  );
}

function writtenIn({ key, title, details, doneBy, deadline }: Measure, standing: Standing): readonly string[] {
  const { obstacle, remedy, support, comment } = standing;
  return [key, title, ...details, ...doneBy, deadline?.text ?? "", obstacle, remedy, support, comment];
}

/** `soon`: within the next three months; `undated`: the text names no day. What has ended is neither late nor soon. */
export const deadlineFilters = ["late", "soon", "undated"] as const;
export type DeadlineFilter = (typeof deadlineFilters)[number];

/** Of steps. `longAgo`: not within the last six months, or never. */
export const heardFilters = ["never", "longAgo"] as const;
export type HeardFilter = (typeof heardFilters)[number];

/** Which measures are wanted; each part that is there narrows the list. */
export interface MeasureFilter {
  readonly text?: string;
  readonly kind?: MeasureKind;
  /** Keys. */
  readonly field?: string;
  readonly unit?: string;
  readonly status?: MeasureStatus;
  readonly deadline?: DeadlineFilter;
  readonly heard?: HeardFilter;
}

/** The wanted measures, in the order in which they came. */
export function filterMeasures(
  rows: readonly MeasureRow[],
  filter: MeasureFilter,
  today: IsoDate,
): readonly MeasureRow[] {
  const words = wordsIn(filter.text ?? "");
  const soon = addMonths(today, 3);
  const longAgo = addMonths(today, -6);
  return rows.filter(
    (row) =>
      isOrAny(filter.kind, row.measure.kind) &&
      isOrAny(filter.field, row.field.key) &&
      isOrAny(filter.status, row.standing.status) &&
      (filter.unit === undefined || row.units.has(filter.unit)) &&
      (filter.deadline === undefined || isDue(row, filter.deadline, today, soon)) &&
      (filter.heard === undefined || isSilent(row, filter.heard, longAgo)) &&
      holdsAll(row.spellings, words),
  );
}

function isOrAny<Value>(wanted: Value | undefined, value: Value): boolean {
  return wanted === undefined || wanted === value;
}

function isDue({ measure, standing }: MeasureRow, filter: DeadlineFilter, today: IsoDate, soon: IsoDate): boolean {
  const due = measure.deadline?.due;
  switch (filter) {
    case "late":
      return isLate(measure, standing, today);
    case "soon":
      return due !== undefined && !isEnded(standing) && today <= due && due <= soon;
    case "undated":
      return due === undefined;
  }
}

/** Nobody is ever asked for a recommendation, so that its silence says nothing. */
function isSilent({ measure, standing: { heardAt } }: MeasureRow, filter: HeardFilter, longAgo: IsoDate): boolean {
  if (measure.kind === "recommendation") return false;
  if (heardAt === undefined) return true;
  return filter === "longAgo" && dayOf(heardAt) < longAgo;
}

/** By what a reader may order the list. Without any it is the concept's order: nobody is ranked unasked. */
export const measureOrders = ["office", "deadline", "status", "heard"] as const;
export type MeasureOrder = (typeof measureOrders)[number];

/** Ordered rows; where two are equal the order in which they came decides. What has nothing to order by comes last. */
export function orderMeasures(
  rows: readonly MeasureRow[],
  order: MeasureOrder,
  descending: boolean,
): readonly MeasureRow[] {
  const { compare } = new Intl.Collator("de");
  const known = rows.map((row) => ({ row, by: orderedBy(row, order) }));
  return known
    .toSorted((one, other) => {
      if (one.by === "" || other.by === "") return Number(one.by === "") - Number(other.by === "");
      return descending ? compare(other.by, one.by) : compare(one.by, other.by);
    })
    .map(({ row }) => row);
}

function orderedBy({ measure, offices, standing }: MeasureRow, order: MeasureOrder): string {
  switch (order) {
    case "office":
      return offices[0]?.title ?? "";
    case "deadline":
      return measure.deadline?.due ?? "";
    case "status":
      return String(measureStatuses.indexOf(standing.status));
    case "heard":
      return standing.heardAt ?? "";
  }
}
