import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { ExtensionCommand } from "./connector/host-api.ts";

/** What the app's manifest asks of Teams, as far as the sandbox plays it. */
export interface AppDefinition {
  readonly commands: readonly ExtensionCommand[];
  /** Application permissions with which a team consents when the app comes into it, such as `ChannelMessage.Read.Group`. */
  readonly teamPermissions: ReadonlySet<string>;
}

const command = z.object({
  id: z.string(),
  type: z.enum(["query", "action"]).default("query"),
  title: z.string(),
  description: z.string().default(""),
  initialRun: z.boolean().default(false),
  context: z.array(z.string()).default(["compose", "commandBox"]),
  parameters: z.array(z.object({ name: z.string(), title: z.string() })).default([]),
});

const manifest = z.object({
  composeExtensions: z.array(z.object({ commands: z.array(command).default([]) })).default([]),
  authorization: z
    .object({
      permissions: z.object({
        resourceSpecific: z
          .array(z.object({ name: z.string(), type: z.enum(["Application", "Delegated"]) }))
          .default([]),
      }),
    })
    .optional(),
});

/** The search that the product answers, for as long as the manifest declares none. */
const usualCommands: readonly ExtensionCommand[] = [
  {
    id: "find",
    title: "Schritt oder Kennzahl suchen",
    description: "Fügt den Stand eines Umsetzungsschritts in die Nachricht ein",
    initialRun: true,
    parameter: { name: "text", title: "Suchbegriff" },
  },
];

/** Reads a manifest of the app (Teams app manifest schema, `composeExtensions` and `authorization`). */
export function readAppDefinition(json: unknown): AppDefinition {
  const { composeExtensions, authorization } = manifest.parse(json);
  const commands = composeExtensions
    .flatMap((extension) => extension.commands)
    .filter(({ type, context }) => type === "query" && context.includes("compose"))
    .flatMap(({ id, title, description, initialRun, parameters: [parameter] }) =>
      parameter ? [{ id, title, description, initialRun, parameter }] : [],
    );
  const permissions = authorization?.permissions.resourceSpecific ?? [];
  return {
    commands: composeExtensions.length > 0 ? commands : usualCommands,
    teamPermissions: new Set(permissions.filter(({ type }) => type === "Application").map(({ name }) => name)),
  };
}

/** The manifest from which the product's package is made. */
export async function loadAppDefinition(): Promise<AppDefinition> {
  return readAppDefinition(
    JSON.parse(await readFile(new URL("../../appPackage/manifest.json", import.meta.url), "utf8")),
  );
}
