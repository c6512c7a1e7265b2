import { type Route, subPageOf, viewParameter } from "../core/route.ts";

/** Names the reader's language, in an address and in what the browser keeps; `language-choice.ts` reads both. */
export const languageParameter = "sprache";

/** A link to a place in the tab. */
export interface PageLink {
  readonly subPage: string;
  readonly label: string;
  readonly url: string;
}

/** Address of the page at which a view opens, with or without Teams. */
export function addressOf(route: Route, page: string): string {
  const url = new URL(page);
  url.hash = "";
  url.search = route.view === "overview" ? "" : `?${viewParameter}=${encodeURIComponent(subPageOf(route))}`;
  return url.href;
}

/** The view that an address names in its query; nothing when it names none. */
export function openingView(page: string): string | undefined {
  return new URL(page).searchParams.get(viewParameter) ?? undefined;
}

/** Both names that Microsoft gives the place for its language; a client that knows only one of them fills in that one. */
const placeholders = ["{app.locale}", "{locale}"];

/**
 * An address as Teams is to open it: with places into which it puts the language that it is set to
 * (learn.microsoft.com, "Get context for your tab", URL placeholder values).
 */
export function contentUrlOf(url: string): string {
  const wanted = placeholders.map((placeholder) => `${languageParameter}=${placeholder}`).join("&");
  return `${url}${url.includes("?") ? "&" : "?"}${wanted}`;
}
