import type { Language } from "../core/language.ts";
import { languageParameter } from "./page-address.ts";

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
