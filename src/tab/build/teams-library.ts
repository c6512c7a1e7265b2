import type { Plugin } from "vite";
import { TeamsLibraryError } from "../errors.ts";

/** A change to one module of teams-js, where it has one thing that the tab must not do. */
interface Change {
  readonly name: string;
  /** Of the module, from the folder of the library's source. */
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The library fetches a list of origins from Microsoft's CDN, at import and for messages of unknown origin: the product
 * calls no third party. The call fails at once instead, and the library falls back to the list that it carries itself.
 */
export const originFetch: Change = {
  name: "local-origin-list",
  path: "internal/validOrigins.js",
  from: "fetch(",
  to: "Promise.reject(",
};

/**
 * The library writes out the local time at import, for a log that nobody has switched on. That alone makes the browser
 * load all that it knows of dates: the longest part of the library's start.
 */
export const startTime: Change = {
  name: "no-start-time",
  path: "public/app/app.js",
  from: "(new Date).toLocaleString()",
  to: '""',
};

/** @throws {TeamsLibraryError} when the module no longer has exactly one such place. */
export function changed({ path, from, to }: Change, code: string): string {
  const [before = "", after, ...more] = code.split(from);
  if (after === undefined || more.length > 0) throw new TeamsLibraryError(path, from);
  return `${before}${to}${after}`;
}

/** Builds the library in with a change. */
export function teamsLibrary(change: Change): Plugin {
  let found = false;
  return {
    name: change.name,
    apply: "build",
    transform(code, id) {
      if (!id.includes("/@microsoft/teams-js/") || !id.endsWith(`/${change.path}`)) return undefined;
      found = true;
      return { code: changed(change, code), map: null };
    },
    buildEnd(error) {
      if (!error && !found) this.error(new TeamsLibraryError(change.path, change.from));
    },
  };
}
