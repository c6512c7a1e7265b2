import { fileURLToPath } from "node:url";
import { z } from "zod";
import { StartError } from "./errors.ts";

/**
 * | variable | meaning | without it |
 * |---|---|---|
 * | `SANDBOX_PORT` | port of the page, and of everything that stands in for Microsoft 365 | 4400 |
 * | `SERVICE_PORT` | port of the product's service | 3978 |
 * | `SANDBOX_FILE` | file that keeps everything | `.sandbox/sandbox.sqlite` |
 */
export interface SandboxConfig {
  readonly sandboxPort: number;
  readonly servicePort: number;
  readonly file: string;
}

const port = z.coerce.number().int().min(1).max(65_535);

const environment = z.object({
  SANDBOX_PORT: port.default(4400),
  SERVICE_PORT: port.default(3978),
  SANDBOX_FILE: z.string().default(fileURLToPath(new URL("../../.sandbox/sandbox.sqlite", import.meta.url))),
});

/** @throws {StartError} naming every variable that cannot be used */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): SandboxConfig {
  const reading = environment.safeParse(variables);
  if (!reading.success) {
    const names = reading.error.issues.map(({ path }) => path.join(".")).join(", ");
    throw new StartError("configuration", `Der Wert von ${names} ist kein Port: Nehmen Sie eine Zahl von 1 bis 65535.`);
  }
  const { SANDBOX_PORT, SERVICE_PORT, SANDBOX_FILE } = reading.data;
  return { sandboxPort: SANDBOX_PORT, servicePort: SERVICE_PORT, file: SANDBOX_FILE };
}
