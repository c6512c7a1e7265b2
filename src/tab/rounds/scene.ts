import type { Board } from "../../core/board.ts";
import type { IsoDate } from "../../core/concept.ts";
import type { Deeds } from "../form/deeds.ts";
import type { RoundDesk } from "./round-desk.ts";

/** What every page of the rounds works with. */
export interface Scene {
  readonly board: Board;
  readonly today: IsoDate;
  readonly desk: RoundDesk;
  readonly deeds: Deeds;
}
