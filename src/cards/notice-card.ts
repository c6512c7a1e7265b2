import type { AnswerDraft } from "../core/answer.ts";
import { draftFields } from "../core/answer.ts";
import type { Refusal } from "../core/judgement.ts";
import type { Language } from "../core/language.ts";
import { cardTexts } from "../texts/cards.ts";
import { checkInTexts } from "../texts/check-in.ts";
import type { AdaptiveCard } from "./adaptive-card.ts";
import { card, heading, paragraph } from "./adaptive-card.ts";
import type { Room } from "./card-size.ts";
import { fittingCard } from "./card-size.ts";
import { escapedText } from "./escaping.ts";

/** One message of ours, e.g. an error; values in it are escaped by whoever calls. */
export function noticeCard(text: string, language: Language): AdaptiveCard {
  return card({ language, fallbackText: text, body: [paragraph(text)] });
}

/** Why an answer was not taken, together with what was typed, so that it can be copied. */
export function refusalCard(reason: Refusal, language: Language, draft: AnswerDraft = {}): AdaptiveCard {
  const { title, reasons, yourText } = cardTexts(language).refusal;
  return fittingCard((room) => {
    const typed = typedTexts(draft, language, room);
    return card({
      language,
      fallbackText: `${title}: ${reasons[reason]}`,
      body: [
        heading(title),
        paragraph(reasons[reason], { color: "attention" }),
        ...(typed.length === 0 ? [] : [yourText, ...typed].map((text) => paragraph(text))),
      ],
    });
  });
}

/** What somebody wrote themselves; a choice is quickly made again. */
function typedTexts(draft: AnswerDraft, language: Language, room: Room): readonly string[] {
  const { labels } = checkInTexts(language);
  const choices: readonly string[] = ["status", "certainty", "fulfilment", "onBehalfOf"];
  const written = draftFields.flatMap((field) => {
    const text = draft[field];
    return text && !choices.includes(field) ? [`${labels[field]}: ${escapedText(text, room.text)}`] : [];
  });
  const cells = Object.entries(draft).flatMap(([field, text]) =>
    field.startsWith("cell:") && text
      ? [`${escapedText(field.slice(5), room.line)}: ${escapedText(text, room.line)}`]
      : [],
  );
  return [...written, ...cells.slice(0, room.lines)];
}
