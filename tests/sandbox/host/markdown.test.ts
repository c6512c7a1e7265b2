import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAddresses } from "../../../src/sandbox/host/cards/markdown.ts";
import { markdownHtml } from "../../../src/sandbox/host/cards/markdown-html.ts";

describe("markdownHtml", () => {
  it.each([
    ["**fett** und *kursiv*", "<strong>fett</strong> und <em>kursiv</em>"],
    ["_kursiv_ bleibt, feld_name_eins auch", "<em>kursiv</em> bleibt, feld_name_eins auch"],
    ["eins\nzwei", "eins<br>zwei"],
    ["- a\n- **b**", "<ul><li>a</li><li><strong>b</strong></li></ul>"],
    ["1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"],
    ["<at>Koordination</at>", "<strong>Koordination</strong>"],
    ["2 * 3 * 4 = 24", "2 * 3 * 4 = 24"],
    [
      "[Kompass](https://ratingen.example/?a=1&b=2)",
      '<a href="https://ratingen.example/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">Kompass</a>',
    ],
  ])("renders %j", (text, html) => {
    expect(markdownHtml(text)).toBe(html);
  });

  it.each([
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](http://unsafe.example)",
    '[x](https://a.example"onmouseover="alert(1))',
    "**<b>x</b>**",
    "<at><script>alert(1)</script></at>",
  ])("lets no markup through: %s", (text) => {
    expect(markdownHtml(text)).not.toMatch(/<(?!\/?(?:strong|em|ul|ol|li|br)\b)|="(?!https:|_blank|noopener)/);
  });

  it("makes only elements of its own, whatever the text", () => {
    const pieces = fc.constantFrom(
      "<",
      ">",
      '"',
      "'",
      "&",
      "*",
      "**",
      "_",
      "[",
      "](",
      ")",
      "https://a.b",
      "- ",
      "\n",
      "<at>",
      "</at>",
      "x",
      " ",
    );
    const own =
      /<\/?(?:strong|em|ul|ol|li|br)>|<a href="https:\/\/[^"<>\s]*" target="_blank" rel="noopener noreferrer">|<\/a>/g;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        expect(markdownHtml(parts.join("")).replaceAll(own, "")).not.toMatch(/[<>"']/);
      }),
    );
  });
});

describe("readAddresses", () => {
  it("makes links of addresses, and of nothing else", () => {
    expect(readAddresses("Siehe https://ratingen.example/a?b=c&d=e), **nicht** http://x.example.")).toEqual([
      { kind: "text", text: "Siehe " },
      { kind: "link", text: "https://ratingen.example/a?b=c&d=e", url: "https://ratingen.example/a?b=c&d=e" },
      { kind: "text", text: "), **nicht** http://x.example." },
    ]);
    expect(readAddresses("javascript:alert(1)")).toEqual([{ kind: "text", text: "javascript:alert(1)" }]);
    expect(readAddresses("")).toEqual([]);
  });
});
