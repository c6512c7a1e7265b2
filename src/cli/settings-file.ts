import { basename } from "node:path";
import { parse, YAMLParseError } from "yaml";
import { z } from "zod";
import { figuresCliDe } from "../texts/figures-cli.de.ts";
import { rowFields } from "../workbook/column-mapping.ts";
import { readText } from "./concept-source.ts";
import { CommandError } from "./errors.ts";

const text = z.string().trim().min(1);

/** YAML reads `2024` as a number. */
const period = z.union([text, z.int().transform(String)]);

const column = z.union([
  z.union([text, z.int().transform(String)]).transform((heading) => ({ heading })),
  z.strictObject({ heading: text }),
  z.strictObject({ letter: text }),
]);

/** How a table of somebody else's is read; what most tables have alike may be left out. */
const mapping = z.strictObject({
  sheet: z.exactOptional(text),
  headerRow: z.int().min(1).default(1),
  columns: z.partialRecord(z.enum(rowFields), column).default({}),
  values: z
    .array(
      z.strictObject({
        column,
        figure: z.exactOptional(text),
        period: z.exactOptional(period),
        cell: z.exactOptional(text),
      }),
    )
    .min(1),
  figureNames: z.record(z.string(), text).default({}),
  cellNames: z.record(z.string(), z.string()).default({}),
  passesOverUnknown: z.boolean().default(true),
  fixed: z
    .strictObject({
      figure: z.exactOptional(text),
      period: z.exactOptional(period),
      isProvisional: z.exactOptional(z.boolean()),
      source: z.exactOptional(text),
    })
    .default({}),
  decimalSign: z.enum([",", "."]).default(","),
  emptySigns: z.array(z.string()).default([".", "-", "–", "x", "/"]),
});

const year = z.int().min(1900).max(2200);

/** What is fetched from Wegweiser Kommune; without such a file nothing ever is. */
const wegweiser = z.strictObject({
  origin: z.url({ protocol: /^https?$/ }).default("https://www.wegweiser-kommune.de"),
  place: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  years: z.strictObject({ from: year, to: year }),
  /** Keys of figures by the indicator's name in addresses, or its title in a CSV file. */
  indicators: z.record(z.string(), text),
});
export type WegweiserSettings = z.infer<typeof wegweiser>;

/** @throws {CommandError} naming everything that is wrong with the file */
export function loadMapping(path: string): Promise<z.infer<typeof mapping>> {
  return loadSettings(path, mapping);
}

/** @throws {CommandError} naming everything that is wrong with the file */
export function loadWegweiserSettings(path: string): Promise<WegweiserSettings> {
  return loadSettings(path, wegweiser);
}

async function loadSettings<Settings>(path: string, shape: z.ZodType<Settings>): Promise<Settings> {
  const { data, error } = shape.safeParse(parsed(path, await readText(path)), { error: z.locales.de().localeError });
  if (error) {
    const faults = error.issues.map((issue) => [issue.path.join("."), issue.message].filter(String).join(": "));
    throw new CommandError("file", figuresCliDe.settingsFaulty(basename(path), faults));
  }
  return data;
}

function parsed(path: string, yaml: string): unknown {
  try {
    return parse(yaml);
  } catch (cause) {
    if (!(cause instanceof YAMLParseError)) throw cause;
    const faults = [figuresCliDe.noYaml(cause.message)];
    throw new CommandError("file", figuresCliDe.settingsFaulty(basename(path), faults), { cause });
  }
}
