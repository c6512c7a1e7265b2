import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleBreak, sampleTarget } from "../../src/sandbox/sample-figures.ts";
import { bindChannels } from "./channel-binding.ts";
import { complaints, freePorts, launchBrowser, openPage, type Ports, type Product, startProduct } from "./product.ts";
import { type Cells, openLists, reportYearBefore, type SiteLists } from "./site-lists.ts";

/** The main job as its users do it: one story in several steps, each building on the one before. */

const run = promisify(execFile);
const step = "Übersicht der Runden Tische und Kooperationsnetzwerke erarbeiten";
const obstacle = "Es fehlt „Personal“ & Zeit\nfür die 1. Erhebung <b>";

let folder: string;
let ports: Ports;
let product: Product;
let browser: Browser;
let page: Page;
let lists: SiteLists;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "integrationskompass-"));
  ports = await freePorts();
  product = await startProduct(join(folder, "sandbox.sqlite"), ports);
  lists = await openLists(product, ports);
  browser = await launchBrowser();
  page = await openPage(browser, { width: 1500, height: 950 });
  await page.goto(product.address);
});

afterAll(async () => {
  await browser?.close();
  await product?.kill();
  await rm(folder, { recursive: true, force: true });
});

async function become(name: string): Promise<void> {
  await page.getByRole("combobox", { name: "Sie sind" }).click();
  await page.getByRole("option", { name }).click();
}

async function openChannel(name: string): Promise<void> {
  const channels = page.getByRole("list", { name: "Kanäle" });
  await channels.getByRole("button", { name }).click();
  await page.getByRole("main", { name }).waitFor();
}

async function say(text: string): Promise<void> {
  await page.getByRole("textbox", { name: "Neuer Beitrag" }).fill(text);
  await page.getByRole("button", { name: "Senden" }).click();
}

function tab(): Locator {
  return page.frameLocator("iframe").locator("body");
}

/** The newest check-in card of the channel that is open. */
function card(): Locator {
  return page.getByRole("article", { name: /Integrationskompass/ }).last();
}

async function cli(...args: readonly string[]): Promise<{ readonly stdout: string; readonly stderr: string }> {
  return run(process.execPath, ["src/cli/main.ts", ...args], {
    env: { ...process.env, ...product.environment },
    maxBuffer: 16 * 1024 * 1024,
  });
}

/** Cells of the measure as the list holds them, read as any program with Graph would. */
async function measureInList(key: string): Promise<Cells | undefined> {
  return (await lists.rows("measures")).find(({ Key }) => Key === key);
}

test("the tab shows the seven fields of action in the concept's order, with nothing reported yet", async () => {
  const links = tab().getByRole("link", { name: /./ });
  await tab().getByRole("link", { name: "Bildung", exact: true }).waitFor();
  const texts = await links.allInnerTexts();
  const ways = [
    "Zum Inhalt",
    "Maßnahmen",
    "Suchen",
    "Überfällige Maßnahmen: 3",
    "Umsetzungsschritte ohne Rückmeldung: 23",
    "Rückmelderunden",
    "Gremien und Jahreslauf",
    "Beschlüsse",
    "Konzept und Begriffe",
    "Runde Tische und Netzwerke",
    "Zahlen einlesen",
    "Datengüte",
    "Konzept prüfen",
  ];
  expect(texts.slice(0, ways.length)).toEqual(ways);
  const fields = texts.slice(ways.length).filter((text) => !/^\d+ Kennzahl/.test(text));
  expect(fields).toEqual([
    "Interkulturelle Öffnung der Regeldienste/Verwaltung",
    "Frauen",
    "Stärkung des Miteinanders",
    "Stärkung des Integrationsrates",
    "Förderung von Unternehmerinnen und Unternehmern mit Zuwanderungsgeschichte",
    "Bildung",
    "Übergang Schule und Beruf",
    "Einstellungen",
    "Barrierefreiheit",
  ]);
});

