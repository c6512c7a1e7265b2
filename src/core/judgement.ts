import type { AnswerDraft, AnswerFault, Reader } from "./answer.ts";
import { draftOf, readAnswer, strikingDifference } from "./answer.ts";
import type { AskedItem, CheckIn } from "./check-in.ts";
import { canStayUnchanged, heardAtOf } from "./check-in.ts";
import { reportedStates } from "./decision.ts";
import type { Answer, Response } from "./response.ts";
import { plainLines, responseKey } from "./response.ts";
import type { Round } from "./round.ts";

/** Somebody's answer to an item of a check-in, together with what the lists say about that check-in. */
export interface Submission {
  readonly checkIn: CheckIn | undefined;
  readonly round: Round | undefined;
  /** Key of the item that the answer names. */
  readonly item: string;
  /** The item as the lists hold it; `undefined` when they do not any more. */
  readonly asked: AskedItem | undefined;
  /** The channel in which the answer was given; `undefined` for an answer in the tab, which reads the lists with own rights. */
  readonly channel: string | undefined;
  /** The channel that is bound to the unit: a card whose posting nobody has recorded can stand nowhere else. */
  readonly unitChannel?: string | undefined;
  /** Number of responses to the item that the answering person had seen. */
  readonly seen: number;
  /** All responses to the check-in. */
  readonly responses: readonly Response[];
  readonly content:
    | { readonly kind: "draft"; readonly draft: AnswerDraft; readonly isConfirmed: boolean }
    /** As it was when last heard of; `heardAt` as the card showed it, empty where only the lists say how it stands. */
    | { readonly kind: "unchanged"; readonly heardAt: string };
  readonly reader: Reader;
  readonly answeredBy: Response["answeredBy"];
  readonly answeredAt: string;
}

export type Refusal = "unknownCheckIn" | "wrongChannel" | "roundClosed" | "unknownItem";

export type Verdict =
  /** Write `response`. */
  | { readonly kind: "accept"; readonly response: Response }
  /** The same answer by the same person is already there as `response`: confirm it, write nothing new. */
  | { readonly kind: "repeat"; readonly response: Response }
  /** Somebody else answered meanwhile, with `response`. */
  | { readonly kind: "overtaken"; readonly response: Response }
  /** What was to stay unchanged has changed meanwhile: show it, ask again. */
  | { readonly kind: "changed" }
  /** The value differs much from `previous`, an exact decimal: ask once, then take it. */
  | { readonly kind: "striking"; readonly previous: string }
  | { readonly kind: "refuse"; readonly reason: Refusal }
  | { readonly kind: "faulty"; readonly faults: readonly AnswerFault[] };

/**
 * What to do with a submission. Nothing in it is believed: check-in, round, item and channel come from the lists.
 * The response's key is unique, so that of two answers to the same state of an item only one can be written.
 */
export function judge(submission: Submission): Verdict {
  const reason = refusalOf(submission);
  if (reason) return { kind: "refuse", reason };
  const { checkIn, asked, item, seen, responses, content } = submission;
  if (!checkIn || !asked) return { kind: "refuse", reason: "unknownItem" };
  const latest = latestOf(responses, item);
  const reading = readContent(submission, asked);
  if (reading.kind === "faulty" || reading.kind === "changed") return reading;
  const { answer } = reading;
  if (latest && latest.revision !== seen) {
    const isSame = latest.answeredBy.id === submission.answeredBy.id && sameAnswer(latest.answer, answer);
    return { kind: isSame ? "repeat" : "overtaken", response: latest };
  }
  if (answer.kind === "figure" && asked.kind === "figure" && content.kind === "draft" && !content.isConfirmed) {
    const previous = strikingDifference(asked, answer);
    if (previous !== undefined) return { kind: "striking", previous };
  }
  const revision = (latest?.revision ?? 0) + 1;
  const { answeredBy } = submission;
  const answeredAt = laterBySeconds(submission.answeredAt, latest);
  const key = responseKey(checkIn.key, item, revision);
  return { kind: "accept", response: { key, checkIn: checkIn.key, item, revision, answer, answeredBy, answeredAt } };
}

