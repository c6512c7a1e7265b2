import type { Frame } from "playwright-core";
import { inPage, type PageTools } from "./in-page.ts";

/**
 * What is lost where the reader's system prescribes the colours: signs that look alike though they mean different things, bars
 * that are drawn otherwise than their signs, inputs that nothing bounds, what is chosen and looks like the rest. One line each.
 */
export function forcedColorFindings(frame: Frame): Promise<readonly string[]> {
  return inPage(frame, lostNow);
}

function lostNow({ page, isSeen, nameOf, shown }: PageTools): readonly string[] {
  const all = (selector: string) => [...page.querySelectorAll(selector)].filter(isSeen);

  function ownLooks(element: Element): string {
    const style = getComputedStyle(element);
    if (element instanceof SVGElement)
      return [element.tagName, style.fill, style.stroke, style.strokeDasharray, style.strokeWidth].join(" ");
    const { border, backgroundColor, backgroundImage, textDecorationLine, fontWeight } = style;
    return [border, backgroundColor, backgroundImage, textDecorationLine, fontWeight].join(" ");
  }
  const looksOf = (element: Element) => [element, ...element.querySelectorAll("*")].map(ownLooks).join();

  /** Drawn before what it stands for; an icon may be the same for all. */
  const signsIn = (list: Element) =>
    [...list.children].flatMap((entry) => {
      const sign = entry.firstElementChild;
      return sign && !sign.textContent && !sign.matches("svg") ? [{ entry, sign }] : [];
    });

  function alike(list: Element): readonly string[] {
    const meanings = new Map<string, string>();
    return signsIn(list).flatMap(({ entry, sign }) => {
      const [looks, meaning] = [looksOf(sign), shown(entry.textContent).replaceAll(/[\d.,]+ ?/g, "")];
      const known = meanings.get(looks) ?? meaning;
      meanings.set(looks, known);
      return known === meaning ? [] : [`"${known}" and "${meaning}" have the same sign`];
    });
  }

  function drawnOtherwise(list: Element): readonly string[] {
    const parts = [
      ...(list.previousElementSibling?.matches("[aria-hidden=true]:not(svg)")
        ? list.previousElementSibling.children
        : []),
    ];
    return signsIn(list)
      .filter(({ sign }, at) => parts[at] && looksOf(parts[at]) !== looksOf(sign))
      .map(({ entry }) => `the bar draws ${nameOf(entry)} in another way`);
  }

  const isBounded = (input: Element) =>
    [input, input.parentElement].some((one) => one && Number.parseFloat(getComputedStyle(one).borderBottomWidth) > 0);

  const chosen = ":is([aria-current]:not([aria-current=false]), [aria-pressed=true])";
  function isLikeTheRest(one: Element): boolean {
    const around = one.parentElement?.closest("ul, ol, nav, div");
    const others = [...(around?.querySelectorAll(`${one.tagName}:not(${chosen})`) ?? [])];
    return others.some((other) => ownLooks(other) === ownLooks(one));
  }

  return [
    ...all("ul").flatMap((list) => [...alike(list), ...drawnOtherwise(list)]),
    ...all("select, textarea, input:not([type=radio], [type=checkbox], [type=file])")
      .filter((input) => !isBounded(input))
      .map((input) => `nothing bounds ${nameOf(input)}`),
    ...all(chosen)
      .filter(isLikeTheRest)
      .map((one) => `${nameOf(one)} is chosen and looks like the rest`),
  ];
}
