import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { changed, originFetch, startTime } from "../../../src/tab/build/teams-library.ts";
import { TeamsLibraryError } from "../../../src/tab/errors.ts";

const library = "../../../node_modules/@microsoft/teams-js/dist/esm/packages/teams-js/src/";

test.each([
  ["fetches nothing", originFetch],
  ["writes out no local time", startTime],
])("the installed teams-js %s after the change, and is not changed otherwise", async (_, change) => {
  const code = await readFile(new URL(`${library}${change.path}`, import.meta.url), "utf8");
  const built = changed(change, code);
  expect(built).not.toContain(change.from);
  expect(built === code.replace(change.from, change.to)).toBe(true);
});

test.each([["no call"], ["fetch(a); fetch(b)"]])("a module of another shape fails: %s", (code) => {
  expect(() => changed(originFetch, code)).toThrow(TeamsLibraryError);
});
