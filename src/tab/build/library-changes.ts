import type { Plugin } from "vite";
import { LibraryError } from "../errors.ts";

/** A change to one module of a library, where it has one thing that the tab must not do or carry. */
interface Change {
  readonly name: string;
  /** Of the module, from `node_modules`. */
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

const teamsLibrary = "@microsoft/teams-js/dist/esm/packages/teams-js/src";

/**
 * The library fetches a list of origins from Microsoft's CDN, at import and for messages of unknown origin: the product
 * calls no third party. The call fails at once instead, and the library falls back to the list that it carries itself.
 */
export const originFetch: Change = {
  name: "local-origin-list",
  path: `${teamsLibrary}/internal/validOrigins.js`,
  from: "fetch(",
  to: "Promise.reject(",
};

/**
 * The library writes out the local time at import, for a log that nobody has switched on. That alone makes the browser
 * load all that it knows of dates: the longest part of the library's start.
 */
export const startTime: Change = {
  name: "no-start-time",
  path: `${teamsLibrary}/public/app/app.js`,
  from: "(new Date).toLocaleString()",
  to: '""',
};

/** A tenth of the library writes that log, which cannot be switched on in the built tab. */
export const quietLog: Change = {
  name: "no-log",
  path: `${teamsLibrary}/internal/telemetry.js`,
  from: 'import{b as t}from"../../../../node_modules/.pnpm/debug@4.3.5/node_modules/debug/src/browser.js";',
  to: "const quiet=Object.assign(()=>{},{extend:()=>quiet}),t={debug:()=>quiet};",
};

/** A constant of the button that nothing takes; it alone keeps the list of all tokens in the first view, as long as a page of it. */
export const tokenList: Change = {
  name: "no-token-list",
  path: "@fluentui/react-button/lib/components/Button/useButtonStyles.styles.js",
  from: "\u0024{tokens.strokeWidthThin}",
  to: "var(--strokeWidthThin)",
};

/** @throws {LibraryError} when the module no longer has exactly one such place. */
export function changed({ path, from, to }: Change, code: string): string {
  const [before = "", after, ...more] = code.split(from);
  if (after === undefined || more.length > 0) throw new LibraryError(path, from);
  return `${before}${to}${after}`;
}

/** Builds the library in with a change. */
export function libraryChange(change: Change): Plugin {
  let found = false;
  return {
    name: change.name,
    apply: "build",
    transform(code, id) {
      if (!id.endsWith(`/node_modules/${change.path}`)) return undefined;
      found = true;
      return { code: changed(change, code), map: null };
    },
    buildEnd(error) {
      if (!error && !found) this.error(new LibraryError(change.path, change.from));
    },
  };
}
