import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { fileCheckIn } from "../../src/core/response.ts";
import {
  type LocalLists,
  type LocalService,
  type Playground,
  playgroundPorts,
  startLists,
  startLocalService,
  startPlayground,
} from "./playground.ts";
import { launchBrowser, openPage } from "./product.ts";

/** A check-in in Microsoft's own client: one story in several steps, each building on the one before. */

const step = "Übersicht der Runden Tische und Kooperationsnetzwerke erarbeiten";
const obstacle = "Es fehlt „Personal“ & Zeit\nfür die 1. Erhebung: <b>\"größer\"</b>, 'später' *und* \\teurer";
const comment = "Öffnung ab März\n\n- zweite Zeile nach einer leeren";

let folder: string;
let lists: LocalLists;
let local: LocalService;
let playground: Playground;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "integrationskompass-"));
  const ports = await playgroundPorts();
  lists = await startLists();
  local = await startLocalService(lists.origin, ports);
  playground = await startPlayground(folder, ports);
  browser = await launchBrowser();
  page = await openPage(browser, { width: 1500, height: 1400 });
  // Its fonts come from the internet; it does without.
  await page.route(
    ({ hostname }) => hostname !== "localhost",
    (route) => route.abort(),
  );
  // Opening the page installs the app; opening it again would throw away the posts.
  await page.goto(playground.address);
});

afterAll(async () => {
  await browser?.close();
  await playground?.close();
  await local?.service.close();
  lists?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(place: RegExp): Promise<void> {
  await page.getByRole("treeitem", { name: place }).click();
}

/** The newest card of the place that is open. */
function card(): Locator {
  return page.locator(".ac-adaptiveCard").last();
}

async function press(name: string): Promise<void> {
  await card().getByRole("button", { name }).click();
}

/** Answers of people; the numbers with which the sandbox begins have their mentions there too. */
async function responses() {
  return (await local.lists.readBoard()).responses.filter(({ checkIn }) => checkIn !== fileCheckIn);
}

test("the app is installed and asks which unit has which channel", async () => {
  await open(/General/);
  await card().getByText("Kanäle und Stellen zuordnen").waitFor();
  await press("Zuordnung speichern");
  await card().getByText("Zuordnung gespeichert").waitFor();
  expect([...(await local.lists.readBoard()).bindings.keys()]).toEqual(["jugendamt"]);
});

test("„starte“ posts the check-in into the channel", async () => {
  await open(/Personal Chat/);
  await page.getByRole("button", { name: "Post", exact: true }).waitFor({ state: "detached" });
  await page.getByRole("textbox").fill("starte");
  await page.getByRole("button", { name: "Send Message" }).click();
  await card().getByText("Gefragt werden", { exact: true }).waitFor();
  await open(/Jugendamt/);
  await card().getByRole("heading", { name: step }).waitFor();
  await card().getByText("0 von 10 beantwortet").waitFor();
});

test("without the required field nothing is sent", async () => {
  await press("Speichern");
  await card().getByText("Bitte wählen Sie den Stand.").waitFor();
  expect(await responses()).toEqual([]);
});

test("what only the service can judge comes back with everything that was typed", async () => {
  await card().getByRole("radio", { name: "Stockt" }).check();
  await card().getByRole("textbox", { name: "Bemerkung" }).fill(comment);
  await press("Speichern");
  await card().getByText("Noch nicht gespeichert:").waitFor();
  await card()
    .getByText(/nennen Sie bitte das Hindernis/)
    .waitFor();
  expect(await card().getByRole("textbox", { name: "Bemerkung" }).inputValue()).toBe(comment);
  expect(await responses()).toEqual([]);
});

test("the answer is in the list, letter for letter, and the card moves on", async () => {
  await card().getByRole("spinbutton").fill("40");
  await card().getByRole("textbox", { name: "Hindernis" }).fill(obstacle);
  // The card for everybody may take the place of the person's own at once: each frame is looked at, from before the click.
  const saved = page.waitForFunction((text) => document.body.innerText.includes(text), `Gespeichert: ${step}`);
  await press("Speichern");
  await saved;
  await card().getByText("1 von 10 beantwortet").waitFor();
  const answer = { status: "blocked", progress: 40, obstacle, comment };
  expect(await responses()).toMatchObject([{ answer, answeredBy: { name: "Koordination Integration" } }]);
  const board = await local.lists.readBoard();
  await vi.waitFor(() => expect([...board.standings.values()]).toContainEqual(expect.objectContaining(answer)));
});

test("the card shows the answer as it was typed, without taking it for markup", async () => {
  await press("Zurück");
  await card()
    .getByText(/Rückmeldung von Koordination Integration/)
    .waitFor();
  await card().getByText("Stockt, 40\u00a0%").waitFor();
  const [firstLine = "", secondLine = ""] = obstacle.split("\n");
  await card().getByText(`Hindernis: ${firstLine}`).waitFor();
  await card().getByText(secondLine, { exact: true }).first().waitFor();
  expect(await card().getByRole("textbox", { name: "Hindernis" }).inputValue()).toBe(obstacle);
  expect(await card().getByRole("textbox", { name: "Bemerkung" }).inputValue()).toBe(comment);
});
