import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dayOf, opensAt } from "../../src/core/calendar.ts";
import type { IsoDate } from "../../src/core/concept.ts";
import { lastEndedPeriod } from "../../src/core/period.ts";
import { fileCheckIn } from "../../src/core/response.ts";
import { roundDates } from "../../src/core/round-calendar.ts";
import { defaultTerms } from "../../src/core/round-plan.ts";
import { workingDayFrom } from "../../src/core/working-days.ts";
import { city } from "../../src/sandbox/city.ts";
import { formatDate } from "../../src/texts/formats.ts";
import { bindChannels } from "./channel-binding.ts";
import { complaints, freePorts, launchBrowser, openPage, type Product, startProduct } from "./product.ts";
import { openLists, reportYearBefore, type SiteLists } from "./site-lists.ts";

/** A whole round by plan as its users do it: one story in several steps, each building on the one before. */

const beginsOn = workingDayFrom(addDays(dayOf(new Date().toISOString()), 7));
const { dueOn, reminders, closeOn } = roundDates(beginsOn, defaultTerms);
const [before = "", after = ""] = reminders.map(({ on }) => on);
const round = `R-${beginsOn}`;
const roundTitle = `Rückmelderunde ${shown(beginsOn)}`;
const year = lastEndedPeriod("year", beginsOn);

const overview = "Übersicht der Runden Tische und Kooperationsnetzwerke erarbeiten";
const obstacle = "Es fehlt Personal";
const remedy = "Eine halbe Stelle";
const support = "Bitte im Haushalt vorsehen";
const works = "Sohbet akşamları iyi gidiyor";
const missing = "Bir toplantı odası";
const tooLate = "Zu spät geschrieben";

let folder: string;
let product: Product;
let lists: SiteLists;
let browser: Browser;
/** The coordinator's page, whose clock goes with the city's. */
let desk: Page;
/** The page of whoever answers. */
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "integrationskompass-"));
  const ports = await freePorts();
  product = await startProduct(join(folder, "sandbox.sqlite"), ports);
  lists = await openLists(product, ports);
  browser = await launchBrowser();
  desk = await openPage(browser, { width: 1500, height: 950 });
  page = await openPage(browser, { width: 1000, height: 1100 });
});

afterAll(async () => {
  await browser?.close();
  await product?.kill();
  await rm(folder, { recursive: true, force: true });
});

function shown(day: IsoDate): string {
  return formatDate(day, "de");
}

/** Somebody opens a channel. */
async function visit(person: string, channel: string, at = page): Promise<void> {
  const who = city.people.find(({ displayName }) => displayName === person)?.id ?? "";
  const where = city.team.channels.find(({ displayName }) => displayName === channel)?.id ?? "";
  await at.goto(`${product.address}/?${new URLSearchParams({ person: who, channel: where, view: "posts" })}`);
  await at.getByRole("main", { name: channel }).waitFor();
}

/** The coordinator opens a place of the tab in the personal app. */
async function openDesk(subPage: string): Promise<Locator> {
  const coordinator = city.people.find(({ role }) => role === "Koordination")?.id ?? "";
  const place = { person: coordinator, channel: "app", view: "tab", subPage };
  await desk.goto(`${product.address}/?${new URLSearchParams(place)}`);
  return tab();
}

function tab(): Locator {
  return desk.frameLocator("iframe").locator("main");
}

/** What the console says about a unit. */
function rowOf(unit: string): Locator {
  return tab()
    .getByRole("table", { name: "Stand je Stelle" })
    .getByRole("row", { name: new RegExp(`^${unit}`) });
}

/** The check-in's card. */
function card(at = page): Locator {
  return at.getByRole("article", { name: /Integrationskompass/ }).first();
}

function reply(text: RegExp | string): Locator {
  return page.getByRole("article", { name: /^Antwort von Integrationskompass/ }).filter({ hasText: text });
}

async function press(name: string | RegExp): Promise<void> {
  await card().getByRole("button", { name }).click();
}

/** Goes on from item to item until the one with that title is shown. */
async function open(title: string, at = page): Promise<void> {
  const heading = card(at).getByRole("heading").last();
  for (let shown = await heading.innerText(); shown !== title; shown = await heading.innerText()) {
    await card(at).getByRole("button", { name: "Weiter" }).click();
    await card(at).getByRole("heading", { name: shown }).waitFor({ state: "hidden" });
  }
}

