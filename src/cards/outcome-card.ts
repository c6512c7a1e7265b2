import type { CheckIn } from "../core/check-in.ts";
import type { Language } from "../core/language.ts";
import type { Answer, Response } from "../core/response.ts";
import { newestResponses } from "../core/response.ts";
import type { Round } from "../core/round.ts";
import { cardTexts } from "../texts/cards.ts";
import { checkInTexts } from "../texts/check-in.ts";
import { roundTitle } from "../texts/round-titles.ts";
import { vocabulary } from "../texts/vocabulary.ts";
import type { AdaptiveCard, Element } from "./adaptive-card.ts";
import { card, heading, openUrl, paragraph } from "./adaptive-card.ts";
import { answerBrief } from "./answer-text.ts";
import { fittingCard } from "./card-size.ts";
import type { Telling } from "./check-in-sheet.ts";
import { entryTitle } from "./check-in-sheet.ts";
import { escapedEntry } from "./escaping.ts";
import { titledList } from "./list-blocks.ts";

export interface OutcomeView {
  /** Key of the notice. */
  readonly key: string;
  readonly round: Pick<Round, "key" | "title">;
  readonly unitTitle: string;
  readonly checkIn: CheckIn;
  /** All responses to the check-in. */
  readonly responses: readonly Response[];
  readonly language: Language;
  readonly link?: string | undefined;
}

/** Was daraus wurde: what a unit has said, and what of it the steering group will see. Amounts of figures stay out. */
export function outcomeCard(view: OutcomeView): AdaptiveCard {
  const { key, round, unitTitle, language, link } = view;
  const { outcome, openTab } = cardTexts(language);
  return fittingCard((room) => {
    const telling = { language, texts: checkInTexts(language), room, isPublic: true };
    const title = outcome.title(escapedEntry(roundTitle(round, language), room.line));
    return card({
      language,
      key,
      fallbackText: outcome.title(roundTitle(round, language)),
      body: [heading(title), ...answersOf(view, telling, escapedEntry(unitTitle, room.line))],
      actions: openUrl(openTab, link),
    });
  });
}

function answersOf({ checkIn, responses }: OutcomeView, telling: Telling, unitTitle: string): Element[] {
  const { language, room } = telling;
  const { outcome } = cardTexts(language);
  const newest = newestResponses(responses);
  const answered = checkIn.items.flatMap((item) => {
    const response = newest.get(item.key);
    return response ? [{ title: entryTitle(telling, item), answer: response.answer }] : [];
  });
  if (answered.length === 0) return [paragraph(outcome.none)];
  const briefs = answered.map(({ title, answer }) => `${title}: ${answerBrief(answer, telling)}`);
  const shown = answered.flatMap(({ title, answer }) => {
    const parts = shownOf(answer, telling);
    return parts.length === 0 ? [] : [[title, ...parts].join(" – ")];
  });
  const hasFigures = answered.some(({ answer }) => answer.kind === "figure");
  return [
    paragraph(outcome.thanks(unitTitle)),
    ...titledList(outcome.answers, briefs, language, room),
    ...(shown.length === 0 ? [paragraph(outcome.nothingShown)] : titledList(outcome.shown, shown, language, room)),
    ...(hasFigures ? [paragraph(outcome.figures, { isSubtle: true })] : []),
  ];
}

/** What the summary for the steering group takes from an answer. */
function shownOf(answer: Answer, telling: Telling): readonly string[] {
  if (answer.kind === "voice" || answer.kind === "decision") return [answerBrief(answer, telling)];
  if (answer.kind !== "step") return [];
  const { language, texts, room } = telling;
  const { obstacle, remedy } = cardTexts(language).summary;
  const said = (text: string, write: (text: string) => string) =>
    text === "" ? [] : [write(escapedEntry(text, room.line))];
  const blocked =
    answer.status === "blocked"
      ? [vocabulary(language).measureStatus.blocked, ...said(answer.obstacle, obstacle), ...said(answer.remedy, remedy)]
      : [];
  return [...blocked, ...said(answer.support, (text) => `${texts.labels.support}: ${text}`)];
}
