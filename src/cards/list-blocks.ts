import type { Language } from "../core/language.ts";
import { cardTexts } from "../texts/cards.ts";
import type { Element } from "./adaptive-card.ts";
import { bullets, paragraph } from "./adaptive-card.ts";
import type { Room } from "./card-size.ts";
import { firstLines } from "./card-size.ts";

/** A list under its title, cut where there is no room for more, and nothing at all for no lines. */
export function titledList(title: string, lines: readonly string[], language: Language, room: Room): Element[] {
  if (lines.length === 0) return [];
  const shown = firstLines(lines, room, cardTexts(language).more);
  return [paragraph(title, { weight: "bolder" }), bullets(shown, { spacing: "none" })];
}
