import { describe, expect, test } from "vitest";
import { readAnswerContext } from "../../src/graph/answer-context.ts";
import { applyResponse, createResponse } from "../../src/graph/answer-store.ts";
import { applyResponses } from "../../src/graph/answers-at-once.ts";
import { readBoard } from "../../src/graph/board.ts";
import { changeRhythm } from "../../src/graph/body-store.ts";
import { changeDecision, recordDecision } from "../../src/graph/decision-store.ts";
import { changeMeeting, createMeeting, keepAgenda, openShownItem, planOf } from "../../src/graph/meeting-store.ts";
import { changeNetwork, createNetwork, noteReport, readRegister } from "../../src/graph/network-store.ts";
import { createCheckIns } from "../../src/graph/round-store.ts";
import { readMeetings } from "../../src/graph/settings-store.ts";
import { buildCheckIn, buildConcept, buildDecision, buildMeeting, buildResponse } from "../builders.ts";
import { startSite, type TestSite } from "./site.ts";

const meeting = buildMeeting();

async function siteWithMeeting(): Promise<TestSite> {
  const site = await startSite(buildConcept());
  await createMeeting(site.graph, site.place, meeting);
  return site;
}

test("a body gets a rhythm, loses it again, and keeps what somebody else has set", async () => {
  const body = { key: "gruppe", title: "Gruppe", source: "3.3", details: [], remarks: [] };
  const { graph, place } = await startSite(buildConcept({ bodies: [body] }));
  const none = { text: "", months: 0 };
  const interval = { text: "alle 6 Monate", months: 6 };
  expect(await changeRhythm(graph, place, "gruppe", none, interval)).toEqual({ kind: "changed" });
  expect((await readBoard(graph, place)).concept.bodies).toEqual([{ ...body, interval }]);
  expect(await changeRhythm(graph, place, "gruppe", none, none)).toEqual({ kind: "overtaken", current: interval });
  await changeRhythm(graph, place, "gruppe", interval, none);
  expect((await readBoard(graph, place)).concept.bodies).toEqual([body]);
});

describe("a meeting", () => {
  test("is there once for a body and a day, and read as it was planned", async () => {
    const { graph, place } = await siteWithMeeting();
    expect(await createMeeting(graph, place, { ...meeting, place: "Anderswo" })).toBe("exists");
    expect((await readBoard(graph, place)).meetings).toEqual([meeting]);
  });

  test("is moved and called off, and of two who change it the second is told of the first", async () => {
    const { graph, place } = await siteWithMeeting();
    const moved = { ...planOf(meeting), heldOn: "2026-12-10" };
    expect(await changeMeeting(graph, place, meeting, moved)).toEqual({ kind: "changed" });
    const late = await changeMeeting(graph, place, meeting, { ...planOf(meeting), isCancelled: true });
    expect(late).toEqual({ kind: "overtaken", current: moved });
    expect(await readMeetings(graph, place)).toEqual([{ body: "lenkungsgruppe", heldOn: "2026-12-10" }]);
    await changeMeeting(graph, place, { ...meeting, ...moved }, { ...moved, isCancelled: true });
    expect(await readMeetings(graph, place)).toEqual([]);
  });

  test("keeps its agenda, also while the stage goes on, and tells of another one", async () => {
    const { graph, place } = await siteWithMeeting();
    const agenda = [
      { id: "blocked:2.3-L1-S1", title: "2.3-L1-S1 Übersicht – jetzt" },
      { id: "own:1", title: "Verschiedenes" },
      { id: "changes:2.2", title: "2.2 Frauen", isLeftOut: true },
    ];
    const shown = openShownItem(graph, place, meeting.key);
    await shown.write("own:1");
    expect(await keepAgenda(graph, place, meeting, agenda)).toEqual({ kind: "changed" });
    expect(await keepAgenda(graph, place, meeting, [])).toEqual({ kind: "overtaken", current: agenda });
    expect((await readBoard(graph, place)).meetings).toEqual([{ ...meeting, agenda, shown: "own:1" }]);
  });

  test("tells what its stage shows in one small request", async () => {
    const { graph, place, requests } = await siteWithMeeting();
    const [one, other] = [openShownItem(graph, place, meeting.key), openShownItem(graph, place, meeting.key)];
    expect(await one.read()).toBe("");
    await other.write("own:1");
    await one.write("own:2");
    await other.write("own:3");
    requests.length = 0;
    expect(await one.read()).toBe("own:3");
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatch(/^GET .*\/items\/\d+\?/);
    await expect(openShownItem(graph, place, "keine").read()).rejects.toThrow("gibt es nicht mehr");
  });
});

