/** A text in each of the spellings in which it is compared. */
export type Spellings = readonly [spelledOut: string, withoutMarks: string];

/** Part of a text, in UTF-16 units; `to` is the first unit behind it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How a text is compared: letter case, umlauts and accents aside. `für` is found as `für`, `fuer` and `fur`. */
export function spellingsOf(text: string): Spellings {
  const compared = plain(text);
  return [umlautsSpelledOut(compared), marksTakenAway(compared)];
}

/** The words that somebody looks for. */
export function wordsIn(text: string): readonly Spellings[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== "")
    .map(spellingsOf);
}

/** Whether a text holds all the words, each in one spelling or the other. */
export function holdsAll(text: Spellings, words: readonly Spellings[]): boolean {
  return words.every((word) => text.some((spelled, spelling) => spelled.includes(word[spelling] ?? "")));
}

/** Where a text holds any of the words, in its order and never overlapping. */
export function spansOf(text: string, words: readonly Spellings[]): readonly Span[] {
  const compared = spellingsOf(text);
  const spans = [spelledOut, withoutMarks].flatMap((spell, spelling) => {
    // Most texts hold none of the words, and following a text letter by letter costs much.
    if (!words.some((word) => compared[spelling]?.includes(word[spelling] ?? ""))) return [];
    const { spelled, origins } = traced(text, spell);
    return words.flatMap((word) => occurrences(spelled, word[spelling] ?? "", origins));
  });
  return merged(spans);
}

/** A spelling of a text, and for each of its units the part of the text that it stands for. */
function traced(text: string, spell: (part: string) => string) {
  const origins: Span[] = [];
  let spelled = "";
  for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const part = spell(letter);
    const origin = { from: index, to: index + letter.length };
    for (let unit = 0; unit < part.length; unit += 1) origins.push(origin);
    spelled += part;
  }
  return { spelled, origins };
}

function occurrences(spelled: string, word: string, origins: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  if (word === "") return spans;
  for (let at = spelled.indexOf(word); at >= 0; at = spelled.indexOf(word, at + word.length)) {
    const first = origins[at];
    const last = origins[at + word.length - 1];
    if (first && last) spans.push({ from: first.from, to: last.to });
  }
  return spans;
}

function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else result.push(span);
  }
  return result;
}

function spelledOut(text: string): string {
  return umlautsSpelledOut(plain(text));
}

function withoutMarks(text: string): string {
  return marksTakenAway(plain(text));
}

function umlautsSpelledOut(compared: string): string {
  return compared.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue");
}

/** Letters that may have a mark; German quotation marks and dashes have none. */
const marked = /[\u00c0-\u1fff\u2070-\uffff]/;

/** Taking a text of a whole concept apart costs much; most of it has no marks but those of the umlauts. */
function marksTakenAway(compared: string): string {
  const simple = compared.replaceAll("ä", "a").replaceAll("ö", "o").replaceAll("ü", "u");
  return marked.test(simple) ? simple.normalize("NFD").replaceAll(/\p{M}/gu, "") : simple;
}

function plain(text: string): string {
  return text.normalize("NFC").toLowerCase().replaceAll("ß", "ss");
}
