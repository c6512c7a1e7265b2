import type { IsoDate } from "./concept.ts";
import type { MeetingDay } from "./round-calendar.ts";

/** An item of the agenda as somebody has put it there, or left it out. */
export interface KeptItem {
  /** Id of the item: its kind and what it is about, `blocked:2.3-L1-S1`. */
  readonly id: string;
  /** As it was when it was kept: what made it may be over by the day of the meeting. */
  readonly title: string;
  readonly isLeftOut?: boolean;
}

/** Sitzung: a meeting of a body. */
export interface Meeting extends MeetingDay {
  /** `lenkungsgruppe_2026-12-03`, by the day for which it was first planned. */
  readonly key: string;
  readonly title: string;
  readonly place: string;
  readonly isCancelled: boolean;
  /** The agenda as it was changed by hand, in its order; empty as long as the rule alone makes it. */
  readonly agenda: readonly KeptItem[];
  /** Id of the item that the stage shows; empty before the first. */
  readonly shown: string;
}

export function meetingKey(body: string, day: IsoDate): string {
  return `${body}_${day}`;
}

/** The meetings of a body that were not called off, by their days. */
export function meetingsOf<One extends MeetingDay>(meetings: readonly One[], body: string): readonly One[] {
  return meetings
    .filter((meeting) => meeting.body === body && !meeting.isCancelled && meeting.heldOn !== "")
    .toSorted((one, other) => one.heldOn.localeCompare(other.heldOn));
}

/** What is most likely spoken of now: a meeting of today that a stage shows, else one of today, else the next one. */
export function meetingNow(meetings: readonly Meeting[], today: IsoDate): Meeting | undefined {
  const coming = meetings
    .filter(({ heldOn, isCancelled }) => !isCancelled && heldOn >= today)
    .toSorted((one, other) => one.heldOn.localeCompare(other.heldOn));
  return coming.find(({ heldOn, shown }) => heldOn === today && shown !== "") ?? coming[0];
}

/** The latest meeting of the same body before this one. */
export function meetingBefore(meetings: readonly Meeting[], { body, heldOn, key }: Meeting): Meeting | undefined {
  return meetingsOf(meetings, body).findLast((other) => other.heldOn < heldOn && other.key !== key);
}
