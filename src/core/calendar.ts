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

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

/** Midnight in the city: the first instant whose `dayOf` is this day. */
export function startOfDay(day: IsoDate): IsoInstant {
  return instantAt(day, "00:00");
}

/** When cards and reminders of a day go out, and rounds close: eight in the morning in the city. */
export function opensAt(day: IsoDate): IsoInstant {
  return instantAt(day, "08:00");
}

function instantAt(day: IsoDate, plainTime: string): IsoInstant {
  const { epochMilliseconds } = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime });
  return new Date(epochMilliseconds).toISOString();
}