/** What happens in the channel does not reach a page until it is released: somebody looks at what was there before. */
async function holdMessages(at: Page): Promise<() => void> {
  const released = Promise.withResolvers<void>();
  await at.route(/\/host\/api\/messages\?/, async (route) => {
    await released.promise;
    await route.continue();
  });
  return released.resolve;
}

async function fill(name: string | RegExp, text: string): Promise<void> {
  await card().getByRole("textbox", { name }).fill(text);
}

/** It is the morning of a day, for the service and for the coordinator. */
async function morningOf(day: IsoDate): Promise<void> {
  const at = new Date(Date.parse(opensAt(day)) + 60_000);
  await product.moveClock(at);
  await desk.clock.setFixedTime(at);
}

/** The sandbox begins with numbers from files; they have mentions there too. */
async function askedAnswers() {
  return (await lists.rows("responses")).filter(({ CheckIn: checkIn }) => checkIn !== fileCheckIn);
}

test("the coordinator binds the channels, and one round table is to be asked in Turkish", async () => {
  await visit("Koordination Integration", "Allgemein");
  await bindChannels(card(), async () => {
    const language = card().getByLabel("Sprache im Kanal „Runde Tische der Migrantenorganisationen“");
    if ((await language.count()) > 0) await language.selectOption("tr");
  });
  await card().getByText("(Türkisch)").waitFor();
});

test("the coordinator plans a rhythm, sees the days of twelve months, and looks at a card", async () => {
  const tab = await openDesk("runden/plan");
  await tab.getByLabel("Abstand", { exact: true }).selectOption({ label: "vierteljährlich" });
  await tab.getByLabel("Erste Runde am").fill(beginsOn);
  const dates = tab.getByRole("table", { name: "Runden der nächsten zwölf Monate" }).getByRole("row");
  await dates.filter({ hasText: shown(beginsOn) }).waitFor();
  expect(await dates.count()).toBe(1 + 4);
  await tab.getByRole("button", { name: "Rhythmus speichern" }).click();
  await tab.getByText(/Rhythmus gespeichert\. 4 Runden neu geplant/).waitFor();
  await tab.getByRole("link", { name: "Vorschau der Karten" }).click();
  await tab.getByLabel("Welche Runde?").selectOption(round);
  await tab.getByRole("button", { name: /^Karte zeigen: Runde Tische der Migrantenorganisationen/ }).click();
  await tab.getByText("Ne iyi gidiyor, ne eksik?").waitFor();
});
test("on the morning of the first round one card stands in each channel with something due, in its language", async () => {
  await lists.edit("measures", "2.3-L2-S2", { Status: "Läuft" });
  await lists.edit("measures", "2.3-L2-S3", { Status: "Geplant" });
  await reportYearBefore(lists, { Figure: "2.3-L1-G1", Value: 40, Source: "Adressliste" });
  await reportYearBefore(lists, { Figure: "2.3-L2-G1", Value: 480, Source: "Stadtjugendring" });
  await morningOf(beginsOn);
  for (const [channel, asked] of [
    ["Amt für Personalwesen, IT und Organisation", "0 von 11 beantwortet"],
    ["Amt für Soziales, Wohnen und Integration", "beantwortet"],
    ["Gleichstellungsstelle", "0 von 9 beantwortet"],
    ["Jugendamt", "0 von 10 beantwortet"],
    ["Wirtschaftsförderung", "0 von 5 beantwortet"],
    ["Runder Tisch gegen häusliche Gewalt", "0 von 2 beantwortet"],
    ["Runde Tische der Migrantenorganisationen", "Yanıtlanan: 0 / 1"],
  ] as const) {
    await visit("Koordination Integration", channel);
    await card().getByText(asked).waitFor();
    expect(await page.getByRole("article", { name: /Integrationskompass/ }).count()).toBe(1);
  }
  await visit("Koordination Integration", "Lenkungsgruppe");
  await page.getByText("Hier gibt es noch keine Beiträge.").waitFor();
});

