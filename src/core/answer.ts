import type { Answer, CheckIn, Response, Round } from "./round.ts";
import { responseKey } from "./round.ts";
import { measureStatuses } from "./standing.ts";

/** Texts longer than this many characters are refused, so that a card stays within Teams' limits. */
export const longestText = 1000;

/** What a person typed, before anything is believed. */
export interface AnswerDraft {
  readonly status: string;
  readonly progress: string;
  readonly obstacle: string;
  readonly comment: string;
}

export type AnswerFault =
  | { readonly field: "status"; readonly reason: "missing" | "unknown" }
  | { readonly field: "progress"; readonly reason: "notWhole" | "outOfRange" }
  | { readonly field: "obstacle"; readonly reason: "missing" | "tooLong" }
  | { readonly field: "comment"; readonly reason: "tooLong" };

export type AnswerReading =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly faults: readonly AnswerFault[] };

/** Reads a draft; all faults at once. A blocked step needs its obstacle; progress is a whole per cent or left open. */
export function readAnswer(draft: AnswerDraft): AnswerReading {
  const faults: AnswerFault[] = [];
  const status = readStatus(draft.status, faults);
  const progress = readProgress(draft.progress.trim(), faults);
  const obstacle = draft.obstacle.trim();
  const comment = draft.comment.trim();
  if (obstacle.length > longestText) faults.push({ field: "obstacle", reason: "tooLong" });
  if (status === "blocked" && obstacle === "") faults.push({ field: "obstacle", reason: "missing" });
  if (comment.length > longestText) faults.push({ field: "comment", reason: "tooLong" });
  if (faults.length > 0 || status === undefined) return { ok: false, faults };
  return {
    ok: true,
    answer: {
      status,
      obstacle,
      comment,
      ...(progress === undefined ? {} : { progress }),
    },
  };
}

function readStatus(text: string, faults: AnswerFault[]): Answer["status"] | undefined {
  const status = measureStatuses.find((known) => known === text);
  if (status && status !== "unknown") return status;
  faults.push({ field: "status", reason: text === "" ? "missing" : "unknown" });
  return undefined;
}

function readProgress(text: string, faults: AnswerFault[]): number | undefined {
  if (text === "") return undefined;
  const number = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(number)) faults.push({ field: "progress", reason: "notWhole" });
  else if (number < 0 || number > 100) faults.push({ field: "progress", reason: "outOfRange" });
  else return number;
  return undefined;
}

/** Somebody's answer to an item of a check-in, together with what the lists say about that check-in. */
export interface Submission {
  readonly checkIn: CheckIn | undefined;
  readonly round: Round | undefined;
  /** Key of the item that the answer names. */
  readonly item: string;
  /** Whether the lists still hold that item. */
  readonly itemExists: boolean;
  /** The channel in which the answer was given. */
  readonly channel: string;
  /** Number of responses to the item that the answering person had seen. */
  readonly seen: number;
  /** All responses to the check-in. */
  readonly responses: readonly Response[];
  readonly draft: AnswerDraft;
  readonly answeredBy: Response["answeredBy"];
  readonly answeredAt: string;
}

export type Verdict =
  /** Write `response`. */
  | { readonly kind: "accept"; readonly response: Response }
  /** The same answer by the same person is already there as `response`: confirm it, write nothing new. */
  | { readonly kind: "repeat"; readonly response: Response }
  /** Somebody else answered meanwhile, with `response`. */
  | { readonly kind: "overtaken"; readonly response: Response }
  | {
      readonly kind: "refuse";
      readonly reason: "unknownCheckIn" | "wrongChannel" | "roundClosed" | "unknownItem";
    }
  | { readonly kind: "faulty"; readonly faults: readonly AnswerFault[] };

/**
 * What to do with a submission. Nothing in it is believed: check-in, round, item and channel come from the lists.
 * The response's key is unique, so that of two answers to the same state of an item only one can be written.
 */
export function judge(submission: Submission): Verdict {
  const { checkIn, round, item, responses, seen } = submission;
  if (!checkIn || !round) return { kind: "refuse", reason: "unknownCheckIn" };
  if (checkIn.posting?.channel !== submission.channel) return { kind: "refuse", reason: "wrongChannel" };
  if (round.state === "closed") return { kind: "refuse", reason: "roundClosed" };
  if (!checkIn.items.includes(item) || !submission.itemExists) return { kind: "refuse", reason: "unknownItem" };
  const reading = readAnswer(submission.draft);
  if (!reading.ok) return { kind: "faulty", faults: reading.faults };
  const latest = responses
    .filter((response) => response.item === item)
    .reduce<Response | undefined>((last, next) => (last && last.revision > next.revision ? last : next), undefined);
  if (latest && latest.revision !== seen) {
    const same = latest.answeredBy.id === submission.answeredBy.id && sameAnswer(latest.answer, reading.answer);
    return { kind: same ? "repeat" : "overtaken", response: latest };
  }
  const revision = (latest?.revision ?? 0) + 1;
  const { answeredBy, answeredAt } = submission;
  const key = responseKey(checkIn.key, item, revision);
  return {
    kind: "accept",
    response: {
      key,
      checkIn: checkIn.key,
      item,
      revision,
      answer: reading.answer,
      answeredBy,
      answeredAt,
    },
  };
}

function sameAnswer(one: Answer, other: Answer): boolean {
  return (
    one.status === other.status &&
    one.progress === other.progress &&
    one.obstacle === other.obstacle &&
    one.comment === other.comment
  );
}
