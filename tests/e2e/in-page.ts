import type { Frame, Page } from "playwright-core";

/** What checks of a page share there. */
export type PageTools = ReturnType<typeof pageTools>;

function pageTools() {
  const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const shown = (text: string | null) => (text ?? "").replaceAll(/\s+/g, " ").trim();
  return {
    /** A modal dialog lies over the rest, which nobody reads meanwhile. */
    page: document.querySelector<HTMLElement>("dialog[open]") ?? document.body,
    isSeen,
    shown,
    nameOf: (element: Element) => {
      const label = element.getAttribute("aria-label") || (element as HTMLInputElement).labels?.[0]?.textContent;
      return `${element.tagName.toLowerCase()} "${shown(label || element.textContent).slice(0, 50)}"`;
    },
  };
}

/** Has a check done in the page. It is carried there as text, so that it sees nothing of what is around it here. */
export function inPage<Result>(frame: Page | Frame, check: (tools: PageTools) => Result): Promise<Result> {
  return frame.evaluate(`(${check})((${pageTools})())`);
}
