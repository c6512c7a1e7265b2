import { describe, expect, it } from "vitest";
import type { HostMessage } from "../../../src/sandbox/connector/host-api.ts";
import { placeOfLink } from "../../../src/sandbox/host/link-place.ts";
import { momentText } from "../../../src/sandbox/host/moment.ts";
import { readPlace, writePlace } from "../../../src/sandbox/host/place.ts";
import { readDeepLink, tabLink } from "../../../src/sandbox/host/teams-protocol/deep-link.ts";
import { outcomeNotice, refusalText } from "../../../src/sandbox/host/texts.ts";
import { threadsOf } from "../../../src/sandbox/host/threads.ts";
import { buildState, ownTab, steeringMeeting, youthChannel } from "./states.ts";

describe("readDeepLink", () => {
  const context = encodeURIComponent(JSON.stringify({ channelId: "19:a", subEntityId: "field:2.3" }));

  it.each([
    [
      `https://teams.microsoft.com/l/entity/app/kompass?context=${context}`,
      { kind: "tab", entityId: "kompass", conversation: "19:a", subPage: "field:2.3" },
    ],
    ["https://teams.microsoft.com/l/entity/app/feld-2%2E3", { kind: "tab", entityId: "feld-2.3" }],
    ["https://teams.microsoft.com/l/entity/app/kompass?context={", { kind: "tab", entityId: "kompass" }],
    [
      "https://teams.microsoft.com/l/channel/19%3Aa%40thread.tacv2/x",
      { kind: "channel", channel: "19:a@thread.tacv2" },
    ],
    ["https://teams.microsoft.com/l/message/19%3Aa/17", { kind: "channel", channel: "19:a" }],
    ["https://ratingen.example/l/entity/app/kompass", undefined],
    ["https://teams.microsoft.com/l/meetup-join/1", undefined],
    ["no link", undefined],
  ])("reads %s", (url, target) => {
    expect(readDeepLink(url)).toEqual(target);
  });
});

describe("tabLink", () => {
  it.each([
    [{ channel: "19:a@thread.tacv2" }, "19:a@thread.tacv2"],
    [{ chat: "19:meeting@thread.v2" }, "19:meeting@thread.v2"],
    [{}, undefined],
  ])("makes a link that leads back, for %o", (where, conversation) => {
    const label = "2.3 Stärkung & Miteinander";
    const webUrl = "http://localhost:3978/tab/?ansicht=feld/2.3";
    const link = tabLink("app", { ...where, entityId: "feld-2.3", subPage: "feld/2.3", label, webUrl });
    expect(readDeepLink(link)).toEqual({ kind: "tab", entityId: "feld-2.3", conversation, subPage: "feld/2.3" });
    expect(link).not.toMatch(/[ "{}]/);
    expect(new URL(link).searchParams.get("label")).toBe(label);
    expect(new URL(link).searchParams.get("webUrl")).toBe(webUrl);
  });
});

describe("placeOfLink", () => {
  const added = { ...ownTab, id: "t1", entityId: "feld-2.3" };
  const channel = { ...youthChannel, tabs: [ownTab, added] };
  const state = buildState({ channels: [channel], meeting: { ...steeringMeeting, tabs: [ownTab, added] } });

  it.each([
    [
      { kind: "tab", entityId: "feld-2.3", conversation: channel.id, subPage: "feld/2.4" },
      { channel: channel.id, view: "tab", tab: "t1", subPage: "feld/2.4" },
    ],
    [
      { kind: "tab", entityId: "removed", conversation: channel.id },
      { channel: channel.id, view: "tab" },
    ],
    [
      { kind: "tab", entityId: "feld-2.3", conversation: steeringMeeting.chatId },
      { channel: "meeting", view: "tab", tab: "t1" },
    ],
    [
      { kind: "tab", entityId: "integrationskompass", subPage: "feld/2.3" },
      { channel: "app", view: "tab", subPage: "feld/2.3" },
    ],
    [
      { kind: "channel", channel: channel.id },
      { channel: channel.id, view: "posts" },
    ],
    [{ kind: "channel", channel: "19:others" }, undefined],
    [{ kind: "tab", entityId: "integrationskompass", conversation: "19:others" }, undefined],
  ] as const)("finds %o", (target, place) => {
    expect(placeOfLink(state, target)).toEqual(place);
  });

  it("leads nobody into a meeting to which they are not invited", () => {
    const target = { kind: "tab", entityId: "x", conversation: steeringMeeting.chatId } as const;
    expect(placeOfLink(buildState(), target)).toBeUndefined();
  });
});

describe("the place in the address", () => {
  it("comes back as it was written", () => {
    const place = { person: "p", channel: "19:a@thread.tacv2", view: "tab", tab: "t1", subPage: "field:2.3" } as const;
    expect(readPlace(writePlace(place))).toEqual(place);
  });

  it("begins with the posts when the address is empty or wrong", () => {
    expect(readPlace("?view=nonsense")).toEqual({ view: "both" });
  });
});

describe("momentText", () => {
  it("shows the clock in Germany, in summer and in winter", () => {
    const today = new Date("2026-03-03T20:00:00Z");
    expect(momentText("2026-03-03T13:05:00Z", today)).toBe("Heute, 14:05");
    expect(momentText("2025-07-01T22:30:00Z", today)).toBe("02.07.2025, 00:30");
  });
});

describe("threadsOf", () => {
  function message(id: string, thread: string): HostMessage {
    return { id, thread, author: "bot", authorName: "", text: "", cards: [], createdAt: "" };
  }

  it("puts replies under their posts, posts in the order of writing", () => {
    const threads = threadsOf([message("1", "1"), message("2", "2"), message("3", "1")]);
    expect(threads.map(({ id, messages }) => [id, messages.map((each) => each.id)])).toEqual([
      ["1", ["1", "3"]],
      ["2", ["2"]],
    ]);
  });
});

describe("what a person reads", () => {
  it("is the bot's own words where it has some", () => {
    expect(outcomeNotice({ kind: "note", text: "Danke" })).toEqual({ intent: "success", text: "Danke" });
    expect(outcomeNotice({ kind: "failed", text: "Zu spät" })).toEqual({ intent: "error", text: "Zu spät" });
    expect(outcomeNotice({ kind: "unreachable" })).toEqual({ intent: "error", text: "App nicht erreichbar" });
    expect(outcomeNotice({ kind: "delivered" })).toBeUndefined();
  });

  it("is German for every refusal", () => {
    expect(refusalText("noAccess")).toBe("Das darf diese Rolle nicht.");
    expect(refusalText("anything")).toMatch(/Sandbox/);
  });
});
