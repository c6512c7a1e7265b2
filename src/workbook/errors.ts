import { workbookTextsDe } from "../texts/workbook.de.ts";

const { files } = workbookTextsDe;

/** Why a file cannot be read at all. */
type FileFailure =
  | "tooBig"
  | "unpackedTooBig"
  | "tooManyRows"
  | "damaged"
  | "oldFormat"
  | "otherFormat"
  | "empty"
  | "openQuote";

/** A file cannot be read; the message says in German what to do. Callers of this folder get it as a fault. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  readonly reason: FileFailure;

  constructor(facts: { reason: Exclude<FileFailure, "tooManyRows"> } | { reason: "tooManyRows"; rows: number }) {
    super(facts.reason === "tooManyRows" ? files.tooManyRows(facts.rows) : files[facts.reason]);
    this.reason = facts.reason;
  }
}
