import type { Frame, Page } from "playwright-core";
import { inPage, type PageTools } from "./in-page.ts";

/**
 * Signs, bars, lines and the edges of inputs that can hardly be told from their ground: less than 3 to 1 in all that they are
 * drawn with (WCAG 1.4.11). One line each.
 */
export function graphicFindings(frame: Page | Frame): Promise<readonly string[]> {
  return inPage(frame, paleNow);
}

function paleNow({ page, isSeen, nameOf }: PageTools): readonly string[] {
  type Color = readonly [red: number, green: number, blue: number, alpha: number];
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const colors = new Map<string, Color>();

  /** Whatever way a colour is written in, as the browser draws it. */
  function colorOf(text: string): Color {
    const known = colors.get(text);
    if (known || !canvas) return known ?? [0, 0, 0, 0];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    colors.set(text, [red, green, blue, alpha / 255]);
    return [red, green, blue, alpha / 255];
  }

  function over([red, green, blue, alpha]: Color, ground: Color): Color {
    const mixed = (ink: number, below: number) => ink * alpha + below * (1 - alpha);
    return [mixed(red, ground[0]), mixed(green, ground[1]), mixed(blue, ground[2]), 1];
  }

  function groundOf(element: Element | null | undefined): Color {
    if (!element) return [255, 255, 255, 1];
    const own = colorOf(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, groundOf(element.parentElement));
  }

  function luminance(color: Color): number {
    const [red = 0, green = 0, blue = 0] = color
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function contrast(one: Color, other: Color): number {
    const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
    return (lighter + 0.05) / (darker + 0.05);
  }

  function inksOf(element: Element): readonly string[] {
    const style = getComputedStyle(element);
    if (element instanceof SVGElement) return [style.fill, style.stroke].filter((ink) => !/^none|^url/.test(ink));
    const edges = (["Top", "Right", "Bottom", "Left"] as const)
      .filter((side) => style[`border${side}Width`] !== "0px")
      .map((side) => style[`border${side}Color`]);
    return [style.backgroundColor, ...edges, ...(style.backgroundImage.match(/\w+\([\d., /]+\)/g) ?? [])];
  }

  /** How well what is drawn with these parts can be told from its ground, or nothing where nothing is drawn. */
  function bestOf(parts: readonly (Element | null)[], ground: Color): number | undefined {
    const inks = parts.flatMap((part) => (part ? inksOf(part) : [])).map(colorOf);
    const seen = inks.filter(([, , , alpha]) => alpha > 0).map((ink) => contrast(over(ink, ground), ground));
    return seen.length > 0 ? Math.max(...seen) : undefined;
  }

  const isUsable = (element: Element) => !element.closest(":disabled, [aria-disabled=true], [inert]");
  const all = (selector: string) => [...page.querySelectorAll(selector)].filter((one) => isSeen(one) && isUsable(one));
  /** Dotted lines behind a drawing, which only help to measure; and what is cut out of something else. */
  const isBehind = (element: Element) =>
    getComputedStyle(element).strokeDasharray === "1px, 3px" || element.closest("mask, clipPath, defs") !== null;
  /** A rule between two parts says nothing. */
  const isRule = (element: Element) =>
    element.matches("[class$=separator]") || (element instanceof HTMLElement && element.offsetHeight <= 1);

  /** Many signs have no words of their own. */
  function saidOf(element: Element): string {
    let around = element;
    while (around.parentElement && nameOf(around).endsWith('""')) around = around.parentElement;
    return around === element ? nameOf(element) : `${element.tagName.toLowerCase()} in ${nameOf(around)}`;
  }

  const signs = all("svg :is(path, line, circle, rect, polyline, polygon), :is(span, div):empty")
    .filter((element) => !isBehind(element) && !isRule(element))
    .map((element) => ({ element, best: bestOf([element], groundOf(element.parentElement)) }));
  // Fluent draws the edge of an input around it, and the box of a checkbox beside it.
  const inputs = all("input, select, textarea").map((element) => ({
    element,
    best:
      bestOf(
        [element, element.parentElement, element.nextElementSibling],
        groundOf(element.parentElement?.parentElement),
      ) ?? 1,
  }));
  return [...signs, ...inputs]
    .filter(({ best }) => best !== undefined && best < 3)
    .map(({ element, best }) => `${saidOf(element)} ${best?.toFixed(2)} : 1`);
}
