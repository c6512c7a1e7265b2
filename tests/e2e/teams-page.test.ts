import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { decodeJwt, SignJWT } from "jose";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createConnectorRouter } from "../../src/sandbox/connector/connector-router.ts";
import { createHostRouter } from "../../src/sandbox/connector/host-router.ts";
import { botAuthor } from "../../src/sandbox/connector/store.ts";
import { serve, type TestServer } from "../sandbox/connector/server.ts";
import { buildStandIn, cardAnswer, channelId, coordinator, guest, youthOffice } from "../sandbox/connector/stand-in.ts";
import { launchBrowser } from "./product.ts";

const youth = channelId("Jugendamt");
const patience = 60_000;
const root = new URL("../../", import.meta.url).pathname;

const card = {
  type: "AdaptiveCard",
  version: "1.5",
  body: [
    { type: "TextBlock", text: "**Stand** <img src=x onerror=alert(1)>", wrap: true },
    { type: "Input.Text", id: "note", label: "Anmerkung", isRequired: true, errorMessage: "Bitte ausfüllen." },
    { type: "ProgressBar", value: 50, fallback: { type: "TextBlock", text: "zur Hälfte" } },
  ],
  actions: [{ type: "Action.Execute", title: "Absenden", verb: "answer", data: { action: "answer" } }],
};

let browser: Browser;
let folder: string;
let page: Page;
let standIn: ReturnType<typeof buildStandIn>;
let servers: readonly TestServer[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sandbox-host-"));
  await build({
    configFile: false,
    root: `${root}tests/e2e/tab-page`,
    base: "/tab/",
    logLevel: "error",
    build: { outDir: folder, minify: false, target: "es2022" },
  });
  browser = await launchBrowser();
}, patience);

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  standIn = buildStandIn();
  await standIn.teams.install(coordinator);
  const tab = await serve({ "/tab": express.Router().use(express.static(folder)) });
  const hostRouter = express.Router();
  const host = await serve({ "/": hostRouter });
  const tabUrl = `${tab.url}/tab/?${new URLSearchParams({ host: host.url, client: standIn.city.tab.clientId })}`;
  const issueUserToken = (
    person: { id: string },
    { audience, scopes }: { audience: string; scopes: readonly string[] },
  ) =>
    new SignJWT({ oid: person.id, tid: standIn.city.tenantId, scp: scopes.join(" ") })
      .setProtectedHeader({ alg: "HS256" })
      .setAudience(audience)
      .setExpirationTime("1h")
      .sign(new TextEncoder().encode("not secret"));
  hostRouter.use("/host/api", createHostRouter({ ...standIn, tabUrl, issueUserToken }));
  hostRouter.use("/connector", createConnectorRouter(standIn));
  hostRouter.use(express.static(`${root}dist/host`));
  servers = [host, tab];
  const context = await browser.newContext({
    baseURL: host.url,
    locale: "de-DE",
    viewport: { width: 1400, height: 900 },
  });
  await context.route(
    (url) => url.hostname !== "localhost",
    (route) => route.abort(),
  );
  page = await context.newPage();
}, patience);

afterEach(async () => {
  await page?.context().close();
  await Promise.all(servers.map((server) => server.close()));
});

function address(person: { readonly id: string }, view: string, subPage = ""): string {
  return `/?${new URLSearchParams({ person: person.id, channel: youth, view, ...(subPage ? { subPage } : {}) })}`;
}

/** What the tab has learned, once it has learned `fact`. */
async function tabReport(fact: string): Promise<Record<string, unknown>> {
  const report = page.frameLocator("iframe").locator("#report", { hasText: `"${fact}"` });
  return JSON.parse((await report.textContent()) ?? "{}") as Record<string, unknown>;
}

describe("a tab on the page", { timeout: patience }, () => {
  it("learns its place and gets a token silently, by teams-js and MSAL", async () => {
    await page.goto(address(youthOffice, "tab", "field:2.3"));
    const report = await tabReport("refused");
    expect(report).toMatchObject({
      theme: "default",
      locale: "de-de",
      user: youthOffice.id,
      channel: youth,
      subPage: "field:2.3",
      recommended: true,
      pages: true,
      username: youthOffice.userPrincipalName,
      cached: true,
    });
    const { oid, aud, scp } = decodeJwt(String(report.accessToken));
    expect({ oid, aud, scp }).toEqual({ oid: youthOffice.id, aud: "https://graph.microsoft.com", scp: "User.Read" });
    await page.getByRole("button", { name: /1 nicht unterstützt/ }).click();
    await page.getByText("navigateCrossDomain").waitFor();
  });

  it("follows the theme, and is another tab for another person", async () => {
    await page.goto(address(coordinator, "both"));
    await tabReport("refused");
    await page.getByRole("button", { name: "Darstellung" }).click();
    await page.getByRole("menuitemradio", { name: "Kontrast" }).click();
    await page.frameLocator("iframe").locator("#report", { hasText: '"theme":"contrast"' }).waitFor();
    await page.getByRole("combobox", { name: "Sie sind" }).click();
    await page.getByRole("option", { name: "Mitglied Jugendamt 1" }).click();
    const user = `"user":"${youthOffice.id}"`;
    await page.frameLocator("iframe").locator("#report", { hasText: user }).waitFor();
    expect(await tabReport("accessToken")).toMatchObject({ username: youthOffice.userPrincipalName });
  });
});

