import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import ajv from "ajv-draft-04";
import { cliDe } from "../texts/cli.de.ts";
import { CommandError } from "./errors.ts";

const require = createRequire(import.meta.url);

/**
 * Microsoft's schemas, as its package brings them along. Its validator stays unused: version 1.1.2 does not load,
 * and it asks the network for a schema that it lacks.
 */
const schemas = join(dirname(require.resolve("@microsoft/app-manifest/package.json")), "build/json-schemas/teams");

interface ManifestSchema {
  /** One German line for each thing in which `value` departs from the schema. */
  readonly faultsOf: (value: unknown) => readonly string[];
  /** Whether the schema provides for a key of this name. */
  readonly knowsKey: (key: string) => boolean;
}

/** Microsoft's schemas by version. Reading one takes a while. Both throw a `CommandError` when there is none for a version. */
export interface ManifestSchemas {
  /** Of the manifest. */
  readonly readManifestSchema: (version: string) => Promise<ManifestSchema>;
  /** Of the files with translations. */
  readonly readLocalizationSchema: (version: string) => Promise<ManifestSchema>;
}

interface SchemaFile {
  readonly properties: object;
  readonly patternProperties?: object;
}

export const manifestSchemas: ManifestSchemas = {
  readManifestSchema: (version) => readSchema(version, "MicrosoftTeams.schema.json"),
  readLocalizationSchema: (version) => readSchema(version, "MicrosoftTeams.Localization.schema.json"),
};

async function readSchema(version: string, name: string): Promise<ManifestSchema> {
  const path = join(schemas, `v${version}`, name);
  const address = `https://developer.microsoft.com/json-schemas/teams/v${version}/${name}`;
  if (!/^1\.\d+$/.test(version) || !existsSync(path)) throw new CommandError("file", cliDe.manifestVersion(version));
  const schema: SchemaFile = JSON.parse(await readFile(path, "utf8"));
  // Some patterns of the language files' schema are wrong as Unicode patterns.
  const validator = new ajv.default({
    allErrors: true,
    strictTypes: false,
    unicodeRegExp: false,
    formats: { uri: URL.canParse },
  });
  const validate = validator.compile(schema);
  const keys = new Set(Object.keys(schema.properties));
  const patterns = Object.keys(schema.patternProperties ?? {}).map((pattern) => new RegExp(pattern));
  return {
    faultsOf: (value) => {
      validate(value);
      const faults = (validate.errors ?? []).map(({ instancePath, keyword, params }) =>
        cliDe.schemaFault(instancePath, keyword, params),
      );
      return refersTo(value, address) ? faults : [cliDe.schemaReference(address), ...faults];
    },
    knowsKey: (key) => keys.has(key) || patterns.some((pattern) => pattern.test(key)),
  };
}

/** Teams refuses a package whose files name schemas of different versions. */
function refersTo(value: unknown, address: string): boolean {
  return typeof value === "object" && value !== null && "$schema" in value && value.$schema === address;
}
