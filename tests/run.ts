import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { requireBrowser } from "./browser.ts";

/**
 * Everything that `npm test` checks, one after the other; a later check runs even when an earlier one fails.
 * `node tests/run.ts unit`, or the name of another part, runs that part alone. Closes with the line `N passed, N failed`.
 */

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Check {
  readonly name: string;
  readonly part: "check" | "unit" | "contract" | "e2e";
  readonly run: () => Count;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const results = `${root}node_modules/.cache/test-results`;

function command(name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const { status } = spawnSync(name, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
  return status === 0;
}

function tool(name: string, ...args: readonly string[]): () => Count {
  return () => (command(name, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

interface VitestRun {
  /** Of the file that says what came of it. */
  readonly name: string;
  readonly config: string;
  /** Further arguments, such as which folders to run. */
  readonly args?: readonly string[];
  readonly env?: () => Readonly<Record<string, string>>;
}

/** A run of Vitest counts its tests, and a file that could not be loaded as one failure. */
function vitest({ name, config, args = [], env = () => ({}) }: VitestRun): () => Count {
  return () => {
    const report = `${results}/${name}.json`;
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const succeeded = command("vitest", ["run", "--config", config, ...reporters, ...args], env());
    const { numPassedTests, numFailedTests } = readReport(report);
    return { passed: numPassedTests, failed: succeeded ? 0 : Math.max(1, numFailedTests) };
  };
}

function readReport(path: string): { readonly numPassedTests: number; readonly numFailedTests: number } {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return { numPassedTests: 0, numFailedTests: 1 };
  }
}

/**
 * What holds the product and the stand-in to Microsoft's contract, runs against the stand-in, or tries out much at once: slower,
 * so that it stands apart.
 */
const slower = [
  "tests/contract",
  "tests/sandbox",
  "tests/graph",
  "tests/cli",
  "tests/cards/all-cards.test.ts",
  "tests/volume",
  ".property.test.",
];
const withoutSlower = slower.flatMap((path) => ["--exclude", path.endsWith(".") ? `**/*${path}*` : `${path}{,/**}`]);

const checks: readonly Check[] = [
  { name: "Types", part: "check", run: tool("tsc", "--build") },
  { name: "Lint", part: "check", run: tool("biome", "ci", "--colors=off", ".") },
  {
    name: "Folder rules",
    part: "check",
    run: tool("depcruise", "--config", ".dependency-cruiser.mjs", "src", "tests"),
  },
  { name: "Dead code", part: "check", run: tool("knip") },
  {
    name: "Unit tests",
    part: "unit",
    run: vitest({ name: "unit", config: "tests/vitest.config.ts", args: withoutSlower }),
  },
  {
    name: "Contract, sandbox, property and volume tests",
    part: "contract",
    run: vitest({ name: "contract", config: "tests/vitest.config.ts", args: slower }),
  },
  { name: "Build", part: "e2e", run: tool("npm", "run", "--silent", "build") },
  {
    name: "Browser and end-to-end tests",
    part: "e2e",
    run: vitest({
      name: "e2e",
      config: "tests/e2e/vitest.config.ts",
      env: () => ({ CHROMIUM_PATH: requireBrowser() }),
    }),
  },
];

function runCheck({ name, run }: Check): Count {
  const started = performance.now();
  process.stdout.write(`\n== ${name}\n`);
  try {
    return run();
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return { passed: 0, failed: 1 };
  } finally {
    process.stdout.write(`== ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  }
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const part = process.argv[2];
const counts = checks.filter((check) => part === undefined || check.part === part).map(runCheck);
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
