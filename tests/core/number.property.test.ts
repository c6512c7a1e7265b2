import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languages } from "../../src/core/language.ts";
import { readNumber, writeNumber } from "../../src/core/number.ts";

const seed = 20261122;
const language = fc.constantFrom(...languages);
const digit = fc.constantFrom(..."0123456789");
/** Exact decimals as the core keeps them: no plus, no leading noughts, none at the end of a fraction. */
const decimal = fc
  .record({
    isNegative: fc.boolean(),
    whole: fc.array(digit, { minLength: 1, maxLength: 12 }),
    fraction: fc.array(digit, { maxLength: 6 }),
  })
  .map(({ isNegative, whole, fraction }) => {
    const before = whole.join("").replace(/^0+(?=\d)/, "");
    const after = fraction.join("").replace(/0+$/, "");
    const number = after === "" ? before : `${before}.${after}`;
    return isNegative && /[1-9]/.test(number) ? `-${number}` : number;
  });

describe("a number", () => {
  it("is read as it was written, in every language", () => {
    fc.assert(
      fc.property(decimal, language, (number, lang) => {
        expect(readNumber(writeNumber(number, lang), lang)).toBe(number);
      }),
      { seed, numRuns: 500 },
    );
  });

  it("is an exact decimal or none, whatever somebody typed", () => {
    const typed = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."0123456789.,  +-−eE%\u00a0") }));
    fc.assert(
      fc.property(typed, language, (text, lang) => {
        const number = readNumber(text, lang);
        if (number === undefined) return;
        expect(number).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
        expect(readNumber(writeNumber(number, lang), lang)).toBe(number);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it.each([
    ["de", "1.234,50", "1234.5"],
    ["de", "1234,5", "1234.5"],
    ["de", " 12 345 ", "12345"],
    ["de", "+007", "7"],
    ["de", "-0,0", "0"],
    ["de", "\u22123", "-3"],
    ["en", "1,234.5", "1234.5"],
    ["en", "1.5", "1.5"],
    ["en", "1,234,567", "1234567"],
    ["tr", "1.234,5", "1234.5"],
    ["ru", "1\u00a0234\u202f567,8", "1234567.8"],
    ["ru", "0,5", "0.5"],
  ] as const)("in %s %j is %s", (lang, typed, number) => {
    expect(readNumber(typed, lang)).toBe(number);
  });

  it.each([
    ["de", "1.5"],
    ["de", "0.125"],
    ["de", "1.2345"],
    ["de", "1.234.56"],
    ["de", "1 234.567"],
    ["de", "12,"],
    ["de", ",5"],
    ["de", "1,2,3"],
    ["de", "ca. 40"],
    ["de", "40 %"],
    ["de", "1e3"],
    ["de", "٣"],
    ["de", ""],
    ["en", "1,5"],
    ["en", "1.234,5"],
    ["ru", "1.5"],
    ["ru", "12 34"],
  ] as const)("in %s %j is none", (lang, typed) => {
    expect(readNumber(typed, lang)).toBeUndefined();
  });

  it.each([
    ["de", "1234567.5", "1.234.567,5"],
    ["en", "-1234.5", "-1,234.5"],
    ["ru", "1234.5", "1\u00a0234,5"],
    ["de", "999", "999"],
  ] as const)("in %s %s is written %s", (lang, number, written) => {
    expect(writeNumber(number, lang)).toBe(written);
  });
});
