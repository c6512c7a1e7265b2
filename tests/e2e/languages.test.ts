import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lintDe } from "../../src/texts/lint.de.ts";
import { lintEn } from "../../src/texts/lint.en.ts";
import { lintRu } from "../../src/texts/lint.ru.ts";
import { lintTr } from "../../src/texts/lint.tr.ts";
import { measureDe } from "../../src/texts/measure.de.ts";
import { placesDe } from "../../src/texts/places.de.ts";
import { placesEn } from "../../src/texts/places.en.ts";
import { placesRu } from "../../src/texts/places.ru.ts";
import { placesTr } from "../../src/texts/places.tr.ts";
import { roundsDe } from "../../src/texts/rounds.de.ts";
import { searchDe } from "../../src/texts/search.de.ts";
import { tabDe } from "../../src/texts/tab.de.ts";
import { tabEn } from "../../src/texts/tab.en.ts";
import { tabRu } from "../../src/texts/tab.ru.ts";
import { tabTr } from "../../src/texts/tab.tr.ts";
import { bindChannels } from "./channel-binding.ts";
import { expectNoFindings, forgetPlaces, frameIn, goTo, wide } from "./page-checks.ts";
import { complaints, freePorts, launchBrowser, openPage, type Product, startProduct } from "./product.ts";

/** The tab in every language but German: nothing German but what comes out of the concept, which is marked as such. */

const overview = "Integrationskonzept für die Stadt Ratingen";
const steering = "meeting";

const readers = [
  { language: "en", locale: "en-GB", texts: { ...tabEn, places: placesEn, check: lintEn } },
  { language: "tr", locale: "tr-TR", texts: { ...tabTr, places: placesTr, check: lintTr } },
  { language: "ru", locale: "ru-RU", texts: { ...tabRu, places: placesRu, check: lintRu } },
] as const;

const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(new Date());
const checkIn = `#/runden/antwort/R-${today}_jugendamt`;

type Texts = (typeof readers)[number]["texts"];

/** What the address shows, and the page's heading. */
const views: readonly (readonly [string, string, (texts: Texts) => string])[] = [
  ["the overview", "#/", () => overview],
  ["a field", "#/feld/2.6", () => "2.6 Bildung"],
  ["a goal", "#/leitziel/2.6-L1", ({ places }) => `2.6-L1 ${places.goal(1)}`],
  ["a measure", "#/massnahme/2.6-L1-S1", ({ measureKind }) => `2.6-L1-S1 ${measureKind.step}`],
  ["the search", "#/suche?text=uebersicht", ({ places }) => places.heading.search],
  ["the list of measures", "#/massnahmen?folge=wann", ({ places }) => places.heading.measures],
  ["the page that checks the concept", "#/pruefen", ({ lint }) => lint],
  ["the rounds", "#/runden", ({ rounds }) => rounds.heading.rounds],
  ["the plan", "#/runden/plan", ({ rounds }) => rounds.heading.plan],
  ["the preview of a round", "#/runden/vorschau", ({ rounds }) => rounds.heading.preview],
  ["an answer about a step", checkIn, ({ rounds }) => rounds.heading.answer],
  ["an answer about a figure", `${checkIn}/2.3-L1-G1`, ({ rounds }) => rounds.heading.answer],
  ["an answer about an indicator", `${checkIn}/2.3-L1-K1`, ({ rounds }) => rounds.heading.answer],
];

let folder: string;
let product: Product;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "integrationskompass-"));
  product = await startProduct(join(folder, "sandbox.sqlite"), await freePorts());
  browser = await launchBrowser();
  const page = await openPage(browser, wide);
  await beginRound(page);
  await page.context().close();
});

afterAll(async () => {
  await browser?.close();
  await product?.kill();
  await rm(folder, { recursive: true, force: true });
});

async function beginRound(page: Page): Promise<void> {
  await page.goto(`${product.address}/?view=posts`);
  const card = page.getByRole("article", { name: /Integrationskompass/ }).last();
  await bindChannels(card);
  await page.getByRole("textbox", { name: "Neuer Beitrag" }).fill("@Integrationskompass starte");
  await page.getByRole("button", { name: "Senden" }).click();
  await card.getByText(/Rückmelderunde .* beginnt/).waitFor();
  await page.getByRole("list", { name: "Kanäle" }).getByRole("button", { name: "Jugendamt" }).click();
  await card.getByText("0 von 10 beantwortet").waitFor();
}

/** The product, and a word that English has as well. */
const sharedNames: ReadonlySet<string> = new Set(["Integrationskompass", "Partner"]);

