import type { Remark } from "./concept.ts";
import { remarkKinds } from "./concept.ts";

/** One remark a line, its kind in front: `gap: Das Leitziel nennt keine Grundzahlen.` */
export function remarkLine({ kind, text }: Remark): string {
  return `${kind}: ${text}`;
}

/** A remark that somebody typed without a kind is a note. */
export function readRemark(line: string): Remark {
  const kind = remarkKinds.find((known) => line.startsWith(`${known}: `));
  return kind ? { kind, text: line.slice(kind.length + 2) } : { kind: "note", text: line };
}
