import { getHolidays } from "feiertagejs";
import { Temporal } from "temporal-polyfill";
import { addDays } from "./calendar.ts";
import type { IsoDate } from "./concept.ts";

/** North Rhine-Westphalia, as the holiday library calls it. */
const state = "NW";

/**
 * Monday to Friday, public holidays of North Rhine-Westphalia left out (§ 2 Feiertagsgesetz NW).
 * Christmas Eve, New Year's Eve and carnival are none by law and count as working days.
 */
export function isWorkingDay(day: IsoDate): boolean {
  const { year, dayOfWeek } = Temporal.PlainDate.from(day);
  if (dayOfWeek > 5) return false;
  // The library sets holidays to noon in UTC; its own `dateString` would depend on the zone of the machine.
  const noon = Date.parse(`${day}T12:00:00.000Z`);
  return getHolidays(year, state).every(({ date }) => date.getTime() !== noon);
}

/** The day itself if it is a working day, else the next one. */
export function workingDayFrom(day: IsoDate): IsoDate {
  return nearestWorkingDay(day, 1);
}

/** The day itself if it is a working day, else the one before. */
export function workingDayUntil(day: IsoDate): IsoDate {
  return nearestWorkingDay(day, -1);
}

/**
 * So many working days later, or earlier when `count` is negative. A day that is no working day counts from the next one,
 * or from the previous one when going back, so that the whole number of working days always lies in between.
 */
export function addWorkingDays(day: IsoDate, count: number): IsoDate {
  const direction = count < 0 ? -1 : 1;
  let reached = nearestWorkingDay(day, direction);
  for (let left = Math.abs(count); left > 0; left--) {
    reached = nearestWorkingDay(addDays(reached, direction), direction);
  }
  return reached;
}

function nearestWorkingDay(day: IsoDate, direction: 1 | -1): IsoDate {
  let near = day;
  while (!isWorkingDay(near)) near = addDays(near, direction);
  return near;
}
