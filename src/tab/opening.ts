import { fetchTabConfig, originsIn } from "./config.ts";
import type { Beginning } from "./first-reading.ts";
import { readersLanguage } from "./language-choice.ts";
import { connectToTeams, joinTeams } from "./teams-host.ts";
import { loadFirstWords, loadLaterWords } from "./words-files.ts";

// The page runs this file before all others: Teams, the sign-in and the lists answer while the rest is being loaded.
const configured = fetchTabConfig();
let begun: Promise<Beginning> | undefined = begin(configured);
// Whoever takes it up hears of it.
begun.catch(() => {});
// After Teams was asked: reading the choice of a language makes the page wait for the browser.
void configured.then(draw, draw);

/** Milliseconds until everything is fetched that nobody waits for yet. */
const restAfterDrawing = 2000;

async function draw(): Promise<void> {
  const language = readersLanguage();
  document.documentElement.lang = language;
  await loadFirstWords(language);
  const main = await import("./main.tsx");
  main.draw(takeBeginning);
  // Whoever needs them hears of it.
  setTimeout(() => loadLaterWords(language).catch(() => {}), restAfterDrawing);
}

async function begin(configuring: Promise<unknown>): Promise<Beginning> {
  const coming = import("./first-reading.ts");
  coming.catch(() => {});
  const config = await configuring;
  const inTeams = await joinTeams(originsIn(config));
  const connecting = inTeams ? connectToTeams() : undefined;
  const { readFirst } = await coming;
  return readFirst(config, connecting);
}

/** What has begun with the page the first time; what failed is begun anew the next time. */
function takeBeginning(): Promise<Beginning> {
  const beginning = begun ?? begin(fetchTabConfig());
  begun = undefined;
  return beginning;
}
