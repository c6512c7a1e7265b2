import type { Upkeep } from "../../core/upkeep.ts";
import { replaceUpkeep } from "../../graph/upkeep-store.ts";
import type { Connection } from "../connection.ts";

/** What the page of settings writes, with the rights of whoever is signed in. Rejects as `RoundDesk` does. */
export interface UpkeepDesk {
  /** `overtaken` when somebody else was first; nothing is written then. */
  save(shown: Upkeep, wanted: Upkeep): Promise<"saved" | "overtaken">;
}

export type OpenUpkeepDesk = () => Promise<UpkeepDesk>;

export function createUpkeepDesk({ graph, place }: Pick<Connection, "graph" | "place">): UpkeepDesk {
  return { save: (shown, wanted) => replaceUpkeep(graph, place, shown, wanted) };
}
