import type { AdaptiveCard } from "./adaptive-card.ts";

/** How much of what people wrote goes into a card. What is left out is said to be. */
export interface Room {
  /** Characters of one text. */
  readonly text: number;
  /** Characters of a title or an entry of a list. */
  readonly line: number;
  /** Entries of a list. */
  readonly lines: number;
}

/** From all that is usual down to what fits in any case. */
const rooms: readonly [Room, ...Room[]] = [
  { text: 1000, line: 255, lines: 60 },
  { text: 500, line: 120, lines: 60 },
  { text: 250, line: 80, lines: 60 },
  { text: 120, line: 60, lines: 30 },
  { text: 60, line: 40, lines: 10 },
  { text: 30, line: 30, lines: 3 },
];

/** 28 KB, which older clients allow, at two bytes a character as Teams counts. */
const mostCharacters = 14 * 1024 - 1;

/**
 * The card with as much in it as Teams takes. What a person typed into inputs is not the card's to cut.
 * Source: learn.microsoft.com, "Format your bot messages" (message size).
 */
export function fittingCard(build: (room: Room) => AdaptiveCard): AdaptiveCard {
  let card = build(rooms[0]);
  for (const room of rooms.slice(1)) {
    if (JSON.stringify(card).length <= mostCharacters) break;
    card = build(room);
  }
  return card;
}

/** The first lines that there is room for, and how many there are beyond. */
export function firstLines(lines: readonly string[], room: Room, more: (count: number) => string): readonly string[] {
  if (lines.length <= room.lines) return lines;
  return [...lines.slice(0, room.lines), `… ${more(lines.length - room.lines)}`];
}
