import type { Language } from "../core/language.ts";
import { cardTexts } from "../texts/cards.ts";
import { commands, commandWords } from "../texts/command-words.ts";
import type { AdaptiveCard } from "./adaptive-card.ts";
import { card, heading, paragraph } from "./adaptive-card.ts";
import { escapedEntry } from "./escaping.ts";

const longestEcho = 60;

/** The commands; after an unknown one, what was not understood. */
export function helpCard(language: Language, notUnderstood?: string): AdaptiveCard {
  const texts = cardTexts(language).help;
  const facts = commands.map((command) => ({
    title: commandWords[command][language][0],
    value: texts.commands[command],
  }));
  const title = heading(texts.title);
  return card({
    language,
    fallbackText: texts.title,
    body:
      notUnderstood === undefined
        ? [title, { type: "FactSet", facts }]
        : [paragraph(texts.notUnderstood(escapedEntry(notUnderstood, longestEcho))), title, { type: "FactSet", facts }],
  });
}
