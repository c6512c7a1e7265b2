import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { StartError } from "../../../src/sandbox/errors.ts";
import { startService } from "../../../src/sandbox/service-process.ts";

/** One process of the service, started again whenever it ends: what an operator's supervisor does. */
export interface Instance {
  /** Ends it without warning; resolves when the process is gone. It stays down until `start`. */
  readonly kill: () => Promise<void>;
  /** Starts it, as often as it takes: under fire a start may fail. Resolves when the service answers. */
  readonly start: () => Promise<void>;
}

export interface InstanceOptions {
  readonly environment: Readonly<Record<string, string>>;
  readonly clockOffsetMs: () => number;
  /** Open file that takes its log. */
  readonly log: number;
  /** Hears that a start has failed. */
  readonly onFailedStart: () => void;
}

const betweenStartsMs = 250;
const mostStarts = 60;

export function createInstance({ environment, clockOffsetMs, log, onFailedStart }: InstanceOptions): Instance {
  let running: ChildProcess | undefined;
  const health = `http://localhost:${environment.PORT}/health`;
  return {
    async kill() {
      const process = running;
      running = undefined;
      if (!process || process.exitCode !== null || process.signalCode !== null) return;
      const ended = once(process, "exit");
      process.kill("SIGKILL");
      await ended;
    },
    async start() {
      for (let attempt = 1; ; attempt += 1) {
        try {
          running = await startService(environment, health, clockOffsetMs(), log);
          return;
        } catch (error) {
          if (!(error instanceof StartError) || attempt === mostStarts) throw error;
          onFailedStart();
          await sleep(betweenStartsMs);
        }
      }
    },
  };
}
