import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/core/calendar.ts";
import { addWorkingDays, isWorkingDay, workingDayFrom, workingDayUntil } from "../../src/core/working-days.ts";
import { anyDay, repeatable } from "./days.ts";

const fixedFeasts = ["01-01", "05-01", "10-03", "11-01", "12-25", "12-26"];

/** Karfreitag, Ostermontag, Christi Himmelfahrt, Pfingstmontag, Fronleichnam. */
const movableFeasts = {
  2024: ["03-29", "04-01", "05-09", "05-20", "05-30"],
  2025: ["04-18", "04-21", "05-29", "06-09", "06-19"],
  2026: ["04-03", "04-06", "05-14", "05-25", "06-04"],
  2027: ["03-26", "03-29", "05-06", "05-17", "05-27"],
  2028: ["04-14", "04-17", "05-25", "06-05", "06-15"],
  2029: ["03-30", "04-02", "05-10", "05-21", "05-31"],
  2030: ["04-19", "04-22", "05-30", "06-10", "06-20"],
};

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
}

function daysOfYear(year: string): readonly string[] {
  return Array.from({ length: 366 }, (_, days) => addDays(`${year}-01-01`, days)).filter((day) => day.startsWith(year));
}

describe("isWorkingDay", () => {
  it.each(Object.entries(movableFeasts))(
    "leaves out weekends and the public holidays of %s, nothing else",
    (year, movable) => {
      const feasts = [...fixedFeasts, ...movable].map((feast) => `${year}-${feast}`);
      const free = daysOfYear(year).filter((day) => !isWorkingDay(day));
      expect(free).toEqual(daysOfYear(year).filter((day) => isWeekend(day) || feasts.includes(day)));
    },
  );

  it("works on the holidays of other states, and on the evenings before feasts", () => {
    const worked = ["2028-01-06", "2028-08-15", "2028-10-31", "2028-11-22", "2027-12-24", "2027-12-31", "2027-02-08"];
    expect(worked.filter((day) => !isWorkingDay(day))).toEqual([]);
  });
});

describe("addWorkingDays", () => {
  it.each([
    ["2026-12-23", 3, "2026-12-29", "over Christmas and a weekend"],
    ["2026-12-29", -3, "2026-12-23", "back again"],
    ["2026-05-13", 1, "2026-05-15", "over Christi Himmelfahrt"],
    ["2026-12-31", 1, "2027-01-04", "into the next year"],
    ["2026-11-21", 0, "2026-11-23", "a Saturday is the Monday after"],
    ["2026-11-21", 1, "2026-11-24", "a Saturday counts from the Monday after"],
    ["2026-11-22", -1, "2026-11-19", "going back, a Sunday counts from the Friday before"],
  ])("%s and %i is %s: %s", (day, count, expected) => {
    expect(addWorkingDays(day, count)).toBe(expected);
  });

  const count = fc.integer({ min: -60, max: 60 });

  it("returns to the working day from which it went", () => {
    fc.assert(
      fc.property(anyDay.map(workingDayFrom), count, (day, days) => {
        expect(addWorkingDays(addWorkingDays(day, days), -days)).toBe(day);
      }),
      repeatable,
    );
  });

  it("may be done in parts, and always ends on a working day", () => {
    const upTo30 = fc.nat({ max: 30 });
    fc.assert(
      fc.property(anyDay, upTo30, upTo30, (day, one, other) => {
        const reached = addWorkingDays(day, one + other);
        expect(addWorkingDays(addWorkingDays(day, one), other)).toBe(reached);
        expect(isWorkingDay(reached)).toBe(true);
      }),
      repeatable,
    );
  });

  it("never turns the order of days around", () => {
    fc.assert(
      fc.property(anyDay, count, (day, days) => {
        expect(addWorkingDays(day, days) <= addWorkingDays(addDays(day, 1), days)).toBe(true);
      }),
      repeatable,
    );
  });
});

describe("workingDayFrom and workingDayUntil", () => {
  it("leave a working day alone and enclose every other with nothing but days off", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [before, after] = [workingDayUntil(day), workingDayFrom(day)];
        if (isWorkingDay(day)) expect([before, after]).toEqual([day, day]);
        else expect(addWorkingDays(before, 1)).toBe(after);
        expect(before <= day && day <= after).toBe(true);
      }),
      repeatable,
    );
  });
});
