import { expect, it } from "vitest";
import { connectTab, type ProtocolEntry } from "../../../src/sandbox/host/teams-protocol/tab-connection.ts";
import { buildPlace } from "./states.ts";

const origin = "http://localhost:3978";

function connect() {
  const window = new EventTarget() as unknown as Window;
  const sent: { readonly message: unknown; readonly target: string }[] = [];
  const frame = { postMessage: (message: unknown, target: string) => sent.push({ message, target }) };
  const logged: ProtocolEntry[] = [];
  const connection = connectTab({
    window,
    frame: () => frame as unknown as Window,
    log: (entry) => logged.push(entry),
    services: {
      contentUrl: `${origin}/tab/?ansicht=einrichten`,
      place: () => buildPlace(),
      signInCase: () => "silent",
      ask: async () => true,
      openLink: () => true,
      shareLink: () => undefined,
      navigate: () => undefined,
      loaded: () => undefined,
      failed: () => undefined,
      token: async () => ({ accessToken: "secret", idToken: "secret", expiresInSeconds: 60 }),
    },
  });
  async function receive(data: unknown, { from = frame as unknown, at = origin } = {}): Promise<void> {
    window.dispatchEvent(Object.assign(new Event("message"), { data, origin: at, source: from }));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { connection, sent, logged, receive };
}

it("answers the tab, at its own origin, with the ids of the request", async () => {
  const { sent, receive } = connect();
  await receive({ id: 7, uuidAsString: "u", func: "getContext", args: [] });
  expect(sent).toEqual([{ target: origin, message: { id: 7, uuidAsString: "u", args: [expect.any(Object)] } }]);
});

it("believes no other window and no other origin", async () => {
  const { sent, logged, receive } = connect();
  await receive({ id: 1, func: "getContext" }, { from: {} });
  await receive({ id: 1, func: "getContext" }, { at: "http://evil.example" });
  expect([...sent, ...logged]).toEqual([]);
});

it("changes the theme only of a tab that wants to know", async () => {
  const { connection, sent, receive } = connect();
  connection.changeTheme("dark");
  await receive({ id: 1, func: "registerHandler", args: ["themeChange"] });
  connection.changeTheme("contrast");
  expect(sent.map(({ message }) => message)).toEqual([{ func: "themeChange", args: ["contrast"] }]);
});

it("asks a configuration page to save, whether it listens or not", () => {
  const { connection, sent } = connect();
  connection.save();
  expect(sent).toEqual([{ target: origin, message: { func: "settings.save", args: [{}] } }]);
});

it("logs everything, what it does not understand too, but no token", async () => {
  const { logged, receive } = connect();
  await receive({ id: 1, func: "camera.open", args: [] });
  await receive("hello");
  const data = JSON.stringify({
    messageType: "NestedAppAuthRequest",
    method: "GetToken",
    requestId: "r",
    tokenParams: { clientId: "c", scope: "s" },
  });
  await receive({ id: 2, func: "nestedAppAuth.execute", data });
  expect(logged).toEqual([
    { from: "tab", func: "camera.open", detail: "[]", supported: false },
    { from: "tab", func: "?", detail: '"hello"', supported: false },
    { from: "tab", func: "nestedAppAuth.execute", detail: "GetToken", supported: true },
  ]);
});
