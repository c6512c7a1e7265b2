import type { Page } from "playwright-core";

/** What a screen reader reads out of its own accord. */
export interface Announcements {
  /** In regions that were there before, and wait until nothing else is said. */
  readonly heard: readonly string[];
  /** In regions that came together with their text, which many screen readers pass over. Alerts, which are read even so, are left out. */
  readonly missed: readonly string[];
}

type Listening = typeof globalThis & { announcements: { heard: string[]; missed: string[] } };

/** From its next loading on the page keeps what it announces. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = [];
    const missed: string[] = [];
    (globalThis as Listening).announcements = { heard, missed };
    const live = "[role=status], [role=log], [aria-live]:not([aria-live=off]), output";
    const known = new WeakSet<Element>();
    const said = new WeakMap<Element, string>();
    const isPolite = (region: Element) =>
      region.matches(
        "[role=status]:not([aria-live]), [role=log]:not([aria-live]), output:not([aria-live]), [aria-live=polite]",
      );
    const regionsIn = ({ target, addedNodes }: MutationRecord) => {
      const around = (target instanceof Element ? target : target.parentElement)?.closest(live);
      const added = [...addedNodes].filter((node) => node instanceof Element);
      const within = added.flatMap((element) => [element, ...element.querySelectorAll(live)]);
      return [...(around ? [around] : []), ...within.filter((element) => element.matches(live))];
    };
    const tell = (region: Element) => {
      const text = (region.textContent ?? "").replaceAll(/\s+/g, " ").trim();
      const isNews = text !== "" && text !== said.get(region) && region.isConnected;
      said.set(region, text);
      if (isNews) (known.has(region) && isPolite(region) ? heard : missed).push(text);
    };
    new MutationObserver((changes) => {
      for (const region of new Set(changes.flatMap(regionsIn))) tell(region);
      for (const region of document.querySelectorAll(live)) known.add(region);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** What was announced since the last question. */
export function announcements(page: Page): Promise<Announcements> {
  return page.evaluate(() => {
    const { heard, missed } = (globalThis as Listening).announcements;
    return { heard: heard.splice(0), missed: missed.splice(0) };
  });
}
