import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv } from "node:process";
import type { Browser, Locator, Page, Route } from "playwright-core";
import { roundKey } from "../src/core/round.ts";
import { bindChannels } from "./e2e/channel-binding.ts";
import { freePorts, launchBrowser, openPage, startProduct } from "./e2e/product.ts";
import { openLists, type SiteLists } from "./e2e/site-lists.ts";
import { desk, openAlbum, screens, take, takeView, wall } from "./pictures/camera.ts";
import { daysOf, liveUntilToday, nextMeeting } from "./pictures/living-city.ts";

/**
 * Takes pictures of every view from the product itself: `npm run screenshots`, or `npm run screenshots -- field goal`
 * for those whose names begin like that. A city has lived with it for a quarter, so that there is something to see.
 */

const coordinator = "00000000-0000-4000-8000-000000000011";
const youthOffice = "00000000-0000-4000-8000-000000000024";
const wanted = argv.slice(2);

function isWanted(name: string): boolean {
  return wanted.length === 0 || wanted.some((beginning) => name.startsWith(beginning));
}

async function become(page: Page, name: string): Promise<void> {
  await page.getByRole("combobox", { name: "Sie sind" }).click();
  await page.getByRole("option", { name }).click();
}

async function openChannel(page: Page, name: string): Promise<void> {
  await page.getByRole("list", { name: "Kanäle" }).getByRole("button", { name }).click();
  await page.getByRole("main", { name }).waitFor();
}

function card(page: Page): Locator {
  return page.getByRole("article", { name: /Integrationskompass/ }).last();
}

async function beginRound(page: Page): Promise<void> {
  await bindChannels(card(page), async () => {
    const language = card(page).getByRole("combobox", { name: "Sprache im Kanal „Runde Tische" });
    if ((await language.count()) > 0) await language.selectOption("Türkisch");
  });
  await page.getByRole("textbox", { name: "Neuer Beitrag" }).fill("@Integrationskompass starte");
  await page.getByRole("button", { name: "Senden" }).click();
  await card(page)
    .getByText(/Rückmelderunde .* beginnt/)
    .waitFor();
}

interface Said {
  readonly chosen: string;
  /** By the first word of the label. */
  readonly written?: Readonly<Record<string, string>>;
}

async function answer(page: Page, channel: string, answers: readonly Said[]): Promise<void> {
  await openChannel(page, channel);
  for (const [index, { chosen, written = {} }] of answers.entries()) {
    await card(page)
      .getByText(new RegExp(`\\b${index} von \\d+ beantwortet`))
      .waitFor();
    await card(page).getByRole("radio", { name: chosen, exact: true }).check();
    for (const [label, text] of Object.entries(written))
      await card(page)
        .getByLabel(new RegExp(`^${label}`))
        .fill(text);
    await card(page).getByRole("button", { name: "Speichern" }).click();
    const isSaved = card(page).getByText(new RegExp(`\\b${index + 1} von \\d+ beantwortet`));
    const isStriking = card(page).getByText(/Der frühere Wert war/);
    await isSaved.or(isStriking).first().waitFor();
    if (await isStriking.isVisible()) await card(page).getByRole("button", { name: "Speichern" }).click();
  }
  await card(page)
    .getByText(new RegExp(`\\b${answers.length} von \\d+ beantwortet`))
    .first()
    .waitFor();
}

/** A card alone, however long it is. */
async function takeCard(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ ...desk, height: 1600 });
  await page.waitForTimeout(600);
  await take(card(page), name);
  await page.setViewportSize(desk);
}