/** Texts of the German catalogues that are long enough to be no other language's by chance; a word alone only as a whole. */
const german: readonly string[] = [tabDe, placesDe, roundsDe, searchDe, measureDe, lintDe].flatMap(textsIn);

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return value.length > 5 && !sharedNames.has(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Words that hardly a German sentence is without, and that none of the other languages has. */
const germanWord =
  /(?<!\p{L})(und|nicht|wird|noch|keine?|für|mit|ist|eine|oder|von|zu|Stellen?|Runden?|Punkte?)(?!\p{L})/u;

/** What the page says in the reader's language: texts and names of elements that nothing marks as another language. */
function said(frame: Frame, language: string): Promise<readonly string[]> {
  return frame.evaluate((reading) => {
    const read = [...document.body.querySelectorAll("*:not(script, style)")].filter(
      (element) => element.closest("[lang]")?.getAttribute("lang") === reading,
    );
    const texts = read.flatMap((element) => [
      ...[...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map((node) => node.textContent),
      ...["title", "placeholder"].map((name) => element.getAttribute(name)),
    ]);
    return texts.flatMap((text) => text?.trim() || []);
  }, language);
}

/** Names of SharePoint's lists and columns are quoted as they are. */
function withoutQuotes(text: string): string {
  return text.replaceAll(/[“«][^”»]*[”»]/g, "");
}

async function germanIn(frame: Frame, language: string): Promise<readonly string[]> {
  const texts = (await said(frame, language)).map(withoutQuotes);
  return texts.filter(
    (text) =>
      germanWord.test(text) || german.some((known) => (known.includes(" ") ? text.includes(known) : text === known)),
  );
}

function heading(frame: Frame, name: string): Promise<void> {
  return frame.getByRole("heading", { level: 1, name }).waitFor();
}

describe.each(readers)("in $language", ({ language, locale, texts }) => {
  let page: Page;
  let frame: Frame;

  beforeAll(async () => {
    page = await openPage(browser, wide, locale);
    await forgetPlaces(page);
    await open({ view: "tab" });
    frame = await frameIn(page, "main", overview);
    return async () => {
      expect(complaints(page)).toEqual([]);
      await page.context().close();
    };
  });

  async function open(place: Readonly<Record<string, string>>): Promise<void> {
    await page.setViewportSize(wide);
    await page.goto(`${product.address}/?${new URLSearchParams(place)}`);
  }

  test.each(views)("%s is understood, wide and narrow", async (_name, hash, titleOf) => {
    await page.setViewportSize(wide);
    await goTo(frame, "#/");
    await heading(frame, overview);
    await goTo(frame, hash);
    await heading(frame, titleOf(texts));
    await frame.getByText(texts.loading).waitFor({ state: "hidden" });
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await germanIn(frame, language)).toEqual([]);
    await expectNoFindings(page, frame);
  });

  test("the side panel of a meeting is understood, wide and narrow", async () => {
    await open({ channel: steering, view: "both" });
    const panel = await frameIn(page, "aside", overview);
    expect(await germanIn(panel, language)).toEqual([]);
    await expectNoFindings(page, panel);
  });

  test("the page on which a tab is configured is understood, and keeps a place for each reader's language", async () => {
    await open({ view: "posts" });
    await page.getByRole("button", { name: "Registerkarte hinzufügen" }).click();
    const dialog = await frameIn(page, "[role=dialog]", texts.configure.heading);
    await dialog.getByRole("radio", { name: "2.6 Bildung" }).waitFor();
    expect(await germanIn(dialog, language)).toEqual([]);
    await expectNoFindings(page, dialog);
  });
});

test("a reader chooses a language, stays where they are, and has it from then on", async () => {
  const page = await openPage(browser, wide);
  await page.goto(`${product.address}/?view=tab&subPage=feld/2.6`);
  const german = await frameIn(page, "main", "2.6 Bildung");
  await goTo(german, "#/massnahmen");
  await german.getByRole("heading", { level: 1, name: placesDe.heading.measures }).waitFor();
  await german.getByRole("button", { name: "Türkçe" }).click();
  await frameIn(page, "main", placesTr.heading.measures);
  await page.goto(`${product.address}/?view=tab`);
  const turkish = await frameIn(page, "main", placesTr.heading.measures);
  expect(await turkish.evaluate(() => document.documentElement.lang)).toBe("tr");
  await turkish.getByRole("button", { name: "Deutsch" }).click();
  await page.frameLocator("main iframe").getByRole("heading", { level: 1, name: placesDe.heading.measures }).waitFor();
  expect(complaints(page)).toEqual([]);
  await page.context().close();
});

test("a reader loads the words of no other language", async () => {
  const page = await openPage(browser, wide, "tr-TR");
  const words: string[] = [];
  page.on("request", (request) => {
    const [name] = /(first|later)-words-\w\w/.exec(request.url()) ?? [];
    if (name) words.push(name);
  });
  await page.goto(`${product.address}/?view=tab`);
  await goTo(await frameIn(page, "main", overview), "#/pruefen");
  await frameIn(page, "main", tabTr.lint);
  await expect.poll(() => [...new Set(words)].toSorted()).toEqual(["first-words-tr", "later-words-tr"]);
  await page.context().close();
});

test("a browser that does not know dates and times itself gets a substitute", async () => {
  const page = await openPage(browser, wide);
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "Temporal"));
  await page.goto(`${product.address}/?view=tab`);
  await goTo(await frameIn(page, "main", overview), "#/runden/plan");
  await frameIn(page, "main", tabDe.rounds.heading.plan);
  expect(complaints(page)).toEqual([]);
  await page.context().close();
});
