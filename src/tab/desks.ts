import type { Connection } from "./connection.ts";
import { createEditDesk } from "./edit/edit-desk.ts";
import { createImportDesk } from "./figure-import/import-desk.ts";
import { createRoundDesk } from "./rounds/round-desk.ts";
import { createUpkeepDesk } from "./settings/upkeep-desk.ts";
import { createSteeringDesk } from "./steering/steering-desk.ts";

/** What the pages write with. */
export function createDesks(connection: Connection) {
  return {
    editing: createEditDesk(connection),
    figureImport: createImportDesk(connection),
    rounds: createRoundDesk(connection),
    steering: createSteeringDesk(connection),
    upkeep: createUpkeepDesk(connection),
  };
}
