import type { Board } from "./board.ts";
import { addDays, startOfDay } from "./calendar.ts";
import type { IsoDate } from "./concept.ts";
import { measuresOf } from "./concept.ts";
import { isOverdue, isSettled } from "./decision.ts";
import type { Meeting } from "./meeting.ts";
import { meetingsOf } from "./meeting.ts";
import { isLate, neverHeard, type Standing } from "./standing.ts";

/** What is due, stuck, silent, new and to be decided: numbers alone, nobody is named or ranked. */
export interface Matters {
  /** Measures. */
  readonly blocked: number;
  /** Measures whose day is over. */
  readonly late: number;
  /** Steps of which nobody has said anything; recommendations are not asked for. */
  readonly silent: number;
  readonly openDecisions: number;
  /** Open decisions whose day is over. */
  readonly lateDecisions: number;
  /** Measures heard of after the meeting before the next one or, where there was none, since the latest round began. */
  readonly news?: { readonly after: "meeting" | "round"; readonly day: IsoDate; readonly count: number };
  readonly next?: Meeting;
}

type Since = Pick<NonNullable<Matters["news"]>, "after" | "day">;
type MatterBoard = Pick<Board, "concept" | "standings" | "decisions" | "meetings" | "rounds">;

export function mattersOf(board: MatterBoard, today: IsoDate): Matters {
  const { concept, standings } = board;
  const next = nextMeeting(board.meetings, today);
  const heard = measuresOf(concept).map((measure) => ({
    measure,
    standing: standings.get(measure.key) ?? neverHeard,
  }));
  const count = (holds: (one: (typeof heard)[number]) => boolean) => heard.filter(holds).length;
  const since = newsSince(board, next, today);
  return {
    blocked: count(({ standing }) => standing.status === "blocked"),
    late: count(({ measure, standing }) => isLate(measure, standing, today)),
    silent: count(({ measure, standing }) => measure.kind === "step" && standing.heardAt === undefined),
    openDecisions: board.decisions.filter((decision) => !isSettled(decision)).length,
    lateDecisions: board.decisions.filter((decision) => isOverdue(decision, today)).length,
    ...(since && { news: { ...since, count: count(isAfter(since)) } }),
    ...(next && { next }),
  };
}

/** Rounds begin in the morning, so that the day alone decides; what was heard on the day of a meeting is known there. */
function isAfter({ after, day }: Since) {
  const begins = Date.parse(startOfDay(after === "meeting" ? addDays(day, 1) : day));
  return ({ standing: { heardAt } }: { readonly standing: Standing }) =>
    heardAt !== undefined && Date.parse(heardAt) >= begins;
}

/** Of any body. */
function nextMeeting(meetings: readonly Meeting[], today: IsoDate): Meeting | undefined {
  return meetings
    .filter(({ heldOn, isCancelled }) => heldOn >= today && !isCancelled)
    .toSorted((one, other) => one.heldOn.localeCompare(other.heldOn))[0];
}

function newsSince({ meetings, rounds }: MatterBoard, next: Meeting | undefined, today: IsoDate): Since | undefined {
  const held = next && meetingsOf(meetings, next.body).findLast(({ heldOn }) => heldOn !== "" && heldOn < today);
  if (held) return { after: "meeting", day: held.heldOn };
  const day = rounds
    .filter(({ state, beginsOn }) => state !== "cancelled" && state !== "planned" && beginsOn <= today)
    .map(({ beginsOn }) => beginsOn)
    // Somebody has emptied the cell.
    .filter((day) => day !== "")
    .toSorted()
    .at(-1);
  return day === undefined ? undefined : { after: "round", day };
}
