import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { read, utils, write } from "@e965/xlsx";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { complaints, freePorts, launchBrowser, openPage, type Ports, type Product, startProduct } from "./product.ts";
import { openLists } from "./site-lists.ts";

/** Figures from the template of an office to the page that shows what of them everybody may know. */

const office = "00000000-0000-4000-8000-000000000022";
const guest = "00000000-0000-4000-8000-000000000031";
const figure = "2.6-L1-G1";
/** Of children by age: the youngest are few, so that one other number must be hidden for their sake. */
const counts: Readonly<Record<string, number>> = {
  gesamt: 48_271,
  "0-3": 2,
  "4-6": 15_007,
  "7-10": 16_101,
  "11-16": 17_161,
};

let folder: string;
let ports: Ports;
let product: Product;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "integrationskompass-"));
  ports = await freePorts();
  product = await startProduct(join(folder, "sandbox.sqlite"), ports);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await product?.kill();
  await rm(folder, { recursive: true, force: true });
});

async function openTab(person: string, subPage: string): Promise<{ readonly page: Page; readonly tab: FrameLocator }> {
  const page = await openPage(browser, { width: 1440, height: 1000 });
  const place = new URLSearchParams({ person, channel: "app", view: "tab", subPage });
  await page.goto(`${product.address}/?${place}`);
  return { page, tab: page.locator("main").frameLocator("iframe") };
}

async function picture(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, `${name}.png`), fullPage: true });
}

function xlsx(workbook: ReturnType<typeof read>): Buffer {
  return Buffer.from(new Uint8Array(write(workbook, { type: "array", bookType: "xlsx" })));
}

/** As Graph answers when a right was taken away. */
const refusal = {
  status: 403,
  headers: { "access-control-allow-origin": "*" },
  json: { error: { code: "accessDenied", message: "Access denied" } },
};

/** Fills in the rows of the figure for the last year. */
function filledIn(template: Uint8Array): Buffer {
  const workbook = read(template, { type: "array" });
  const sheet = workbook.Sheets.Zahlen ?? {};
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1 });
  const period = rows.find(([key]) => key === figure)?.[2];
  for (const [index, [key, , own, cell = ""]] of rows.entries()) {
    const code = cell.split(" – ")[0] ?? "";
    if (key !== figure || own !== period || counts[code] === undefined) continue;
    utils.sheet_add_aoa(sheet, [[counts[code]]], { origin: `E${index + 1}` });
    if (code === "gesamt") utils.sheet_add_aoa(sheet, [["endgültig", "Schulstatistik"]], { origin: `F${index + 1}` });
  }
  return xlsx(workbook);
}

/** From the disk, as everybody does: what Playwright is given as bytes it unpacks in the page, for seconds. */
async function choose(tab: FrameLocator, name: string, bytes: Buffer | string): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  await tab.locator("input[type=file]").setInputFiles(path);
}

