import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, dayOf, isDay, opensAt, startOfDay } from "../../src/core/calendar.ts";
import { anyDay, repeatable } from "./days.ts";

describe("addMonths", () => {
  it("keeps to the last day of a month where the day does not exist", () => {
    expect([1, 2, 3].map((months) => addMonths("2027-12-31", months))).toEqual([
      "2028-01-31",
      "2028-02-29",
      "2028-03-31",
    ]);
  });
});

describe("isDay", () => {
  it.each(["2026-11-22", "2028-02-29", "0001-01-01", "9999-12-31"])("knows %s", (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each(["", "2026-02-29", "2026-13-01", "2026-00-10", "22.11.2026", "2026-11-22T08:00", "20261122", " 2026-11-22"])(
    "refuses '%s'",
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});

describe("startOfDay and opensAt", () => {
  it.each([
    ["2026-03-28", "2026-03-27T23:00:00.000Z", "2026-03-28T07:00:00.000Z"],
    ["2026-03-29", "2026-03-28T23:00:00.000Z", "2026-03-29T06:00:00.000Z"],
    ["2026-03-30", "2026-03-29T22:00:00.000Z", "2026-03-30T06:00:00.000Z"],
    ["2026-10-24", "2026-10-23T22:00:00.000Z", "2026-10-24T06:00:00.000Z"],
    ["2026-10-25", "2026-10-24T22:00:00.000Z", "2026-10-25T07:00:00.000Z"],
    ["2026-10-26", "2026-10-25T23:00:00.000Z", "2026-10-26T07:00:00.000Z"],
  ])("are right around summer time: %s", (day, start, opening) => {
    expect([startOfDay(day), opensAt(day)]).toEqual([start, opening]);
  });

  it("begin the day to the millisecond, and open it at eight on the city's clocks", () => {
    const clock = new Intl.DateTimeFormat("de-DE", { timeZone: "Europe/Berlin", timeStyle: "medium" });
    fc.assert(
      fc.property(anyDay, (day) => {
        const start = startOfDay(day);
        expect(dayOf(start)).toBe(day);
        expect(dayOf(new Date(Date.parse(start) - 1).toISOString())).toBe(addDays(day, -1));
        expect(dayOf(opensAt(day))).toBe(day);
        expect(clock.format(new Date(opensAt(day)))).toBe("08:00:00");
      }),
      repeatable,
    );
  });
});
