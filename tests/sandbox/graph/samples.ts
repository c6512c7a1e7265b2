import { readdirSync, readFileSync } from "node:fs";

import { contractFolder, contractIsThere } from "./contract.ts";

/** A request of the documentation with the answer that stands beside it. */
export interface Sample {
  /** File and name, or number where it has none. */
  readonly title: string;
  readonly method: string;
  /** Path and query below `/v1.0`; the placeholders are still in it. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly expected: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
}

interface StoredSample {
  readonly name: string | null;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: object;
    readonly body: unknown;
  } | null;
  readonly response: { readonly status: number | null; readonly headers?: object; readonly body?: unknown } | null;
}

/** All pairs of request and answer; none where the material is not at hand. */
export function readSamples(): readonly Sample[] {
  if (!contractIsThere) return [];
  const folder = new URL("samples/", contractFolder);
  const files = readdirSync(folder).filter((name) => name.endsWith(".json") && !name.startsWith("_"));
  return files.sort().flatMap((file) => {
    const stored: readonly StoredSample[] = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
    return stored.flatMap((sample, index) =>
      toSample(sample, `${file.replace(/\.json$/, "")}: ${sample.name ?? index + 1}`),
    );
  });
}

function toSample({ request, response }: StoredSample, title: string): readonly Sample[] {
  if (request === null || typeof response?.status !== "number") return [];
  return [
    {
      title,
      method: request.method,
      path: request.url.replace(/^https:\/\/graph\.microsoft\.com\/(v1\.0|beta)/, ""),
      headers: withoutContentType(request.headers),
      body: request.body ?? undefined,
      expected: { status: response.status, headers: { ...response.headers }, body: response.body ?? undefined },
    },
  ];
}

/** Where what Graph sends by itself is less than its sample; nothing where the material is not at hand. */
export function faultsBesideSample(name: string, sent: unknown): readonly string[] {
  const sample = readSamples().find(({ title }) => title.endsWith(`: ${name}`));
  return sample ? shapeFaults(sample.body, sent) : [];
}

/** Bodies go out as JSON in any case; the samples spell the header's name in two ways. */
function withoutContentType(headers: object): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== "content-type"));
}

/**
 * Where an answer is less than the sample: a property or a kind of element that is missing, a value of another type, a
 * moment that is none. Values themselves differ, lists may be longer or shorter, and whatever may be null may be null.
 */
export function shapeFaults(expected: unknown, actual: unknown, path = ""): readonly string[] {
  if (expected === null || actual === null) return [];
  if (kindOf(expected) !== kindOf(actual)) return [`${path}: ${kindOf(actual)} in place of ${kindOf(expected)}`];
  if (Array.isArray(expected) && Array.isArray(actual))
    return expected.flatMap((each) => elementFaults(each, actual, path));
  if (typeof expected !== "object") return [];
  const values = new Map(Object.entries(actual as object));
  return Object.entries(expected).flatMap(([name, value]) =>
    values.has(name) ? shapeFaults(value, values.get(name), `${path}/${name}`) : [`${path}/${name}: missing`],
  );
}

/** Nothing when one of the elements has the shape, else what the nearest lacks. */
function elementFaults(expected: unknown, actual: readonly unknown[], path: string): readonly string[] {
  const faults = actual.map((element) => shapeFaults(expected, element, `${path}[]`));
  const [nearest = [`${path}: empty`]] = faults.sort((one, other) => one.length - other.length);
  return nearest;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  if (typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return "moment";
  return typeof value;
}
