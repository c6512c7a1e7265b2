import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseEnv } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { onTestFinished } from "vitest";
import { rmSync } from "node:fs";
import { runPackage } from "../../src/cli/package.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const appPackage = join(root, "appPackage");

/** What `env/.env.<name>` sets. */
export function environmentOf(name: string): Record<string, string | undefined> {
  return parseEnv(readFileSync(join(root, "env", `.env.${name}`), "utf8"));
}

/** What a city would add to `env/.env.dev`. */
export const tenantValues = {
  TEAMS_APP_ID: "b1c8e4a0-3f52-4f0e-9d57-2a6c1e0f7b11",
  TENANT_ID: "b1c8e4a0-3f52-4f0e-9d57-2a6c1e0f7b12",
  CLIENT_ID: "b1c8e4a0-3f52-4f0e-9d57-2a6c1e0f7b13",
  TAB_CLIENT_ID: "b1c8e4a0-3f52-4f0e-9d57-2a6c1e0f7b14",
  TAB_DOMAIN: "kompass.stadt.example",
  WEBSITE_URL: "https://stadt.example/kompass",
  PRIVACY_URL: "https://stadt.example/datenschutz",
  TERMS_URL: "https://stadt.example/nutzung",
};

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "app-package-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

export interface Trial {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly env?: string;
  /** Texts to write in place of files of `appPackage`. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** Packs a copy of `appPackage` into a folder of its own. */
export async function pack({ environment = environmentOf("local"), env = "local", files = {} }: Trial = {}) {
  const source = temporaryFolder();
  const target = temporaryFolder();
  cpSync(appPackage, source, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(source, name), content);
  const outcome = await runPackage({ environment, env, environmentFile: `env/.env.${env}`, source, target }).then(
    (message) => ({ message, failed: false }),
    (error: Error) => ({ message: error.message, failed: true }),
  );
  const written = readdirSync(target);
  const zip = written.map((name) => new Uint8Array(readFileSync(join(target, name))));
  return { ...outcome, written, zip: zip[0] ?? new Uint8Array() };
}

export function entriesOf(zip: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(zip);
}

export function manifestOf(zip: Uint8Array) {
  return JSON.parse(strFromU8(entriesOf(zip)["manifest.json"] ?? new Uint8Array()));
}

/** The manifest as it lies in `appPackage`, changed in the way a test wants. */
// biome-ignore lint/suspicious/noExplicitAny: tests break the manifest at will, which no type allows.
export function changedManifest(change: (manifest: any) => void): string {
  const manifest = JSON.parse(readFileSync(join(appPackage, "manifest.json"), "utf8"));
  change(manifest);
  return JSON.stringify(manifest);
}
