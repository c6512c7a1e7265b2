import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { StartError } from "./errors.ts";

const entry = fileURLToPath(new URL("../bot/main.ts", import.meta.url));
const preloads = ["./parent-watch.ts", "./moved-clock.ts"].map((file) => new URL(file, import.meta.url).href);
const patienceMs = 60_000;
const patienceForOneMs = 1000;
const pauseMs = 100;

/**
 * Starts the product's service as an operator would: its own process, told apart from a real one by its environment
 * alone. Its time is ahead of the machine's by `clockOffsetMs`. Resolves when the service answers.
 * @param output where it writes its log: the terminal, or an open file by its number
 * @throws {StartError} when it ends before that; what it said stands in the terminal already
 */
export async function startService(
  environment: Readonly<Record<string, string>>,
  healthUrl: string,
  clockOffsetMs: number,
  output: "inherit" | number = "inherit",
): Promise<ChildProcess> {
  const service = spawn(process.execPath, [...preloads.flatMap((preload) => ["--import", preload]), entry], {
    stdio: ["pipe", output, output, "ipc"],
    env: { ...process.env, ...environment, SANDBOX_CLOCK_OFFSET_MS: String(clockOffsetMs) },
  });
  const deadline = performance.now() + patienceMs;
  while (service.exitCode === null && performance.now() < deadline) {
    if (await answers(healthUrl)) return service;
    await sleep(pauseMs);
  }
  service.kill();
  throw new StartError(
    "serviceEnded",
    "Der Dienst des Integrationskompasses ist nicht gestartet: Der Grund steht darüber.",
  );
}

/** Moves the clock of a service that runs; resolves when it goes by the new time. */
export async function moveServiceClock(service: ChildProcess, clockOffsetMs: number): Promise<void> {
  const moved = once(service, "message");
  service.send({ clockOffsetMs });
  await moved;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(patienceForOneMs) })).ok;
  } catch {
    return false;
  }
}
