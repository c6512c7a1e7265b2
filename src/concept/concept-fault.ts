import type { Path } from "./yaml-source.ts";

/** One thing in a concept file that has to be put right before the file can be used. */
export interface ConceptFault {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
  /** Where in the structure, e.g. `fields[2].goals[0].title`; empty for the file as a whole. */
  readonly path: string;
  /** German: which item, what is wrong, and the way out. */
  readonly message: string;
}

/** A fault as a check finds it; the line and the name of the item are added to it in one place. */
export interface Finding {
  readonly path: Path;
  readonly message: string;
}

/** The faults as lines for a terminal, `ratingen.yaml:12: …`, in the order given. */
export function describeFaults(faults: readonly ConceptFault[], fileName: string): string {
  return faults.map(({ line, message }) => `${fileName}:${line}: ${message}`).join("\n");
}
