import type { AdaptiveCard } from "../cards/adaptive-card.ts";
import type { Outcome } from "../cards/check-in-card.ts";
import { checkInCard } from "../cards/check-in-card.ts";
import { refusalCard } from "../cards/notice-card.ts";
import type { Submitted } from "../cards/submitted.ts";
import type { AnswerDraft, Submission, Verdict } from "../core/answer.ts";
import { judge } from "../core/answer.ts";
import type { IsoInstant } from "../core/concept.ts";
import type { CheckIn, Response, Round } from "../core/round.ts";
import { neverHeard } from "../core/standing.ts";
import type { AnswerContext, Lists, Origin } from "./ports.ts";

/** How often an answer is judged anew because somebody else wrote in between. */
const attempts = 3;

const emptyDraft: AnswerDraft = {
  status: "",
  progress: "",
  obstacle: "",
  comment: "",
};

export type AnswerAction = Exclude<Submitted, { readonly action: "bind" }>;

export interface AnswerDeps {
  readonly lists: Lists;
  readonly now: () => IsoInstant;
}

export interface AnswerReply {
  /** For the person who pressed the button. */
  readonly card: AdaptiveCard;
  /** Present when something was saved: the message as everybody is to see it. */
  readonly update?: { readonly message: string; readonly card: AdaptiveCard };
}

/**
 * Does what a button of a check-in card asks for. Who and where come from the verified activity, everything else from the lists.
 * May safely be repeated: the same answer is written once, and a turn that broke off in between is completed.
 */
export async function answerCheckIn(
  submitted: AnswerAction,
  origin: Origin,
  { lists, now }: AnswerDeps,
): Promise<AnswerReply> {
  for (let attempt = 1; ; attempt += 1) {
    const context = await lists.readAnswerContext(submitted.checkIn);
    const draft = draftOf(submitted, context);
    const verdict = judge(submissionOf(submitted, context, draft, origin, now()));
    const { checkIn, round } = context;
    if (verdict.kind === "refuse" || !checkIn || !round) return { card: refusal(verdict, submitted) };
    const known = { ...context, checkIn, round };
    if (submitted.action === "open") return { card: checkInCard({ ...known, opened: submitted.item }) };
    if (verdict.kind === "repeat") return confirmed(lists, known, verdict.response);
    if (verdict.kind !== "accept") return { card: formAgain(known, submitted.item, verdict, draft) };
    if ((await lists.createResponse(verdict.response)) === "created") return confirmed(lists, known, verdict.response);
    if (attempt === attempts) return { card: formAgain(known, submitted.item, { kind: "busy" }, draft) };
  }
}

function submissionOf(
  submitted: AnswerAction,
  context: AnswerContext,
  draft: AnswerDraft,
  { account, channel }: Origin,
  answeredAt: IsoInstant,
): Submission {
  const { checkIn, round, responses, items } = context;
  const { item } = submitted;
  return {
    checkIn,
    round,
    responses,
    item,
    itemExists: items.has(item),
    channel,
    seen: submitted.action === "open" ? 0 : submitted.seen,
    draft,
    answeredBy: account,
    answeredAt,
  };
}

type KnownContext = AnswerContext & {
  readonly checkIn: CheckIn;
  readonly round: Round;
};

function draftOf(submitted: AnswerAction, context: AnswerContext): AnswerDraft {
  if (submitted.action === "answer") return submitted.draft;
  if (submitted.action === "open") return emptyDraft;
  const { status, progress, obstacle, comment } = context.items.get(submitted.item)?.standing ?? neverHeard;
  return { status, progress: progress?.toString() ?? "", obstacle, comment };
}

function refusal(verdict: Verdict, submitted: AnswerAction): AdaptiveCard {
  const reason = verdict.kind === "refuse" ? verdict.reason : "unknownCheckIn";
  const draft = submitted.action === "answer" ? submitted.draft : undefined;
  return refusalCard(reason, draft);
}

/** The form as it was sent, with what is to be said about it. Anybody's newer response counts as seen now. */
function formAgain(context: KnownContext, opened: string, outcome: Outcome, draft: AnswerDraft): AdaptiveCard {
  return checkInCard({ ...context, opened, outcome, draft });
}

/** Moves the measure on, also for an answer that was there already: the turn that wrote it may have broken off. */
async function confirmed(lists: Lists, context: KnownContext, response: Response): Promise<AnswerReply> {
  const { status, progress, obstacle, comment } = response.answer;
  await lists.moveMeasure(response.item, {
    status,
    obstacle,
    comment,
    heardAt: response.answeredAt,
    ...(progress === undefined ? {} : { progress }),
  });
  const responses = [...context.responses.filter(({ key }) => key !== response.key), response];
  const view = { ...context, responses };
  const title = context.items.get(response.item)?.title ?? response.item;
  const reply = { card: checkInCard({ ...view, outcome: { kind: "saved", title } }) };
  const message = context.checkIn.posting?.message;
  return message === undefined ? reply : { ...reply, update: { message, card: checkInCard(view) } };
}
