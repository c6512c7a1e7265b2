import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { SignInError } from "../bot/sign-in-error.ts";
import { dayOf } from "../core/calendar.ts";
import { GraphError, GraphRequestError } from "../graph/errors.ts";
import { SourceError } from "../sources/errors.ts";
import { cliDe } from "../texts/cli.de.ts";
import { auditLists } from "./audit.ts";
import { conceptOfRatingen, loadConcept } from "./concept-source.ts";
import type { Connection } from "./connection.ts";
import { connect } from "./connection.ts";
import { CommandError } from "./errors.ts";
import { conceptOfLists, exportJson, reportedInLists } from "./export.ts";
import type { FiguresArguments } from "./figures.ts";
import { runFigures } from "./figures.ts";
import { runImport } from "./import.ts";
import { lintFile, lintLists } from "./lint.ts";
import { runPackage } from "./package.ts";
import { runProvision } from "./provision.ts";

interface Arguments {
  readonly command: string;
  readonly file: string;
  readonly env: string;
  readonly json: boolean;
  readonly fromFile: boolean;
  readonly reported: boolean;
  readonly withAmounts: boolean;
  readonly dryRun: boolean;
  readonly overwrite: boolean;
  readonly figures: Omit<FiguresArguments, "now">;
}

/** @throws {CommandError} with the usage when the command line is not understood */
function readArguments(args: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        env: { type: "string", default: "local" },
        json: { type: "boolean", default: false },
        "from-file": { type: "boolean", default: false },
        reported: { type: "boolean", default: false },
        "with-amounts": { type: "boolean", default: false },
        "dry-run": { type: "boolean", default: false },
        overwrite: { type: "boolean", default: false },
        unit: { type: "string" },
        year: { type: "string" },
        out: { type: "string" },
        mapping: { type: "string" },
        reason: { type: "string" },
      },
    });
    const [command = "", file = conceptOfRatingen] = positionals;
    const dryRun = values["dry-run"];
    return {
      ...values,
      command,
      file,
      fromFile: values["from-file"],
      withAmounts: values["with-amounts"],
      dryRun,
      figures: { ...values, action: positionals[1] ?? "", file: positionals[2], dryRun },
    };
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError("usage", `${cliDe.badOptions(detail)}\n\n${cliDe.usage}`, { cause });
  }
}

/** Reads `env/.env.<name>`; variables that are set already win. */
function loadEnvironment(name: string): string {
  const file = `env/.env.${name}`;
  const path = fileURLToPath(new URL(`../../${file}`, import.meta.url));
  if (existsSync(path)) process.loadEnvFile(path);
  return file;
}

async function run(args: readonly string[]): Promise<string> {
  const { command, file, env, json, fromFile, reported, withAmounts, dryRun, overwrite, figures } = readArguments(args);
  const environmentFile = loadEnvironment(env);
  const online = <Result>(work: (connection: Connection) => Promise<Result>) =>
    withConnection(connect(process.env, environmentFile), work);
  switch (command) {
    case "provision":
      return online(runProvision);
    case "import":
      return online((connection) => runImport(connection, { file, dryRun, overwrite }));
    case "export":
      if (!json) throw new CommandError("usage", cliDe.exportNeedsJson);
      if ((reported && fromFile) || (withAmounts && !reported)) throw new CommandError("usage", cliDe.exportMismatch);
      if (reported) return exportJson(await online((connection) => reportedInLists(connection, { withAmounts })));
      return exportJson(await (fromFile ? loadConcept(file) : online(conceptOfLists)));
    case "lint":
      if (fromFile) return lintFile(file);
      return online((connection) => lintLists(connection, dayOf(new Date().toISOString())));
    case "figures":
      return online((connection) => runFigures(connection, { ...figures, now: new Date().toISOString() }));
    case "audit":
      return online(auditLists);
    case "package":
      return runPackage({ environment: process.env, env, environmentFile });
    case "":
      throw new CommandError("usage", cliDe.usage);
    default:
      throw new CommandError("usage", `${cliDe.unknownCommand(command)}\n\n${cliDe.usage}`);
  }
}

/** Says where to look when nothing answers: a reader of a terminal cannot know what `fetch failed` means. */
async function withConnection<Result>(
  connection: Connection,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(connection);
  } catch (cause) {
    const failed = cause instanceof GraphRequestError || cause instanceof SignInError;
    if (failed && cause.reason === "unreachable") {
      throw new CommandError("unreachable", cliDe.unreachable(connection.origin), { cause });
    }
    throw cause;
  }
}

function isExpected(error: unknown): error is Error {
  return [CommandError, GraphError, SignInError, SourceError].some((kind) => error instanceof kind);
}

try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`);
} catch (error) {
  process.stderr.write(`${isExpected(error) ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}
