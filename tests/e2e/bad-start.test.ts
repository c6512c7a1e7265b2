import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePorts } from "./product.ts";

/** Whatever keeps the product from starting is said in one German sentence that names the way out. */

const run = promisify(execFile);

interface Ending {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "integrationskompass-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function ending(file: string, env: Readonly<Record<string, string>>, ...args: string[]): Promise<Ending> {
  const { PATH = "" } = process.env;
  return run(process.execPath, [file, ...args], { env: { PATH, ...env }, timeout: 60_000 }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: Ending) => error,
  );
}

async function sandboxVariables(file = "sandbox.sqlite"): Promise<Record<string, string>> {
  const { sandbox, service } = await freePorts();
  return { SANDBOX_PORT: String(sandbox), SERVICE_PORT: String(service), SANDBOX_FILE: join(folder, file) };
}

async function takePort(port: string) {
  const server = createServer().listen(Number(port), "localhost");
  await once(server, "listening");
  return server;
}

test("the page's port is in use", async () => {
  const variables = await sandboxVariables();
  const other = await takePort(variables.SANDBOX_PORT ?? "");
  const { code, stderr } = await ending("src/sandbox/main.ts", variables);
  other.close();
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Port \d+ ist belegt: .*SANDBOX_PORT=\d+ npm start.*\n$/);
});

test("the service's port is in use", async () => {
  const variables = await sandboxVariables();
  const other = await takePort(variables.SERVICE_PORT ?? "");
  const { code, stderr } = await ending("src/sandbox/main.ts", variables);
  other.close();
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Port \d+ ist belegt: .*SERVICE_PORT=\d+ npm start.*\n$/);
});

test("the database file is damaged", async () => {
  await writeFile(join(folder, "damaged.sqlite"), "this is no database, but long enough to be looked at".repeat(100));
  const { code, stderr } = await ending("src/sandbox/main.ts", await sandboxVariables("damaged.sqlite"));
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Die Datei „.*damaged\.sqlite“ .*Verschieben oder löschen Sie sie.*\n$/);
});

test("the service lacks variables: it names all of them", async () => {
  const { code, stderr } = await ending("src/bot/main.ts", { CLIENT_ID: "no guid" });
  expect(code).toBe(1);
  for (const name of ["CLIENT_ID", "TENANT_ID", "TAB_CLIENT_ID", "SHAREPOINT_SITE"]) expect(stderr).toContain(name);
  expect(stderr).not.toContain("at ");
});

test("the service would be open to the network without checking tokens", async () => {
  const { code, stderr } = await ending("src/bot/main.ts", { LOCAL_MODE: "true", BIND: "0.0.0.0" });
  expect(code).toBe(1);
  expect(stderr).toContain("LOCAL_MODE");
});

test("the command line finds nobody to talk to", async () => {
  const { sandbox } = await freePorts();
  const origin = `http://localhost:${sandbox}`;
  const result = await ending("src/cli/main.ts", { GRAPH_ORIGIN: origin, LOGIN_ORIGIN: origin }, "export", "--json");
  expect(result).toMatchObject({ code: 1, stdout: "" });
  expect(result.stderr).toContain("npm start");
});

test("the command line does not know a command", async () => {
  const result = await ending("src/cli/main.ts", {}, "tanze");
  expect(result).toMatchObject({ code: 1, stdout: "" });
  expect(result.stderr).toContain("„tanze“");
});
