/**
 * What the built tab takes in place of `temporal-polyfill` (see `vite.config.ts`): browsers that know dates and times
 * themselves load no substitute.
 */
if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");

const known = Temporal;

export { known as Temporal };