describe("an older client", { timeout: patience }, () => {
  it("draws the fallback of Action.Execute, which goes to the bot as a message with a value", async () => {
    const fallback = { type: "Action.Submit", title: "Absenden (alt)", data: { action: "answer", old: true } };
    const withFallback = [
      { ...card.actions[0], fallback },
      { type: "Action.Execute", title: "Ohne Ersatz", verb: "x" },
    ];
    standIn.store.add({
      conversation: youth,
      author: botAuthor,
      text: "",
      cards: [{ ...card, actions: withFallback }],
    });
    await page.goto(address(youthOffice, "posts"));
    await page.getByRole("button", { name: "Ohne Ersatz" }).waitFor();
    await page.getByRole("button", { name: "Werkzeuge für die Entwicklung" }).click();
    await page.getByRole("switch", { name: "Client ohne Action.Execute" }).check();
    await page.getByRole("button", { name: "Schließen" }).click();
    expect(await page.getByRole("button", { name: "Ohne Ersatz" }).count()).toBe(0);
    await page.getByRole("textbox", { name: /Anmerkung/ }).fill("läuft");
    await page.getByRole("button", { name: "Absenden (alt)" }).click();
    await expect
      .poll(() => standIn.bot.heard.at(-1))
      .toMatchObject({ type: "message", value: { action: "answer", old: true, note: "läuft" } });
    await page.goto(address(coordinator, "posts"));
    await page.getByRole("button", { name: "Ohne Ersatz" }).waitFor();
  });
});

describe("the app's message extension", { timeout: patience }, () => {
  const attachment = (title: string) => ({
    contentType: "application/vnd.microsoft.card.adaptive",
    content: { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: `Stand von ${title}` }] },
    preview: { contentType: "application/vnd.microsoft.card.hero", content: { title, text: "Läuft" } },
  });
  const answer = (...titles: readonly string[]) => {
    const composeExtension = { type: "result", attachmentLayout: "list", attachments: titles.map(attachment) };
    return { kind: "answered", status: 200, body: { composeExtension } } as const;
  };

  it("searches while somebody types, and puts the chosen card into the message", async () => {
    standIn.bot.answerWith(answer("Eins", "Zwei"), answer("Sprachkurse"));
    await page.goto(address(youthOffice, "posts"));
    await page.getByRole("button", { name: "Aus Integrationskompass einfügen" }).click();
    await page.getByText("2 Treffer").waitFor();
    await page.getByRole("searchbox", { name: "Suchbegriff" }).fill("Sprache");
    await page.getByText("1 Treffer").waitFor();
    expect(standIn.bot.heard.at(-1)).toMatchObject({ value: { parameters: [{ name: "text", value: "Sprache" }] } });
    await page.getByRole("button", { name: /Sprachkurse/ }).click();
    await page.getByRole("region", { name: "Eingefügte Karte" }).getByText("Sprachkurse").waitFor();
    await page.getByRole("textbox", { name: "Neuer Beitrag" }).fill("Siehe hier");
    await page.getByRole("button", { name: "Senden" }).click();
    const post = page.getByRole("article", { name: /Beitrag von Mitglied Jugendamt 1/ });
    await post.getByText("Stand von Sprachkurse").waitFor();
    await post.getByText("Siehe hier").waitFor();
    expect(await page.getByRole("region", { name: "Eingefügte Karte" }).count()).toBe(0);
  });

  it("says when the app does not answer", async () => {
    standIn.bot.answerWith({ kind: "unreachable" });
    await page.goto(address(youthOffice, "posts"));
    await page.getByRole("button", { name: "Aus Integrationskompass einfügen" }).click();
    await page.getByText("App nicht erreichbar").waitFor();
  });
});