test("an office says what blocks a step, and what would help", async () => {
  await visit("Mitglied Jugendamt 1", "Jugendamt");
  await card().getByRole("heading", { name: overview }).waitFor();
  await card().getByRole("radio", { name: "Stockt" }).check();
  await press("Speichern");
  await card()
    .getByText(/nennen Sie bitte das Hindernis/)
    .waitFor();
  await fill(/^Hindernis/, obstacle);
  await press(/^Mehr angeben/);
  await fill(/Was würde das Hindernis lösen/, remedy);
  await fill(/Lenkungsgruppe/, support);
  await press("Speichern");
  await card().getByText(`Gespeichert: ${overview}`).waitFor();
  await card().getByText("1 von 10 beantwortet").waitFor();
});
test("it reports figures as Germans write them, and is asked about one that differs much from the year before", async () => {
  await fill(/^Anzahl der Einträge/, "38,5");
  await fill(/^Quelle/, "Adressliste");
  await press("Speichern");
  await card()
    .getByText(/ganze Zahl an/)
    .waitFor();
  await fill(/^Anzahl der Einträge/, "38");
  await press("Speichern");
  await card().getByText("2 von 10 beantwortet").waitFor();
  await open("Teilnehmende an Sitzungen des Stadtjugendringes");
  await card().getByText("480").waitFor();
  expect(
    await card()
      .getByRole("textbox", { name: /^Quelle/ })
      .inputValue(),
  ).toBe("Stadtjugendring");
  await fill(/^Anzahl/, "1.250");
  await press("Speichern");
  await card()
    .getByText(/Der frühere Wert war 480/)
    .waitFor();
  expect(await askedAnswers()).toHaveLength(2);
  await press("Ja, so speichern");
  await card().getByText("3 von 10 beantwortet").waitFor();
});

test("it names by what an indicator can be seen, and when", async () => {
  await card()
    .getByRole("heading", { name: "Übersicht der Arbeitsgruppen und Netzwerke ist veröffentlicht" })
    .waitFor();
  await card()
    .getByRole("radio", { name: /Erfüllt$/ })
    .check();
  await fill(/^Woran/, "Auf der Seite der Stadt");
  await card()
    .getByLabel(/^Datum/)
    .fill(beginsOn);
  await press("Speichern");
  await card().getByText("4 von 10 beantwortet").waitFor();
});

test("what was known already stays unchanged with one click, and only that", async () => {
  await press("2 Punkte unverändert melden (Grundzahlen, eigene Worte bleiben offen)");
  await card().getByText("2 Punkte als unverändert gespeichert.").waitFor();
  await card().getByText("6 von 10 beantwortet").waitFor();
});
test("of two people who answer the same item the second sees who was first, and decides", async () => {
  const item = "Interessenvertretung der Migrantenorganisationen gründen";
  const other = await openPage(browser, { width: 1000, height: 1100 });
  await visit("Mitglied Jugendamt 2", "Jugendamt", other);
  for (const at of [page, other]) await open(item, at);
  const release = await holdMessages(other);
  await card().getByRole("radio", { name: "Läuft" }).check();
  await press("Speichern");
  await card().getByText("7 von 10 beantwortet").waitFor();
  await card(other).getByRole("radio", { name: "Umgesetzt" }).check();
  await card(other)
    .getByRole("textbox", { name: /^Bemerkung/ })
    .fill("Gegründet");
  await card(other).getByRole("button", { name: "Speichern" }).click();
  release();
  await card(other)
    .getByText(/Inzwischen hat Mitglied Jugendamt 1 dazu geantwortet/)
    .waitFor();
  expect(
    await card(other)
      .getByRole("textbox", { name: /^Bemerkung/ })
      .inputValue(),
  ).toBe("Gegründet");
  await card(other).getByRole("button", { name: "Speichern" }).click();
  await card(other).getByText(`Gespeichert: ${item}`).waitFor();
  await other.context().close();
});

test("a guest of the round table answers in Turkish", async () => {
  await visit("Gast Runder Tisch 1", "Runde Tische der Migrantenorganisationen");
  await fill("Ne iyi gidiyor?", works);
  await fill("Ne eksik?", missing);
  await card()
    .getByRole("button", { name: /Kaydet/ })
    .click();
  await card().getByText("Yanıtlanan: 1 / 1").waitFor();
  await card().getByText(works).waitFor();
});