test("the bot proposes a unit for every channel, and the coordinator binds them, and chooses a language", async () => {
  const proposed: string[] = [];
  await bindChannels(card(), async () => {
    const channels = card().getByRole("combobox", { name: /^Kanal „/ });
    proposed.push(
      ...(await channels.evaluateAll((inputs) => inputs.map((input) => (input as HTMLSelectElement).value))),
    );
    const roundTables = card().getByRole("combobox", { name: "Sprache im Kanal „Runde Tische der" });
    if ((await roundTables.count()) > 0) await roundTables.selectOption("Türkisch");
  });
  expect(proposed).toEqual([
    "-",
    "amt-personalwesen",
    "amt-soziales",
    "gleichstellungsstelle",
    "jugendamt",
    "wirtschaftsfoerderung",
    "rt-haeusliche-gewalt",
    "rt-migrantenorganisationen",
    "lenkungsgruppe",
  ]);
  await card()
    .getByText(/Runde Tische der Migrantenorganisationen.*\(Türkisch\)/)
    .waitFor();
});

test("an unknown command gets help", async () => {
  await say("@Integrationskompass tanze");
  await card().getByText(/tanze/).waitFor();
  await card().getByText(/hilfe/).waitFor();
});

test("„starte“ posts one card into the channel of each unit that has something due", async () => {
  await reportYearBefore(lists, { Figure: "2.3-L1-G1", Value: 1010, Source: "Adressliste" });
  await say("@Integrationskompass starte");
  await card()
    .getByText(/Rückmelderunde .* beginnt/)
    .waitFor();
  for (const channel of ["Jugendamt", "Amt für Soziales", "Gleichstellungsstelle", "Wirtschaftsförderung"]) {
    await openChannel(channel);
    await card().getByRole("button", { name: "Speichern" }).waitFor();
    expect(await page.getByRole("article", { name: /Integrationskompass/ }).count()).toBe(1);
  }
});

test("a member of the Jugendamt is told what is missing, and nothing is written", async () => {
  await become("Mitglied Jugendamt 1");
  await openChannel("Jugendamt");
  await card().getByText("0 von 10 beantwortet").waitFor();
  await card().getByRole("button", { name: "Speichern" }).click();
  await card().getByText("Bitte wählen Sie den Stand.").waitFor();
  await card().getByRole("radio", { name: "Stockt" }).check();
  await card().getByRole("button", { name: "Speichern" }).click();
  await card()
    .getByText(/nennen Sie bitte das Hindernis/)
    .waitFor();
  await card().getByRole("spinbutton").fill("140");
  await card().getByRole("button", { name: "Speichern" }).click();
  await card().getByText("Fortschritt: Bitte geben Sie eine Zahl von 0 bis 100 an.").waitFor();
  expect((await measureInList("2.3-L1-S1"))?.Status).toBeUndefined();
});

test("the answer moves the measure in the list and on the dashboard, and the card changes for everyone", async () => {
  await card().getByRole("spinbutton").fill("20");
  await card()
    .getByRole("textbox", { name: /Hindernis/ })
    .fill(obstacle);
  await card().getByRole("button", { name: "Speichern" }).click();
  await card().getByText(`Gespeichert: ${step}`).waitFor();
  expect(await measureInList("2.3-L1-S1")).toMatchObject({ Status: "Stockt", Progress: 20, Obstacle: obstacle });
  await tab().getByText("1 Stockt").first().waitFor({ timeout: 30_000 });
  await tab().getByRole("link", { name: "Stärkung des Miteinanders" }).click();
  await tab()
    .getByRole("heading", { level: 1, name: /Stärkung des Miteinanders/ })
    .waitFor();
  await tab().getByText("Es fehlt „Personal“ & Zeit").first().waitFor();
  await become("Mitglied Jugendamt 2");
  await openChannel("Jugendamt");
  await card().getByText("1 von 10 beantwortet").waitFor();
});

