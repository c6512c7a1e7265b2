import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import { bindChannels } from "./e2e/channel-binding.ts";
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

async function setTheme(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Darstellung" }).click();
  await page.getByRole("menuitemradio", { name }).click();
}

async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(target, `${name}.png`) });
}

/** A card alone, however long it is. */
async function pictureOfCard(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ ...wide, height: 1600 });
  await page.waitForTimeout(600);
  await card(page).screenshot({ path: join(target, `${name}.png`) });
  await page.setViewportSize(wide);
}

/** What a coordinator plans, looks after and looks at beforehand, for a desk and in the hand. */
async function picturesOfRounds(page: Page): Promise<void> {
  const tab = page.frameLocator("iframe");
  const goTo = async (link: string, heading: string) => {
    await tab.getByRole("link", { name: link }).first().click();
    await tab.getByRole("heading", { name: heading }).first().waitFor();
  };
  await page.getByRole("tab", { name: "Integrationskompass", exact: true }).click();
  await goTo("Rückmelderunden", "Alle Runden");
  await goTo("Rhythmus der Runden", "Runden der nächsten zwölf Monate");
  await picturesInThemes(page, "plan");
  await tab.getByRole("button", { name: "Rhythmus speichern" }).click();
  await tab.getByText("Rhythmus gespeichert.").waitFor();
  await goTo("Vorschau der Karten", "Diese Stellen bekommen eine Karte");
  await tab.getByRole("button", { name: /^Karte zeigen: Wirtschaft/ }).click();
  await tab.getByText("Wonach gefragt wird").first().click();
  await picturesInThemes(page, "preview");
  await goTo("Rückmelderunden", "Alle Runden");
  await picturesInThemes(page, "rounds");
  await goTo("Angabe machen für Jugendamt", "Wonach gefragt wird");
  await picturesInThemes(page, "answer");
}

async function picturesInThemes(page: Page, name: string): Promise<void> {
  for (const [theme, ending] of [
    ["Dunkel", "dark"],
    ["Kontrast", "contrast"],
    ["Hell", "light"],
  ] as const) {
    await setTheme(page, theme);
    await picture(page, `${name}-${ending}`);
  }
  await page.setViewportSize(narrow);
  await picture(page, `${name}-narrow`);
  await page.setViewportSize(wide);
}

/** Pages by what their pictures are called. */
const pages = {
  figures: "zahlen/2.2",
  goal: "leitziel/2.1-L1",
  measure: "massnahme/2.1-L1-S2",
  measures: "massnahmen",
  bodies: "gremien",
  lint: "pruefen",
  quality: "datenguete",
  import: "zahlen-einlesen",
} as const;

async function picturesOfPages(page: Page, address: string): Promise<void> {
  for (const [name, subPage] of Object.entries(pages)) {
    await page.goto(`${address}/?${new URLSearchParams({ view: "tab", subPage })}`);
    await page.locator("main").frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
    await page.frameLocator("iframe").getByText("Wird geladen …").waitFor({ state: "hidden" });
    await picturesInThemes(page, name);
  }
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
    { chosen: "Umgesetzt", written: { Fortschritt: "100" } },
    { chosen: "Läuft", written: { Fortschritt: "60" } },
  ]);
  await answer(page, "Amt für Personalwesen", [
    { chosen: "Läuft", written: { Fortschritt: "40" } },
    { chosen: "Stockt", written: { Hindernis: "Die Stelle ist seit Mai nicht besetzt." } },
    { chosen: "endgültig", written: { Anzahl: "24", Quelle: "Umfrage bei den Dienststellen" } },
  ]);
  await openChannel(page, "Runde Tische der Migrantenorganisationen");
  await pictureOfCard(page, "card-voice-turkish");
  await become(page, "Mitglied Jugendamt 1");
  await openChannel(page, "Jugendamt");
  await pictureOfCard(page, "card-step");
  await answer(page, "Jugendamt", [{ chosen: "Läuft", written: { Fortschritt: "30" } }]);
  await openChannel(page, "Jugendamt");
  await pictureOfCard(page, "card-figure");
  await card(page).getByRole("button", { name: "Weiter" }).click();
  await card(page).getByText("Ist das erfüllt?").waitFor();
  await pictureOfCard(page, "card-indicator");
  await card(page).getByRole("button", { name: "Zurück" }).click();
  await card(page).getByText("Ist die Zahl endgültig?").waitFor();
  await card(page).getByText("Jugendamt", { exact: true }).scrollIntoViewIfNeeded();
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
  await picturesOfRounds(page);
  await picturesOfPages(page, product.address);
  await picturesOfMeeting(page);
} finally {
  await browser.close();
  await product.kill();
  await rm(folder, { recursive: true, force: true });
}
