import { fileURLToPath } from "node:url";
import { serviceTextsDe } from "../texts/service.de.ts";
import type { Config } from "./config.ts";
import { readConfig } from "./config.ts";
import { connectLists } from "./connect.ts";
import { ConfigError } from "./errors.ts";
import { createLog } from "./log.ts";
import type { Service } from "./service.ts";
import { startService } from "./service.ts";

const tabFolder = fileURLToPath(new URL("../../dist/tab", import.meta.url));

async function start(config: Config): Promise<Service> {
  return startService({ config, connection: await connectLists(config), log: createLog(), tabFolder });
}

/** What whoever started the service reads when it cannot start. */
function describeStartFailure(error: unknown): string {
  if (error instanceof ConfigError) return [serviceTextsDe.config.heading, ...error.faults].join("\n");
  return error instanceof Error ? error.message : String(error);
}

try {
  const service = await start(readConfig(process.env));
  const stop = () => void service.close();
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
} catch (error) {
  process.stderr.write(`${describeStartFailure(error)}\n`);
  process.exitCode = 1;
}
