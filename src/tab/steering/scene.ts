import type { Board } from "../../core/board.ts";
import type { IsoDate, IsoInstant } from "../../core/concept.ts";
import type { Replaced } from "../../graph/seen-row.ts";
import type { Deeds, Said } from "../form/deeds.ts";
import { steeringWords } from "../words/steering.ts";
import type { SteeringDesk } from "./steering-desk.ts";

/** One thing on which two people do not agree. */
export interface ConflictRow {
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Two who have changed the same thing: nothing is lost until somebody has chosen. */
export interface Conflict {
  readonly rows: readonly ConflictRow[];
  /** Writes one's own after all; impossible when the thing itself is gone. */
  readonly keepMine?: () => Promise<Said>;
}

/** What every page about bodies and meetings works with. */
export interface Scene {
  readonly board: Board;
  readonly today: IsoDate;
  readonly now: IsoInstant;
  readonly desk: SteeringDesk;
  readonly deeds: Deeds;
  readonly showConflict: (conflict: Conflict | undefined) => void;
}

interface Replacing<Value> {
  readonly seen: Value;
  readonly wanted: Value;
  readonly change: (seen: Value, wanted: Value) => Promise<Replaced<Value>>;
  /** What of it a reader is to compare. */
  readonly tell: (value: Value) => readonly (readonly [field: string, text: string])[];
  readonly done: string;
}

/** Changes something that was seen; when somebody else was faster, shows both. */
export async function replace<Value>(scene: Pick<Scene, "showConflict">, replacing: Replacing<Value>): Promise<Said> {
  const { seen, wanted, change, tell, done } = replacing;
  const outcome = await change(seen, wanted);
  if (outcome.kind === "changed") return { text: done };
  const { current } = outcome;
  const theirs = new Map(current === undefined ? [] : tell(current));
  scene.showConflict({
    rows: tell(wanted)
      .map(([field, mine]) => ({ field, mine, theirs: theirs.get(field) ?? "" }))
      .filter((row) => row.mine !== row.theirs),
    ...(current !== undefined && { keepMine: () => replace(scene, { ...replacing, seen: current }) }),
  });
  return { text: steeringWords.conflict.said, isTrouble: true };
}
