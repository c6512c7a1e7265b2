import type { Board } from "./board.ts";
import { addDays, startOfDay } from "./calendar.ts";
import type { Field, IsoDate, IsoInstant, Measure } from "./concept.ts";
import type { Decision } from "./decision.ts";
import { isSettled, titleOf } from "./decision.ts";
import type { MeasureRow } from "./measure-list.ts";
import { measureRows } from "./measure-list.ts";
import type { Meeting } from "./meeting.ts";
import { meetingBefore } from "./meeting.ts";
import type { Response } from "./response.ts";
import { newestResponses } from "./response.ts";
import { lateUnits } from "./round-notices.ts";
import type { MeasureStatus } from "./standing.ts";
import { neverHeard } from "./standing.ts";

/** A measure that stands otherwise than at the last meeting. */
export interface StatusChange {
  readonly key: string;
  readonly title: string;
  readonly before: MeasureStatus;
  readonly after: MeasureStatus;
  /** Whole per cent, of one that is under way. */
  readonly progress?: number;
}

/**
 * What a meeting may have to talk about.
 * - `changes`: what changed in a field since the body last met
 * - `blocked`: a measure that is stuck, with its obstacle and what would lift it
 * - `support`: what an office wants of the body
 * - `decision`: an earlier decision of the body that is due
 * - `missing`: offices that have not answered in the last round; never persons
 * - `own`: put there by hand
 * - `past`: was kept by hand, and what made it is over
 */
export type AgendaMatter =
  | { readonly kind: "changes"; readonly changes: readonly StatusChange[] }
  | {
      readonly kind: "blocked" | "support";
      readonly obstacle: string;
      readonly remedy: string;
      readonly support: string;
      readonly offices: readonly string[];
    }
  | { readonly kind: "decision"; readonly decision: Decision }
  | { readonly kind: "missing"; readonly offices: readonly string[] }
  | { readonly kind: "own" | "past" };

export interface AgendaItem {
  /** Kind and what it is about, `blocked:2.3-L1-S1`: the same however often the agenda is made. */
  readonly id: string;
  readonly title: string;
  /** Key of the field, goal or measure that a decision at this item concerns. */
  readonly about?: string;
  readonly matter: AgendaMatter;
}

export type AgendaBoard = Pick<
  Board,
  "concept" | "standings" | "bindings" | "meetings" | "decisions" | "rounds" | "checkIns" | "responses"
>;

/** The agenda of a meeting: made by rule, and put in order, shortened and added to by hand. */
export interface Agenda {
  readonly items: readonly AgendaItem[];
  readonly leftOut: readonly AgendaItem[];
}

/** What the rule alone puts on the agenda: changes, what is stuck, wishes, decisions that are due, missing offices. */
export function agendaByRule(board: AgendaBoard, meeting: Meeting): readonly AgendaItem[] {
  const rows = measureRows(board);
  return [
    ...changeItems(board, meeting),
    ...rows.filter(({ standing }) => standing.status === "blocked").map((row) => measureItem("blocked", row)),
    ...rows
      .filter(({ standing }) => standing.status !== "blocked" && standing.support !== "")
      .map((row) => measureItem("support", row)),
    ...decisionItems(board, meeting),
    ...missingItems(board, meeting),
  ];
}

function changeItems(board: AgendaBoard, meeting: Meeting): readonly AgendaItem[] {
  const before = meetingBefore(board.meetings, meeting);
  const [since, until] = [before ? endOf(before.heldOn) : "", endOf(meeting.heldOn)];
  const known = board.responses.filter(({ answeredAt }) => answeredAt < until);
  const earlier = newestResponses(known.filter(({ answeredAt }) => answeredAt < since));
  const newest = newestResponses(known);
  return board.concept.fields.flatMap((field) => {
    const changes = measuresIn(field).flatMap(({ key, title }): readonly StatusChange[] => {
      const { status, progress, heardAt = "" } = board.standings.get(key) ?? neverHeard;
      const isHeardBefore = (end: IsoInstant) => heardAt !== "" && heardAt < end;
      // What is stuck has an item of its own.
      if (isHeardBefore(since) || status === "blocked") return [];
      // The list's own status may have been changed by hand; what came after the meeting is left to the responses.
      const after = isHeardBefore(until) ? status : statusIn(newest, key);
      const was = statusIn(earlier, key);
      if (was === after) return [];
      const percent = isHeardBefore(until) ? progress : progressIn(newest, key);
      return [{ key, title, before: was, after, ...progressOf(after, percent) }];
    });
    if (changes.length === 0) return [];
    return [
      {
        id: `changes:${field.key}`,
        title: `${field.key} ${field.title}`,
        about: field.key,
        matter: { kind: "changes", changes },
      },
    ];
  });
}

function measuresIn({ goals }: Field): readonly Measure[] {
  return goals.flatMap(({ measures }) => measures);
}

/** The first instant after a day. */
function endOf(day: IsoDate): IsoInstant {
  return startOfDay(addDays(day, 1));
}

function statusIn(responses: ReadonlyMap<string, Response>, key: string): MeasureStatus {
  const answer = responses.get(key)?.answer;
  return answer?.kind === "step" ? answer.status : "unknown";
}

/** How far a measure is, is of interest while it is under way. */
function progressOf(status: MeasureStatus, progress: number | undefined): Pick<StatusChange, "progress"> {
  return status === "underway" && progress !== undefined ? { progress } : {};
}

function progressIn(responses: ReadonlyMap<string, Response>, key: string): number | undefined {
  const answer = responses.get(key)?.answer;
  return answer?.kind === "step" ? answer.progress : undefined;
}

function measureItem(kind: "blocked" | "support", { measure, standing, offices }: MeasureRow): AgendaItem {
  const { obstacle, remedy, support } = standing;
  return {
    id: `${kind}:${measure.key}`,
    title: `${measure.key} ${measure.title}`,
    about: measure.key,
    matter: {
      kind,
      obstacle,
      remedy,
      support,
      offices: offices.map(({ title }) => title),
    },
  };
}

/** Of the same body and of an earlier meeting, not ended, and due by the day of this one or due by no day. */
function decisionItems({ meetings, decisions }: AgendaBoard, meeting: Meeting): readonly AgendaItem[] {
  const bodies = new Map(meetings.map(({ key, body }) => [key, body]));
  return decisions
    .filter((decision) => {
      if (decision.meeting === meeting.key || bodies.get(decision.meeting) !== meeting.body) return false;
      return !isSettled(decision) && (decision.dueOn ?? "") <= meeting.heldOn;
    })
    .map((decision) => ({
      id: `decision:${decision.key}`,
      title: titleOf(decision.text),
      ...(decision.about && { about: decision.about }),
      matter: { kind: "decision", decision },
    }));
}

/** Of the latest round whose answers were due by the day of the meeting. */
function missingItems(board: AgendaBoard, { heldOn }: Meeting): readonly AgendaItem[] {
  const round = board.rounds
    .filter(({ state, dueOn }) => state !== "cancelled" && state !== "planned" && dueOn <= heldOn)
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
    .at(-1);
  const offices = round ? lateUnits(board, round).map(({ unit }) => unit.title) : [];
  if (!round || offices.length === 0) return [];
  return [{ id: `missing:${round.key}`, title: round.title, matter: { kind: "missing", offices } }];
}
