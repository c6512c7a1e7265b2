import type { AdaptiveCard } from "../cards/adaptive-card.ts";
import { refusalCard } from "../cards/notice-card.ts";
import type { Submitted } from "../cards/submitted.ts";
import type { AnswerDraft } from "../core/answer.ts";
import { dayOf } from "../core/calendar.ts";
import type { IsoInstant } from "../core/concept.ts";
import type { Submission, Verdict } from "../core/judgement.ts";
import { judge, placeRefusalOf } from "../core/judgement.ts";
import type { Response } from "../core/response.ts";
import type { AnswerContext } from "../graph/answer-context.ts";
import type { AnswerDeps, AnswerReply, KnownContext } from "./answer-reply.ts";
import { cardOf, knownContext, shownToAll } from "./answer-reply.ts";
import type { Lists, Origin } from "./ports.ts";
import { answerRest } from "./rest-answering.ts";

/** How often an answer is judged anew because somebody else wrote in between. */
const attempts = 3;

export type AnswerAction = Exclude<Submitted, { readonly action: "bind" }>;
type ItemAction = Exclude<AnswerAction, { readonly action: "unchangedRest" }>;
type SavingAction = Exclude<ItemAction, { readonly action: "open" }>;

/**
 * Does what a button of a check-in card asks for. Who and where come from the verified activity, everything else from the lists.
 * May safely be repeated: the same answer is written once, and a turn that broke off in between is completed.
 *
 * Round trips to Graph, however large the concept and the check-in are: 2 to open an item; 5 to save a step or an indicator
 * (2 read, 1 writes the response, 2 move what it is about on), 4 to save a figure, 3 to save own words. `unchangedRest`
 * takes 7 for up to 18 open items, and for every 20 more at most 6 more.
 */
export async function answerCheckIn(submitted: AnswerAction, origin: Origin, deps: AnswerDeps): Promise<AnswerReply> {
  switch (submitted.action) {
    case "unchangedRest":
      return answerRest(submitted.checkIn, origin, deps);
    case "open":
      return openItem(submitted, origin, deps);
    case "answer":
    case "unchanged":
      return save(submitted, origin, deps);
  }
}

async function save(submitted: SavingAction, origin: Origin, deps: AnswerDeps): Promise<AnswerReply> {
  const { lists, now } = deps;
  for (let attempt = 1; ; attempt += 1) {
    const context = await lists.readAnswerContext(submitted.checkIn, { item: submitted.item });
    const verdict = judge(submissionOf(submitted, context, origin, now()));
    const { checkIn, round, unit } = context;
    if (verdict.kind === "refuse")
      return { card: refusalCard(verdict.reason, unit.language, draftIn(submitted, origin)) };
    if (!checkIn || !round) return { card: refusalCard("unknownCheckIn", unit.language, draftIn(submitted, origin)) };
    const known = knownContext(context, { checkIn, round }, deps);
    if (verdict.kind === "repeat") return saved(known, verdict.response, origin, lists);
    if (verdict.kind !== "accept") return { card: formAgain(known, submitted, verdict, origin) };
    const isCreated = (await lists.createResponse(verdict.response)) === "created";
    if (isCreated) return saved(known, verdict.response, origin, lists);
    if (attempt === attempts) return { card: formAgain(known, submitted, { kind: "busy" }, origin) };
  }
}

function submissionOf(
  submitted: SavingAction,
  context: AnswerContext,
  { account, channel }: Origin,
  answeredAt: IsoInstant,
): Submission {
  const { checkIn, round, responses, details, unit } = context;
  const { item, seen } = submitted;
  return {
    checkIn,
    round,
    responses,
    item,
    asked: details.get(item),
    channel,
    unitChannel: unit.channel,
    seen,
    content:
      submitted.action === "answer"
        ? { kind: "draft", draft: submitted.draft, isConfirmed: submitted.isConfirmed }
        : { kind: "unchanged", heardAt: submitted.heardAt },
    reader: { language: unit.language, today: dayOf(answeredAt) },
    answeredBy: account,
    answeredAt,
  };
}

/** A round that takes no answers can still be looked at. */
async function openItem(
  { checkIn: key, item }: Extract<ItemAction, { action: "open" }>,
  { channel, isPublic = false }: Origin,
  deps: AnswerDeps,
): Promise<AnswerReply> {
  const context = await deps.lists.readAnswerContext(key, { item });
  const { checkIn, round, unit } = context;
  const reason = placeRefusalOf({ checkIn, round, channel, unitChannel: unit.channel });
  const canLook = reason === undefined || reason === "roundClosed";
  if (!checkIn || !round || !canLook) return { card: refusalCard(reason ?? "unknownCheckIn", unit.language) };
  const isAsked = checkIn.items.some((one) => one.key === item);
  if (!isAsked) return { card: refusalCard("unknownItem", unit.language) };
  return { card: cardOf(knownContext(context, { checkIn, round }, deps), { opened: item, isPublic }) };
}

/** What was typed; without amounts where everybody would read them. */
function draftIn(submitted: SavingAction, { isPublic }: Origin): AnswerDraft | undefined {
  if (submitted.action !== "answer") return undefined;
  if (!isPublic) return submitted.draft;
  const isAmount = (field: string) => field === "value" || field.startsWith("cell:");
  return Object.fromEntries(Object.entries(submitted.draft).filter(([field]) => !isAmount(field)));
}

/** The form as it was sent, with what is to be said about it. Anybody's newer response counts as seen now. */
function formAgain(
  context: KnownContext,
  submitted: SavingAction,
  outcome: Exclude<Verdict, { kind: "accept" | "repeat" | "refuse" }> | { readonly kind: "busy" },
  origin: Origin,
): AdaptiveCard {
  const draft = draftIn(submitted, origin);
  const { isPublic = false } = origin;
  return cardOf(context, { opened: submitted.item, outcome, isPublic, ...(draft && { draft }) });
}

/** Moves the measure on, also for an answer that was there already: the turn that wrote it may have broken off. */
async function saved(context: KnownContext, response: Response, origin: Origin, lists: Lists): Promise<AnswerReply> {
  await lists.applyResponse(response);
  const title = context.checkIn.items.find(({ key }) => key === response.item)?.title ?? response.item;
  return shownToAll(context, [response], { kind: "saved", title }, origin, lists);
}
