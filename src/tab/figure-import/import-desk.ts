import type { IntakeRecords, KnownFigure } from "../../core/figure-intake.ts";
import type { ImportOutcome, ImportPace } from "../../graph/figure-import.ts";
import { readKnownFigures, writeFigureImport } from "../../graph/figure-import.ts";
import type { Connection } from "../connection.ts";
import type { Account } from "../sign-in.ts";

/** What the page reads and writes, always with the rights of whoever is signed in. Reading rejects with a `GraphError`. */
export interface ImportDesk {
  getAccount(): Promise<Account>;
  /** What was reported, oldest first. */
  readKnown(): Promise<readonly KnownFigure[]>;
  write(records: IntakeRecords, pace: ImportPace): Promise<ImportOutcome>;
}

export type OpenImportDesk = () => Promise<ImportDesk>;

export function createImportDesk({ graph, place, getAccount }: Omit<Connection, "loadBoard">): ImportDesk {
  return {
    getAccount,
    readKnown: () => readKnownFigures(graph, place),
    write: (records, pace) => writeFigureImport(graph, place, records, pace),
  };
}