test("an office answers for a partner, and corrects what it said", async () => {
  const item = "Ausstellung „Warnsignale gegen häusliche Gewalt“ in Ratingen zeigen";
  await visit("Mitglied Gleichstellungsstelle 1", "Gleichstellungsstelle");
  await card().getByRole("radio", { name: "Läuft" }).check();
  await press("Mehr angeben: Lösung, Unterstützung, für wen");
  await card().getByLabel("Für wen antworten Sie?").selectOption("Integrationsrat");
  await press("Speichern");
  await card().getByText(`Gespeichert: ${item}`).waitFor();
  await press("Zurück");
  await card().getByText("Angabe von: Integrationsrat").waitFor();
  await card().getByRole("radio", { name: "Umgesetzt" }).check();
  await press("Speichern");
  await card().getByText(`Gespeichert: ${item}`).waitFor();
  await expect
    .poll(async () => (await lists.rows("measures")).find(({ Key }) => Key === "2.2-L1-S1"))
    .toMatchObject({ Status: "Umgesetzt", OnBehalfOf: "Integrationsrat" });
});
test("the coordinator sees how far each unit is, and reminds one by hand", async () => {
  await openDesk("runden");
  for (const [unit, state] of [
    ["Jugendamt", "Teilweise beantwortet"],
    ["Wirtschaftsförderung", "Zugestellt, noch keine Antwort"],
    ["Runde Tische der Migrantenorganisationen", "Beantwortet"],
  ] as const)
    await rowOf(unit).getByText(state).waitFor();
  await rowOf("Wirtschaftsförderung")
    .getByRole("button", { name: /^Erinnern/ })
    .click();
  await tab().getByText("Wirtschaftsförderung wird erinnert.").waitFor();
  await rowOf("Wirtschaftsförderung").getByText("von Hand").waitFor();
  await visit("Mitglied Wirtschaftsförderung 1", "Wirtschaftsförderung");
  await reply("5 Punkte sind noch offen.").waitFor();
});

test("units are reminded in the thread before their day and after it", async () => {
  await morningOf(before);
  await visit("Mitglied Jugendamt 1", "Jugendamt");
  await reply(`Bitte antworten Sie bis ${shown(dueOn)}`).waitFor();
  await visit("Gast Runder Tisch 1", "Runde Tische der Migrantenorganisationen");
  expect(await reply("").count()).toBe(0);
  await morningOf(after);
  await visit("Mitglied Jugendamt 1", "Jugendamt");
  await reply(`Die Antwort war bis ${shown(dueOn)} erbeten`).waitFor();
});

test("the steering group learns which offices are late, and of no person", async () => {
  await visit("Mitglied Lenkungsgruppe 1", "Lenkungsgruppe");
  const escalation = card();
  await escalation.getByText(/noch offene Rückmeldungen/).waitFor();
  await escalation.getByText("Jugendamt: 3 Punkte offen").waitFor();
  expect(await escalation.innerText()).not.toMatch(/Mitglied|Gast|Migrantenorganisationen/);
  await openDesk("runden");
  await rowOf("Jugendamt").getByText("Überfällig").waitFor();
  expect(await rowOf("Runde Tische der Migrantenorganisationen").getByText("Überfällig").count()).toBe(0);
});

test("when a channel is deleted during the round, the coordinator learns what to do", async () => {
  await visit("Koordination Integration", "Allgemein");
  await page.getByRole("button", { name: "Werkzeuge für die Entwicklung" }).click();
  await page.getByRole("button", { name: "Kanal Wirtschaftsförderung ändern" }).click();
  await page.getByRole("menuitem", { name: "Löschen" }).click();
  await page.getByRole("button", { name: "Schließen" }).click();
  await page.getByText(/Bitte ordnen Sie ihr einen anderen Kanal zu/).waitFor();
  await openDesk("runden");
  await rowOf("Wirtschaftsförderung")
    .getByText("Der Kanal wurde gelöscht. Bitte ordnen Sie der Stelle einen anderen zu.")
    .waitFor();
  await rowOf("Wirtschaftsförderung")
    .getByRole("button", { name: /^Noch einmal zustellen/ })
    .waitFor();
  expect(
    await rowOf("Wirtschaftsförderung")
      .getByRole("button", { name: /^Erinnern/ })
      .count(),
  ).toBe(0);
});

