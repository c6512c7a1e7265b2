import { z } from "zod/mini";
import { listNames } from "../graph/lists.ts";
import { ConfigError } from "./errors.ts";

const shape = z.object({
  tenantId: z.string(),
  clientId: z.string(),
  siteId: z.string(),
  listIds: z.record(z.enum(listNames), z.string()),
  graphOrigin: z.optional(z.url()),
  loginOrigin: z.optional(z.url()),
  validMessageOrigins: z.array(z.string()),
});

/** What the service tells the tab about its surroundings. No secrets: everybody who opens the tab may read it. */
export type TabConfig = z.infer<typeof shape>;

/** @throws {ConfigError} naming everything that is missing or wrong. */
export function readTabConfig(value: unknown): TabConfig {
  const reading = shape.safeParse(value);
  if (reading.success) return reading.data;
  const paths = reading.error.issues.map(({ path }) => path.join(".") || "config.json");
  throw new ConfigError({ reason: "invalid", paths });
}
