import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { complaints, freePorts, launchBrowser, openPage, type Product, renewPage, startProduct } from "./product.ts";

/** The product's own tab in every place that the manifest offers, on the built page with real teams-js on both ends. */

const coordinator = "00000000-0000-4000-8000-000000000011";
const steering = "00000000-0000-4000-8000-000000000041";
const guest = "00000000-0000-4000-8000-000000000031";
const youth = "19:sandbox-jugendamt@thread.tacv2";
const field = "2.3 Stärkung des Miteinanders";

let folder: string;
let product: Product;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "integrationskompass-"));
  product = await startProduct(join(folder, "sandbox.sqlite"), await freePorts());
  browser = await launchBrowser();
  page = await freshPage();
});

afterAll(async () => {
  await browser?.close();
  await product?.kill();
  await rm(folder, { recursive: true, force: true });
});

async function freshPage(): Promise<Page> {
  const fresh = await openPage(browser, { width: 1500, height: 950 });
  await fresh.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: product.address });
  return fresh;
}

beforeEach(async () => {
  await renewPage(page, product);
  return () => expect(complaints(page)).toEqual([]);
});

async function open(person: string, channel: string, view: string, on = page): Promise<void> {
  await on.goto(`${product.address}/?${new URLSearchParams({ person, channel, view })}`);
}

function tabIn(name: string, on = page): FrameLocator {
  return on.locator(name).frameLocator("iframe");
}

async function chooseTheme(name: string, on = page): Promise<void> {
  await on.getByRole("button", { name: "Darstellung" }).click();
  await on.getByRole("menuitemradio", { name }).click();
}

/** The colour behind the tab's page, once it is dark or light as wanted. */
async function groundBecomes(tab: FrameLocator, colour: string): Promise<void> {
  await expect
    .poll(() =>
      tab
        .locator(".fui-FluentProvider")
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor),
    )
    .toBe(colour);
}

const black = "rgb(0, 0, 0)";

describe("a tab of a channel", () => {
  test("is configured without an address, named by its content, and there for everybody", async () => {
    await open(coordinator, youth, "posts");
    await page.getByRole("button", { name: "Registerkarte hinzufügen" }).click();
    const settings = tabIn("[role=dialog]");
    await settings.getByRole("heading", { name: "Was soll die Registerkarte zeigen?" }).waitFor();
    expect(await settings.getByRole("textbox").count()).toBe(0);
    await chooseThemeElsewhere("Kontrast");
    await groundBecomes(settings, black);
    await settings.getByRole("radio", { name: field }).check();
    await page.getByRole("button", { name: "Speichern" }).click();
    await page.getByRole("tab", { name: field, selected: true }).waitFor();
    await tabIn("main").getByRole("heading", { level: 1, name: field }).waitFor();

    const other = await freshPage();
    await open("00000000-0000-4000-8000-000000000024", youth, "posts", other);
    await other.getByRole("tab", { name: field }).click();
    await tabIn("main", other).getByRole("heading", { level: 1, name: field }).waitFor();
    await other.context().close();
  });

  /** The dialog covers the page, so the theme is chosen in another window of it. */
  async function chooseThemeElsewhere(name: string): Promise<void> {
    const window = await page.context().newPage();
    await window.goto(product.address);
    await chooseTheme(name, window);
    await window.close();
  }

  test("can be saved while nobody is signed in, and taken away again", async () => {
    await open(coordinator, "19:sandbox-wirtschaft@thread.tacv2", "posts");
    await page.evaluate(() => localStorage.setItem("sandbox.signIn", "refused"));
    await page.reload();
    await page.getByRole("button", { name: "Registerkarte hinzufügen" }).click();
    await tabIn("[role=dialog]")
      .getByText(/Die Übersicht können Sie trotzdem hinzufügen/)
      .waitFor();
    await page.getByRole("button", { name: "Speichern" }).click();
    await page.getByRole("tab", { name: "Alle Handlungsfelder", selected: true }).waitFor();
    await page.getByRole("button", { name: "Registerkarte entfernen" }).click();
    await page.getByRole("tab", { name: "Alle Handlungsfelder" }).waitFor({ state: "detached" });
  });

  test("is not offered to guests", async () => {
    await open(guest, "19:sandbox-allgemein@thread.tacv2", "posts");
    await page.getByRole("tab", { name: "Beiträge" }).waitFor();
    expect(await page.getByRole("button", { name: "Registerkarte hinzufügen" }).count()).toBe(0);
  });

  test("is after a reload where one was, and says nothing there that is one's own", async () => {
    await open(coordinator, youth, "tab");
    await tabIn("main").getByRole("link", { name: "Frauen" }).click();
    await tabIn("main").getByRole("heading", { level: 1, name: "2.2 Frauen" }).waitFor();
    await page.reload();
    await tabIn("main").getByRole("heading", { level: 1, name: "2.2 Frauen" }).waitFor();
    expect(await tabIn("main").getByRole("link", { name: "Für mich" }).count()).toBe(0);
  });

  test("gives a link to a field, which leads there from a post", async () => {
    await open(coordinator, youth, "tab");
    await tabIn("main").getByRole("link", { name: "Frauen" }).click();
    await tabIn("main").getByRole("button", { name: "Link teilen" }).click();
    await page.getByText("Link in die Zwischenablage kopiert", { exact: true }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/entity\/[0-9a-f-]+\/integrationskompass\?webUrl=/);
    expect(new URL(new URL(link).searchParams.get("webUrl") ?? "").search).toBe("?ansicht=feld%2F2.2");

    await page.getByRole("tab", { name: "Beiträge" }).click();
    await page.getByRole("textbox", { name: "Neuer Beitrag" }).fill(`Siehe ${link}.`);
    await page.getByRole("button", { name: "Senden" }).click();
    await page.getByRole("article").last().getByRole("link").click();
    await tabIn("main").getByRole("heading", { level: 1, name: "2.2 Frauen" }).waitFor();
    expect(new URL(page.url()).searchParams.get("subPage")).toBe("feld/2.2");
  });

  test("follows the theme while it is open", async () => {
    await open(coordinator, youth, "tab");
    await tabIn("main").getByRole("link", { name: "Frauen" }).waitFor();
    await chooseTheme("Kontrast");
    await groundBecomes(tabIn("main"), black);
  });
});

