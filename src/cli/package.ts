import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { cliDe } from "../texts/cli.de.ts";
import type { AppManifest } from "./app-manifest.ts";
import { domainsWithMoreThanAHost, fillPlaceholders, languageFiles } from "./app-manifest.ts";
import type { Environment } from "./connection.ts";
import { CommandError } from "./errors.ts";
import { colorIconFault, outlineIconFault } from "./icon.ts";
import type { ManifestSchemas } from "./manifest-schema.ts";
import { manifestSchemas } from "./manifest-schema.ts";
import type { Translations } from "./translations.ts";
import { translatableTexts, translationFaults, wordingFaults } from "./translations.ts";

const manifestFile = "manifest.json";

export interface PackageOptions {
  readonly environment: Environment;
  /** Name of the environment; it becomes part of the package's name. */
  readonly env: string;
  /** Where the values come from, for messages. */
  readonly environmentFile: string;
  /** Folder with the manifest and its parts. */
  readonly source?: string;
  /** Folder for the package. */
  readonly target?: string;
  readonly schemas?: ManifestSchemas;
}

/** Files of the package by name; all of them lie at its root. */
type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * Builds the package that administrators upload to Teams. The same input gives the same bytes.
 * Returns what was written.
 *
 * @throws {CommandError} naming every fault; nothing is written then
 */
export async function runPackage({
  environment,
  env,
  environmentFile,
  source = fileURLToPath(new URL("../../appPackage", import.meta.url)),
  target = fileURLToPath(new URL("../../dist", import.meta.url)),
  schemas = manifestSchemas,
}: PackageOptions): Promise<string> {
  const manifest = await readManifest({ source, environment, environmentFile, schemas });
  const parts = await readParts(source, manifest);
  stopOn([
    ...iconFaults(manifest, parts),
    ...domainFaults(manifest),
    ...(await languageFaults(manifest, parts, schemas)),
  ]);
  const entries = { [manifestFile]: toJson(manifest), ...Object.fromEntries(parts) };
  const name = `appPackage.${env}.zip`;
  // The format keeps local time: a local date gives the same bytes in every time zone.
  const zip = zipSync(entries, { level: 9, mtime: new Date(2020, 0, 1) });
  await mkdir(target, { recursive: true });
  await writeFile(join(target, name), zip);
  return cliDe.packaged(name, Object.keys(entries), zip.byteLength);
}

function stopOn(faults: readonly string[]): void {
  if (faults.length > 0) throw new CommandError("file", cliDe.packageFaulty(faults));
}

async function readManifest({
  source,
  environment,
  environmentFile,
  schemas,
}: Required<Pick<PackageOptions, "source" | "environment" | "environmentFile" | "schemas">>): Promise<AppManifest> {
  const template = parseJson(manifestFile, await readPart(source, manifestFile));
  const filling = fillPlaceholders(template, environment);
  if (!filling.ok) throw new CommandError("configuration", cliDe.missingSetting(filling.missing, environmentFile));
  const manifest = filling.value as AppManifest;
  const { faultsOf } = await schemas.readManifestSchema(String(manifest.manifestVersion));
  stopOn(faultsOf(manifest).map((fault) => cliDe.inFile(manifestFile, fault)));
  return manifest;
}

async function readParts(source: string, manifest: AppManifest): Promise<Parts> {
  const { color, outline } = manifest.icons;
  const names = [color, outline, ...languageFiles(manifest)];
  stopOn(names.filter((name) => /[\\/]/.test(name)).map(cliDe.notAtRoot));
  return new Map(await Promise.all(names.map(async (name) => [name, await readPart(source, name)] as const)));
}

async function readPart(source: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(join(source, name));
  } catch (cause) {
    throw new CommandError("file", cliDe.fileUnreadable(`appPackage/${name}`), { cause });
  }
}

function partOf(parts: Parts, name: string): Uint8Array {
  return parts.get(name) ?? new Uint8Array();
}

function iconFaults({ icons }: AppManifest, parts: Parts): readonly string[] {
  const color = colorIconFault(partOf(parts, icons.color));
  const outline = outlineIconFault(partOf(parts, icons.outline));
  return [
    ...(color === undefined ? [] : [cliDe.inFile(icons.color, color)]),
    ...(outline === undefined ? [] : [cliDe.inFile(icons.outline, outline)]),
  ];
}

function domainFaults(manifest: AppManifest): readonly string[] {
  return domainsWithMoreThanAHost(manifest).map((domain) => cliDe.inFile(manifestFile, cliDe.notAHost(domain)));
}

async function languageFaults(
  manifest: AppManifest,
  parts: Parts,
  schemas: ManifestSchemas,
): Promise<readonly string[]> {
  const { faultsOf, knowsKey } = await schemas.readLocalizationSchema(manifest.manifestVersion);
  const texts = translatableTexts(manifest, knowsKey);
  return languageFiles(manifest).flatMap((file) => {
    const translations = parseJson(file, partOf(parts, file)) as Translations;
    const isDefault = file === manifest.localizationInfo?.defaultLanguageFile;
    return [
      ...faultsOf(translations),
      ...translationFaults(texts, translations),
      ...(isDefault ? wordingFaults(texts, translations) : []),
    ].map((fault) => cliDe.inFile(file, fault));
  });
}

function parseJson(name: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError("file", cliDe.inFile(name, cliDe.notJson(detail)), { cause });
  }
}

function toJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
