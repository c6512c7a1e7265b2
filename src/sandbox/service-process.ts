import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { StartError } from "./errors.ts";

const entry = fileURLToPath(new URL("../bot/main.ts", import.meta.url));
const parentWatch = new URL("./parent-watch.ts", import.meta.url).href;
const patienceMs = 60_000;
const patienceForOneMs = 1000;
const pauseMs = 100;

/**
 * Starts the product's service as an operator would: its own process, told apart from a real one by its environment
 * alone. Resolves when the service answers.
 * @throws {StartError} when it ends before that; what it said stands in the terminal already
 */
export async function startService(
  environment: Readonly<Record<string, string>>,
  healthUrl: string,
): Promise<ChildProcess> {
  const service = spawn(process.execPath, ["--import", parentWatch, entry], {
    stdio: ["pipe", "inherit", "inherit"],
    env: { ...process.env, ...environment },
  });
  const deadline = Date.now() + patienceMs;
  while (service.exitCode === null && Date.now() < deadline) {
    if (await answers(healthUrl)) return service;
    await sleep(pauseMs);
  }
  service.kill();
  throw new StartError(
    "serviceEnded",
    "Der Dienst des Integrationskompasses ist nicht gestartet: Der Grund steht darüber.",
  );
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(patienceForOneMs) })).ok;
  } catch {
    return false;
  }
}