test("a figure comes next: a number is told how to write it, and only whoever asks for it reads the amount", async () => {
  await card()
    .getByRole("heading", { name: /Runde Tische, Arbeitsgruppen und Netzwerke/ })
    .waitFor();
  const source = card().getByRole("textbox", { name: "Quelle" });
  expect(await source.inputValue()).toBe("Adressliste");
  await source.clear();
  await card().getByRole("textbox", { name: "Anzahl der Einträge" }).fill("26,5");
  await card().getByRole("button", { name: "Speichern" }).click();
  await card().getByText("Wert: Bitte geben Sie eine ganze Zahl an.").waitFor();
  await card().getByText("Quelle: Bitte nennen Sie, woher die Zahl stammt.").waitFor();
  await card().getByRole("textbox", { name: "Anzahl der Einträge" }).fill("1.026");
  await source.fill("Register der Stadt");
  await card().getByRole("button", { name: "Speichern" }).click();
  await card().getByText("2 von 10 beantwortet").waitFor();
  const fields = (await lists.rows("figureValues")).filter(({ Figure }) => Figure === "2.3-L1-G1").at(-1);
  expect(fields).toMatchObject({ Value: 1026, IsProvisional: true, Source: "Register der Stadt" });
  await card().getByRole("button", { name: "Zurück" }).click();
  await card()
    .getByText(/^1\.026 \(Jahr \d{4}, vorläufig\)$/)
    .waitFor();
  await become("Mitglied Jugendamt 1");
  await openChannel("Jugendamt");
  await card().getByText("2 von 10 beantwortet").waitFor();
  expect(await card().textContent()).not.toMatch(/1\.?026/);
});

test("an indicator that is partly fulfilled says where that is to be seen", async () => {
  await card()
    .getByRole("heading", { name: /Übersicht der Arbeitsgruppen und Netzwerke/ })
    .waitFor();
  await card().getByRole("radio", { name: "Teilweise erfüllt" }).check();
  await card().getByRole("button", { name: "Speichern" }).click();
  await card().getByText("Bitte nennen Sie, woran das zu sehen ist.").waitFor();
  await card().getByRole("textbox", { name: "Woran ist das zu sehen?" }).fill("Entwurf im Intranet");
  await card().getByRole("button", { name: "Speichern" }).click();
  await card().getByText("3 von 10 beantwortet").waitFor();
  await card().getByRole("radio", { name: "Nicht erfüllt" }).check();
  await card().getByRole("button", { name: "Speichern" }).click();
  await card().getByText("4 von 10 beantwortet").waitFor();
});

test("a round table is asked in its language for its own words", async () => {
  await become("Koordination Integration");
  await openChannel("Runde Tische der Migrantenorganisationen");
  await card().getByRole("heading", { name: "Ne iyi gidiyor, ne eksik?" }).waitFor();
});

test("a card of another channel cannot be answered, whatever the payload says", async () => {
  const { origin } = new URL(product.address);
  const guest = { "x-sandbox-person": "00000000-0000-4000-8000-000000000031", "content-type": "application/json" };
  const channel = encodeURIComponent("19:sandbox-gewaltschutz@thread.tacv2");
  const messages = await (
    await fetch(`${origin}/host/api/messages?conversation=${channel}`, { headers: guest })
  ).json();
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(new Date());
  const data = { action: "answer", checkIn: `R-${today}_jugendamt`, item: "2.3-L2-S1", seen: 0, status: "done" };
  const [message] = messages.messages ?? messages;
  const answer = await fetch(`${origin}/host/api/messages/${message.id}/action`, {
    method: "POST",
    headers: guest,
    body: JSON.stringify({ type: "Action.Execute", verb: "answer", data }),
  });
  expect(answer.ok).toBe(true);
  await become("Gast Runder Tisch 1");
  await openChannel("Runder Tisch gegen häusliche Gewalt");
  await card()
    .getByText(/gehört in einen anderen Kanal/)
    .waitFor();
  expect((await measureInList("2.3-L2-S1"))?.Status).toBeUndefined();
});

