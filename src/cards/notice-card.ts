import type { AnswerDraft, Verdict } from "../core/answer.ts";
import type { Unit } from "../core/concept.ts";
import type { CheckIn, Response, Round } from "../core/round.ts";
import { newestResponses } from "../core/round.ts";
import { cardTextsDe } from "../texts/cards.de.ts";
import { formatDate } from "../texts/formats.ts";
import type { AdaptiveCard, Element } from "./adaptive-card.ts";
import { card, heading, paragraph } from "./adaptive-card.ts";
import { escaped } from "./escaping.ts";

export type Refusal = Extract<Verdict, { kind: "refuse" }>["reason"];

/** One message of ours, e.g. an error. */
export function noticeCard(text: string): AdaptiveCard {
  return card(text, [paragraph(text)]);
}

/** Why an answer was not taken, together with what was typed, so that it can be copied. */
export function refusalCard(reason: Refusal, draft?: Pick<AnswerDraft, "obstacle" | "comment">): AdaptiveCard {
  const { title, yourText } = cardTextsDe.refusal;
  const typed = [draft?.obstacle, draft?.comment].filter((text) => text !== undefined && text !== "") as string[];
  const copy: Element[] = typed.length === 0 ? [] : [yourText, ...typed.map(escaped)].map((text) => paragraph(text));
  return card(title, [heading(title), paragraph(cardTextsDe.refusal[reason], { color: "attention" }), ...copy]);
}

/** The commands; after an unknown one, what was not understood. */
export function helpCard(notUnderstood?: string): AdaptiveCard {
  const { title, commands } = cardTextsDe.help;
  return card(title, [
    ...(notUnderstood === undefined ? [] : [paragraph(cardTextsDe.help.notUnderstood(escaped(notUnderstood)))]),
    heading(title),
    { type: "FactSet", facts: commands },
  ]);
}

/** A unit that a round leaves out. */
export interface LeftOut {
  readonly unit: Unit;
  readonly reason: "noChannel" | "nothingDue";
}

/** Says whom a round asks and whom it does not, and why. */
export function roundBegunCard(round: Round, asked: readonly Unit[], leftOut: readonly LeftOut[]): AdaptiveCard {
  const texts = cardTextsDe.roundBegun;
  const title = texts.title(round.title);
  return card(title, [
    heading(escaped(title)),
    paragraph(texts.due(formatDate(round.dueOn, "de-DE"))),
    ...unitList(
      texts.asked,
      asked.map((unit) => escaped(unit.title)),
    ),
    ...unitList(
      texts.notAsked,
      leftOut.map(({ unit, reason }) => `${escaped(unit.title)}: ${texts.reasons[reason]}`),
    ),
  ]);
}

function unitList(title: string, lines: readonly string[]): Element[] {
  if (lines.length === 0) return [];
  return [paragraph(title, { weight: "bolder" }), paragraph(bullets(lines), { spacing: "none" })];
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

/** How far the units of a round are, in the concept's order: who has answered, never how fast. */
export function roundStatusCard(
  round: Round | undefined,
  checkIns: readonly CheckIn[],
  responses: readonly Response[],
  titleOf: (unit: string) => string,
): AdaptiveCard {
  const texts = cardTextsDe.roundStatus;
  if (!round) return noticeCard(texts.none);
  const lines = checkIns.map((checkIn) => `${escaped(titleOf(checkIn.unit))}: ${checkInState(checkIn, responses)}`);
  return card(texts.title, [
    heading(texts.title),
    paragraph(escaped(round.title), { spacing: "none" }),
    paragraph(bullets(lines)),
  ]);
}

function checkInState(checkIn: CheckIn, responses: readonly Response[]): string {
  const texts = cardTextsDe.roundStatus;
  if (checkIn.state === "failed") return texts.failed(texts.failures[checkIn.failure ?? "interrupted"]);
  if (checkIn.state !== "posted") return texts.waiting;
  const answered = newestResponses(responses.filter((response) => response.checkIn === checkIn.key));
  return texts.answered(checkIn.items.filter((item) => answered.has(item)).length, checkIn.items.length);
}