describe("a meeting", () => {
  test("shows details before it, with the tab's links", async () => {
    await open(coordinator, "meeting", "tab");
    await tabIn("main").getByRole("link", { name: "Bildung" }).click();
    await tabIn("main").getByRole("button", { name: "Link teilen" }).click();
    await page.getByText("Link in die Zwischenablage kopiert", { exact: true }).waitFor();
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(JSON.parse(link.searchParams.get("context") ?? "")).toMatchObject({
      subEntityId: "feld/2.6",
      contextType: "chat",
    });
    expect(await tabIn("main").getByRole("button", { name: "Auf der Bühne zeigen" }).count()).toBe(0);
  });

  test("puts a field on the stage for everybody, large and without navigation, in step with the theme", async () => {
    const other = await freshPage();
    await open(steering, "meeting", "both", other);
    await other.getByText("Auf der Bühne ist noch nichts.").waitFor();

    await open(coordinator, "meeting", "both");
    const panel = tabIn("aside");
    await panel.getByRole("link", { name: "Stärkung des Miteinanders" }).click();
    await panel.getByRole("button", { name: "Auf der Bühne zeigen" }).click();
    for (const viewer of [page, other]) {
      await viewer.getByText("Geteilt von Koordination Integration").waitFor();
      await tabIn("section", viewer).getByRole("heading", { level: 1, name: field }).waitFor();
    }
    const stage = tabIn("section");
    expect(await stage.getByRole("link").count()).toBe(0);
    expect(await stage.getByRole("button").count()).toBe(0);
    const size = (tab: FrameLocator) =>
      tab
        .getByRole("heading", { level: 1 })
        .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(await size(stage)).toBeGreaterThan(1.3 * (await size(panel)));
    await chooseTheme("Kontrast");
    await groundBecomes(stage, black);
    await groundBecomes(panel, black);

    await panel.getByRole("link", { name: "Alle Handlungsfelder" }).click();
    await panel.getByRole("button", { name: "Auf der Bühne zeigen" }).click();
    await stage.getByText("Übergang Schule und Beruf").waitFor();
    expect(await stage.getByRole("link").count()).toBe(0);

    await other.getByRole("button", { name: "Teilen beenden" }).click();
    await page.getByText("Auf der Bühne ist noch nichts.").waitFor();
    expect(complaints(other)).toEqual([]);
    await other.context().close();
  });

  test("is there only for whoever is invited", async () => {
    await open("00000000-0000-4000-8000-000000000024", "meeting", "both");
    await page.getByRole("heading", { level: 1, name: "Allgemein" }).waitFor();
    expect(await page.getByRole("button", { name: "Sitzung der Lenkungsgruppe" }).count()).toBe(0);
  });
});
