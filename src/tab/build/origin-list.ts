import type { Plugin } from "vite";
import { OriginListError } from "../errors.ts";

const call = /\bfetch\(/g;

/**
 * Keeps teams-js from fetching a list of origins from Microsoft's CDN, at import and for messages of unknown origin:
 * the product calls no third party. The call fails at once instead, and the library falls back to the list that it
 * carries itself.
 * @throws {OriginListError} when the library's module no longer has exactly one such call.
 */
export function withoutOriginFetch(code: string): string {
  const calls = code.match(call)?.length ?? 0;
  if (calls !== 1) throw new OriginListError(calls);
  return code.replace(call, "Promise.reject(");
}

export function localOriginList(): Plugin {
  let found = false;
  return {
    name: "local-origin-list",
    apply: "build",
    transform(code, id) {
      if (!/@microsoft\/teams-js\/.*\/internal\/validOrigins\.js$/.test(id)) return undefined;
      found = true;
      return { code: withoutOriginFetch(code), map: null };
    },
    buildEnd(error) {
      if (!error && !found) this.error(new OriginListError(0));
    },
  };
}
