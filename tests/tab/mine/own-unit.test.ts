import { expect, test } from "vitest";
import { keepOwnUnit, readOwnUnit } from "../../../src/tab/mine/own-unit.ts";

test("a choice is kept on the device", () => {
  const kept = new Map<string, string>();
  const storage = () => ({
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  });
  expect(readOwnUnit(storage)).toBeUndefined();
  keepOwnUnit("jugendamt", storage);
  expect(readOwnUnit(storage)).toBe("jugendamt");
});

test("where the browser keeps nothing, nothing was chosen and nothing breaks", () => {
  const storage = () => {
    throw new DOMException("refused", "SecurityError");
  };
  keepOwnUnit("jugendamt", storage);
  expect(readOwnUnit(storage)).toBeUndefined();
});
