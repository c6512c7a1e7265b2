import type { Board } from "../../core/board.ts";
import type { IsoDate, IsoInstant } from "../../core/concept.ts";
import type { Deeds } from "../form/deeds.ts";
import type { Replacer } from "../form/replacing.tsx";
import type { SteeringDesk } from "./steering-desk.ts";

/** What every page about bodies and meetings works with. */
export interface Scene {
  readonly board: Board;
  readonly today: IsoDate;
  readonly now: IsoInstant;
  readonly desk: SteeringDesk;
  readonly deeds: Deeds;
  /** Changes what others may have changed meanwhile; both versions then stand at the top of the page. */
  readonly replace: Replacer["replace"];
}
