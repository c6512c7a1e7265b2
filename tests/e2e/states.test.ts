import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser, Page, Route } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { freePorts, launchBrowser, openPage, type Ports, type Product, renewPage, startProduct } from "./product.ts";
import { openLists, type SiteLists } from "./site-lists.ts";

/** What the tab shows when things are not as they should be, and what it asks the network for when they are. */

const run = promisify(execFile);
const graph = "**/v1.0/$batch";
const field = "Stärkung des Miteinanders";
const fieldHeading = `2.3 ${field}`;

let folder: string;
let ports: Ports;
let product: Product;
let browser: Browser;
let lists: SiteLists;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "integrationskompass-"));
  ports = await freePorts();
  product = await startProduct(join(folder, "sandbox.sqlite"), ports);
  lists = await openLists(product, ports);
  browser = await launchBrowser();
  page = await openPage(browser, { width: 1200, height: 800 });
});

beforeEach(() => renewPage(page, product));

afterAll(async () => {
  await browser?.close();
  await product?.kill();
  await rm(folder, { recursive: true, force: true });
});

function tabAt(hash = "#/"): string {
  return `http://localhost:${ports.service}/tab/${hash}`;
}

async function signIn(): Promise<void> {
  const opened = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Anmelden" }).click();
  const popup = await opened;
  const closed = popup.waitForEvent("close");
  await popup.getByRole("button", { name: "Mitglied Jugendamt 1" }).click();
  await closed;
}

/** Opens the tab, and waits until it has kept what it read. */
async function visit(hash = "#/"): Promise<void> {
  await page.goto(tabAt(hash));
  await signIn();
  await page.getByRole("link", { name: "Suchen" }).waitFor();
  await overviewIsFresh();
  await page.waitForTimeout(2500);
}

async function overviewIsFresh(): Promise<void> {
  await page.getByText(field).first().waitFor();
  await page.getByText("wird aktualisiert").waitFor({ state: "hidden" });
}

async function readAgain(): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
}

/** Graph does not answer until it is told to: somebody looks at what is there before. */
async function holdGraph(): Promise<() => void> {
  const released = Promise.withResolvers<void>();
  await page.route(graph, async (route) => {
    await released.promise;
    // What asked may be gone by then.
    await route.continue().catch(() => {});
  });
  return released.resolve;
}

function refused(route: Route): Promise<void> {
  return route.fulfill({ status: 403, json: { error: { code: "accessDenied", message: "Access denied" } } });
}

/** Bytes of what is sent to Graph and what comes back. */
function countBytes(): { batches: number; bytes: number } {
  const count = { batches: 0, bytes: 0 };
  page.on("response", async (answer) => {
    if (!answer.url().includes("/v1.0/")) return;
    count.batches += 1;
    count.bytes += (answer.request().postData() ?? "").length + (await answer.body().catch(() => "")).length;
  });
  return count;
}

describe("opening", () => {
  test("the first view takes one round trip, changing views none, and opening again few bytes", async () => {
    const first = countBytes();
    await page.goto(tabAt());
    await signIn();
    await overviewIsFresh();
    expect(first.batches).toBe(1);
    for (const hash of ["#/feld/2.3", "#/leitziel/2.3-L1", "#/massnahmen", "#/suche?text=tisch", "#/pruefen", "#/"]) {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await page.getByText("Wird geladen …").waitFor({ state: "hidden" });
      await page.getByRole("heading", { level: 1 }).waitFor();
    }
    expect(first.batches).toBe(1);
    await page.waitForTimeout(2500);
    const whole = first.bytes;
    const again = countBytes();
    await page.reload();
    await overviewIsFresh();
    expect(again.batches).toBe(1);
    expect(again.bytes / whole).toBeLessThanOrEqual(0.05);
  });

  test("what was last there is shown before Graph has answered, and says from when it is", async () => {
    await visit();
    const answer = await holdGraph();
    await page.reload();
    await page.getByText(/Stand von \d\d:\d\d, wird aktualisiert …/).waitFor();
    expect(await page.getByRole("link", { name: field }).isVisible()).toBe(true);
    answer();
    await overviewIsFresh();
  });

  test("a slow network shows the shape of what comes, and says that it is slow", async () => {
    await visit();
    await page.evaluate(() => indexedDB.deleteDatabase("integrationskompass"));
    const answer = await holdGraph();
    await page.goto(tabAt("#/feld/2.3"));
    await page.reload();
    await page.getByRole("heading", { name: "Integrationskonzept wird geladen …" }).waitFor();
    await page.getByText("Microsoft 365 antwortet langsam").waitFor();
    answer();
    await page.getByRole("heading", { name: fieldHeading }).waitFor();
  });
});

