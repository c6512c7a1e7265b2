import type { Page } from "playwright-core";

type Watched = typeof globalThis & { motions: string[] };

/** From its next loading on the page keeps what moves in it; a reader has asked for less motion. */
export async function watchMotion(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.addInitScript(() => {
    const motions: string[] = [];
    (globalThis as Watched).motions = motions;
    const nameOf = (target: EventTarget | null) =>
      target instanceof Element
        ? `${target.tagName.toLowerCase()}.${target.getAttribute("class")?.split(" ")[0] ?? ""}`
        : "page";
    // Shorter than a frame of a display nothing is seen to move.
    const isSeen = (animation: Animation) => Number(animation.effect?.getComputedTiming().activeDuration) > 16;
    const note = ({ type, target }: Event) => {
      for (const animation of document.getAnimations())
        if (isSeen(animation) && (animation.effect as KeyframeEffect).target === target)
          motions.push(`${type} of ${nameOf(target)}`);
    };
    for (const begin of ["transitionrun", "animationstart"]) document.addEventListener(begin, note, true);
    for (const [owner, name] of [
      [window, "scrollTo"],
      [window, "scrollBy"],
      [Element.prototype, "scrollTo"],
      [Element.prototype, "scrollIntoView"],
    ] as const) {
      const plain: (...how: unknown[]) => unknown = Reflect.get(owner, name);
      Reflect.set(owner, name, function (this: unknown, ...how: unknown[]) {
        if ((how[0] as ScrollOptions | undefined)?.behavior === "smooth") motions.push(`${name} is smooth`);
        return plain.apply(this, how);
      });
    }
  });
}

/** What has moved since the last question, and what moves now. */
export function motionFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const seen = (globalThis as Watched).motions.splice(0);
    const running = document
      .getAnimations()
      .filter(
        ({ playState, effect }) => playState === "running" && Number(effect?.getComputedTiming().activeDuration) > 16,
      );
    if (running.length > 0) seen.push(`${running.length} animations are running`);
    if (getComputedStyle(document.documentElement).scrollBehavior !== "auto") seen.push("the page scrolls smoothly");
    return [...new Set(seen)];
  });
}
