import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Result } from "axe-core";
import type { Frame, Page } from "playwright-core";

const axe = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds in a page or in a frame of it (WCAG 2.2 AA), one line for each rule. The order of headings, the names of
 * landmarks and controls and the size of targets are among its rules.
 */
export async function axeFindings(frame: Page | Frame): Promise<readonly string[]> {
  await colorsAtRest(frame);
  if (!(await frame.evaluate(() => "axe" in globalThis))) await frame.evaluate(await axe);
  const violations: Result[] = await frame.evaluate(
    // All rules are applied; what is in order is not written down, which would take a third of the time.
    (values) =>
      (globalThis as unknown as { axe: typeof import("axe-core") }).axe
        .run({ runOnly: { type: "tag", values }, resultTypes: ["violations"] })
        .then((result) => result.violations),
    tags,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

/**
 * What is under the pointer changes its colours little by little; on their way nobody reads them. What nobody sees, in a
 * closed disclosure say, never gets to their end.
 */
async function colorsAtRest(frame: Page | Frame): Promise<void> {
  await frame.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(
          (animation) =>
            animation instanceof CSSTransition &&
            animation.effect instanceof KeyframeEffect &&
            animation.effect.target?.checkVisibility({ contentVisibilityAuto: true }),
        )
        .map(({ finished }) => finished),
    ),
  );
}
