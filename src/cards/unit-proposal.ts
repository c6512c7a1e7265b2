import type { Unit } from "../core/concept.ts";

const fillers = new Set("und fuer der die das des den dem von vom zu zur gegen in im mit".split(" "));

/** A channel that names less of a unit is probably meant for something else (`Allgemein`). */
const leastFit = 0.5;

/**
 * The unit that a channel is probably meant for. Teams allows 50 characters in a channel's name, so names are shortened there:
 * every word of the channel must be found in one of the unit's names, letter case, umlauts, endings and abbreviations aside.
 * Where several units fit equally well, none is proposed.
 */
export function proposeUnit(channelName: string, units: readonly Unit[]): Unit | undefined {
  const words = wordsOf(channelName);
  const fits = units
    .map((unit) => ({ unit, fit: bestFit(words, unit) }))
    .filter(({ fit }) => fit >= leastFit)
    .sort((one, other) => other.fit - one.fit);
  const [best, second] = fits;
  return best && best.fit !== second?.fit ? best.unit : undefined;
}

function bestFit(words: readonly Word[], unit: Unit): number {
  return Math.max(...[unit.title, ...unit.alsoWritten].map((name) => fitOf(words, wordsOf(name))));
}

/** Share of the name's words that the channel names, or 0 when the channel names something else as well. */
function fitOf(channel: readonly Word[], name: readonly Word[]): number {
  if (channel.length === 0) return 0;
  const found = channel.map((word) => name.findIndex((candidate) => means(word, candidate)));
  return found.includes(-1) ? 0 : new Set(found).size / name.length;
}

interface Word {
  readonly text: string;
  readonly isAbbreviation: boolean;
}

function wordsOf(name: string): readonly Word[] {
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => ({
      text: folded(word),
      isAbbreviation: /^\p{Lu}{2,4}$/u.test(word),
    }))
    .filter(({ text }) => text.length > 1 && !fillers.has(text));
}

function folded(word: string): string {
  return word
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss");
}

function means(word: Word, candidate: Word): boolean {
  if (word.isAbbreviation) return abbreviates(word.text, candidate.text);
  const [short, long] = [word.text, candidate.text].sort((one, other) => one.length - other.length) as [string, string];
  return short.length >= 4 ? long.startsWith(short) && long.length - short.length <= 2 : short === long;
}

/** `it` abbreviates `informationstechnologie`: same first letter, the others in order. */
function abbreviates(short: string, long: string): boolean {
  if (short[0] !== long[0]) return false;
  let from = 0;
  return Array.from(short).every((letter) => {
    const at = long.indexOf(letter, from);
    from = at + 1;
    return at >= 0;
  });
}