/** The round of today begins in the channels, and some have answered in theirs. */
async function answerCards(page: Page): Promise<void> {
  await beginRound(page);
  await answer(page, "Gleichstellungsstelle", [
    { chosen: "Umgesetzt", written: { Fortschritt: "100" } },
    { chosen: "Läuft", written: { Fortschritt: "60" } },
  ]);
  await answer(page, "Amt für Personalwesen", [
    { chosen: "In Arbeit" },
    { chosen: "Läuft", written: { Fortschritt: "40" } },
    { chosen: "Stockt", written: { Hindernis: "Die Stelle ist seit Mai nicht besetzt." } },
  ]);
  await openChannel(page, "Runde Tische der Migrantenorganisationen");
  await takeCard(page, "card-voice-turkish");
  await become(page, "Mitglied Jugendamt 1");
  await openChannel(page, "Jugendamt");
  await takeCard(page, "card-first");
  await answer(page, "Jugendamt", [{ chosen: "In Arbeit" }, { chosen: "Läuft", written: { Fortschritt: "70" } }]);
  await openChannel(page, "Jugendamt");
  await takeCard(page, "card-figure");
  await card(page).getByText("Jugendamt", { exact: true }).scrollIntoViewIfNeeded();
  await page.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
  await page.waitForTimeout(1500);
  await take(page, "beside-1440-light");
}

/** Opens a place of the tab in the personal app, and waits until it is there. */
async function openTab(page: Page, address: string, subPage: string, person = coordinator): Promise<void> {
  await page.goto(`${address}/?${new URLSearchParams({ person, channel: "app", view: "tab", subPage })}`);
  const tab = page.frameLocator("iframe");
  await tab.getByRole("heading", { level: 1 }).waitFor();
  for (const busy of ["Wird geladen …", "Integrationskonzept wird geladen …", "wird aktualisiert"])
    await tab.getByText(busy).waitFor({ state: "hidden" });
}

/** Where each view is found. */
function views(now: Date): Readonly<Record<string, string>> {
  const { today } = daysOf(now);
  const meeting = `sitzung/${nextMeeting(daysOf(now))}`;
  return {
    overview: "",
    field: "feld/2.3",
    goal: "leitziel/2.1-L1",
    measure: "massnahme/2.1-L1-S2",
    measures: "massnahmen",
    search: "suche?text=sprache",
    figures: "zahlen/2.2",
    import: "zahlen-einlesen",
    mine: "fuer-mich",
    rounds: "runden",
    plan: "runden/plan",
    preview: "runden/vorschau",
    answer: `runden/antwort/${roundKey(today)}_jugendamt`,
    bodies: "gremien",
    agenda: meeting,
    minutes: `${meeting}/protokoll`,
    stage: `${meeting}/buehne`,
    networks: "netzwerke",
    lint: "pruefen",
    quality: "datenguete",
    settings: "einstellungen",
    accessibility: "barrierefreiheit",
  };
}

async function takeViews(page: Page, address: string, now: Date): Promise<void> {
  for (const [name, subPage] of Object.entries(views(now))) {
    if (!isWanted(name)) continue;
    await openTab(page, address, subPage, name === "mine" ? youthOffice : coordinator);
    await toBeSeen[name]?.(page);
    await takeView(page, name, name === "stage" ? [...screens, wall] : screens);
  }
}

/** What is done on a view before its picture is taken. */
const toBeSeen: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async mine(page) {
    const tab = page.frameLocator("iframe");
    await tab.getByRole("combobox").selectOption("Jugendamt");
    await tab.getByRole("heading", { level: 2 }).first().waitFor();
  },
  async preview(page) {
    const tab = page.frameLocator("iframe");
    await tab.getByRole("button", { name: /^Karte zeigen: Wirtschaft/ }).click();
    await tab.getByText("Wonach gefragt wird").first().click();
  },
  async figures(page) {
    await page.frameLocator("iframe").locator("svg").first().waitFor();
  },
  async stage(page) {
    const tab = page.frameLocator("iframe");
    await tab.getByRole("heading", { level: 1 }).click();
    const wanted = tab.getByText("Punkt 4 von");
    while (!(await wanted.isVisible())) {
      await page.keyboard.press("PageDown");
      await page.waitForTimeout(1000);
    }
  },
};

