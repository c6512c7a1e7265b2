import { expect, test } from "vitest";
import { wordsIn } from "../../../src/core/spelling.ts";
import { excerptOf } from "../../../src/tab/find/excerpt.ts";

const long = `${"Anfang ".repeat(30)}die Bühne steht ${"Schluss ".repeat(30)}`.trim();

test("a short text is shown whole, one without a match not at all", () => {
  expect(excerptOf("Eine Bühne", wordsIn("buehne"))).toBe("Eine Bühne");
  expect(excerptOf("Eine Bühne", wordsIn("chor"))).toBeUndefined();
});

test("a long text is cut between words, around its first match", () => {
  const excerpt = excerptOf(long, wordsIn("bühne")) ?? "";
  expect(excerpt).toMatch(/^… (Anfang )+die Bühne steht (Schluss ?)+ …$/);
  expect(excerpt.length).toBeLessThan(200);
});

test.each(["anfang", "schluss"])("nothing is left out at an end that is shown: %s", (word) => {
  const excerpt = excerptOf(word === "anfang" ? long : `${"Wort ".repeat(60)}Schluss`, wordsIn(word)) ?? "";
  expect(excerpt.startsWith("…")).toBe(word === "schluss");
  expect(excerpt.endsWith("…")).toBe(word === "anfang");
});

test("a text without a blank is cut at its match", () => {
  expect(excerptOf(`${"x".repeat(300)}bühne${"y".repeat(300)}`, wordsIn("bühne"))).toContain("bühne");
});
