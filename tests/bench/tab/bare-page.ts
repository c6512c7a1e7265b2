import { setTimeout as pause } from "node:timers/promises";
import type { Browser, CDPSession } from "playwright-core";

/** A target of the browser, spoken to by its own protocol. */
interface Session {
  send<Result>(method: string, params?: object): Promise<Result>;
}

interface Attached {
  readonly sessionId: string;
}

/** Something that a target says: the answer to a message, or an event. */
interface Message {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly method?: string;
  readonly params?: unknown;
}

/** Milliseconds in which a new window of the browser has loaded what it shows itself. */
const settling = 3000;

type Listen = (method: string, take: (params: never) => void) => void;

export interface BarePage {
  /** The value of an expression in the innermost frame that has come. */
  evaluate<Value>(expression: string): Promise<Value>;
  close(): Promise<void>;
}

/**
 * Opens an address as a reader's browser does, with nothing in its cache. Playwright's pages have the debugger's domains
 * switched on: V8 then parses a file anew for every error object that is made while the file runs, which costs a tab about
 * a fifth of its time and its host page more.
 * @param script runs in every frame before its own scripts
 */
export async function openBare(browser: Browser, address: string, slowdown: number, script: string): Promise<BarePage> {
  const root = await browser.newBrowserCDPSession();
  const { userAgent } = await root.send("Browser.getVersion");
  const { browserContextId } = await root.send("Target.createBrowserContext");
  const { targetId } = await root.send("Target.createTarget", {
    url: "about:blank",
    browserContextId,
    width: 1440,
    height: 900,
  });
  const { sessionId } = await root.send("Target.attachToTarget", { targetId, flatten: false });
  const page = sessionIn(rootSession(root), sessionId);
  let innermost: Session = page;

  async function prepare(session: Session, listen: Listen): Promise<void> {
    listen("Target.attachedToTarget", ({ sessionId: id }: Attached) => {
      const frame = sessionIn({ send: session.send, listen }, id);
      innermost = frame;
      void prepare(frame, frame.listen);
    });
    await Promise.all([
      session.send("Emulation.setCPUThrottlingRate", { rate: slowdown }),
      session.send("Emulation.setUserAgentOverride", { userAgent, acceptLanguage: "de-DE" }),
      session.send("Page.enable"),
      session.send("Page.addScriptToEvaluateOnNewDocument", { source: script }),
      session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: true, flatten: false }),
      session.send("Runtime.runIfWaitingForDebugger"),
    ]);
  }

  await prepare(page, page.listen);
  await pause(settling);
  await page.send("Page.navigate", { url: address });
  return {
    async evaluate<Value>(expression: string): Promise<Value> {
      const { result } = await innermost.send<{ result: { value: Value } }>("Runtime.evaluate", {
        expression,
        returnByValue: true,
      });
      return result.value;
    },
    async close() {
      await root.send("Target.disposeBrowserContext", { browserContextId });
      await root.detach();
    },
  };
}

interface Speaking extends Session {
  readonly listen: Listen;
}

function rootSession(root: CDPSession): Speaking {
  return {
    send: <Result>(method: string, params?: object) => root.send(method as never, params as never) as Promise<Result>,
    listen: (method, take) => void root.on(method as never, take as never),
  };
}

/** A session that is reached through that of the target around it. */
function sessionIn(outer: Speaking, sessionId: string): Speaking {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners = new Map<string, ((params: never) => void)[]>();
  let count = 0;
  outer.listen("Target.receivedMessageFromTarget", (said: { sessionId: string; message: string }) => {
    if (said.sessionId !== sessionId) return;
    const { id, result, error, method, params }: Message = JSON.parse(said.message);
    if (id !== undefined) {
      if (error) waiting.get(id)?.reject(new Error(error.message));
      else waiting.get(id)?.resolve(result);
      waiting.delete(id);
    } else if (method) for (const take of listeners.get(method) ?? []) take(params as never);
  });
  return {
    async send<Result>(method: string, params: object = {}): Promise<Result> {
      count += 1;
      const answer = Promise.withResolvers<unknown>();
      waiting.set(count, answer);
      const message = JSON.stringify({ id: count, method, params });
      await outer.send("Target.sendMessageToTarget", { sessionId, message });
      return (await answer.promise) as Result;
    },
    listen: (method, take) => listeners.set(method, [...(listeners.get(method) ?? []), take]),
  };
}
