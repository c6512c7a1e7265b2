import { expect, test } from "vitest";
import type { Body } from "../../src/core/concept.ts";
import { isCheckLate } from "../../src/core/network.ts";
import { yearCourse } from "../../src/core/year-course.ts";
import {
  buildBoard,
  buildConcept,
  buildField,
  buildGoal,
  buildIndicator,
  buildMeeting,
  buildRound,
} from "../builders.ts";

const today = "2026-11-22";
const conference: Body = {
  key: "konferenz",
  title: "Integrationskonferenz",
  source: "3.3",
  details: [],
  remarks: [],
  interval: { text: "alle zwei Jahre", months: 24 },
};
const { interval: _, ...group } = { ...conference, key: "gruppe", title: "Lenkungsgruppe" };
const network = { key: "N-1", title: "Runder Tisch West", topic: "", contact: "" };

function courseOf(heldOn: readonly string[], register = {}, overrides = {}) {
  const bodies = [group, conference];
  const meetings = heldOn.map((day) => buildMeeting({ body: "konferenz", heldOn: day }));
  const board = buildBoard({ concept: buildConcept({ bodies, fields: [] }), meetings, ...overrides });
  return yearCourse(
    board,
    { networks: [{ ...network, checkedOn: "2026-06-01" }], reportedOn: "2026-03-01", ...register },
    today,
  );
}

function ofKind(kind: string, entries: ReturnType<typeof courseOf>) {
  return entries.filter((entry) => entry.kind === kind).map(({ state, on }) => [state, on]);
}

test("a body with a rhythm is late once its time is over and no meeting stands", () => {
  expect(ofKind("meeting", courseOf([]))).toEqual([["unknown", undefined]]);
  expect(ofKind("meeting", courseOf(["2024-11-21"]))).toEqual([["late", "2026-11-21"]]);
  expect(ofKind("meeting", courseOf(["2024-11-22"]))).toEqual([["due", "2026-11-22"]]);
  expect(ofKind("meeting", courseOf(["2025-01-10", "2027-01-10"]))).toEqual([["planned", "2027-01-10"]]);
});

test("a meeting that comes too late for the rhythm does not hide that it is late", () => {
  expect(ofKind("meeting", courseOf(["2024-05-01", "2027-01-10"]))).toEqual([
    ["late", "2026-05-01"],
    ["planned", "2027-01-10"],
  ]);
});

test("a meeting that was called off counts for nothing", () => {
  const meetings = [buildMeeting({ body: "konferenz", heldOn: "2027-01-10", isCancelled: true })];
  expect(ofKind("meeting", courseOf([], {}, { meetings }))).toEqual([["unknown", undefined]]);
});

test("the yearly report is unknown, due or late", () => {
  expect(ofKind("report", courseOf([], { reportedOn: undefined }))).toEqual([["unknown", undefined]]);
  expect(ofKind("report", courseOf([]))).toEqual([["due", "2027-03-01"]]);
  expect(ofKind("report", courseOf([], { reportedOn: "2025-11-21" }))).toEqual([["late", "2026-11-21"]]);
});

test("the register is late with its entries, and at once where nobody has ever looked", () => {
  const networks = [network, { ...network, key: "N-2", checkedOn: "2025-11-21" }];
  expect(courseOf([], { networks }).find(({ kind }) => kind === "register")).toMatchObject({ state: "late", count: 2 });
  expect(ofKind("register", courseOf([], { networks: [] }))).toEqual([["unknown", undefined]]);
  expect(ofKind("register", courseOf([]))).toEqual([["due", "2027-06-01"]]);
  expect(isCheckLate({ checkedOn: "2025-11-22" }, today)).toBe(false);
});

test("recurring duties and planned rounds stand in it, what is late first", () => {
  const indicators = [buildIndicator({ key: "2.3-L1-K2", everyMonths: 12 })];
  const concept = buildConcept({ fields: [buildField({ goals: [buildGoal({ indicators })] })] });
  const evaluation = { fulfilment: "fulfilled", evidence: "", comment: "", heardAt: "2025-10-01T08:00:00Z" } as const;
  const entries = courseOf(
    [],
    {},
    {
      concept,
      evaluations: new Map([["2.3-L1-K2", evaluation]]),
      rounds: [buildRound({ state: "planned", beginsOn: "2027-01-11" }), buildRound({ state: "closed" })],
    },
  );
  expect(entries.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    "duty late",
    "round planned",
    "report due",
    "register due",
  ]);
});
