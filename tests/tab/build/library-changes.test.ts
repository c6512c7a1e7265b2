import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { changed, originFetch, quietLog, startTime, tokenList } from "../../../src/tab/build/library-changes.ts";
import { LibraryError } from "../../../src/tab/errors.ts";

test.each([
  ["teams-js fetches nothing", originFetch],
  ["teams-js writes out no local time", startTime],
  ["teams-js takes no log", quietLog],
  ["the button takes no list of tokens", tokenList],
])("%s after the change, and is not changed otherwise", async (_, change) => {
  const code = await readFile(new URL(`../../../node_modules/${change.path}`, import.meta.url), "utf8");
  const built = changed(change, code);
  expect(built).not.toContain(change.from);
  expect(built === code.replace(change.from, change.to)).toBe(true);
});

test.each([["no call"], ["fetch(a); fetch(b)"]])("a module of another shape fails: %s", (code) => {
  expect(() => changed(originFetch, code)).toThrow(LibraryError);
});
