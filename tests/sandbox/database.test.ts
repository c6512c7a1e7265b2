import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";

import { inTransaction, openDatabase } from "../../src/sandbox/database.ts";
import { DatabaseError } from "../../src/sandbox/errors.ts";
import { temporaryFolder } from "./temporary-folder.ts";

function temporaryPath(): string {
  return join(temporaryFolder(), "data", "sandbox.db");
}

/** A database with one row, closed again. */
function existingDatabase(change = ""): string {
  const path = temporaryPath();
  const database = openDatabase(path);
  database.exec(`CREATE TABLE things (name TEXT); INSERT INTO things VALUES ('eins'); ${change}`);
  database.close();
  return path;
}

function failureOf(path: string): DatabaseError {
  try {
    openDatabase(path).close();
  } catch (error) {
    if (error instanceof DatabaseError) return error;
  }
  return expect.fail("the database was opened");
}

describe("the file", () => {
  it("is created with its folder and found again", () => {
    const database = openDatabase(existingDatabase());
    expect(database.prepare("SELECT name FROM things").get()).toEqual({ name: "eins" });
    database.close();
  });

  it("is refused when it is no database, and the message says what to do", () => {
    const path = existingDatabase();
    writeFileSync(path, "Das ist keine Datenbank. ".repeat(100));
    const error = failureOf(path);
    expect(error.reason).toBe("damaged");
    expect(error.message).toContain(path);
    expect(error.message).toContain("Verschieben oder löschen Sie sie");
  });

  it("is refused when it belongs to another program or version", () => {
    expect(failureOf(existingDatabase("PRAGMA application_id = 1")).reason).toBe("foreign");
    expect(failureOf(existingDatabase("PRAGMA user_version = 99")).reason).toBe("otherVersion");
  });

  it("is left alone when it is foreign", () => {
    const path = join(temporaryFolder(), "other.db");
    const other = new DatabaseSync(path);
    other.exec("CREATE TABLE theirs (name TEXT)");
    other.close();
    expect(failureOf(path).reason).toBe("foreign");
    expect(new DatabaseSync(path).prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "delete" });
  });

  it("is refused when it is a folder", () => {
    expect(failureOf(temporaryFolder()).reason).toBe("unreadable");
  });
});

describe("a transaction", () => {
  it("keeps all or nothing", () => {
    const database = openDatabase(":memory:");
    database.exec("CREATE TABLE things (name TEXT)");
    const add = (name: string) => database.prepare("INSERT INTO things VALUES (?)").run(name);
    inTransaction(database, () => inTransaction(database, () => add("eins")));
    expect(() =>
      inTransaction(database, () => {
        add("zwei");
        throw new RangeError("stopped");
      }),
    ).toThrow("stopped");
    expect(database.prepare("SELECT name FROM things").all()).toEqual([{ name: "eins" }]);
  });
});