describe("while it is open", () => {
  test("without a network it says from when things are; with one again it reads at once", async () => {
    await visit("#/feld/2.3");
    await page.context().setOffline(true);
    await page.getByText(/Keine Internetverbindung. Sie sehen den Stand von \d\d:\d\d\./).waitFor();
    expect(await page.getByRole("heading", { name: fieldHeading }).isVisible()).toBe(true);
    await page.context().setOffline(false);
    await page.getByText("Keine Internetverbindung").waitFor({ state: "detached", timeout: 5000 });
  });

  test("a page that was opened without a network comes by itself once there is one", async () => {
    await visit();
    await page.context().setOffline(true);
    await page.evaluate(() => {
      location.hash = "#/gremien";
    });
    await page.getByText("Microsoft 365 ist gerade nicht erreichbar.").waitFor();
    await page.context().setOffline(false);
    await page.getByRole("heading", { name: "Jahreslauf", exact: true }).waitFor({ timeout: 15_000 });
  });

  test("a session that has ended takes one button, and leads back to the same place", async () => {
    await visit("#/feld/2.3");
    await page.evaluate(() => {
      sessionStorage.clear();
      localStorage.clear();
    });
    await readAgain();
    await page.getByText("Ihre Anmeldung ist abgelaufen").waitFor();
    expect(await page.getByRole("heading", { name: fieldHeading }).isVisible()).toBe(true);
    await signIn();
    await page.getByText("Ihre Anmeldung ist abgelaufen").waitFor({ state: "detached" });
    expect(page.url()).toContain("#/feld/2.3");
  });

  test("whose right to read ends sees nothing more, here and on opening again, and who grants it", async () => {
    await visit();
    await page.route(graph, refused);
    await readAgain();
    await page.getByRole("heading", { name: "Sie dürfen das Konzept noch nicht lesen" }).waitFor();
    await page.getByText("Besitzerinnen und Besitzer der SharePoint-Site").waitFor();
    await page.unroute(graph);
    const answer = await holdGraph();
    await page.reload();
    await page.getByRole("heading", { name: "Integrationskonzept wird geladen …" }).waitFor();
    expect(await page.getByText("Stand von").count()).toBe(0);
    answer();
  });
});

/** These take away what the others need. */
describe("when somebody has changed the lists by hand", () => {
  async function provision(): Promise<void> {
    await run(process.execPath, ["src/cli/main.ts", "provision"], { env: { ...process.env, ...product.environment } });
  }

  test("a column that is gone is named with the command that brings it back", async () => {
    await lists.removeColumn("measures", "DeadlineText");
    await visit();
    const notes = page.getByRole("region", { name: "In SharePoint fehlt etwas" });
    await notes.getByText("In der Liste „Maßnahmen“ fehlt die Spalte „Wann“.").waitFor();
    await notes.getByText("npm run cli -- provision").waitFor();
    await provision();
    await page.reload();
    await overviewIsFresh();
    await page.waitForTimeout(12_000);
    expect(await notes.count()).toBe(0);
  });

  test("lists without a concept say what to do, with one button", async () => {
    await lists.empty("fields");
    await page.goto(tabAt());
    await signIn();
    await page.getByRole("heading", { name: "Noch kein Konzept eingespielt" }).waitFor();
    await page.getByText("npm run cli -- import").waitFor();
    expect(await page.getByRole("main").getByRole("button").allTextContents()).toEqual(["Erneut prüfen"]);
  });

  test("a list that is gone is named with the command that brings it back", async () => {
    await lists.remove("measures");
    await page.goto(tabAt("#/feld/2.3"));
    await signIn();
    await page.getByRole("heading", { name: "In SharePoint fehlt etwas" }).waitFor();
    await page.getByText("Die Liste „Maßnahmen“ fehlt.").waitFor();
    await page.getByText("npm run cli -- provision").waitFor();
    await page.getByRole("button", { name: "Erneut versuchen" }).click();
    await page.getByText("Die Liste „Maßnahmen“ fehlt.").waitFor();
    expect(page.url()).toContain("#/feld/2.3");
  });
});