test("a template becomes a chart: filled in, looked at, written once, and small numbers stay hidden everywhere", async () => {
  const { page, tab } = await openTab(office, "zahlen-einlesen");
  const download = page.waitForEvent("download");
  await tab.getByRole("button", { name: "Excel-Vorlage: Amt für Soziales, Wohnen und Integration" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("grundzahlen-amt-soziales.xlsx");
  await picture(page, "import-1-choose");
  const filled = filledIn(await readFile(await file.path()));

  await choose(tab, "schule.csv", "Schlüssel;Zeitraum;Wert\n2.6-L1-G1;2025;viele\n9.9-L1-G1;2025;1");
  await tab.getByRole("heading", { name: "3 Fehler" }).waitFor();
  await tab.getByText("Das ist keine Zahl.").waitFor();
  expect(await tab.getByRole("heading", { name: "3 Fehler" }).evaluate((node) => node === document.activeElement)).toBe(
    true,
  );
  await picture(page, "import-2-faults");

  await choose(tab, "vorlage.xlsx", filled);
  await tab.getByRole("heading", { name: "Was sich mit vorlage.xlsx ändert" }).waitFor();
  await tab.getByText(/48\.271 \(.*17\.161\)/).waitFor();
  await picture(page, "import-3-preview");
  const reason = tab.getByRole("textbox", { name: "Grund der Berichtigung" });
  if (await reason.isVisible()) await reason.fill("Nachmeldung");
  await tab.getByRole("button", { name: "Eine Meldung schreiben" }).click();
  await tab.getByRole("heading", { name: "Eine Meldung ist geschrieben" }).waitFor();
  await picture(page, "import-4-done");

  await tab.getByRole("button", { name: "Weitere Datei einlesen" }).click();
  await choose(tab, "vorlage.xlsx", filled);
  await tab.getByText("Alles, was in der Datei steht, ist schon gemeldet.").waitFor();
  expect(complaints(page)).toEqual([]);
  await page.context().close();
});

test("a guest sees the new number in the chart, and nowhere what it must not betray", async () => {
  const lists = await openLists(product, ports);
  const published = async () =>
    (await lists.rows("publishedValues")).find(({ Figure, Value }) => Figure === figure && Value === counts.gesamt);
  await expect.poll(published, { timeout: 90_000, interval: 500 }).toBeDefined();
  const cells = new Map(
    String((await published())?.Cells)
      .split("\n")
      .map((line) => line.trim().split(" ") as [string, string]),
  );
  const hidden = [...cells].flatMap(([code, text]) => (text === "." ? [code] : []));
  expect(hidden).toContain("0-3");
  expect(hidden.length).toBeGreaterThan(1);
  const secrets = hidden.map((code) => counts[code] ?? 0).filter((count) => count > 100);

  const { page, tab } = await openTab(guest, "zahlen/2.6");
  const section = tab.getByRole("region", { name: new RegExp(figure) }).first();
  await section.getByText("48.271").first().waitFor();
  await picture(page, "import-5-chart");
  const seen = [await tab.locator("html").innerHTML()];
  for (const list of ["publishedValues", "responses", "baseFigures", "settings", "indicators"])
    seen.push(JSON.stringify(await lists.rows(list)));
  const { stdout } = await promisify(execFile)("npx", ["node", "src/cli/main.ts", "export", "--json", "--reported"], {
    env: { ...process.env, ...product.environment },
    maxBuffer: 50_000_000,
  });
  for (const text of [...seen, stdout])
    for (const secret of secrets)
      for (const written of [String(secret), secret.toLocaleString("de-DE")]) expect(text).not.toContain(written);

  await page.goto(
    `${product.address}/?${new URLSearchParams({ person: guest, channel: "app", view: "tab", subPage: "zahlen-einlesen" })}`,
  );
  await tab.getByText("Das Recht erteilt, wer die SharePoint-Site verwaltet").waitFor();
  await tab.getByRole("button", { name: "Excel-Vorlage: Jugendamt" }).waitFor();
  expect(await tab.getByRole("button", { name: "Datei wählen" }).count()).toBe(0);
  expect(complaints(page).filter((complaint) => !complaint.includes("403"))).toEqual([]);
  await page.context().close();
});

test("nothing that is published can be computed back", async () => {
  const { stdout } = await promisify(execFile)("npx", ["node", "src/cli/main.ts", "audit"], {
    env: { ...process.env, ...product.environment },
  });
  expect(stdout).toContain("Nichts lässt sich eingrenzen");
});

test("an import that breaks off says how far it came, and goes on with the rest", async () => {
  const { page, tab } = await openTab(office, "zahlen-einlesen");
  await tab.getByRole("button", { name: "Datei wählen" }).waitFor();
  const header = "Schlüssel;Zeitraum;Wert;Vorläufig/Endgültig;Quelle";
  const rows = Array.from({ length: 60 }, (_, index) => `2.6-L2-G1;${1950 + index};${index};endgültig;Archiv`);
  await choose(tab, "archiv.csv", [header, ...rows].join("\n"));
  await tab.getByRole("heading", { name: "Neu (60)" }).waitFor();
  let writes = 0;
  await page.route("**/v1.0/$batch", async (route) => {
    const isWrite = route.request().postData()?.includes("Archiv") ?? false;
    if (isWrite) writes += 1;
    await (isWrite && writes > 1 ? route.fulfill(refusal) : route.continue());
  });
  await tab.getByRole("button", { name: "60 Meldungen schreiben" }).click();
  await tab.getByRole("heading", { name: "Das Schreiben brach ab" }).waitFor();
  await tab.getByText("20 von 60 Meldungen stehen in der Liste.").waitFor();
  await tab.getByText("Die erste, die fehlt: 2.6-L2-G1, Jahr 1970.").waitFor();
  await picture(page, "import-7-broken");
  await page.unrouteAll();
  await tab.getByRole("button", { name: "Weitermachen" }).click();
  await tab.getByText("Unverändert: 20").waitFor();
  await tab.getByRole("button", { name: "40 Meldungen schreiben" }).click();
  await tab.getByRole("heading", { name: "40 Meldungen sind geschrieben" }).waitFor();
  const lists = await openLists(product, ports);
  const keys = (await lists.rows("figureValues")).filter(({ Source }) => Source === "Archiv").map(({ Key }) => Key);
  expect([keys.length, new Set(keys).size]).toEqual([60, 60]);
  await page.context().close();
});

/** What the page is watched for while it reads. */
interface Watched {
  /** Milliseconds in which nothing else was done. */
  longest: number;
  hasToldProgress: boolean;
}

test("20,000 rows are read while the page stays responsive, and can be stopped", async () => {
  const { page, tab } = await openTab(office, "zahlen-einlesen");
  await tab.getByRole("button", { name: "Datei wählen" }).waitFor();
  const heading = ["Schlüssel", "Zeitraum", "Aufgliederung", "Wert", "Vorläufig/Endgültig", "Quelle"];
  const rows = Array.from({ length: 20_000 }, (_, index) => [
    figure,
    `${1900 + (index % 120)}`,
    "",
    index,
    "endgültig",
    "Amt",
  ]);
  const workbook = utils.book_new(utils.aoa_to_sheet([heading, ...rows]), "Zahlen");
  const frame = page.frames().find((one) => one.url().includes("/tab/"));
  await frame?.evaluate(() => {
    const state = globalThis as unknown as Watched;
    Object.assign(state, { longest: 0, hasToldProgress: false });
    let last = performance.now();
    setInterval(() => {
      state.hasToldProgress ||= document.body.textContent.includes("von 20.000 Zeilen gelesen");
      state.longest = Math.max(state.longest, performance.now() - last - 20);
      last = performance.now();
    }, 20);
  });
  const large = xlsx(workbook);
  await choose(tab, "gross.xlsx", large);
  await tab.getByRole("progressbar").waitFor();
  await tab.getByRole("heading", { name: /Fehler$/ }).waitFor({ timeout: 60_000 });
  const watched = await frame?.evaluate(() => {
    const { longest, hasToldProgress } = globalThis as unknown as Watched;
    return { longest, hasToldProgress };
  });
  process.stdout.write(`longest pause while reading: ${Math.round(watched?.longest ?? 0)} ms\n`);
  expect(watched?.hasToldProgress).toBe(true);
  expect(watched?.longest).toBeLessThan(1_000);

  await choose(tab, "gross.xlsx", large);
  await tab.getByRole("button", { name: "Abbrechen" }).click();
  await tab.getByText("Abgebrochen. Es wurde nichts geschrieben.").waitFor();
  expect(complaints(page)).toEqual([]);
  await page.context().close();
});
