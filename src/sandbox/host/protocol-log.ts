import { useCallback, useState } from "react";
import type { ProtocolEntry } from "./teams-protocol/tab-connection.ts";

/** Lines of the protocol that the page keeps. */
const limit = 300;

/** An entry with its place in time. */
export interface NumberedEntry extends ProtocolEntry {
  readonly number: number;
}

/** What tabs and the page said to each other, the newest last, and how to add to it. */
export function useProtocolLog(): readonly [readonly NumberedEntry[], (entry: ProtocolEntry) => void] {
  const [entries, setEntries] = useState<readonly NumberedEntry[]>([]);
  const log = useCallback(
    (entry: ProtocolEntry) =>
      setEntries((before) => [...before, { ...entry, number: (before.at(-1)?.number ?? 0) + 1 }].slice(-limit)),
    [],
  );
  return [entries, log];
}