describe("the developer's tools", { timeout: patience }, () => {
  it("change the team's channels, of which the bot hears", async () => {
    await page.goto(address(coordinator, "posts"));
    await page.getByRole("button", { name: "Werkzeuge für die Entwicklung" }).click();
    const tools = page.getByRole("list", { name: "Kanäle des Teams" });
    const change = async (name: string, item: string) => {
      await tools.getByRole("button", { name: `Kanal ${name} ändern` }).click();
      await page.getByRole("menuitem", { name: item, exact: true }).click();
    };
    await page.getByRole("switch", { name: "als geteilter Kanal" }).check();
    await page.getByRole("textbox", { name: "Neuer Kanal" }).fill("Gemeinsam");
    await page.getByRole("button", { name: "Anlegen" }).click();
    await change("Gemeinsam", "Mit einem anderen Team teilen");
    await tools.getByText("geteilt").waitFor();
    await change("Gemeinsam", "Umbenennen");
    await page.getByRole("textbox", { name: "Neuer Name" }).fill("Zusammen");
    await page.getByRole("button", { name: "Speichern" }).click();
    await change("Zusammen", "Beiträge von Bots verbieten");
    await tools.getByText("ohne Bots").waitFor();
    await change("Zusammen", "Löschen");
    await tools.getByText("Zusammen (gelöscht)").waitFor();
    await tools.getByRole("button", { name: "Wiederherstellen" }).click();
    await tools.getByRole("button", { name: "Kanal Zusammen ändern" }).waitFor();
    expect(standIn.bot.heard.map(({ channelData }) => (channelData as { eventType?: string }).eventType)).toEqual(
      expect.arrayContaining([
        "channelCreated",
        "channelShared",
        "channelRenamed",
        "channelDeleted",
        "channelRestored",
      ]),
    );
  });

  it("let the owner of the team delete a post of the app", async () => {
    standIn.store.add({ conversation: youth, author: botAuthor, text: "Alte Karte", cards: [] });
    await page.goto(address(coordinator, "posts"));
    await page.getByText("Alte Karte").hover();
    await page.getByRole("button", { name: "Beitrag löschen" }).click();
    await page.getByText("Hier gibt es noch keine Beiträge.").waitFor();
  });
});

describe("posts on the page", { timeout: patience }, () => {
  it("check required inputs, send them, and show the answered card", async () => {
    standIn.store.add({ conversation: youth, author: botAuthor, text: "", cards: [card] });
    standIn.bot.answerWith(cardAnswer({ ...card, body: [{ type: "TextBlock", text: "Danke!" }], actions: [] }));
    await page.goto(address(youthOffice, "posts"));
    await page.getByText("zur Hälfte").waitFor();
    expect(await page.locator(".sandbox-card img").count()).toBe(0);
    const send = page.getByRole("button", { name: "Absenden" });
    await send.click();
    await page.getByText("Bitte ausfüllen.").waitFor();
    expect(standIn.bot.heard.filter(({ type }) => type === "invoke")).toEqual([]);
    await page.getByRole("textbox", { name: /Anmerkung/ }).fill("läuft");
    await send.click();
    await page.getByText("Danke!").waitFor();
    expect(standIn.bot.heard.at(-1)).toMatchObject({
      value: { action: { verb: "answer", data: { action: "answer", note: "läuft" } } },
    });
  });

  it("say when the app is out of reach", async () => {
    standIn.store.add({ conversation: youth, author: botAuthor, text: "", cards: [{ ...card, body: [] }] });
    standIn.bot.answerWith({ kind: "unreachable" }, { kind: "unreachable" });
    await page.goto(address(youthOffice, "posts"));
    await page.getByRole("button", { name: "Absenden" }).click();
    await page.getByText("App nicht erreichbar").waitFor();
  });

  it("appear for others at once, and only in channels of theirs", async () => {
    await page.goto(address(guest, "posts"));
    await page.getByRole("heading", { name: "Allgemein" }).waitFor();
    expect(await page.getByRole("button", { name: "Jugendamt" }).count()).toBe(0);
    await standIn.teams.send(coordinator, { conversation: channelId("Allgemein"), text: "Guten Morgen" });
    await page.getByRole("article", { name: /Beitrag von Koordination Integration/ }).waitFor();
    await page.getByRole("textbox", { name: "Neuer Beitrag" }).fill("@Integrationskompass hilfe");
    await page.keyboard.press("Enter");
    await expect.poll(() => standIn.bot.heard.at(-1)?.text).toBe("<at>Integrationskompass</at> hilfe");
  });

  it("fit a phone", async () => {
    standIn.store.add({ conversation: youth, author: botAuthor, text: "", cards: [card] });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address(youthOffice, "posts"));
    await page.getByText("zur Hälfte").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByRole("button", { name: "Kanäle öffnen" }).click();
    await page.getByRole("button", { name: "Allgemein" }).click();
    await page.getByRole("heading", { name: "Allgemein" }).waitFor();
  });
});
