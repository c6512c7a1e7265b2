import type { Frame, Page } from "playwright-core";
import { inPage, type PageTools } from "./in-page.ts";

/** What is left of a window of 1280 × 1024 pixels when it is enlarged to 400 %, in CSS pixels. */
const enlarged = { width: 320, height: 256 };

/** Enlarges the page to 400 %; tables become cards a moment later. */
export async function enlarge(page: Page, frame: Frame): Promise<void> {
  await page.setViewportSize(enlarged);
  await frame.waitForFunction((width) => innerWidth === width, enlarged.width);
}

/** More room between lines, letters, words and paragraphs, as much as a reader may want (WCAG 1.4.12). */
const spaced = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;

/** Has something done while texts are widely spaced. */
export async function withTextSpacing(frame: Frame, look: () => Promise<void>): Promise<void> {
  await frame.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, spaced);
  try {
    await look();
  } finally {
    await frame.evaluate(() => {
      document.adoptedStyleSheets.pop();
    });
  }
}

/**
 * What a reader loses in a page that is enlarged or widely spaced: what leaves it at the side, is cut off, lies over something
 * else, or is covered while it has the focus (WCAG 1.4.4, 1.4.10, 1.4.12, 2.4.11). One line each.
 */
export function lossFindings(frame: Frame): Promise<readonly string[]> {
  return inPage(frame, lostNow);
}

function lostNow({ page, isSeen, nameOf }: PageTools): readonly string[] {
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

  /** Lies over the page on purpose, or is there for screen readers. */
  const apart = elements.filter((element) => {
    const { position, clipPath } = getComputedStyle(element);
    return ["sticky", "fixed"].includes(position) || clipPath !== "none";
  });

  /** Lines of text with their places. */
  function lines(): readonly { readonly element: Element; readonly box: DOMRect }[] {
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    return texts.flatMap((text) => {
      const element = text.parentElement;
      if (!element || !text.data.trim() || !isSeen(element) || element.closest("option")) return [];
      if (apart.some((one) => one.contains(element))) return [];
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()].map((box) => ({ element, box }));
    });
  }

  function overlapping(): readonly string[] {
    const sorted = lines().toSorted((one, other) => one.box.top - other.box.top);
    return sorted.flatMap(({ element, box }, at) => {
      // Letters seldom fill their line.
      const last = sorted.findIndex((other, index) => index > at && other.box.top > box.bottom - 4);
      return sorted
        .slice(at + 1, last === -1 ? undefined : last)
        .filter((other) => other.element !== element)
        .filter((other) => Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 2)
        .map((other) => `${nameOf(element)} and ${nameOf(other.element)} lie over each other`);
    });
  }

  const { scrollWidth, clientWidth } = document.documentElement;
  const stops = [...page.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary")];
  return [
    ...(scrollWidth > clientWidth ? [`the page scrolls sideways by ${scrollWidth - clientWidth} px`] : []),
    ...elements.filter(isForEyes).flatMap(cutOff),
    ...overlapping(),
    ...stops.filter((stop) => stop.tabIndex >= 0 && !stop.matches(":disabled") && isSeen(stop)).flatMap(covered),
  ];
}
