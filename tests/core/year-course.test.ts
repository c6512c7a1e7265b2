import { expect, test } from "vitest";
import type { Body } from "../../src/core/concept.ts";
import { isCheckLate } from "../../src/core/network.ts";
import type { CourseEntry } from "../../src/core/year-course.ts";
import { yearCourse } from "../../src/core/year-course.ts";
import {
  buildBoard,
  buildConcept,
  buildField,
  buildGoal,
  buildIndicator,
  buildMeasure,
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

/** What is late first, what has no day last. */
function all({ late, months, after, undated }: ReturnType<typeof courseOf>): readonly CourseEntry[] {
  return [...late, ...months.flatMap(({ entries }) => entries), ...after, ...undated];
}

/** Without what comes round again, and without the body that has no rhythm. */
function ofKind(kind: string, course: ReturnType<typeof courseOf>) {
  return all(course)
    .filter((entry) => entry.kind === kind && entry.state !== "again" && entry.key !== "gruppe")
    .map(({ state, on }) => [state, on]);
}

test("a body with a rhythm is late once its time is over and no meeting stands", () => {
  expect(ofKind("meeting", courseOf([]))).toEqual([["undated", undefined]]);
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
  expect(ofKind("meeting", courseOf([], {}, { meetings }))).toEqual([["undated", undefined]]);
});

test("the yearly report is undated, due or late", () => {
  expect(ofKind("report", courseOf([], { reportedOn: undefined }))).toEqual([["undated", undefined]]);
  expect(ofKind("report", courseOf([]))).toEqual([["due", "2027-03-01"]]);
  expect(ofKind("report", courseOf([], { reportedOn: "2025-11-21" }))).toEqual([["late", "2026-11-21"]]);
});

test("the register is late with its entries, and at once where nobody has ever looked", () => {
  const networks = [network, { ...network, key: "N-2", checkedOn: "2025-11-21" }];
  expect(all(courseOf([], { networks })).find(({ kind }) => kind === "register")).toMatchObject({
    state: "late",
    count: 2,
  });
  expect(ofKind("register", courseOf([], { networks: [] }))).toEqual([["undated", undefined]]);
  expect(ofKind("register", courseOf([]))).toEqual([["due", "2027-06-01"]]);
  expect(isCheckLate({ checkedOn: "2025-11-22" }, today)).toBe(false);
});

test("recurring duties and planned rounds stand in it, what is late first", () => {
  const indicators = [buildIndicator({ key: "2.3-L1-K2", everyMonths: 12 })];
  const concept = buildConcept({ fields: [buildField({ goals: [buildGoal({ indicators })] })] });
  const evaluation = { fulfilment: "fulfilled", evidence: "", comment: "", heardAt: "2025-10-01T08:00:00Z" } as const;
  const course = courseOf(
    [],
    {},
    {
      concept,
      evaluations: new Map([["2.3-L1-K2", evaluation]]),
      rounds: [buildRound({ state: "planned", beginsOn: "2027-01-11" }), buildRound({ state: "closed" })],
    },
  );
  expect(all(course).map(({ kind, state, on }) => `${kind} ${state} ${on}`)).toEqual([
    "duty late 2026-10-01",
    "round planned 2027-01-11",
    "report due 2027-03-01",
    "register due 2027-06-01",
    "report again 2028-03-01",
    "register again 2028-06-01",
  ]);
  expect(course.late[0]?.place).toEqual({ view: "goal", key: "2.3-L1" });
});

test("a calendar has all months of two years, and what is due later stands after them", () => {
  const { months, after } = courseOf(["2026-11-01"], { reportedOn: "2028-01-10" });
  expect(months).toHaveLength(24);
  expect(months.at(0)?.month).toBe("2026-11");
  expect(months.at(-1)?.month).toBe("2028-10");
  expect(after.map(({ kind, on }) => [kind, on])).toEqual([
    ["meeting", "2028-11-01"],
    ["report", "2029-01-10"],
  ]);
});

test("a body without a rhythm waits for a day until one is planned, and what is planned leads to its meeting", () => {
  const meetings = [buildMeeting({ body: "gruppe", heldOn: "2026-09-01" })];
  const waiting = courseOf([], {}, { meetings }).undated.find(({ key }) => key === "gruppe");
  expect(waiting).toMatchObject({ state: "undated", lastOn: "2026-09-01" });
  const next = buildMeeting({ body: "gruppe", heldOn: "2026-12-01" });
  const { months, undated } = courseOf([], {}, { meetings: [...meetings, next] });
  expect(months[1]?.entries).toMatchObject([{ key: "gruppe", place: { view: "meeting", key: next.key } }]);
  expect(undated.some(({ key }) => key === "gruppe")).toBe(false);
});

test("a duty is named by what comes round, not by what is done once", () => {
  const founding = buildMeasure({
    title: "Interessenvertretung gründen",
    details: ["Austausch", "Sie trifft sich regelmäßig (2 x pro Jahr)."],
    everyMonths: 6,
  });
  const concept = buildConcept({ fields: [buildField({ goals: [buildGoal({ measures: [founding] })] })] });
  expect(courseOf([], {}, { concept }).undated).toContainEqual(
    expect.objectContaining({
      title: "Sie trifft sich regelmäßig (2 x pro Jahr).",
      about: { key: founding.key, title: founding.title },
      place: { view: "measure", key: founding.key },
    }),
  );
});
