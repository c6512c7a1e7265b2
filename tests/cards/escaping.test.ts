import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escaped, shortened } from "../../src/cards/escaping.ts";

/** Texts that try to be markup. */
const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 6 }),
      fc.constantFrom(
        "[",
        "](",
        ")",
        "<at>",
        "{{DATE(",
        "${",
        "*",
        "_",
        "`",
        "\\",
        "\n",
        "# ",
        "- ",
        "1. ",
        "2) ",
        "> ",
        "+ ",
        "&lt;",
        "    ",
        "|",
        "https://e.example",
      ),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(""));

/** What Markdown makes of backslashes: they vanish before ASCII punctuation. */
function shown(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

/** The text with every escaped mark taken away: what is left is what Markdown reads as markup. */
function unescapedPart(markdown: string): string {
  return markdown.replace(/\\[!-/:-@[-`{-~]/g, "\u0000");
}

describe("escaped", () => {
  it("shows the same text, lines as paragraphs", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const lines = text.split(/[\r\n\u0085\u2028\u2029]+/).map((line) => line.trim());
        expect(shown(escaped(text))).toBe(lines.filter((line) => line !== "").join("\n\n"));
      }),
    );
  });

  it("leaves nothing that forms emphasis, code, links, HTML, entities or a mention", () => {
    fc.assert(fc.property(nasty, (text) => !/[\\`*_[\]<>]|&[#\w]/.test(unescapedPart(escaped(text)))));
  });

  it("never puts '](' together, for clients that read links in spite of backslashes", () => {
    fc.assert(fc.property(nasty, (text) => !/\]\(|\{\{|\$\{/.test(escaped(text))));
  });

  it("begins no line with a list, heading, quotation or code block", () => {
    fc.assert(
      fc.property(nasty, (text) =>
        escaped(text)
          .split("\n")
          .every((line) => !/^(?:[#>+-]|\d+[.)](?:\s|$)|\s)/.test(line)),
      ),
    );
  });

  it("leaves ordinary titles as they are", () => {
    for (const title of [
      "Amt für Soziales, Wohnen und Integration",
      "IT-Konzept (Stufe 1)",
      "2.3 Miteinander",
      "20 % & mehr",
    ])
      expect(escaped(title)).toBe(title);
  });
});

describe("shortened", () => {
  it("keeps to the length and cuts no character in two", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 20 }), (text, length) => {
        const short = shortened(text, length);
        expect(Array.from(short).length).toBeLessThanOrEqual(length);
        expect(short.isWellFormed()).toBe(true);
      }),
    );
  });
});
