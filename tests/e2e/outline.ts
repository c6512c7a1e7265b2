import type { Frame, Page } from "playwright-core";
import { inPage, type PageTools } from "./in-page.ts";

/**
 * What tells wrongly how a page is made up or where it leads, besides what axe looks at (WCAG 1.3.1, 2.4.2, 2.4.4); one line
 * each.
 */
export function outlineFindings(frame: Page | Frame): Promise<readonly string[]> {
  return inPage(frame, misleadingNow);
}

function misleadingNow({ isSeen, nameOf, shown }: PageTools): readonly string[] {
  const all = <Kind extends HTMLElement>(selector: string) =>
    [...document.querySelectorAll<Kind>(selector)].filter(isSeen);

  function ofTitle(): readonly string[] {
    const tops = all("h1").map(({ textContent }) => shown(textContent));
    const [top = ""] = tops;
    return [
      ...(tops.length === 1 ? [] : [`headings of the first level: ${tops.join(", ")}`]),
      ...(shown(document.title).startsWith(top) ? [] : [`the title "${document.title}" is not that of "${top}"`]),
    ];
  }

  function ofTable(table: HTMLTableElement): readonly string[] {
    const name =
      table.caption?.textContent || table.getAttribute("aria-label") || table.getAttribute("aria-labelledby");
    return [
      ...(name ? [] : [`${nameOf(table)} has no name`]),
      ...(["col", "row"] as const).flatMap((scope) =>
        table.querySelector(`th[scope=${scope}]`) ? [] : [`${nameOf(table)} has no header of a ${scope}`],
      ),
    ];
  }

  /** What a link says is completed by its item, paragraph or heading, by the name of its row, and by its section's heading. */
  const about = (link: Element) =>
    [
      link.closest("li, p, h2, h3, h4"),
      link.closest("tr")?.querySelector("th"),
      link.closest("section")?.querySelector("h2, h3, h4"),
    ]
      .map((around) => shown(around?.textContent ?? null))
      .join(" / ");

  function ofLinks(): readonly string[] {
    const goals = new Map<string, string>();
    return all<HTMLAnchorElement>("a[href]").flatMap((link) => {
      const [said, around] = [nameOf(link), about(link)];
      const known = goals.get(said + around) ?? link.hash;
      goals.set(said + around, known);
      return known === link.hash ? [] : [`${said} in "${around.slice(0, 50)}" leads to ${known} and to ${link.hash}`];
    });
  }

  return [...ofTitle(), ...all<HTMLTableElement>("table:not([role=presentation])").flatMap(ofTable), ...ofLinks()];
}
