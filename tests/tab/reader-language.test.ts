import { expect, test } from "vitest";
import { readersLanguage } from "../../src/tab/language-choice.ts";
import { contentUrlOf, languageParameter } from "../../src/tab/page-address.ts";

interface Reader {
  readonly address?: string;
  readonly browser?: readonly string[];
  readonly chosen?: string;
  /** The browser keeps nothing for pages in frames. */
  readonly forgets?: boolean;
}

function languageFor({ address = "https://kompass.stadt.example/tab/", browser = ["de-DE"], ...kept }: Reader): string {
  return readersLanguage(address, browser, () => {
    if (kept.forgets) throw new DOMException("blocked", "SecurityError");
    return { getItem: (name) => (name === languageParameter ? (kept.chosen ?? null) : null) };
  });
}

const inTeams = (locale: string) =>
  contentUrlOf("https://kompass.stadt.example/tab/?ansicht=feld%2F2.3").replace("{locale}", locale);
const inNewerTeams = (locale: string) =>
  contentUrlOf("https://kompass.stadt.example/tab/").replace("{app.locale}", locale);

test.each<[string, Reader, string]>([
  ["is the browser's outside of Teams", { browser: ["tr-TR", "de"] }, "tr"],
  ["is the first that the browser wants and the tab has", { browser: ["pl", "en-GB", "de"] }, "en"],
  ["is German for whoever wants none of the four", { browser: ["pl-PL"] }, "de"],
  ["is that of Teams rather than the browser's", { address: inTeams("ru-ru"), browser: ["de-DE"] }, "ru"],
  ["is that of Teams by whatever name it is given", { address: inNewerTeams("ru-ru"), browser: ["de-DE"] }, "ru"],
  ["is the reader's own choice before all", { address: inTeams("ru-ru"), chosen: "en" }, "en"],
  ["is not what nobody has filled in", { address: inTeams("{locale}"), browser: ["tr"] }, "tr"],
  [
    "is that of Teams where the browser keeps no choice",
    { address: inTeams("ru-ru"), chosen: "en", forgets: true },
    "ru",
  ],
  ["is not a choice that the tab no longer has", { address: inTeams("en-us"), chosen: "xx" }, "en"],
])("the reader's language %s", (_case, reader, language) => {
  expect(languageFor(reader)).toBe(language);
});

test.each([
  ["https://kompass.stadt.example/tab/", "https://kompass.stadt.example/tab/?sprache={app.locale}&sprache={locale}"],
  [
    "https://kompass.stadt.example/tab/?ansicht=feld%2F2.3",
    "https://kompass.stadt.example/tab/?ansicht=feld%2F2.3&sprache={app.locale}&sprache={locale}",
  ],
])("Teams puts its language into %s", (url, wanted) => {
  expect(contentUrlOf(url)).toBe(wanted);
});
