import { refusalCard } from "../cards/notice-card.ts";
import { dayOf } from "../core/calendar.ts";
import type { AskedItem } from "../core/check-in.ts";
import { canStayUnchanged, heardAtOf } from "../core/check-in.ts";
import { judge, placeRefusalOf } from "../core/judgement.ts";
import type { Response } from "../core/response.ts";
import type { AnswerContext } from "../graph/answer-context.ts";
import type { AnswerDeps, AnswerReply } from "./answer-reply.ts";
import { knownContext, shownToAll } from "./answer-reply.ts";
import type { Origin } from "./ports.ts";

/** Others may answer some of the items meanwhile: what is left is judged again. */
const attempts = 3;

/**
 * Answers every open step and indicator of which something was heard with "unchanged"; figures and own words stay open.
 * What others have answered meanwhile stays theirs. May safely be repeated.
 */
export async function answerRest(checkInKey: string, origin: Origin, deps: AnswerDeps): Promise<AnswerReply> {
  const { lists, now } = deps;
  const wanted = new Map<string, Response>();
  for (let attempt = 1; ; attempt += 1) {
    const context = await lists.readAnswerContext(checkInKey, "open");
    const { checkIn, round, unit } = context;
    const reason = placeRefusalOf({ checkIn, round, channel: origin.channel, unitChannel: unit.channel });
    if (reason || !checkIn || !round) return { card: refusalCard(reason ?? "unknownCheckIn", unit.language) };
    // From the second time on: what was written before, also by a write whose answer was lost.
    const ours = context.responses.filter((response) => isSame(response, wanted.get(response.key)));
    const responses = unchangedOnes(context, origin, now());
    for (const response of responses) wanted.set(response.key, response);
    const created = responses.length === 0 ? [] : await lists.createResponses(responses);
    const saved = [...ours, ...created];
    await lists.applyResponses(saved);
    if (created.length < responses.length && attempt < attempts) continue;
    const known = knownContext(context, { checkIn, round }, deps);
    const outcome = saved.length === 0 ? undefined : ({ kind: "savedRest", count: saved.length } as const);
    return shownToAll(known, saved, outcome, origin, lists);
  }
}

function unchangedOnes(context: AnswerContext, origin: Origin, answeredAt: string): readonly Response[] {
  return [...context.details.values()].flatMap((asked) => {
    if (!canStayUnchanged(asked)) return [];
    const verdict = judge(unchanged(asked, context, origin, answeredAt));
    return verdict.kind === "accept" ? [verdict.response] : [];
  });
}

function unchanged(asked: AskedItem, context: AnswerContext, { account, channel }: Origin, answeredAt: string) {
  const { checkIn, round, responses, unit } = context;
  return {
    checkIn,
    round,
    responses,
    item: asked.key,
    asked,
    channel,
    unitChannel: unit.channel,
    seen: 0,
    content: { kind: "unchanged", heardAt: heardAtOf(asked) ?? "" },
    reader: { language: unit.language, today: dayOf(answeredAt) },
    answeredBy: account,
    answeredAt,
  } as const;
}

function isSame(one: Response, other: Response | undefined): boolean {
  return other !== undefined && one.answeredBy.id === other.answeredBy.id;
}