/** Why a button of a check-in can do nothing at all; `undefined` when it can. */
function refusalOf({
  checkIn,
  round,
  channel,
  unitChannel,
  item,
  asked,
}: Pick<Submission, "checkIn" | "round" | "channel" | "unitChannel" | "item" | "asked">): Refusal | undefined {
  const reason = placeRefusalOf({ checkIn, round, channel, unitChannel });
  if (reason || !checkIn) return reason ?? "unknownCheckIn";
  const isAsked = checkIn.items.some(({ key }) => key === item);
  return isAsked && asked ? undefined : "unknownItem";
}

/** Why nobody can answer anything of a check-in there; `undefined` when they can. */
export function placeRefusalOf({
  checkIn,
  round,
  channel,
  unitChannel,
}: Pick<Submission, "checkIn" | "round" | "channel" | "unitChannel">): Exclude<Refusal, "unknownItem"> | undefined {
  if (!checkIn || !round) return "unknownCheckIn";
  const home = checkIn.delivery.posting?.channel ?? unitChannel;
  if (channel !== undefined && channel !== home) return "wrongChannel";
  return round.state === "open" ? undefined : "roundClosed";
}

type ContentReading =
  | { readonly kind: "read"; readonly answer: Answer }
  | Extract<Verdict, { kind: "faulty" | "changed" }>;

function readContent({ content, reader, responses, item }: Submission, asked: AskedItem): ContentReading {
  if (content.kind === "draft") {
    const reading = readAnswer(asked, content.draft, reader);
    return reading.ok ? { kind: "read", answer: reading.answer } : { kind: "faulty", faults: reading.faults };
  }
  const answer = standingAnswer(asked);
  if (!answer || !canStayUnchanged(asked)) return { kind: "faulty", faults: [{ field: "status", reason: "missing" }] };
  const heardAt = heardAtOf(asked);
  // A repeated "unchanged" finds the very answer that it has written itself.
  const isKnown = [content.heardAt, latestOf(responses, item)?.answeredAt].some((known) =>
    isSameSecond(known, heardAt),
  );
  return isKnown ? { kind: "read", answer } : { kind: "changed" };
}

/** The lists keep instants to the second. */
function isSameSecond(one: string | undefined, other: string | undefined): boolean {
  if (!one || !other) return (one ?? "") === (other ?? "");
  return Math.floor(Date.parse(one) / 1000) === Math.floor(Date.parse(other) / 1000);
}

/** The lists keep instants to the second: which of two answers is the newer one must show in those. */
function laterBySeconds(instant: string, earlier: Response | undefined): string {
  if (!earlier) return instant;
  const nextSecond = (Math.floor(Date.parse(earlier.answeredAt) / 1000) + 1) * 1000;
  return Date.parse(instant) < nextSecond ? new Date(nextSecond).toISOString() : instant;
}

/** What was last heard of an item, as an answer. */
function standingAnswer(asked: AskedItem): Answer | undefined {
  if (asked.kind === "step") {
    const { status, heardAt: _, ...said } = asked.standing;
    return status === "unknown" ? undefined : { kind: "step", status, ...said };
  }
  if (asked.kind === "decision") {
    const state = reportedStates.find((known) => known === asked.state);
    return state && { kind: "decision", state, comment: asked.note };
  }
  if (asked.kind !== "indicator" || !asked.evaluation) return undefined;
  const { heardAt: _, ...said } = asked.evaluation;
  return { kind: "indicator", ...said };
}

function latestOf(responses: readonly Response[], item: string): Response | undefined {
  return responses
    .filter((response) => response.item === item)
    .reduce<Response | undefined>((last, next) => (last && last.revision > next.revision ? last : next), undefined);
}

function sameAnswer(one: Answer, other: Answer): boolean {
  if (one.kind !== other.kind) return false;
  const [draft, otherDraft] = [draftOf(one), draftOf(other)];
  const fields = new Set([...Object.keys(draft), ...Object.keys(otherDraft)]) as Set<keyof AnswerDraft>;
  return [...fields].every((field) => plainLines(draft[field] ?? "") === plainLines(otherDraft[field] ?? ""));
}
