import { describe, expect, it } from "vitest";
import { HostRequestError } from "../../../src/sandbox/host/errors.ts";
import { answerCall, type TabServices } from "../../../src/sandbox/host/teams-protocol/calls.ts";
import { buildPlace, buildState, ownTab, steeringMeeting, youthChannel } from "./states.ts";

function buildServices(overrides: Partial<TabServices> = {}) {
  const happened: unknown[] = [];
  const services: TabServices = {
    contentUrl: ownTab.contentUrl,
    place: () => buildPlace({ channel: youthChannel, theme: "dark", subPage: "field:2.3" }),
    signInCase: () => "silent",
    ask: async () => true,
    openLink: (url) => url.startsWith("https:"),
    shareLink: (link) => happened.push(link),
    navigate: (subPage) => happened.push({ navigate: subPage }),
    loaded: () => happened.push("loaded"),
    failed: (message) => happened.push({ failed: message }),
    listen: (event) => happened.push({ listen: event }),
    token: async () => ({ accessToken: "access", idToken: "id", expiresInSeconds: 3600 }),
    ...overrides,
  };
  const call = (func: string, ...args: readonly unknown[]) => answerCall(services, { id: 1, func, args });
  return { services, happened, call };
}

describe("answerCall", () => {
  it("introduces itself with a runtime configuration of version 4", async () => {
    const result = await buildServices().call("initialize", "2.58.0", 4, []);
    if (result.kind !== "answer") expect.fail(result.kind);
    expect(result.args.slice(0, 3)).toEqual(["content", "web", "2.58.0"]);
    expect(JSON.parse(String(result.args[3]))).toMatchObject({
      apiVersion: 4,
      isNAAChannelRecommended: true,
      supports: { nestedAppAuth: {}, pages: {} },
    });
  });

  it("tells the tab where it is, who looks at it and how", async () => {
    expect(await buildServices().call("getContext")).toMatchObject({
      kind: "answer",
      args: [
        {
          theme: "dark",
          locale: "de-de",
          subEntityId: "field:2.3",
          channelId: youthChannel.id,
          tid: "tenant",
          groupId: "group",
          userObjectId: buildState().person.id,
        },
      ],
    });
  });

  it("leaves team and channel out of the personal app", async () => {
    const result = await buildServices({ place: () => buildPlace() }).call("getContext");
    if (result.kind !== "answer") expect.fail(result.kind);
    expect(result.args[0]).not.toHaveProperty("channelId");
    expect(result.args[0]).not.toHaveProperty("teamId");
  });

  it.each([
    ["registerHandler", ["themeChange"], { listen: "themeChange" }],
    ["appInitialization.appLoaded", ["2.58.0"], "loaded"],
    ["appInitialization.success", ["2.58.0"], "loaded"],
    ["appInitialization.failure", ["Timeout", "zu spät"], { failed: "zu spät" }],
    ["appInitialization.expectedFailure", ["Offline", undefined], { failed: "Offline" }],
    ["shareDeepLink", ["field:2.3", "Feld", undefined], { subPage: "field:2.3", label: "Feld", webUrl: "" }],
    ["pages.currentApp.navigateTo", [{ pageId: "x", subPageId: "field:2.4" }], { navigate: "field:2.4" }],
    ["pages.navigateToApp", [{ appId: "a", pageId: "x" }], { navigate: undefined }],
  ])("does what %s asks for", async (func, args, effect) => {
    const { call, happened } = buildServices();
    expect((await call(func, ...args)).kind).not.toBe("unsupported");
    expect(happened).toEqual([effect]);
  });

  it("says whether a link led anywhere", async () => {
    const { call } = buildServices();
    expect(await call("executeDeepLink", "https://ratingen.example")).toEqual({ kind: "answer", args: [true] });
    expect(await call("executeDeepLink", "javascript:alert(1)")).toMatchObject({ args: [false, expect.any(String)] });
  });

  it.each([
    ["meeting.shareAppContentToStage", [{ errorCode: 100, message: expect.any(String) }]],
    ["navigateCrossDomain", [false, expect.any(String)]],
    ["authentication.getUser", [false, { errorCode: 100 }]],
    ["toString", [{ errorCode: 100 }]],
  ])("answers %s as unsupported, as its caller expects errors", async (func, args) => {
    expect(await buildServices().call(func)).toMatchObject({ kind: "unsupported", args });
  });
});

describe("a configuration page", () => {
  it("says that it may be saved, what, and that it has done so", async () => {
    const happened: unknown[] = [];
    const { call } = buildServices({
      place: () => buildPlace({ frame: "settings" }),
      settings: {
        allowSave: (valid) => happened.push({ valid }),
        keep: (settings) => happened.push(settings),
        finish: (fault) => happened.push({ fault }),
      },
    });
    expect(await call("initialize")).toMatchObject({ args: ["settings", "web", "2.58.0", expect.any(String)] });
    await call("settings.setValidityState", true);
    const contentUrl = "http://localhost:3978/tab/?ansicht=feld/2.3";
    const kept = await call("settings.setSettings", { suggestedDisplayName: "Feld", entityId: "feld-2.3", contentUrl });
    expect(kept).toEqual({ kind: "answer", args: [true] });
    expect(await call("settings.setSettings", {})).toMatchObject({ args: [false, expect.any(String)] });
    await call("settings.save.success");
    await call("settings.save.failure", "nein");
    expect(happened).toEqual([
      { valid: true },
      { name: "Feld", entityId: "feld-2.3", contentUrl, websiteUrl: contentUrl },
      { fault: undefined },
      { fault: "nein" },
    ]);
  });

  it("is understood only in its dialog", async () => {
    expect((await buildServices().call("settings.setValidityState", true)).kind).toBe("unsupported");
  });
});

