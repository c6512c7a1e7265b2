import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { personHeader } from "../../src/sandbox/connector/host-api.ts";
import { compressed } from "../../src/tab/build/compressed.ts";
import { libraryChange, originFetch } from "../../src/tab/build/library-changes.ts";
import { ratingen } from "../concept/ratingen.ts";
import { launchBrowser } from "../e2e/product.ts";
import { type BenchCity, startCity } from "./tab/bench-city.ts";
import { measureFirstViews } from "./tab/first-view.ts";
import { type Interaction, measureInteractions } from "./tab/interaction.ts";
import { largeConcept } from "./tab/large-concept.ts";
import { measureMemory } from "./tab/memory.ts";
import { atMost, type Promised, promiseLines } from "./tab/promise.ts";
import { measureReopening } from "./tab/reopening.ts";
import { ownProcesses } from "./tab/watched-page.ts";
import { kilobytes, weighTab } from "./tab/weight.ts";

const channel = "19:sandbox-jugendamt@thread.tacv2";
const coordinator = "00000000-0000-4000-8000-000000000011";

/** The tab in the sandbox's page: weight, and everything that it promises of its speed, in one browser. */
export async function measureTab(): Promise<readonly string[]> {
  await buildUsualWay();
  const browser = await launchBrowser(ownProcesses);
  try {
    const usual = await inCity(ratingen(), (city) => usualCity(browser, city));
    const large = await inCity(largeConcept(), (city) => largeCity(browser, city));
    const { firstView, beside, ofOneReader, files } = await weighTab();
    const weight = [
      atMost(
        `JavaScript of the first view, brotli (beside it Teams, sign-in, Graph: ${kilobytes(beside)})`,
        firstView,
        125,
        kilobytes,
      ),
      atMost("JavaScript of the whole tab for a reader, brotli", ofOneReader, 400, kilobytes),
    ];
    return [...files, "", ...promiseLines([...weight, ...usual, ...large])];
  } finally {
    await browser.close();
  }
}

async function inCity<Result>(
  concept: Parameters<typeof startCity>[0],
  measure: (city: BenchCity) => Promise<Result>,
): Promise<Result> {
  const city = await startCity(concept);
  try {
    return await measure(city);
  } finally {
    await city.end();
  }
}

async function usualCity(browser: Browser, city: BenchCity): Promise<readonly Promised[]> {
  const own = await tabAddress(city, "");
  const usualWay = await tabAddress(city, "usual-way/index.html");
  const [tab, peer] = await measureFirstViews(browser, [own, usualWay]);
  const { first, again } = await measureReopening(browser, own);
  const { before, after } = await measureMemory(browser, own, 500);
  const interactions = await measureInteractions(browser, own);
  process.stderr.write(`${JSON.stringify({ tab, peer, first, again, before, after })}\n`);
  return [
    ...(tab && peer
      ? [
          atMost(`LCP ${ms(tab.lcp)}, usual way ${ms(peer.lcp)}`, tab.lcp / peer.lcp, 0.65, times),
          atMost(
            `first paint ${ms(tab.firstPaint)}, usual way ${ms(peer.firstPaint)}`,
            tab.firstPaint / peer.firstPaint,
            0.35,
            times,
          ),
          atMost("longest task after the first view, 4x", tab.longestTask, 200, ms),
        ]
      : []),
    atMost(`opening again ${first} → ${again} bytes`, again / first, 0.05, times),
    atMost("heap after 500 more view changes", after.bytes / before.bytes, 1.05, times),
    atMost("nodes after 500 more view changes", after.nodes / before.nodes, 1.05, times),
    ...interactionPromises("this concept", interactions, 100),
  ];
}

async function largeCity(browser: Browser, city: BenchCity): Promise<readonly Promised[]> {
  const own = await tabAddress(city, "");
  return interactionPromises("a hundred times", await measureInteractions(browser, own), 200);
}

function interactionPromises(
  where: string,
  interactions: readonly Interaction[],
  promised: number,
): readonly Promised[] {
  return interactions.map(({ what, slowest, longestTask }) =>
    atMost(`${where}, ${what} (longest task ${ms(longestTask)})`, slowest, promised, ms),
  );
}

/** Adds a tab to a channel, and says where it is shown. */
async function tabAddress({ product, ports }: BenchCity, path: string): Promise<string> {
  const contentUrl = `http://localhost:${ports.service}/tab/${path}`;
  const answer = await fetch(`${product.address}/host/api/tabs`, {
    method: "POST",
    headers: { "Content-Type": "application/json", [personHeader]: coordinator },
    body: JSON.stringify({
      conversation: channel,
      name: "Bench",
      entityId: path || "tab",
      contentUrl,
      websiteUrl: contentUrl,
    }),
  });
  const { id } = await answer.json();
  return `${product.address}/?${new URLSearchParams({ person: coordinator, channel, view: "tab", tab: id })}`;
}

/** Beside the tab, so that the same service hands out both. */
async function buildUsualWay(): Promise<void> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL("usual-way", import.meta.url)),
    base: "/tab/usual-way/",
    plugins: [react(), libraryChange(originFetch), compressed()],
    logLevel: "error",
    build: {
      outDir: fileURLToPath(new URL("../../dist/tab/usual-way", import.meta.url)),
      emptyOutDir: true,
      target: "es2023",
      chunkSizeWarningLimit: 2000,
    },
  });
}

function ms(value: number): string {
  return `${Math.round(value)} ms`;
}

function times(value: number): string {
  return `${value.toFixed(3)}×`;
}
