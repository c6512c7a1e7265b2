import type { DatabaseSync } from "node:sqlite";

/** Hears by how much the clock is ahead; the move counts as done once it has settled. */
export type ClockFollower = (offsetMs: number) => Promise<void>;

export interface Clock {
  now(): Date;
  /** By how many milliseconds it is ahead of this machine's clock. */
  offsetMs(): number;
  /** Moves it forward, and waits until everybody who follows has moved too. A moment that has passed changes nothing. */
  moveTo(at: Date): Promise<void>;
  follow(follower: ClockFollower): void;
}

/**
 * The clock of everything in the sandbox but the browser, whose time is its own. It only goes forward, since what has
 * been written must not lie in the future, and stays ahead after a restart. Creates its table.
 */
export function openClock(database: DatabaseSync, { machine = () => Date.now() } = {}): Clock {
  database.exec("CREATE TABLE IF NOT EXISTS clock (offset_ms INTEGER NOT NULL) STRICT");
  const followers: ClockFollower[] = [];
  let offset = Number(database.prepare("SELECT offset_ms FROM clock").get()?.offset_ms ?? 0);
  const now = () => new Date(machine() + offset);

  function keep(): void {
    database.exec("DELETE FROM clock");
    database.prepare("INSERT INTO clock (offset_ms) VALUES (?)").run(offset);
  }

  return {
    now,
    offsetMs: () => offset,
    async moveTo(at) {
      offset += Math.max(0, at.getTime() - now().getTime());
      keep();
      await Promise.all(followers.map((follower) => follower(offset)));
    },
    follow(follower) {
      followers.push(follower);
    },
  };
}
