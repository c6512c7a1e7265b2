import type { Board } from "./board.ts";
import { addMonths, dayOf } from "./calendar.ts";
import type { Body, Concept, ConceptItem, IsoDate } from "./concept.ts";
import { goalsOf } from "./concept.ts";
import { meetingsOf } from "./meeting.ts";
import type { Network } from "./network.ts";
import { checkDueOn, isCheckLate, monthsBetweenChecks } from "./network.ts";
import type { Route } from "./route.ts";

/** What comes round in the course of a year or two (section 3.3). */
export const courseKinds = ["meeting", "report", "duty", "register", "round"] as const;
export type CourseKind = (typeof courseKinds)[number];

/**
 * - `late`: its day is over
 * - `undated`: neither a rhythm and when it was last done nor anybody says when it is next
 * - `due`: it has to be done by then, and nobody has fixed a day
 * - `planned`: a day is fixed
 * - `again`: it comes round by then, if the time before is kept
 */
export const courseStates = ["late", "undated", "due", "planned", "again"] as const;
export type CourseState = (typeof courseStates)[number];

export interface CourseEntry {
  readonly kind: CourseKind;
  /** Of the body, measure, indicator or round. */
  readonly key: string;
  /** What comes round. */
  readonly title: string;
  /** The item of the concept to which it belongs, where the title alone does not say. */
  readonly about?: Pick<ConceptItem, "key" | "title">;
  /** Where there is more about it. */
  readonly place?: Route;
  readonly state: CourseState;
  readonly on?: IsoDate;
  /** When it was last done. */
  readonly lastOn?: IsoDate;
  readonly everyMonths?: number;
  /** Of the register: how many entries are due. */
  readonly count?: number;
}

/** What the course of the year needs beside the board. */
export interface YearRegister {
  readonly networks: readonly Network[];
  readonly reportedOn?: IsoDate;
}

type YearBoard = Pick<Board, "concept" | "meetings" | "rounds" | "standings" | "evaluations">;

/** The course of two years: the time in which everything of section 3.3 has come round once. */
export interface YearCourse {
  /** The longest late first. */
  readonly late: readonly CourseEntry[];
  /** All months from that of today on, `2026-11`, with what falls into each by its day. */
  readonly months: readonly { readonly month: string; readonly entries: readonly CourseEntry[] }[];
  /** What is due or planned after those months. */
  readonly after: readonly CourseEntry[];
  readonly undated: readonly CourseEntry[];
}

const months = 24;

export function yearCourse(board: YearBoard, register: YearRegister, today: IsoDate): YearCourse {
  const entries = courseEntries(board, register, today);
  const first = `${today.slice(0, 7)}-01`;
  const end = addMonths(first, months);
  const dated = [...entries.filter(({ state }) => state === "due" || state === "planned"), ...repeated(entries, end)];
  const byDay = dated.toSorted(compareDays);
  return {
    late: entries.filter(({ state }) => state === "late").toSorted(compareDays),
    months: Array.from({ length: months }, (_, at) => {
      const month = addMonths(first, at).slice(0, 7);
      return { month, entries: byDay.filter(({ on }) => on?.startsWith(month)) };
    }),
    after: byDay.filter(({ on = "" }) => on >= end),
    undated: entries.filter(({ state }) => state === "undated"),
  };
}

function compareDays(one: CourseEntry, other: CourseEntry): number {
  return (one.on ?? "").localeCompare(other.on ?? "");
}

/** When things come round again after the last of their days; what is late comes round again only once it has been done. */
function repeated(entries: readonly CourseEntry[], end: IsoDate): readonly CourseEntry[] {
  const series = Map.groupBy(entries, ({ kind, key }) => `${kind} ${key}`);
  return [...series.values()].flatMap((all) => {
    const last = all.toSorted(compareDays).at(-1);
    if (!last?.on || !last.everyMonths || last.state === "late") return [];
    const again: CourseEntry[] = [];
    for (let on = addMonths(last.on, last.everyMonths); on < end; on = addMonths(on, last.everyMonths)) {
      const { place: _, ...rest } = last;
      again.push({ ...rest, ...(last.kind !== "meeting" && last.place && { place: last.place }), state: "again", on });
    }
    return again;
  });
}

function courseEntries(board: YearBoard, register: YearRegister, today: IsoDate): readonly CourseEntry[] {
  return [
    ...board.concept.bodies.flatMap((body) => meetingEntries(board, body, today)),
    reportEntry(board.concept, register, today),
    ...dutyEntries(board, today),
    ...registerEntries(register, today),
    ...roundEntries(board, today),
  ];
}

