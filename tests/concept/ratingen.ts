import { readFileSync } from "node:fs";
import { readConceptFile } from "../../src/concept/concept-file.ts";
import type { Concept } from "../../src/core/concept.ts";

export const ratingenText = readFileSync(new URL("../../src/concept/ratingen.yaml", import.meta.url), "utf8");

/** The city's concept; a faulty file ends the test run with all its faults. */
export function ratingen(): Concept {
  const result = readConceptFile(ratingenText);
  if (!result.ok) {
    throw new Error(JSON.stringify(result.faults, null, 2));
  }
  return result.concept;
}

/** Every text of the concept that a reader sees, keys apart. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") {
    return [value];
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
