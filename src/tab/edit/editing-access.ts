import { createContext } from "react";
import type { OpenEditDesk } from "./edit-desk.ts";

/** How the pages of the tab come to edit the lists; small, since the first view carries it. */
export interface EditingAccess {
  readonly openDesk: OpenEditDesk;
  /** Reads the board anew. */
  readonly onChange: () => Promise<void>;
}

export const EditingAccess = createContext<EditingAccess | undefined>(undefined);
