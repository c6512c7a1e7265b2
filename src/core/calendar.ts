import { Temporal } from "temporal-polyfill";
import type { IsoDate, IsoInstant } from "./concept.ts";

/** The city's time zone: dates of rounds and deadlines are days in it. */
const zone = "Europe/Berlin";

/** The day that an instant is in Ratingen. */
export function dayOf(instant: IsoInstant): IsoDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

export function addDays(day: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Whole months later; the last day of the month where the day does not exist. */
export function addMonths(day: IsoDate, months: number): IsoDate {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}
