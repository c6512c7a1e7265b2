import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import { freePorts, launchBrowser, openPage, startProduct } from "./e2e/product.ts";

/**
 * Takes the pictures of the README from the product itself: `npm run screenshots`.
 * A round is begun and some answers are given first, so that there is something to see.
 */

const target = fileURLToPath(new URL("./screenshots/", import.meta.url));
const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };

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
  await card(page).getByRole("button", { name: "Zuordnung speichern" }).click();
  await card(page).getByText("Zuordnung gespeichert").waitFor();
  await page.getByRole("textbox", { name: "Neuer Beitrag" }).fill("@Integrationskompass starte");
  await page.getByRole("button", { name: "Senden" }).click();
  await card(page)
    .getByText(/Rückmelderunde .* beginnt/)
    .waitFor();
}

interface Said {
  readonly status: string;
  readonly progress?: string;
  readonly obstacle?: string;
}

async function answer(page: Page, channel: string, answers: readonly Said[]): Promise<void> {
  await openChannel(page, channel);
  for (const [index, { status, progress = "", obstacle = "" }] of answers.entries()) {
    await card(page)
      .getByText(new RegExp(`\\b${index} von \\d+ beantwortet`))
      .waitFor();
    await card(page).getByRole("radio", { name: status }).check();
    await card(page).getByRole("spinbutton").fill(progress);
    await card(page)
      .getByRole("textbox", { name: /Hindernis/ })
      .fill(obstacle);
    await card(page).getByRole("button", { name: "Speichern" }).click();
  }
  await card(page)
    .getByText(new RegExp(`\\b${answers.length} von \\d+ beantwortet`))
    .first()
    .waitFor();
}

async function setTheme(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Darstellung" }).click();
  await page.getByRole("menuitemradio", { name }).click();
}

async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(target, `${name}.png`) });
}

/** The page on which a tab of a channel is configured. */
async function picturesOfChannel(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Registerkarte hinzufügen" }).click();
  const configuration = page.getByRole("dialog").frameLocator("iframe");
  await configuration.getByRole("radio", { name: /Frauen/ }).check();
  await picture(page, "configuration-light");
  await page.getByRole("button", { name: "Abbrechen" }).click();
}

/** The details before the meeting, then the side panel with the stage, for a desk and in the hand. */
async function picturesOfMeeting(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sitzung der Lenkungsgruppe" }).click();
  const inMeeting = page.getByRole("tab", { name: "Besprechung", exact: true });
  await page.getByRole("tab").first().click();
  await page.locator("main").frameLocator("iframe").getByRole("link", { name: "Frauen" }).waitFor();
  await picture(page, "meeting-details-light");
  await inMeeting.click();
  const panel = page.locator("aside").frameLocator("iframe");
  const stage = page.locator("section").frameLocator("iframe");
  await panel.getByRole("button", { name: "Auf der Bühne zeigen" }).click();
  await stage.getByText("Frauen").waitFor();
  await picture(page, "meeting-light");
  await panel.getByRole("link", { name: "Frauen" }).click();
  await panel.getByRole("button", { name: "Auf der Bühne zeigen" }).click();
  await stage.getByRole("heading", { level: 1, name: /Frauen/ }).waitFor();
  for (const [theme, name] of [
    ["Dunkel", "meeting-dark"],
    ["Kontrast", "meeting-contrast"],
    ["Hell", "meeting-field-light"],
  ] as const) {
    await setTheme(page, theme);
    await picture(page, name);
  }
  await page.setViewportSize(narrow);
  await picture(page, "meeting-narrow");
}

const folder = await mkdtemp(join(tmpdir(), "integrationskompass-"));
const product = await startProduct(join(folder, "sandbox.sqlite"), await freePorts());
const browser = await launchBrowser();
try {
  await mkdir(target, { recursive: true });
  const page = await openPage(browser, wide);
  await page.goto(product.address);
  await beginRound(page);
  await answer(page, "Gleichstellungsstelle", [
    { status: "Umgesetzt", progress: "100" },
    { status: "Läuft", progress: "60" },
  ]);
  await answer(page, "Amt für Personalwesen", [
    { status: "Läuft", progress: "40" },
    { status: "Geplant" },
    { status: "Stockt", obstacle: "Die Stelle ist seit Mai nicht besetzt." },
  ]);
  await become(page, "Mitglied Jugendamt 1");
  await answer(page, "Jugendamt", [{ status: "Läuft", progress: "30" }]);
  const tab = page.frameLocator("iframe");
  await tab.getByText("3 Läuft").waitFor();
  await picture(page, "page-light");
  await page.getByRole("tab", { name: "Integrationskompass", exact: true }).click();
  await tab.getByRole("link", { name: "Frauen" }).waitFor();
  await picture(page, "overview-light");
  await setTheme(page, "Dunkel");
  await picture(page, "overview-dark");
  await tab.getByRole("link", { name: "Frauen" }).click();
  await tab.getByRole("heading", { level: 1, name: /Frauen/ }).waitFor();
  await picture(page, "field-dark");
  await setTheme(page, "Kontrast");
  await picture(page, "field-contrast");
  await setTheme(page, "Hell");
  await picture(page, "field-light");
  await page.setViewportSize(narrow);
  await picture(page, "field-narrow");
  await page.setViewportSize(wide);
  await picturesOfChannel(page);
  await become(page, "Koordination Integration");
  await picturesOfMeeting(page);
} finally {
  await browser.close();
  await product.kill();
  await rm(folder, { recursive: true, force: true });
}
