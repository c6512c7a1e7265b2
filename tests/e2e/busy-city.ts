import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { city } from "../../src/sandbox/city.ts";
import { forgetPlaces, wide } from "./page-checks.ts";
import { freePorts, launchBrowser, openPage, type Ports, type Product, startProduct } from "./product.ts";
import { openLists, type SiteLists } from "./site-lists.ts";
import { meetingKey } from "./tab-views.ts";

/** The product with something on every page, and a browser before it. */
export interface BusyCity {
  readonly product: Product;
  readonly ports: Ports;
  readonly lists: SiteLists;
  readonly browser: Browser;
  /** With the channel of an office that has been asked. */
  readonly page: Page;
  end(): Promise<void>;
}

/** Starts it: a meeting with something to talk about and something that was decided, and a round that has begun. */
export async function startBusyCity(): Promise<BusyCity> {
  const folder = await mkdtemp(join(tmpdir(), "integrationskompass-"));
  const ports = await freePorts();
  const product = await startProduct(join(folder, "sandbox.sqlite"), ports);
  const lists = await openLists(product, ports);
  await addMeeting(lists);
  await bindOffices(lists);
  const browser = await launchBrowser();
  const page = await openPage(browser, wide);
  await forgetPlaces(page);
  await beginRound(product, page);
  return {
    product,
    ports,
    lists,
    browser,
    page,
    async end() {
      await browser.close();
      await product.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function addMeeting(lists: SiteLists): Promise<void> {
  const day = "2027-01-14T12:00:00Z";
  await lists.edit("measures", "2.3-L1-S1", { Status: "Stockt", Obstacle: "Personal", Remedy: "Eine Stelle" });
  await lists.add("meetings", { Key: meetingKey, Title: "Sitzung", Body: "lenkungsgruppe", HeldOn: day });
  const decided = { Meeting: meetingKey, AgendaItem: "blocked:2.3-L1-S1", Text: "Eine Stelle", Unit: "jugendamt" };
  await lists.add("decisions", {
    Key: `${meetingKey}_B1`,
    Title: "Eine Stelle",
    DecidedOn: day,
    DueOn: day,
    ...decided,
  });
  await lists.add("networks", { Key: "N-1", Title: "Runder Tisch West", Contact: "rt-west@stadt.example" });
}

/** By key, with the name of its channel in the address of the sandbox, and in which language it is asked. */
const offices = [
  ["amt-personalwesen", "personal", "Deutsch"],
  ["amt-soziales", "soziales", "Deutsch"],
  ["jugendamt", "jugendamt", "Deutsch"],
  ["gleichstellungsstelle", "gleichstellung", "Deutsch"],
  ["wirtschaftsfoerderung", "wirtschaft", "Deutsch"],
  ["rt-haeusliche-gewalt", "gewaltschutz", "Deutsch"],
  ["rt-migrantenorganisationen", "vereine", "Türkisch"],
  ["lenkungsgruppe", "lenkungsgruppe", "Deutsch"],
] as const;

/** Says in the lists what a person would say on the bot's card. */
async function bindOffices(lists: SiteLists): Promise<void> {
  for (const [key, channel, language] of offices)
    await lists.edit("units", key, {
      Team: city.team.threadId,
      Channel: `19:sandbox-${channel}@thread.tacv2`,
      Language: language,
    });
}

/** So that the pages of the rounds have something to show; a round table is asked in another language. */
async function beginRound(product: Product, page: Page): Promise<void> {
  await page.goto(`${product.address}/?view=posts`);
  const card = page.getByRole("article", { name: /Integrationskompass/ }).last();
  await page.getByRole("textbox", { name: "Neuer Beitrag" }).fill("@Integrationskompass starte");
  await page.getByRole("button", { name: "Senden" }).click();
  await card.getByText(/Rückmelderunde .* beginnt/).waitFor();
  await page.getByRole("list", { name: "Kanäle" }).getByRole("button", { name: "Jugendamt" }).click();
  await card.getByText("0 von 11 beantwortet").waitFor();
}

/** The tab outside of Teams, in a page of its own, where the coordinator has signed in. */
export async function openTabAlone(
  { browser, ports }: BusyCity,
  size: { width: number; height: number },
): Promise<Page> {
  const page = await openPage(browser, size);
  await page.goto(`http://localhost:${ports.service}/tab/`);
  const opened = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Anmelden" }).click();
  const popup = await opened;
  const closed = popup.waitForEvent("close");
  await popup.getByRole("button", { name: "Koordination Integration" }).click();
  await closed;
  await page.getByRole("heading", { level: 1, name: "Integrationskonzept für die Stadt Ratingen" }).waitFor();
  return page;
}
