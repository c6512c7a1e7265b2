import fc from "fast-check";
import { addDays } from "../../src/core/calendar.ts";

/** Days of twenty years, leap years and both ends of summer time among them. */
export const anyDay = fc.integer({ min: 0, max: 7304 }).map((days) => addDays("2020-01-01", days));

/** The same cases on every run. */
export const repeatable = { seed: 20261122 };
