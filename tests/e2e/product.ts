import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { requireBrowser } from "../browser.ts";
import { freePort } from "../ports.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Product {
  /** Address of the page, as the product prints it. */
  readonly address: string;
  /** Of that page and of the tab in it. */
  readonly origins: readonly string[];
  /** Variables with which the command line reaches this product. */
  readonly environment: Readonly<Record<string, string>>;
  /** Moves the clock of the sandbox and of the running service forward; the browser's stays. */
  moveClock(at: Date): Promise<void>;
  /** Ends it without warning, as a power cut would. */
  kill(): Promise<void>;
}

export interface Ports {
  readonly sandbox: number;
  readonly service: number;
}

export async function freePorts(): Promise<Ports> {
  return { sandbox: await freePort(), service: await freePort() };
}

/** Starts the built product as `npm start` does, keeping its data in `file`. */
export async function startProduct(file: string, ports: Ports): Promise<Product> {
  const environment = {
    SANDBOX_PORT: String(ports.sandbox),
    SERVICE_PORT: String(ports.service),
    SANDBOX_FILE: file,
    GRAPH_ORIGIN: `http://localhost:${ports.sandbox}`,
    LOGIN_ORIGIN: `http://localhost:${ports.sandbox}`,
  };
  const process_ = spawn(process.execPath, ["src/sandbox/main.ts"], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const address = await printedAddress(process_);
  return {
    address,
    origins: [`http://localhost:${ports.sandbox}`, `http://localhost:${ports.service}`],
    environment,
    async moveClock(at) {
      const { status } = await fetch(`${address}/host/api/clock`, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ at }),
      });
      if (status !== 200) throw new Error(`The clock was not moved to ${at.toISOString()}: ${status}`);
    },
    async kill() {
      if (process_.exitCode === null && process_.signalCode === null) {
        const ended = once(process_, "exit");
        process_.kill("SIGKILL");
        await ended;
      }
      await portIsFree(ports.service);
    },
  };
}

/** The address in what the product prints; everything that it said is told when it ends before that. */
function printedAddress(product: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const [, address] = /Integrationskompass in der Sandbox: (\S+)/.exec(said) ?? [];
      if (address) resolve(address);
    };
    product.stdout?.on("data", listen);
    product.stderr?.on("data", listen);
    product.once("exit", () => reject(new Error(`The product ended before it was ready:\n${said}`)));
  });
}

/** The service goes with the sandbox, a moment later. */
async function portIsFree(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const server = createServer();
    const free = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(port, "localhost", () => server.close(() => resolve(true)));
    });
    if (free) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Port ${port} is still in use.`);
}

/** A Chromium that asks nobody outside. */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: requireBrowser(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      ...more,
    ],
  });
}

/** A page that fails the test on any error in its console or any request to another machine. */
export async function openPage(
  browser: Browser,
  size: { width: number; height: number },
  locale = "de-DE",
): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale, timezoneId: "Europe/Berlin" });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") complaints(page).push(message.text());
  });
  page.on("pageerror", (error) => complaints(page).push(error.message));
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "localhost") complaints(page).push(`request to ${hostname}`);
  });
  return page;
}

/**
 * Makes a page as good as a new one, which a browser takes four times as long to open: of what was there it keeps nothing but
 * the code of the product.
 */
export async function renewPage(page: Page, { origins }: Product): Promise<void> {
  await page.unrouteAll();
  await page.context().clearCookies();
  for (const origin of origins) {
    await page.goto(`${origin}/nothing-is-here`);
    await page.evaluate(async () => {
      localStorage.clear();
      sessionStorage.clear();
      for (const { name = "" } of await indexedDB.databases())
        await new Promise((resolve) => {
          indexedDB.deleteDatabase(name).onsuccess = resolve;
        });
    });
  }
  await page.goto("about:blank");
  complaints(page).length = 0;
}

const complaintsOf = new WeakMap<Page, string[]>();

/** What a page complained of so far. */
export function complaints(page: Page): string[] {
  const list = complaintsOf.get(page) ?? [];
  complaintsOf.set(page, list);
  return list;
}
