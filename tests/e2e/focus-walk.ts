import type { Frame, Page } from "playwright-core";

/** What the page keeps of a walk between two calls from outside. */
interface Walk {
  readonly stops: readonly HTMLElement[];
  /** How an element looks, with what is drawn around it on its behalf. */
  readonly looksOf: (element: HTMLElement) => string;
  readonly nameOf: (element: HTMLElement | undefined) => string;
  readonly atRest: ReadonlyMap<HTMLElement, string>;
  readonly met: HTMLElement[];
  readonly plain: HTMLElement[];
}

type Walked = typeof globalThis & { walk: Walk };

/**
 * Goes through the page with Tab alone: whatever can be operated is met once, in the order of reading, and shows that it is
 * (WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7); nothing else is met, and the last one lets go. One line for what is not so.
 */
export async function walkFindings(page: Page, frame: Frame): Promise<readonly string[]> {
  await pressTab(page, await frame.evaluate(beginWalk));
  const last = await frame.evaluate(() => (globalThis as Walked).walk.met.length);
  await pressTab(page, 1);
  return frame.evaluate(endWalk, last);
}

/** One press after the other, without waiting in between until the browser has told of it: a long page has many stops. */
async function pressTab(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const key = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
  await Promise.all(
    Array.from({ length: times }, () => [
      session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key }),
      session.send("Input.dispatchKeyEvent", { type: "keyUp", ...key }),
    ]).flat(),
  );
  await session.detach();
}

/** What does not show that it has the focus, after a walk, in whatever colours the page has now. */
export function plainFindings(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const { stops, looksOf, nameOf } = (globalThis as Walked).walk;
    const plain = stops.filter((stop) => {
      stop.blur();
      const atRest = looksOf(stop);
      stop.focus();
      return looksOf(stop) === atRest;
    });
    return plain.map((stop) => `${nameOf(stop)} does not show that it has the focus`);
  });
}

function beginWalk(): number {
  const page = document.querySelector<HTMLElement>("dialog[open]") ?? document.body;
  const isDate = (element: Element) => element.matches("input[type=date]");
  const isStop = (element: HTMLElement) =>
    element.tabIndex >= 0 &&
    !element.matches(":disabled") &&
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest("[inert]") &&
    !isOtherRadio(element);
  /** Of radio buttons that belong together Tab meets one. */
  function isOtherRadio(element: HTMLElement): boolean {
    if (!(element instanceof HTMLInputElement) || element.type !== "radio") return false;
    const name = CSS.escape(element.name);
    const group = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${name}"]`)];
    return (group.find((one) => one.checked) ?? group[0]) !== element;
  }
  const looksOf = (element: HTMLElement) =>
    [element, element.parentElement, element.parentElement?.parentElement, element.nextElementSibling]
      .filter((one) => one instanceof Element)
      .flatMap((one) => [undefined, "::before", "::after"].map((part) => getComputedStyle(one, part)))
      .map((style) => {
        const outline = style.outlineStyle === "none" ? "" : `${style.outline} ${style.outlineOffset}`;
        const { boxShadow, borderColor, borderWidth, backgroundColor, transform, textDecoration, content, clipPath } =
          style;
        return [
          outline,
          boxShadow,
          borderColor,
          borderWidth,
          backgroundColor,
          transform,
          textDecoration,
          content,
          clipPath,
        ];
      })
      .join("\n");
  const focused = document.activeElement;
  if (focused instanceof HTMLElement) focused.blur();
  const selector = "a[href], button, input, select, textarea, summary, [tabindex]";
  const stops = [...page.querySelectorAll<HTMLElement>(selector)].filter(isStop);
  const walk: Walk = {
    stops,
    looksOf,
    nameOf: (element) =>
      element
        ? `${element.tagName.toLowerCase()} "${(element.getAttribute("aria-label") || element.textContent || "").trim().slice(0, 50)}"`
        : "nothing",
    atRest: new Map(stops.map((stop) => [stop, looksOf(stop)])),
    met: [],
    plain: [],
  };
  (globalThis as Walked).walk = walk;
  document.addEventListener("keyup", ({ key }) => {
    const stop = document.activeElement;
    if (key !== "Tab" || !(stop instanceof HTMLElement) || stop === document.body) return;
    if ((globalThis as Walked).walk !== walk || (isDate(stop) && walk.met.at(-1) === stop)) return;
    walk.met.push(stop);
    if (looksOf(stop) === walk.atRest.get(stop)) walk.plain.push(stop);
  });
  // The way begins before everything.
  page.setAttribute("tabindex", "-1");
  page.focus();
  page.removeAttribute("tabindex");
  // A date has several stops: its parts, and the way to the calendar.
  return stops.length + 3 * stops.filter(isDate).length;
}

function endWalk(last: number): readonly string[] {
  const { stops, met, plain, nameOf } = (globalThis as Walked).walk;
  const findings = plain.map((stop) => `${nameOf(stop)} does not show that it has the focus`);
  const at = stops.findIndex((stop, index) => stop !== met[index]);
  if (at >= 0) findings.push(`after ${at} stops ${nameOf(stops[at])} is expected, ${nameOf(met[at])} is met`);
  const next = met[last];
  if (next && next !== stops[0]) findings.push(`the way does not end, but goes on to ${nameOf(next)}`);
  for (const stop of stops) {
    if (stop.tabIndex > 0) findings.push(`${nameOf(stop)} pushes itself to the front`);
    for (let around: Element | null = stop; around; around = around.parentElement) {
      const { order, flexDirection, flexWrap } = getComputedStyle(around);
      if (order !== "0" || flexDirection.endsWith("reverse") || flexWrap.endsWith("reverse"))
        findings.push(`${nameOf(stop)} is drawn in another order than it is read`);
    }
  }
  return findings;
}
