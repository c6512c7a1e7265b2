import { fileURLToPath } from "node:url";
import { z } from "zod";
import { StartError } from "./errors.ts";
import { type FaultPlan, readFaultPlan } from "./faults/fault-plan.ts";

/**
 * | variable | meaning | without it |
 * |---|---|---|
 * | `SANDBOX_PORT` | port of the page, and of everything that stands in for Microsoft 365 | 4400 |
 * | `SERVICE_PORT` | port of the product's service | 3978 |
 * | `SANDBOX_FILE` | file that keeps everything | `.sandbox/sandbox.sqlite` |
 * | `SANDBOX_FAULTS` | faults of Graph and of the connector, in the words of faults/fault-plan.ts | none |
 */
export interface SandboxConfig {
  readonly sandboxPort: number;
  readonly servicePort: number;
  readonly file: string;
  readonly faults: FaultPlan;
}

const port = z.coerce.number().int().min(1).max(65_535);

const environment = z.object({
  SANDBOX_PORT: port.default(4400),
  SERVICE_PORT: port.default(3978),
  SANDBOX_FILE: z.string().default(fileURLToPath(new URL("../../.sandbox/sandbox.sqlite", import.meta.url))),
  SANDBOX_FAULTS: z.string().default("").transform(toFaultPlan),
});

/** @throws {StartError} naming every variable that cannot be used */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): SandboxConfig {
  const reading = environment.safeParse(variables);
  if (!reading.success) {
    const findings = reading.error.issues.map((issue) =>
      issue.code === "custom" ? `SANDBOX_FAULTS: ${issue.message}` : noPort(issue.path.join(".")),
    );
    throw new StartError("configuration", findings.join("\n"));
  }
  const { SANDBOX_PORT, SERVICE_PORT, SANDBOX_FILE, SANDBOX_FAULTS } = reading.data;
  return { sandboxPort: SANDBOX_PORT, servicePort: SERVICE_PORT, file: SANDBOX_FILE, faults: SANDBOX_FAULTS };
}

function noPort(name: string): string {
  return `Der Wert von ${name} ist kein Port: Nehmen Sie eine Zahl von 1 bis 65535.`;
}

function toFaultPlan(text: string, context: z.RefinementCtx): FaultPlan {
  const reading = readFaultPlan(text);
  if (reading.plan) return reading.plan;
  for (const message of reading.findings) context.addIssue({ code: "custom", message });
  return z.NEVER;
}
