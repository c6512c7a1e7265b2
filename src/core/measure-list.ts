import type { Allotment } from "./allotment.ts";
import { priorities, unallotted } from "./allotment.ts";
import type { Board } from "./board.ts";
import { addMonths, dayOf } from "./calendar.ts";
import type { CityGoal, Field, Goal, IsoDate, IsoInstant, Measure, MeasureKind, Unit } from "./concept.ts";
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
  /** The city's goals that its goal serves. */
  readonly cityGoals: readonly CityGoal[];
  /** Keys of the responsible offices and of those who carry it out (Wer). */
  readonly units: ReadonlySet<string>;
  readonly standing: Standing;
  readonly allotment: Allotment;
  readonly spellings: Spellings;
}

type ListedBoard = Pick<Board, "concept" | "standings"> & Partial<Pick<Board, "allotments">>;

/** All measures in the concept's order. Worth keeping: every filtering needs them. */
export function measureRows({ concept, standings, allotments }: ListedBoard): readonly MeasureRow[] {
  return concept.fields.flatMap((field) =>
    field.goals.flatMap((goal) => {
      const offices = goal.units.flatMap((key) => concept.units.find((unit) => unit.key === key) ?? []);
      const cityGoals = concept.cityGoals.filter(({ key }) => goal.cityGoals.includes(key));
      return goal.measures.map((measure): MeasureRow => {
        const doing = measure.doneBy.flatMap((name) => unitNamed(concept.units, name)?.key ?? []);
        const standing = standings.get(measure.key) ?? neverHeard;
        return {
          measure,
          field,
          goal,
          offices,
          cityGoals,
          units: new Set([...offices.map(({ key }) => key), ...doing]),
          standing,
          allotment: allotments?.get(measure.key) ?? unallotted,
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
  readonly cityGoal?: string;
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
      (filter.cityGoal === undefined || row.goal.cityGoals.includes(filter.cityGoal)) &&
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

/** What a list of measures can show of each beside its name, in the order of the columns. */
export const measureColumns = [
  "field",
  "goal",
  "cityGoals",
  "offices",
  "doneBy",
  "deadline",
  "recurring",
  "status",
  "progress",
  "obstacle",
  "remedy",
  "support",
  "comment",
  "onBehalfOf",
  "priority",
  "planned",
  "spent",
  "funding",
  "heard",
  "source",
] as const;
export type MeasureColumn = (typeof measureColumns)[number];

/** What most readers need; more than these do not fit a small screen. */
export const usualColumns: readonly MeasureColumn[] = ["offices", "deadline", "status", "heard"];

/** By what a reader may order the list. Without any it is the concept's order: nobody is ranked unasked. */
export const measureOrders = ["title", ...measureColumns] as const;
export type MeasureOrder = (typeof measureOrders)[number];

/** Ordered rows; where two are equal the order in which they came decides. What has nothing to order by comes last. */
export function orderMeasures(
  rows: readonly MeasureRow[],
  order: MeasureOrder,
  descending: boolean,
): readonly MeasureRow[] {
  const values = rows.map((row) => orderedBy[order](row));
  const rankOf = ranks(values);
  const known = rows.map((row, index) => ({ row, by: rankOf(values[index]) }));
  return known
    .toSorted((one, other) => {
      if (one.by === undefined || other.by === undefined)
        return Number(one.by === undefined) - Number(other.by === undefined);
      return descending ? other.by - one.by : one.by - other.by;
    })
    .map(({ row }) => row);
}

type OrderValue = string | number | undefined;

/** Texts as numbers that order them: thousands of rows have few different ones, and comparing texts is slow. */
function ranks(values: readonly OrderValue[]): (value: OrderValue) => number | undefined {
  const { compare } = new Intl.Collator("de", { numeric: true });
  const texts = new Set(values.filter((value) => typeof value === "string" && value !== ""));
  const positions = new Map([...(texts as Set<string>)].sort(compare).map((text, position) => [text, position]));
  return (value) => (typeof value === "string" ? positions.get(value) : value);
}

/** Fields and goals go by their numbers, which is the concept's order. */
const orderedBy: Readonly<Record<MeasureOrder, (row: MeasureRow) => OrderValue>> = {
  title: ({ measure }) => measure.title,
  field: ({ field }) => field.key,
  goal: ({ goal }) => goal.key,
  cityGoals: ({ cityGoals }) => cityGoals[0]?.key,
  offices: ({ offices }) => offices[0]?.title,
  doneBy: ({ measure }) => measure.doneBy[0],
  deadline: ({ measure }) => dayValue(measure.deadline?.due),
  recurring: ({ measure }) => measure.everyMonths,
  status: ({ standing }) => measureStatuses.indexOf(standing.status),
  progress: ({ standing }) => standing.progress,
  obstacle: ({ standing }) => standing.obstacle,
  remedy: ({ standing }) => standing.remedy,
  support: ({ standing }) => standing.support,
  comment: ({ standing }) => standing.comment,
  onBehalfOf: ({ standing }) => standing.onBehalfOf,
  priority: ({ allotment }) => allotment.weighing && priorities.indexOf(allotment.weighing.priority),
  planned: ({ allotment }) => amountValue(allotment.budget?.planned),
  spent: ({ allotment }) => amountValue(allotment.budget?.spent),
  funding: ({ allotment }) => allotment.budget?.funding,
  heard: ({ standing }) => dayValue(standing.heardAt),
  source: ({ measure }) => measure.source,
};

function dayValue(at: IsoDate | IsoInstant | undefined): number | undefined {
  return at === undefined ? undefined : Date.parse(at);
}

function amountValue(amount: string | undefined): number | undefined {
  return amount === undefined ? undefined : Number(amount);
}