describe("a decision", () => {
  const { key: _, ...wanted } = buildDecision({ meeting: meeting.key, text: "Eine „halbe“ Stelle\nbis Mai" });

  test("gets the next number of its meeting, and none is lost when two are recorded at once", async () => {
    const { graph, place } = await siteWithMeeting();
    const recorded = await Promise.all([
      recordDecision(graph, place, wanted),
      recordDecision(graph, place, { ...wanted, text: "Noch etwas", dueOn: "2027-01-31" }),
    ]);
    expect(recorded.map(({ key }) => key).toSorted()).toEqual([`${meeting.key}_B1`, `${meeting.key}_B2`]);
    expect((await readBoard(graph, place)).decisions).toEqual(expect.arrayContaining(recorded));
  });

  test("is changed by hand, and shows what somebody else has written", async () => {
    const { graph, place } = await siteWithMeeting();
    const decision = await recordDecision(graph, place, wanted);
    const done = { ...decision, state: "done", note: "Erledigt", heardAt: "2026-12-20T10:00:00Z" } as const;
    expect(await changeDecision(graph, place, decision, done)).toEqual({ kind: "changed" });
    const late = await changeDecision(graph, place, decision, { ...decision, text: "Anders" });
    expect(late).toEqual({ kind: "overtaken", current: done });
  });

  test("is asked for in a check-in, and the answer goes back to it", async () => {
    const { graph, place } = await siteWithMeeting();
    const decision = await recordDecision(graph, place, wanted);
    const item = { kind: "decision", key: decision.key, title: "Eine „halbe“ Stelle bis Mai" } as const;
    const checkIn = buildCheckIn({ items: [item] });
    await createCheckIns(graph, place, [checkIn]);
    const { checkIn: read, details } = await readAnswerContext(graph, place, checkIn.key, { item: decision.key });
    expect(read?.items).toEqual([item]);
    expect(details.get(decision.key)).toMatchObject({ kind: "decision", text: wanted.text, state: "open" });

    const answer = { kind: "decision", state: "underway", comment: "Ausgeschrieben" } as const;
    const response = buildResponse({ checkIn: checkIn.key, item: decision.key, answer });
    await createResponse(graph, place, response);
    await applyResponse(graph, place, response);
    const later = { ...response, answer: { ...answer, state: "done" } as const, answeredAt: "2026-12-24T10:00:00Z" };
    await applyResponses(graph, place, [later]);
    await applyResponse(graph, place, response);
    const board = await readBoard(graph, place);
    expect(board.decisions).toMatchObject([{ state: "done", note: "Ausgeschrieben", heardAt: "2026-12-24T10:00:00Z" }]);
    expect(board.responses).toMatchObject([{ answer }]);
  });
});

describe("the register", () => {
  const network = {
    lead: "Amt für Soziales",
    key: "N-1",
    title: "Runder Tisch West",
    topic: "Begegnung\nSprache",
    contact: "rt-west@stadt.example",
  };

  test("holds networks and the day of the last report, read at once", async () => {
    const { graph, place, requests } = await startSite(buildConcept());
    expect(await createNetwork(graph, place, network)).toBe("created");
    expect(await createNetwork(graph, place, network)).toBe("exists");
    requests.length = 0;
    expect(await readRegister(graph, place)).toEqual({ networks: [network] });
    expect(requests).toHaveLength(1);
    const checked = { ...network, checkedOn: "2026-11-22" };
    expect(await changeNetwork(graph, place, network, checked)).toEqual({ kind: "changed" });
    expect(await changeNetwork(graph, place, network, network)).toEqual({ kind: "overtaken", current: checked });
    expect(await noteReport(graph, place, undefined, "2026-03-01")).toEqual({ kind: "changed" });
    expect(await noteReport(graph, place, undefined, "2026-04-01")).toEqual({
      kind: "overtaken",
      current: "2026-03-01",
    });
    expect(await noteReport(graph, place, "2026-03-01", "2026-04-01")).toEqual({ kind: "changed" });
    expect(await readRegister(graph, place)).toEqual({ networks: [checked], reportedOn: "2026-04-01" });
  });
});
