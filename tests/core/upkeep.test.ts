import { expect, test } from "vitest";
import { isAddress, namesGoBefore, readYears } from "../../src/core/upkeep.ts";

test.each([
  ["", undefined],
  [" 3 ", 3],
  ["30", 30],
  ["0", Number.NaN],
  ["31", Number.NaN],
  ["drei", Number.NaN],
  ["2.5", Number.NaN],
])("years %o are %o", (text, years) => {
  expect(readYears(text)).toBe(years);
});

test.each([
  ["integration@ratingen.example", true],
  ["ratingen.example", false],
  ["two words@ratingen.example", false],
])("%o is an address: %o", (text, is) => {
  expect(isAddress(text)).toBe(is);
});

test("names go by whole years, and stay where nothing is set", () => {
  expect(namesGoBefore({ keepNamesYears: 2 }, "2026-02-28")).toBe("2024-02-28");
  expect(namesGoBefore({}, "2026-02-28")).toBeUndefined();
});
