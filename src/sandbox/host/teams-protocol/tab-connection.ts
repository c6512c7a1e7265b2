import { answerCall, type TabServices } from "./calls.ts";
import { type AppRequest, type HostEvent, isAppRequest, responseTo } from "./messages.ts";

/** One line of the protocol that a developer can read on the page. */
export interface ProtocolEntry {
  readonly from: "tab" | "host";
  readonly func: string;
  readonly detail: string;
  readonly supported: boolean;
}

export interface TabConnectionOptions {
  /** The window of the page. */
  readonly window: Window;
  /** The window of the tab, once there is one. */
  frame(): Window | null;
  readonly services: Omit<TabServices, "listen">;
  log(entry: ProtocolEntry): void;
}

export interface TabConnection {
  /** Sent only if the tab has asked for it. */
  changeTheme(theme: string): void;
  /** Asks a configuration page to save. */
  save(): void;
  close(): void;
}

/** Requests of nested app authentication carry the method inside an envelope; tokens never appear in the log. */
function detailOf(request: AppRequest): string {
  if (request.func !== "nestedAppAuth.execute") return JSON.stringify(request.args ?? []);
  return /"method":"(\w+)"/.exec(String(request.data))?.[1] ?? "";
}

/** Speaks the protocol of teams-js with the tab in a frame. Messages of other windows or origins are not for us. */
export function connectTab({ window, frame, services, log }: TabConnectionOptions): TabConnection {
  const origin = new URL(services.contentUrl).origin;
  const wanted = new Set<string>();
  const withEvents: TabServices = { ...services, listen: (event) => wanted.add(event) };

  async function receive(event: MessageEvent): Promise<void> {
    if (event.source !== frame() || event.origin !== origin) return;
    if (!isAppRequest(event.data)) {
      log({ from: "tab", func: "?", detail: JSON.stringify(event.data) ?? "", supported: false });
      return;
    }
    const request = event.data;
    const result = await answerCall(withEvents, request);
    log({ from: "tab", func: request.func, detail: detailOf(request), supported: result.kind !== "unsupported" });
    if (result.kind !== "silent") frame()?.postMessage(responseTo(request, result.args), origin);
  }

  function send(event: HostEvent): void {
    frame()?.postMessage(event, origin);
    log({ from: "host", func: event.func, detail: JSON.stringify(event.args), supported: true });
  }

  window.addEventListener("message", receive);
  return {
    changeTheme(theme) {
      if (wanted.has("themeChange")) send({ func: "themeChange", args: [theme] });
    },
    save: () => send({ func: "settings.save", args: [{}] }),
    close: () => window.removeEventListener("message", receive),
  };
}
