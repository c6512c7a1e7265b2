import type { Frame, Page } from "playwright-core";

/** What is left of a window of 1280 × 1024 pixels when it is enlarged to 400 %, in CSS pixels. */
const enlarged = { width: 320, height: 256 };

/**
 * What a reader loses in a page that is enlarged to 400 %: what leaves it at the side, is cut off, or is covered while it has the
 * focus (WCAG 1.4.4, 1.4.10, 2.4.11). One line each; the page is left enlarged.
 */
export async function enlargementFindings(page: Page, frame: Frame): Promise<readonly string[]> {
  await page.setViewportSize(enlarged);
  await frame.waitForFunction((width) => innerWidth === width, enlarged.width);
  return frame.evaluate(lostNow);
}

function lostNow(): readonly string[] {
  // A modal dialog lies over the rest, which nobody reads meanwhile.
  const page = document.querySelector("dialog[open]") ?? document.body;
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()} "${(element.getAttribute("aria-label") || element.textContent || "").trim().slice(0, 50)}"`;
  const isSeen = (element: HTMLElement) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  /** What only a screen reader says is one pixel large. */
  const isForEyes = (element: HTMLElement) => isSeen(element) && element.clientWidth > 1 && element.clientHeight > 1;
  const elements = [...page.querySelectorAll<HTMLElement>("*:not(svg, svg *, select, input, textarea)")];

  function cutOff(element: HTMLElement): readonly string[] {
    const { overflowX, overflowY } = getComputedStyle(element);
    const isCut =
      (overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1) ||
      (["hidden", "clip"].includes(overflowY) && element.scrollHeight > element.clientHeight + 1);
    return isCut ? [`${nameOf(element)} is cut off`] : [];
  }

  function covered(stop: HTMLElement): readonly string[] {
    stop.focus();
    const { left, top, width, height } = stop.getBoundingClientRect();
    const shares = [0.5, 0.1, 0.9];
    const points = shares.flatMap((x) => shares.map((y) => [left + width * x, top + height * y] as const));
    const isMet = points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit && (stop.contains(hit) || hit.contains(stop) || hit.closest("label")?.contains(stop));
    });
    return isMet ? [] : [`${nameOf(stop)} is covered while it has the focus`];
  }

  const { scrollWidth, clientWidth } = document.documentElement;
  const stops = [...page.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary")];
  return [
    ...(scrollWidth > clientWidth ? [`the page scrolls sideways by ${scrollWidth - clientWidth} px`] : []),
    ...elements.filter(isForEyes).flatMap(cutOff),
    ...stops.filter((stop) => stop.tabIndex >= 0 && !stop.matches(":disabled") && isSeen(stop)).flatMap(covered),
  ];
}
