import type { Upkeep } from "../../core/upkeep.ts";
import type { Replaced } from "../../graph/seen-row.ts";
import { replaceUpkeep } from "../../graph/upkeep-store.ts";
import type { Connection } from "../connection.ts";

/** What the page of settings writes, with the rights of whoever is signed in. Rejects as `RoundDesk` does. */
export interface UpkeepDesk {
  /** `overtaken` when somebody else was first. */
  save(seen: Upkeep, wanted: Upkeep): Promise<Replaced<Upkeep>>;
}

export type OpenUpkeepDesk = () => Promise<UpkeepDesk>;

export function createUpkeepDesk({ graph, place }: Pick<Connection, "graph" | "place">): UpkeepDesk {
  return { save: (seen, wanted) => replaceUpkeep(graph, place, seen, wanted) };
}