/** The side panel of a meeting leads its stage. */
async function takeMeeting(page: Page, address: string, now: Date): Promise<void> {
  if (!isWanted("meeting")) return;
  const subPage = `sitzung/${nextMeeting(daysOf(now))}`;
  const place = new URLSearchParams({ person: coordinator, channel: "meeting", view: "both", subPage });
  await page.goto(`${address}/?${place}`);
  const panel = page.locator("aside").frameLocator("iframe");
  const stage = page.locator("section").frameLocator("iframe");
  await panel.getByRole("button", { name: "Auf der Bühne zeigen" }).click();
  // Another picture may have led it on already.
  await stage.getByRole("heading", { level: 1 }).waitFor();
  await panel.getByRole("button", { name: /^4\. / }).click();
  await stage.getByText("Punkt 4 von").waitFor();
  await takeView(page, "meeting", [...screens, wall]);
}

/** The page on which a tab of a channel is configured. */
async function takeConfiguration(page: Page, address: string): Promise<void> {
  if (!isWanted("configuration")) return;
  await page.goto(`${address}/?${new URLSearchParams({ person: coordinator, view: "tab" })}`);
  await page.getByRole("button", { name: "Registerkarte hinzufügen" }).click();
  await page
    .getByRole("dialog")
    .frameLocator("iframe")
    .getByRole("radio", { name: /Frauen/ })
    .check();
  await takeView(page, "configuration");
}

/** When things are not as they should be; the last of them take away what all others need. */
async function takeStates(browser: Browser, address: string, lists: SiteLists): Promise<void> {
  const home = `${address}/?${new URLSearchParams({ person: coordinator, channel: "app", view: "tab" })}`;
  const refuse = (route: Route) =>
    route.fulfill({ status: 403, json: { error: { code: "accessDenied", message: "Access denied" } } });
  const states: Readonly<Record<string, readonly [said: string, bringAbout: (page: Page) => Promise<unknown>]>> = {
    "state-no-right": ["Sie dürfen das Konzept noch nicht lesen", (page) => page.route("**/v1.0/$batch", refuse)],
    "state-offline": [
      "Keine Internetverbindung",
      async (page) => {
        await openTab(page, address, "feld/2.3");
        await page.context().setOffline(true);
      },
    ],
    "state-first-run": ["Noch kein Konzept eingespielt", () => lists.empty("fields")],
    "state-list-missing": ["In SharePoint fehlt etwas", () => lists.remove("measures")],
  };
  for (const [name, [said, bringAbout]] of Object.entries(states)) {
    if (!isWanted(name)) continue;
    // Another browser, that keeps nothing of what was there.
    const page = await openStill(browser);
    await bringAbout(page);
    if (name !== "state-offline") await page.goto(home);
    await page.frameLocator("iframe").getByText(said).waitFor();
    await takeView(page, name);
    await page.context().close();
  }
}

/** A page on which no colour is on its way to another. */
async function openStill(browser: Browser): Promise<Page> {
  const page = await openPage(browser, desk);
  await page.emulateMedia({ reducedMotion: "reduce" });
  return page;
}

const folder = await mkdtemp(join(tmpdir(), "integrationskompass-"));
const ports = await freePorts();
const product = await startProduct(join(folder, "sandbox.sqlite"), ports);
const browser = await launchBrowser();
try {
  await openAlbum();
  const lists = await openLists(product, ports);
  const now = new Date();
  await liveUntilToday(lists, now);
  const page = await openStill(browser);
  await page.goto(product.address);
  await answerCards(page);
  await takeViews(page, product.address, now);
  await takeConfiguration(page, product.address);
  await takeMeeting(page, product.address, now);
  await takeStates(browser, product.address, lists);
} finally {
  await browser.close();
  await product.kill();
  await rm(folder, { recursive: true, force: true });
}
