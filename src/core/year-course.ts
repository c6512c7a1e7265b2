import type { Board } from "./board.ts";
import { addMonths, dayOf } from "./calendar.ts";
import type { Body, Concept, IsoDate } from "./concept.ts";
import { goalsOf } from "./concept.ts";
import { meetingsOf } from "./meeting.ts";
import type { Network } from "./network.ts";
import { checkDueOn, isCheckLate } from "./network.ts";

/** What comes round in the course of a year or two (section 3.3). */
export const courseKinds = ["meeting", "report", "duty", "register", "round"] as const;
export type CourseKind = (typeof courseKinds)[number];

/**
 * - `late`: its day is over
 * - `unknown`: nothing says when it was last done, so that it counts as open
 * - `due`: it has to be done by then, and nobody has fixed a day
 * - `planned`: a day is fixed
 */
export const courseStates = ["late", "unknown", "due", "planned"] as const;
export type CourseState = (typeof courseStates)[number];

export interface CourseEntry {
  readonly kind: CourseKind;
  /** Of the body, measure, indicator or round. */
  readonly key: string;
  readonly title: string;
  readonly state: CourseState;
  readonly on?: IsoDate;
  /** When it was last done. */
  readonly lastOn?: IsoDate;
  /** Of the register: how many entries are due. */
  readonly count?: number;
}

/** What the course of the year needs beside the board. */
export interface YearRegister {
  readonly networks: readonly Network[];
  readonly reportedOn?: IsoDate;
}

type YearBoard = Pick<Board, "concept" | "meetings" | "rounds" | "standings" | "evaluations">;

/** Everything that comes round, with what is late first, then by day. */
export function yearCourse(board: YearBoard, register: YearRegister, today: IsoDate): readonly CourseEntry[] {
  const entries = [
    ...board.concept.bodies.flatMap((body) => meetingEntries(board, body, today)),
    reportEntry(board.concept, register, today),
    ...dutyEntries(board, today),
    ...registerEntries(register, today),
    ...roundEntries(board, today),
  ];
  return entries.toSorted((one, other) => rankOf(one).localeCompare(rankOf(other)));
}

function rankOf({ state, on }: CourseEntry): string {
  const group = state === "late" ? 0 : state === "unknown" ? 1 : 2;
  return `${group} ${on ?? ""}`;
}

/** The next meetings; where the rhythm wants one by a day and none is planned until then, that is an entry of its own. */
function meetingEntries({ meetings }: YearBoard, body: Body, today: IsoDate): readonly CourseEntry[] {
  const all = meetingsOf(meetings, body.key);
  const lastOn = all.findLast(({ heldOn }) => heldOn < today)?.heldOn;
  const next = all.filter(({ heldOn }) => heldOn >= today);
  const about = { kind: "meeting", key: body.key, title: body.title, ...(lastOn && { lastOn }) } as const;
  const planned = next.map(({ heldOn }): CourseEntry => ({ ...about, state: "planned", on: heldOn }));
  if (!body.interval) return planned;
  if (lastOn === undefined) return planned.length > 0 ? planned : [{ ...about, state: "unknown" }];
  const dueOn = addMonths(lastOn, body.interval.months);
  const first = next[0]?.heldOn;
  if (first !== undefined && first <= dueOn) return planned;
  const open: CourseEntry = { ...about, state: dueOn < today ? "late" : "due", on: dueOn };
  return [open, ...planned];
}

function reportEntry({ reporting }: Concept, { reportedOn }: YearRegister, today: IsoDate): CourseEntry {
  const about = { kind: "report", key: "", title: reporting.title } as const;
  if (reportedOn === undefined) return { ...about, state: "unknown" };
  return { ...about, ...dueAfter(reportedOn, reporting.interval.months, today) };
}

/** Recurring duties that were done at least once; the rounds ask for the others anyway. */
function dutyEntries({ concept, standings, evaluations }: YearBoard, today: IsoDate): readonly CourseEntry[] {
  const goals = goalsOf(concept);
  const measures = goals.flatMap(({ measures }) =>
    measures.map((item) => ({ item, heardAt: standings.get(item.key)?.heardAt })),
  );
  const indicators = goals.flatMap(({ indicators }) =>
    indicators.map((item) => ({ item, heardAt: evaluations.get(item.key)?.heardAt })),
  );
  return [...measures, ...indicators].flatMap(({ item: { key, title, everyMonths }, heardAt }): CourseEntry[] => {
    if (everyMonths === undefined) return [];
    const about = { kind: "duty", key, title } as const;
    if (heardAt === undefined) return [{ ...about, state: "unknown" }];
    return [{ ...about, ...dueAfter(dayOf(heardAt), everyMonths, today) }];
  });
}

/** The register of round tables, by the entry that has waited longest. */
function registerEntries({ networks }: YearRegister, today: IsoDate): readonly CourseEntry[] {
  const about = { kind: "register", key: "", title: "" } as const;
  if (networks.length === 0) return [{ ...about, state: "unknown" }];
  const [first = ""] = networks.map((network) => checkDueOn(network) ?? "").toSorted();
  const late = networks.filter((network) => isCheckLate(network, today));
  if (late.length === 0) return [{ ...about, state: "due", on: first }];
  return [{ ...about, state: "late", count: late.length, ...(first !== "" && { on: first }) }];
}

function roundEntries({ rounds }: YearBoard, today: IsoDate): readonly CourseEntry[] {
  return rounds
    .filter(({ state, beginsOn }) => state === "planned" && beginsOn >= today)
    .map(({ key, title, beginsOn }) => ({ kind: "round", key, title, state: "planned", on: beginsOn }));
}

function dueAfter(lastOn: IsoDate, months: number, today: IsoDate): Pick<CourseEntry, "state" | "on" | "lastOn"> {
  const on = addMonths(lastOn, months);
  return { state: on < today ? "late" : "due", on, lastOn };
}
