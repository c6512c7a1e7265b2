import type { Browser, CDPSession, Frame, Page } from "playwright-core";

/** What a frame has seen of its own speed; milliseconds since it began to load. */
export interface Marks {
  firstPaint: number;
  /** Largest contentful paint. */
  lcp: number;
  longTasks: { start: number; duration: number }[];
  /** Durations of interactions until the next paint, as INP counts them. */
  interactions: number[];
}

declare global {
  interface Window {
    marks: Marks;
  }
}

export interface WatchedPage {
  readonly page: Page;
  /** The tab in the page, once it is there. */
  tab(): Promise<Frame>;
  close(): Promise<void>;
}

/** As in Teams, where a tab belongs to another site than the page around it: each has a process of its own. */
export const ownProcesses = ["--enable-features=OriginKeyedProcessesByDefault,OriginAgentClusterDefaultEnabled"];

/** A page with nothing in its cache. @param slowdown factor by which the processor is throttled */
export async function openWatched(browser: Browser, slowdown: number): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
  });
  await context.addInitScript(watch);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await throttleFrames(devtools, slowdown);
  return {
    page,
    async tab() {
      const handle = await page.waitForSelector("main iframe, iframe");
      const frame = await handle.contentFrame();
      if (!frame) throw new TypeError("the frame has no content");
      return frame;
    },
    close: () => context.close(),
  };
}

/** The frame of a tab has a process of its own, which is slowed down before it runs anything. */
async function throttleFrames(devtools: CDPSession, rate: number): Promise<void> {
  devtools.on("Target.attachedToTarget", async ({ sessionId }) => {
    const commands = [
      { method: "Emulation.setCPUThrottlingRate", params: { rate } },
      { method: "Runtime.runIfWaitingForDebugger" },
    ];
    for (const [id, command] of commands.entries())
      await devtools.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, ...command }) });
  });
  await devtools.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
}

/** Runs in every frame before its own scripts. */
function watch(): void {
  const marks: Marks = { firstPaint: 0, lcp: 0, longTasks: [], interactions: [] };
  window.marks = marks;
  const observe = (type: string, take: (entry: PerformanceEntry & { interactionId?: number }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      ...(type === "event" && { durationThreshold: 16 }),
    } as PerformanceObserverInit);
  observe("paint", ({ name, startTime }) => {
    if (name === "first-paint") marks.firstPaint = startTime;
  });
  observe("largest-contentful-paint", ({ startTime }) => {
    marks.lcp = startTime;
  });
  observe("longtask", ({ startTime, duration }) => marks.longTasks.push({ start: startTime, duration }));
  observe("event", ({ interactionId = 0, duration }) => {
    if (interactionId > 0) marks.interactions.push(duration);
  });
}