/**
 * The next meetings; where the rhythm wants one by a day and none is planned until then, that is an entry of its own. A body
 * without a rhythm stands in the course as well, so that nobody forgets it.
 */
function meetingEntries({ meetings }: YearBoard, body: Body, today: IsoDate): readonly CourseEntry[] {
  const all = meetingsOf(meetings, body.key);
  const lastOn = all.findLast(({ heldOn }) => heldOn < today)?.heldOn;
  const next = all.filter(({ heldOn }) => heldOn >= today);
  const about = {
    kind: "meeting",
    key: body.key,
    title: body.title,
    ...(lastOn && { lastOn }),
    ...(body.interval && { everyMonths: body.interval.months }),
  } as const;
  const planned = next.map(
    ({ key, heldOn }): CourseEntry => ({ ...about, place: { view: "meeting", key }, state: "planned", on: heldOn }),
  );
  if (!body.interval || lastOn === undefined) return planned.length > 0 ? planned : [{ ...about, state: "undated" }];
  const dueOn = addMonths(lastOn, body.interval.months);
  const first = next[0]?.heldOn;
  if (first !== undefined && first <= dueOn) return planned;
  const open: CourseEntry = { ...about, state: dueOn < today ? "late" : "due", on: dueOn };
  return [open, ...planned];
}

function reportEntry({ reporting }: Concept, { reportedOn }: YearRegister, today: IsoDate): CourseEntry {
  const { months: everyMonths } = reporting.interval;
  const about = { kind: "report", key: "", title: reporting.title, everyMonths } as const;
  if (reportedOn === undefined) return { ...about, state: "undated" };
  return { ...about, ...dueAfter(reportedOn, everyMonths, today) };
}

/** Recurring duties, by when they were last reported. */
function dutyEntries({ concept, standings, evaluations }: YearBoard, today: IsoDate): readonly CourseEntry[] {
  const duties = goalsOf(concept).flatMap(({ key: goal, measures, indicators }) => [
    ...measures.map((item) => ({
      item,
      heardAt: standings.get(item.key)?.heardAt,
      place: { view: "measure", key: item.key } as const,
    })),
    ...indicators.map((item) => ({
      item,
      heardAt: evaluations.get(item.key)?.heardAt,
      place: { view: "goal", key: goal } as const,
    })),
  ]);
  return duties.flatMap(({ item, heardAt, place }): CourseEntry[] => {
    const { key, title, everyMonths } = item;
    if (everyMonths === undefined) return [];
    const about = { kind: "duty", key, title: whatRecurs(item), about: { key, title }, place, everyMonths } as const;
    if (heardAt === undefined) return [{ ...about, state: "undated" }];
    return [{ ...about, ...dueAfter(dayOf(heardAt), everyMonths, today) }];
  });
}

const recurring = /regelmäßig|laufend|je(de[nrs]?)? (Jahr|Halbjahr|Quartal|Monat)|pro (Jahr|Monat)|jährlich|monatlich/i;

/**
 * What of a duty comes round: the title of an item may name what is done once (somebody is founded), and a detail what is
 * done again and again from then on (they meet twice a year).
 */
function whatRecurs({ title, details }: Pick<ConceptItem, "title" | "details">): string {
  return details.find((detail) => recurring.test(detail)) ?? title;
}

/** The register of round tables, by the entry that has waited longest. */
function registerEntries({ networks }: YearRegister, today: IsoDate): readonly CourseEntry[] {
  const about = {
    kind: "register",
    key: "",
    title: "",
    place: { view: "networks" },
    everyMonths: monthsBetweenChecks,
  } as const;
  if (networks.length === 0) return [{ ...about, state: "undated" }];
  const [first = ""] = networks.map((network) => checkDueOn(network) ?? "").toSorted();
  const late = networks.filter((network) => isCheckLate(network, today));
  if (late.length === 0) return [{ ...about, state: "due", on: first }];
  return [{ ...about, state: "late", count: late.length, ...(first !== "" && { on: first }) }];
}

function roundEntries({ rounds }: YearBoard, today: IsoDate): readonly CourseEntry[] {
  return rounds
    .filter(({ state, beginsOn }) => state === "planned" && beginsOn >= today)
    .map(({ key, title, beginsOn }) => ({
      kind: "round",
      key,
      title,
      place: { view: "rounds", place: "rounds" },
      state: "planned",
      on: beginsOn,
    }));
}

function dueAfter(lastOn: IsoDate, months: number, today: IsoDate): Pick<CourseEntry, "state" | "on" | "lastOn"> {
  const on = addMonths(lastOn, months);
  return { state: on < today ? "late" : "due", on, lastOn };
}
