/**
 * What the concept file said when a row was last loaded, by column: not the texts, but a print of each, which tells whether
 * the list or the file has changed since. It stands in the row itself, so that it is written together with what it speaks of.
 */
export type LoadedCells = ReadonlyMap<string, string>;

/** `Title:1k2j3h4 Source:0a9b8c7`; empty for a row that no file has ever had. */
export function readLoaded(text: string): LoadedCells {
  return new Map(
    text.split(/\s+/).flatMap((part) => {
      const [column = "", print] = part.split(":");
      return print === undefined ? [] : [[column, print] as const];
    }),
  );
}

export function writeLoaded(loaded: LoadedCells): string {
  return [...loaded].map(([column, print]) => `${column}:${print}`).join(" ");
}

/** Short and the same for the same cell (FNV-1a, 32 bits): it finds a change, and is no secret. */
export function printOf(cell: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of String(cell ?? "")) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
