import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

const folder = fileURLToPath(new URL("../../../dist/tab/", import.meta.url));

/** Weight of the built tab as it goes over the wire. The first view is what `index.html` runs; the rest comes after it. */
export async function weightLines(): Promise<readonly string[]> {
  const html = await readFile(join(folder, "index.html"), "utf8");
  const names = (await readdir(join(folder, "assets"))).filter((name) => name.endsWith(".js"));
  const sizes = await Promise.all(
    names.map(async (name) => ({
      name,
      bytes: brotliCompressSync(await readFile(join(folder, "assets", name))).length,
      first: new RegExp(`src="[^"]*${name}"`).test(html),
    })),
  );
  const sum = (chunks: typeof sizes) => chunks.reduce((total, { bytes }) => total + bytes, 0);
  return [
    `JavaScript of the first view, brotli: ${kilobytes(sum(sizes.filter(({ first }) => first)))}`,
    `JavaScript altogether, brotli:        ${kilobytes(sum(sizes))}`,
    ...sizes
      .toSorted((one, other) => other.bytes - one.bytes)
      .map(({ name, bytes }) => `  ${kilobytes(bytes)}  ${name}`),
  ];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