describe("a meeting", () => {
  it("is named to the tab, with the part in which it stands", async () => {
    const { call } = buildServices({ place: () => buildPlace({ frame: "sidePanel", meeting: steeringMeeting }) });
    expect(await call("getContext")).toMatchObject({
      args: [{ frameContext: "sidePanel", meetingId: "meeting", chatId: steeringMeeting.chatId }],
    });
  });

  it("lets the tab share to the stage, and says when that failed", async () => {
    const shared: string[] = [];
    const stage = {
      isShared: () => shared.length > 0,
      share: async (url: string) => {
        if (!url.startsWith("http://localhost")) throw new HostRequestError("badRequest", "not ours");
        shared.push(url);
      },
      stop: async () => void shared.pop(),
    };
    const { call } = buildServices({ stage });
    expect(await call("meeting.getAppContentStageSharingCapabilities")).toMatchObject({
      args: [null, { doesAppHaveSharePermission: true }],
    });
    expect(await call("meeting.shareAppContentToStage", "http://localhost:3978/tab/")).toMatchObject({
      args: [null, true],
    });
    expect(await call("meeting.getAppContentStageSharingState")).toMatchObject({
      args: [null, { isAppSharing: true }],
    });
    expect(await call("meeting.stopSharingAppContentToStage")).toMatchObject({ args: [null, true] });
    expect(await call("meeting.shareAppContentToStage", "https://evil.example")).toMatchObject({
      args: [{ errorCode: 500 }, null],
    });
  });
});

describe("nested app authentication", () => {
  function authenticate(services: TabServices, method: string, tokenParams?: object) {
    const data = JSON.stringify({ messageType: "NestedAppAuthRequest", method, requestId: "r", tokenParams });
    return answerCall(services, { id: 1, func: "nestedAppAuth.execute", data });
  }

  async function envelope(answer: ReturnType<typeof authenticate>): Promise<unknown> {
    const result = await answer;
    return result.kind === "silent" ? undefined : JSON.parse(String(result.args[1]));
  }

  const token = { clientId: "tab", scope: "User.Read" };
  const homeAccountId = `${buildState().person.id}.tenant`;

  it("names the account and hands out tokens, popup or not", async () => {
    const { services } = buildServices();
    expect(await envelope(authenticate(services, "GetInitContext"))).toMatchObject({
      messageType: "NestedAppAuthResponse",
      requestId: "r",
      success: true,
      initContext: { accountContext: { homeAccountId } },
    });
    expect(await envelope(authenticate(services, "GetActiveAccount"))).toMatchObject({ account: { homeAccountId } });
    for (const method of ["GetToken", "GetTokenPopup"])
      expect(await envelope(authenticate(services, method, token))).toMatchObject({
        success: true,
        token: { access_token: "access", id_token: "id", expires_in: 3600, scope: "User.Read" },
        account: { homeAccountId },
      });
  });

  it.each([
    ["consent", "consent_required"],
    ["expired", "login_required"],
  ] as const)(
    "hands out no token silently in the case %s, and one after the person agreed",
    async (signInCase, code) => {
      const asked: unknown[] = [];
      const answers = [false, true];
      const ask = async (question: unknown) => {
        asked.push(question);
        return answers.shift() ?? false;
      };
      const { services } = buildServices({ signInCase: () => signInCase, ask });
      expect(await envelope(authenticate(services, "GetInitContext"))).not.toHaveProperty("initContext.accountContext");
      expect(await envelope(authenticate(services, "GetToken", token))).toMatchObject({
        success: false,
        error: { status: "USER_INTERACTION_REQUIRED", code },
      });
      expect(await envelope(authenticate(services, "GetTokenPopup", token))).toMatchObject({
        error: { status: "USER_CANCEL" },
      });
      expect(await envelope(authenticate(services, "GetTokenPopup", token))).toMatchObject({ success: true });
      expect(asked).toEqual([signInCase, signInCase]);
    },
  );

  it("refuses without asking when the developer wants it so", async () => {
    const { services } = buildServices({ signInCase: () => "refused", ask: () => expect.fail("asked") });
    expect(await envelope(authenticate(services, "GetToken", token))).toMatchObject({
      error: { status: "USER_INTERACTION_REQUIRED" },
    });
    expect(await envelope(authenticate(services, "GetTokenPopup", token))).toMatchObject({
      error: { status: "USER_CANCEL" },
    });
  });

  it("gives tokens that MSAL will not keep, if told so", async () => {
    const { services } = buildServices({ signInCase: () => "shortLived" });
    const answer = await envelope(authenticate(services, "GetToken", token));
    expect(answer).toMatchObject({ success: true, token: { expires_in: 60 } });
  });

  it.each([
    ["unknownClient", "PERSISTENT_ERROR", "unauthorized_client"],
    ["offline", "NO_NETWORK", undefined],
  ])("passes on the refusal %s as MSAL knows it", async (reason, status, code) => {
    const { services } = buildServices({ token: () => Promise.reject(new HostRequestError(reason, "no")) });
    const answer = await envelope(authenticate(services, "GetToken", { clientId: "x", scope: "" }));
    expect(answer).toMatchObject({ success: false, error: code ? { status, code } : { status } });
  });

  it("refuses unknown methods and anything that is no request", async () => {
    const { services } = buildServices();
    expect(await envelope(authenticate(services, "SignOut"))).toMatchObject({ error: { code: "not_supported" } });
    expect(await answerCall(services, { id: 1, func: "nestedAppAuth.execute", data: "{" })).toMatchObject({
      kind: "unsupported",
    });
  });
});