test("the round closes: what came of it is told, and a late answer is refused with what was typed", async () => {
  await visit("Mitglied Jugendamt 1", "Jugendamt");
  await card()
    .getByRole("radio", { name: /Nicht erfüllt$/ })
    .check();
  await fill(/^Bemerkung/, tooLate);
  const release = await holdMessages(page);
  await morningOf(closeOn);
  await expect
    .poll(async () => (await lists.rows("rounds")).find(({ Key }) => Key === round)?.State)
    .toBe("Geschlossen");
  await press("Speichern");
  release();
  await card()
    .getByText(/nimmt keine Antworten an/)
    .waitFor();
  await card().getByText(tooLate).waitFor();
});
test("what became of the round stands in the steering group's channel and in each thread, and no card asks any more", async () => {
  await visit("Mitglied Lenkungsgruppe 1", "Lenkungsgruppe");
  const summary = page
    .getByRole("article", { name: /Integrationskompass/ })
    .filter({ hasText: `${roundTitle}: Ergebnis` });
  for (const said of [obstacle, remedy, support, works, missing, "Wirtschaftsförderung"])
    await summary.getByText(said).first().waitFor();
  expect(await summary.innerText()).not.toMatch(/Mitglied|Gast|1\.250/);
  await visit("Mitglied Jugendamt 2", "Jugendamt");
  await card()
    .getByText(/Die Rückmelderunde ist geschlossen/)
    .waitFor();
  expect(await card().locator("input, textarea, select").count()).toBe(0);
  await reply("Was daraus wurde").getByText(support).first().waitFor();
  await visit("Gast Runder Tisch 1", "Runde Tische der Migrantenorganisationen");
  await reply(works).waitFor();
});

test("the lists hold every answer once", async () => {
  const responses = await askedAnswers();
  const keys = responses.map(({ Key }) => String(Key)).sort();
  expect(new Set(keys).size).toBe(keys.length);
  const ofYouth = responses.filter(({ CheckIn }) => CheckIn === `${round}_jugendamt`).map(({ Item }) => Item);
  expect(ofYouth.sort()).toEqual([
    "2.3-L1-G1",
    "2.3-L1-K1",
    "2.3-L1-S1",
    "2.3-L2-G1",
    "2.3-L2-S1",
    "2.3-L2-S1",
    "2.3-L2-S2",
    "2.3-L2-S3",
  ]);
  expect(responses).toHaveLength(ofYouth.length + 3);
  expect(responses.find(({ Item }) => Item === "voice")).toMatchObject({ Works: works, Missing: missing });
  const values = await lists.rows("figureValues");
  expect(values.filter(({ Period }) => Period === year).map(({ Value }) => Value)).toEqual([38, 1250]);
});

test("a measure goes into a message, and its card leads to its field in the tab", async () => {
  await visit("Mitglied Jugendamt 1", "Jugendamt");
  await page.getByRole("button", { name: "Aus Integrationskompass einfügen" }).click();
  await page.getByRole("searchbox", { name: "Wort oder Nummer" }).fill("Übersicht der Runden");
  await page.getByRole("button", { name: new RegExp(`^${overview}`) }).click();
  await page.getByRole("textbox", { name: "Neuer Beitrag" }).fill("Hier hakt es");
  await page.getByRole("button", { name: "Senden" }).click();
  const post = page.getByRole("article", { name: /Beitrag von Mitglied Jugendamt 1/ });
  await post.getByText("Stockt").waitFor();
  await post.getByRole("link", { name: "Im Integrationskompass öffnen" }).click();
  await page
    .frameLocator("iframe")
    .getByRole("heading", { level: 1, name: /Stärkung des Miteinanders/ })
    .waitFor();
});

test("nobody complained in the browser's console, and nothing went to another machine", () => {
  expect([...complaints(desk), ...complaints(page)]).toEqual([]);
});
