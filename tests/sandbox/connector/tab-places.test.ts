import { DatabaseSync } from "node:sqlite";
import { beforeEach, describe, expect, it } from "vitest";
import { city } from "../../../src/sandbox/city.ts";
import { createTabPlaces, type TabPlaces } from "../../../src/sandbox/connector/tab-places.ts";
import { openTabStore } from "../../../src/sandbox/connector/tab-store.ts";
import { channelId, coordinator, guest, youthOffice } from "./stand-in.ts";

const tabUrl = "http://localhost:3978/tab/";
const youth = channelId("Jugendamt");
const { chatId } = city.meeting;

let database: DatabaseSync;
let places: TabPlaces;

function open(): TabPlaces {
  return createTabPlaces({ city, tabs: openTabStore(database), tabUrl });
}

beforeEach(() => {
  database = new DatabaseSync(":memory:");
  places = open();
});

function buildTab(overrides = {}) {
  const contentUrl = `${tabUrl}?ansicht=feld%2F2.3`;
  return { conversation: youth, name: "Feld", entityId: "feld-2.3", contentUrl, websiteUrl: contentUrl, ...overrides };
}

describe("tabs of a channel", () => {
  it("begin with the app's own, and outlive a restart", () => {
    const { id } = places.add(youthOffice, buildTab());
    places.add(youthOffice, buildTab({ name: "Noch eines" }));
    expect(
      open()
        .tabsIn(youth)
        .map(({ name }) => name),
    ).toEqual(["Integrationskompass", "Feld", "Noch eines"]);
    expect(places.tabsIn(channelId("Allgemein"))).toHaveLength(1);
    places.remove(youthOffice, id);
    expect(
      open()
        .tabsIn(youth)
        .map(({ name }) => name),
    ).toEqual(["Integrationskompass", "Noch eines"]);
  });

  it.each([
    ["a guest", guest, { conversation: channelId("Runde Tische der Migrantenorganisationen") }, "noAccess"],
    ["somebody of another channel", youthOffice, { conversation: channelId("Lenkungsgruppe") }, "noAccess"],
    ["somebody who is not invited", youthOffice, { conversation: chatId }, "noAccess"],
    ["nobody knows where", coordinator, { conversation: "19:none" }, "notFound"],
    ["another site", coordinator, { contentUrl: "https://evil.example/" }, "badRequest"],
    ["another site for the browser", coordinator, { websiteUrl: "javascript:alert(1)" }, "badRequest"],
  ])("are not added by or for %s", (_case, person, change, reason) => {
    expect(() => places.add(person, buildTab(change))).toThrow(expect.objectContaining({ reason }));
  });

  it("are not removed by others, nor twice", () => {
    const { id } = places.add(youthOffice, buildTab());
    expect(() => places.remove(guest, id)).toThrow(expect.objectContaining({ reason: "noAccess" }));
    places.remove(coordinator, id);
    expect(() => places.remove(coordinator, id)).toThrow(expect.objectContaining({ reason: "notFound" }));
  });
});

describe("the meeting", () => {
  it("is there for whoever is invited, with its own tabs", () => {
    places.add(coordinator, buildTab({ conversation: chatId }));
    expect(places.meetingFor(youthOffice)).toBeUndefined();
    expect(places.meetingFor(coordinator)).toMatchObject({
      title: "Sitzung der Lenkungsgruppe",
      tabs: [{ name: "Integrationskompass" }, { name: "Feld" }],
    });
  });

  it("shows on its stage what was shared last, until somebody stops it", () => {
    places.share(coordinator, tabUrl);
    places.share(coordinator, `${tabUrl}?ansicht=feld%2F2.3`);
    expect(open().meetingFor(coordinator)?.stage).toEqual({
      contentUrl: `${tabUrl}?ansicht=feld%2F2.3`,
      person: coordinator.displayName,
    });
    places.stopSharing(coordinator);
    expect(places.meetingFor(coordinator)).not.toHaveProperty("stage");
  });

  it("has no stage for strangers or strange content", () => {
    expect(() => places.share(youthOffice, tabUrl)).toThrow(expect.objectContaining({ reason: "noAccess" }));
    expect(() => places.share(coordinator, "https://evil.example/")).toThrow(
      expect.objectContaining({ reason: "badRequest" }),
    );
  });
});
