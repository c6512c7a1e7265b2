import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseEnv } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { expect, onTestFinished } from "vitest";
import type { ManifestSchemas } from "../../src/cli/manifest-schema.ts";
import { manifestSchemas } from "../../src/cli/manifest-schema.ts";
import { runPackage } from "../../src/cli/package.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const appPackage = join(root, "appPackage");

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

/** Reads each schema once, however many packages are made: it takes a fifth of a second. */
function readingOnce<Schema>(read: (version: string) => Promise<Schema>): (version: string) => Promise<Schema> {
  const known = new Map<string, Promise<Schema>>();
  return (version) => {
    const schema = known.get(version) ?? read(version);
    known.set(version, schema);
    return schema;
  };
}

const schemas: ManifestSchemas = {
  readManifestSchema: readingOnce(manifestSchemas.readManifestSchema),
  readLocalizationSchema: readingOnce(manifestSchemas.readLocalizationSchema),
};

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
  const outcome = await runPackage({
    environment,
    env,
    environmentFile: `env/.env.${env}`,
    source,
    target,
    schemas,
  }).then(
    (message) => ({ message, failed: false }),
    (error: Error) => ({ message: error.message, failed: true }),
  );
  const written = readdirSync(target);
  const [zip = new Uint8Array()] = written.map((name) => readFileSync(join(target, name)));
  return { ...outcome, written, zip };
}

/** Overrides of the sandbox's environment. */
export function local(overrides: Readonly<Record<string, string>>): Trial {
  return { environment: { ...environmentOf("local"), ...overrides } };
}

/** One piece of text of a file of `appPackage` replaced, which must be there. */
export function altered(name: string, from: string, to: string): Trial {
  const text = bytesOf(name).toString();
  expect(text).toContain(from);
  return { files: { [name]: text.replaceAll(from, to) } };
}

export function bytesOf(name: string): Buffer {
  return readFileSync(join(appPackage, name));
}

interface PackedManifest {
  readonly configurableTabs: readonly { readonly configurationUrl: string; readonly context: readonly string[] }[];
  readonly composeExtensions: readonly { readonly botId: string }[];
  readonly bots: readonly {
    readonly botId: string;
    readonly commandLists: readonly {
      readonly scopes: readonly string[];
      readonly commands: readonly { readonly title: string }[];
    }[];
  }[];
}

export function manifestOf(zip: Uint8Array): PackedManifest {
  return JSON.parse(strFromU8(unzipSync(zip)["manifest.json"] ?? new Uint8Array()));
}
