import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { DatabaseError, type DatabaseFault } from "./errors.ts";

/** Marks the file as the sandbox's ("IKSB"), so that no other program's database is ever written to. */
const applicationId = 0x494b5342;

/** Raise it whenever a table of the sandbox changes; a file of another version is refused, not migrated. */
const schemaVersion = 2;

/** SQLite result codes (sqlite.org/rescode.html) that speak of the content of the file. */
const sqliteCorrupt = 11;
const sqliteNotADatabase = 26;

/**
 * Opens the file in which the sandbox keeps everything, or creates it together with its folder.
 * Each capability creates its own tables in it, with its own prefix. `:memory:` keeps nothing.
 *
 * @throws {DatabaseError} when the file is damaged, not the sandbox's, of another version, or cannot be opened
 */
export function openDatabase(path: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
    database = new DatabaseSync(path, { timeout: 5000, enableForeignKeyConstraints: true });
    claim(database, path);
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    return database;
  } catch (cause) {
    database?.close();
    throw cause instanceof DatabaseError ? cause : new DatabaseError(faultOf(cause), path, { cause });
  }
}

/**
 * Runs `work` as one transaction: all of its writes are kept, or none if it throws.
 * A transaction inside another is part of the outer one.
 */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  if (database.isTransaction) return work();
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}

function claim(database: DatabaseSync, path: string): void {
  if (numberOf(database, "SELECT count(*) AS n FROM sqlite_schema") === 0) {
    database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}`);
    return;
  }
  if (numberOf(database, "SELECT application_id AS n FROM pragma_application_id") !== applicationId) {
    throw new DatabaseError("foreign", path);
  }
  if (numberOf(database, "SELECT user_version AS n FROM pragma_user_version") !== schemaVersion) {
    throw new DatabaseError("otherVersion", path);
  }
  if (database.prepare("PRAGMA quick_check(1)").get()?.quick_check !== "ok") {
    throw new DatabaseError("damaged", path);
  }
}

function numberOf(database: DatabaseSync, sql: string): number {
  return Number(database.prepare(sql).get()?.n);
}

function faultOf(cause: unknown): DatabaseFault {
  const code = cause instanceof Error && "errcode" in cause ? cause.errcode : undefined;
  return code === sqliteCorrupt || code === sqliteNotADatabase ? "damaged" : "unreadable";
}
