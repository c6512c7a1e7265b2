import { describe, expect, test } from "vitest";
import type { Agenda } from "../../src/core/agenda.ts";
import { agendaByRule } from "../../src/core/agenda.ts";
import { agendaOf, keptAs, movedBy, neighbourOf, withAgain, withOwn, without } from "../../src/core/agenda-order.ts";
import {
  buildBoard,
  buildCheckIn,
  buildDecision,
  buildMeeting,
  buildResponse,
  buildRound,
  buildStanding,
} from "../builders.ts";

const said = { kind: "step", obstacle: "", remedy: "", support: "", comment: "" } as const;
const last = buildMeeting({ heldOn: "2026-09-03" });
const next = buildMeeting({ heldOn: "2026-12-03" });
const later = buildMeeting({ heldOn: "2027-03-04" });
const meetings = [last, next];

function idsOf({ items }: Agenda): readonly string[] {
  return items.map(({ id }) => id);
}

describe("the agenda by rule", () => {
  test("is empty as long as nothing happens", () => {
    expect(agendaByRule(buildBoard({ meetings }), next)).toEqual([]);
  });

  test("tells by field what stands otherwise than at the last meeting of the body", () => {
    const say = (status: "planned" | "underway", day: string, revision: number, item = "2.3-L1-S1") =>
      buildResponse({ item, revision, answer: { ...said, status, progress: 60 }, answeredAt: `${day}T09:00:00.000Z` });
    const responses = [
      say("planned", "2026-09-03", 1),
      say("underway", "2026-11-20", 2),
      say("underway", "2026-09-01", 1, "2.2-L1-S1"),
      say("underway", "2026-11-20", 2, "2.2-L1-S1"),
      say("underway", "2026-12-04", 1, "2.1-L1-S1"),
    ];
    const [item, ...more] = agendaByRule(buildBoard({ meetings, responses }), next);
    expect(more).toEqual([]);
    expect(item).toMatchObject({
      id: "changes:2.3",
      about: "2.3",
      matter: { changes: [{ key: "2.3-L1-S1", before: "planned", after: "underway", progress: 60 }] },
    });
  });

  test("tells what somebody has changed by hand in the list, once", () => {
    const standings = new Map([["2.3-L1-S1", buildStanding({ status: "done", heardAt: "2026-11-20T09:00:00.000Z" })]]);
    const board = buildBoard({ meetings: [...meetings, later], standings });
    expect(agendaByRule(board, next)).toMatchObject([{ matter: { changes: [{ before: "unknown", after: "done" }] } }]);
    expect(agendaByRule(board, later)).toEqual([]);
  });

  test("names what is stuck with its obstacle and what would lift it, and wishes where nothing is stuck", () => {
    const standings = new Map([
      ["2.2-L1-S1", buildStanding({ support: "Bitte werben" })],
      ["2.3-L1-S1", buildStanding({ status: "blocked", obstacle: "Personal", remedy: "Eine Stelle", support: "Geld" })],
    ]);
    const items = agendaByRule(buildBoard({ meetings, standings }), next);
    expect(items.map(({ id }) => id)).toEqual(["changes:2.2", "blocked:2.3-L1-S1", "support:2.2-L1-S1"]);
    expect(items[1]?.matter).toMatchObject({ obstacle: "Personal", remedy: "Eine Stelle", offices: ["Jugendamt"] });
  });

  test("follows up the body's own decisions that are due and not ended", () => {
    const other = buildMeeting({ body: "umsetzungsgruppe", heldOn: "2026-09-03" });
    const due = buildDecision();
    const decisions = [
      due,
      buildDecision({ key: "later", dueOn: "2027-01-31" }),
      buildDecision({ key: "done", state: "done" }),
      buildDecision({ key: "dropped", state: "dropped" }),
      buildDecision({ key: "elsewhere", meeting: other.key }),
      buildDecision({ key: "now", meeting: next.key }),
    ];
    const items = agendaByRule(buildBoard({ meetings: [...meetings, other], decisions }), next);
    expect(items).toEqual([
      { id: `decision:${due.key}`, title: due.text, about: "2.3-L1-S1", matter: { kind: "decision", decision: due } },
    ]);
  });

  test("names the offices that are missing in the last round, never persons", () => {
    const rounds = [buildRound({ dueOn: "2026-11-30" })];
    const [item] = agendaByRule(buildBoard({ meetings, rounds, checkIns: [buildCheckIn()] }), next);
    expect(item).toMatchObject({ id: "missing:R-2026-11-22", matter: { kind: "missing", offices: ["Jugendamt"] } });
    expect(agendaByRule(buildBoard({ meetings, rounds, checkIns: [buildCheckIn()] }), last)).toEqual([]);
  });
});

describe("the agenda by hand", () => {
  const standings = new Map(["2.1", "2.2", "2.3"].map((key) => [`${key}-L1-S1`, buildStanding({ status: "blocked" })]));
  const board = buildBoard({ meetings, standings });
  const made = agendaOf(board, next, "2026-12-01");
  const [first = "", second = "", third = ""] = idsOf(made);

  /** What comes of an agenda that was kept and read again. */
  function again(agenda: Agenda, today = "2026-12-01", on = board): Agenda {
    return agendaOf(on, { ...next, agenda: keptAs(agenda) }, today);
  }

  test("keeps order, what is left out and what was added", () => {
    const changed = withOwn(without(movedBy(made, third, -1), first), "Haushalt  2027\nBeratung");
    expect(idsOf(again(changed))).toEqual([third, second, "own:1"]);
    expect(again(changed).items.at(-1)).toMatchObject({ title: "Haushalt 2027 Beratung", matter: { kind: "own" } });
    expect(again(changed).leftOut.map(({ id }) => id)).toEqual([first]);
    expect(idsOf(again(withAgain(again(changed), first)))).toEqual([third, second, "own:1", first]);
    expect(idsOf(withOwn(changed, "Noch etwas"))).toContain("own:2");
  });

  test("does not move beyond its ends, and forgets what was added when that is taken off", () => {
    expect(idsOf(movedBy(made, first, -1))).toEqual(idsOf(made));
    expect(idsOf(movedBy(made, third, 1))).toEqual(idsOf(made));
    expect(without(withOwn(made, "Etwas"), "own:1").leftOut).toEqual([]);
  });

  test("takes up what comes up later until the meeting is over, and keeps what is over by then", () => {
    const later = buildBoard({ meetings, standings: new Map([["2.4-L1-S1", buildStanding({ status: "blocked" })]]) });
    expect(idsOf(again(made, "2026-12-03", later))).toEqual([first, second, third, "blocked:2.4-L1-S1"]);
    const after = again(made, "2026-12-04", later);
    expect(idsOf(after)).toEqual([first, second, third]);
    expect(after.items[0]).toMatchObject({ about: "2.1-L1-S1", matter: { kind: "past" } });
    expect(after.items[0]?.title).toBe(made.items[0]?.title);
  });

  test("is stepped through from end to end", () => {
    const { items } = made;
    expect(neighbourOf(items, "", 1)?.id).toBe(first);
    expect(neighbourOf(items, first, 1)?.id).toBe(second);
    expect(neighbourOf(items, third, 1)?.id).toBe(third);
    expect(neighbourOf(items, second, -1)?.id).toBe(first);
    expect(neighbourOf([], "", 1)).toBeUndefined();
  });
});