test("a change made in SharePoint shows on the open card and in the open tab within a minute, without reload", async () => {
  await become("Mitglied Jugendamt 1");
  await openChannel("Jugendamt");
  await tab().getByText("1 Stockt").first().waitFor({ timeout: 30_000 });
  await lists.edit("measures", "2.3-L2-S1", { Status: "Geplant", Comment: "In der Liste nachgetragen" });
  await Promise.all([
    card().getByText("In der Liste nachgetragen").waitFor({ timeout: 60_000 }),
    tab().getByText("1 Geplant").first().waitFor({ timeout: 60_000 }),
  ]);
});

test("the command line exports what the lists hold, the same as the file but for the invented examples", async () => {
  const [lists, file] = await Promise.all([cli("export", "--json"), cli("export", "--json", "--from-file")]);
  const { figure, ...seriesBreak } = sampleBreak;
  const { indicator, ...aim } = sampleTarget;
  const withExamples = (_: string, value: unknown) => {
    if (typeof value !== "object" || value === null || !("key" in value)) return value;
    if (value.key === figure) return { ...value, breaks: [seriesBreak] };
    return value.key === indicator ? { ...value, ...aim } : value;
  };
  expect(JSON.parse(lists.stdout)).toEqual(JSON.parse(file.stdout, withExamples));
});

test("a faulty concept file is refused as a whole, with every fault by line", async () => {
  const path = join(folder, "faulty.yaml");
  await writeFile(path, "title: Probe\ncityGoals: 7\nfields: []\nunits: []\nunbekannt: 1\n");
  const refused = await cli("import", path).catch((error: { stdout: string; stderr: string; code: number }) => error);
  expect(refused).toMatchObject({ code: 1, stdout: "" });
  expect(refused.stderr).toMatch(/faulty\.yaml:2: /);
  expect(refused.stderr).toMatch(/faulty\.yaml:5: /);
});

test("after the process was killed and started again, everything is still there", async () => {
  await product.kill();
  product = await startProduct(join(folder, "sandbox.sqlite"), ports);
  await page.goto(product.address);
  await become("Mitglied Jugendamt 1");
  await openChannel("Jugendamt");
  await card().getByText("4 von 10 beantwortet").waitFor();
  expect(await measureInList("2.3-L1-S1")).toMatchObject({ Status: "Stockt", Progress: 20 });
  await tab().getByText("1 Stockt").first().waitFor();
  await card().getByRole("radio", { name: "Läuft" }).check();
  await card().getByRole("button", { name: "Speichern" }).click();
  await card().getByText("5 von 10 beantwortet").waitFor();
  await tab().getByText("1 Läuft").first().waitFor({ timeout: 30_000 });
});

test("what was saved in the tab is told on its page alone", async () => {
  await become("Koordination Integration");
  await tab().getByRole("link", { name: "Rückmelderunden" }).click();
  await tab().getByRole("link", { name: "Rhythmus der Runden" }).first().click();
  await tab().getByRole("button", { name: "Rhythmus speichern" }).click();
  await tab().getByText("Rhythmus gespeichert.").waitFor();
  await tab().getByRole("link", { name: "Vorschau der Karten" }).click();
  await tab().getByRole("heading", { name: "Diese Stellen bekommen eine Karte" }).waitFor();
  expect(await tab().getByText("Rhythmus gespeichert.").count()).toBe(0);
});

test("nobody complained in the browser's console, and nothing went to another machine", () => {
  // The page says that its stream of changes broke off when the product was killed; anything else is a fault.
  const brokenStream = /ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_REFUSED/;
  expect(complaints(page).filter((complaint) => !brokenStream.test(complaint))).toEqual([]);
});
