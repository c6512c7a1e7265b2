import type { ReactNode } from "react";
import { useState } from "react";
import type { Replaced } from "../../graph/seen-row.ts";
import { formWords } from "../words/form.ts";
import { ConflictForm } from "./conflict-form.tsx";
import type { Deeds, Said } from "./deeds.ts";
import type { Disputed, Part } from "./versions.ts";
import { disputedParts, merged } from "./versions.ts";

/** A change to something that was seen. */
export interface Replacing<Value> {
  readonly seen: Value;
  readonly wanted: Value;
  readonly change: (seen: Value, wanted: Value) => Promise<Replaced<Value>>;
  readonly parts: readonly Part<Value>[];
  /** What follows once it is written, and what is said then. */
  readonly onDone: (written: Value) => Said | Promise<Said>;
}

/** On what two people differ, and what to do once somebody has decided. */
export interface Dispute {
  readonly disputed: readonly Disputed<unknown>[];
  readonly decide: (leftToThem: ReadonlySet<unknown>) => Promise<Said>;
}

export interface Replacer {
  /** Where both versions stand side by side; nothing as long as nobody else was faster. */
  readonly conflict: ReactNode;
  replace<Value>(replacing: Replacing<Value>): Promise<Said>;
}

/** Changes things that others may have changed meanwhile. */
export function useReplacing(deeds: Deeds): Replacer {
  const [dispute, setDispute] = useState<Dispute>();
  return {
    replace: (replacing) => replace(replacing, setDispute),
    conflict: dispute && (
      <ConflictForm
        disputed={dispute.disputed}
        isBusy={deeds.isBusy}
        onDecide={(leftToThem) => {
          setDispute(undefined);
          void deeds.act(() => dispute.decide(leftToThem));
        }}
        onClose={() => setDispute(undefined)}
      />
    ),
  };
}

const attempts = 3;

/**
 * Writes what is wanted beside what somebody else has written since. Where both have changed the same part nothing is written,
 * and a person decides.
 */
export async function replace<Value>(
  replacing: Replacing<Value>,
  showDispute: (dispute: Dispute) => void,
): Promise<Said> {
  const { parts, change, onDone } = replacing;
  let { seen: base, wanted: mine } = replacing;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const outcome = await change(base, mine);
    if (outcome.kind === "changed") return onDone(mine);
    const { current: theirs } = outcome;
    if (theirs === undefined) return { text: formWords.gone, isTrouble: true };
    const versions = { base, mine, theirs };
    const disputed = disputedParts(parts, versions);
    if (disputed.length > 0) {
      showDispute({
        disputed,
        decide: async (leftToThem) => {
          const wanted = merged(parts, versions, leftToThem as ReadonlySet<Part<Value>>);
          // Whoever leaves everything to the other writes nothing.
          if (parts.every(({ tell }) => tell(wanted) === tell(theirs))) return onDone(theirs);
          return replace({ ...replacing, seen: theirs, wanted }, showDispute);
        },
      });
      return { text: formWords.conflict.said, isTrouble: true };
    }
    mine = merged(parts, versions);
    base = theirs;
  }
  return { text: formWords.busy, isTrouble: true };
}
