import { type Language, languages } from "../core/language.ts";
import { languageParameter } from "./page-address.ts";

/** The reader's own choice, else that of Teams, else that of the browser. */
export function readersLanguage(
  address: string = location.href,
  ofBrowser: readonly string[] = navigator.languages,
  storage: () => Pick<Storage, "getItem"> = () => localStorage,
): Language {
  const wanted = [chosenLanguage(storage), ...new URL(address).searchParams.getAll(languageParameter), ...ofBrowser];
  return wanted.map(languageOf).find((language) => language !== undefined) ?? "de";
}

function chosenLanguage(storage: () => Pick<Storage, "getItem">): string | null {
  try {
    return storage().getItem(languageParameter);
  } catch {
    return null; // Browsers that keep nothing for pages in frames.
  }
}

/** @param tag of any region */
function languageOf(tag: string | null | undefined): Language | undefined {
  const [named] = tag?.toLowerCase().split("-") ?? [];
  return languages.find((known) => known === named);
}

/** Shows this page in another language, from now on for this reader; the view stays. */
export function chooseLanguage(language: Language): void {
  try {
    localStorage.setItem(languageParameter, language);
    location.reload();
  } catch {
    // Where the browser keeps nothing, the address says it for as long as the page is open.
    const url = new URL(location.href);
    url.searchParams.set(languageParameter, language);
    location.replace(url);
  }
}
