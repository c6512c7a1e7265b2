import type { Language } from "../core/language.ts";
import { cardTexts } from "../texts/cards.ts";
import { commandWords } from "../texts/command-words.ts";
import type { AdaptiveCard } from "./adaptive-card.ts";
import { card, heading, paragraph } from "./adaptive-card.ts";
import { fittingCard } from "./card-size.ts";
import { escapedEntry } from "./escaping.ts";

export interface ChannelChangedView {
  readonly change: "renamed" | "deleted" | "shared";
  /** As it is called now, or was before it was deleted. */
  readonly channelName: string;
  readonly unitTitle: string;
  readonly language: Language;
}

/** Tells the coordinators what became of a channel that belongs to a unit, and what they can do. */
export function channelChangedCard({ change, channelName, unitTitle, language }: ChannelChangedView): AdaptiveCard {
  const texts = cardTexts(language).channelChanged;
  return fittingCard((room) => {
    const meaning = texts[change](escapedEntry(unitTitle, room.line), escapedEntry(channelName, room.line));
    return card({
      language,
      fallbackText: texts.title,
      body: [
        heading(texts.title),
        paragraph(meaning),
        paragraph(texts.assign(commandWords.assign[language][0]), { isSubtle: true }),
      ],
    });
  });
}
