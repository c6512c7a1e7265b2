import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { describeFaults } from "../concept/concept-fault.ts";
import { readConceptFile } from "../concept/concept-file.ts";
import type { Concept } from "../core/concept.ts";
import { cliDe } from "../texts/cli.de.ts";
import { CommandError } from "./errors.ts";

/** The concept of the city that this repository ships. */
export const conceptOfRatingen = fileURLToPath(new URL("../concept/ratingen.yaml", import.meta.url));

/** @throws {CommandError} listing every fault of the file by line */
export async function loadConcept(path: string): Promise<Concept> {
  const reading = readConceptFile(await readText(path));
  if (reading.ok) return reading.concept;
  const name = basename(path);
  const faults = describeFaults(reading.faults, name);
  throw new CommandError("file", cliDe.fileFaulty(name, faults, reading.faults.length));
}

/** @throws {CommandError} when the file cannot be read */
export async function readText(path: string): Promise<string> {
  return new TextDecoder().decode(await readBytes(path));
}

/** @throws {CommandError} when the file cannot be read */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new CommandError("file", cliDe.fileUnreadable(path), { cause });
  }
}
