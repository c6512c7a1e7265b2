import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdsAll, spansOf, spellingsOf, wordsIn } from "../../src/core/spelling.ts";

function marked(text: string, sought: string): readonly string[] {
  return spansOf(text, wordsIn(sought)).map(({ from, to }) => text.slice(from, to));
}

describe("spansOf", () => {
  it.each([
    ["Übersicht für Straßenfeste", "fuer", ["für"]],
    ["Übersicht für Straßenfeste", "ubersicht strasse", ["Übersicht", "Straße"]],
    ["Straße", "ass", ["aß"]],
    ["Größe", "groe", ["Grö"]],
    ["für und fur", "fur", ["für", "fur"]],
    ["fu\u0308r", "für", ["fu\u0308r"]],
    ["aaa", "aa", ["aa"]],
    ["abcd", "abc bcd", ["abcd"]],
    ["Frauen", "männer", []],
    ["Frauen", " ", []],
    ["a.c", ".", ["."]],
  ])("marks in %j what %j finds", (text, sought, parts) => expect(marked(text, sought)).toEqual(parts));

  it("marks something for every word wherever all words are held, in order and never twice", () => {
    const text = fc.string({ unit: fc.constantFrom(..."aäÄsßSoöueü \u0308"), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (within, sought) => {
        const words = wordsIn(sought).filter((word) => word.every((spelled) => spelled !== ""));
        const spans = spansOf(within, words);
        for (const [at, { from, to }] of spans.entries()) {
          expect(to).toBeGreaterThan(from);
          expect(from).toBeGreaterThan(spans[at - 1]?.to ?? -1);
        }
        if (words.length > 0 && holdsAll(spellingsOf(within), words)) expect(spans).not.toEqual([]);
      }),
    );
  });
});
