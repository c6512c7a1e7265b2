import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { withoutOriginFetch } from "../../../src/tab/build/origin-list.ts";
import { OriginListError } from "../../../src/tab/errors.ts";

const module = new URL(
  "../../../node_modules/@microsoft/teams-js/dist/esm/packages/teams-js/src/internal/validOrigins.js",
  import.meta.url,
);

test("the installed teams-js fetches nothing after the change, and is not changed otherwise", async () => {
  const code = await readFile(module, "utf8");
  const changed = withoutOriginFetch(code);
  expect(changed).not.toMatch(/\bfetch\(/);
  expect(changed.replace("Promise.reject(", "fetch(")).toBe(code);
});

test.each([["no call"], ["fetch(a); fetch(b)"]])("a module of another shape fails: %s", (code) => {
  expect(() => withoutOriginFetch(code)).toThrow(OriginListError);
});
