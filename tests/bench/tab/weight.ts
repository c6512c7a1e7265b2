import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

/** In kilobytes, brotli. */
export interface Weight {
  readonly firstView: number;
  /** Of what runs beside it, and before any data are there. */
  readonly beside: number;
  readonly ofOneReader: number;
  /** Every file, the heaviest first. */
  readonly files: readonly string[];
}

const folder = fileURLToPath(new URL("../../../dist/tab/assets/", import.meta.url));

/**
 * Weight of the built tab as it goes over the wire, for a reader of one language whose browser knows dates and times.
 * The first view is what draws it; Teams, sign-in and reading come beside it, every other page after it.
 */
export async function weighTab(): Promise<Weight> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".js"));
  const sizes = await Promise.all(
    names.map(async (name) => ({ name, bytes: brotliCompressSync(await readFile(join(folder, name))).length })),
  );
  const sum = (wanted: (name: string) => boolean) =>
    sizes.filter(({ name }) => wanted(name)).reduce((total, { bytes }) => total + bytes, 0) / 1000;
  const firstView = sum((name) => /^(first-view|main|first-words-de|rolldown-runtime)-/.test(name));
  const forNobodyElse = (name: string) => !/[.-](en|tr|ru)-/.test(name) && !name.startsWith("global.esm");
  return {
    firstView,
    beside: sum((name) => /^(opening|first-reading|reading|msal)-/.test(name)),
    ofOneReader: sum(forNobodyElse),
    files: sizes
      .toSorted((one, other) => other.bytes - one.bytes)
      .map(({ name, bytes }) => `${kilobytes(bytes / 1000).padStart(9)}  ${name}`),
  };
}

export function kilobytes(value: number): string {
  return `${value.toFixed(1)} KB`;
}
