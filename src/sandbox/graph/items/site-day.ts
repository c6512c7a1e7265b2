import { Temporal } from "temporal-polyfill";

import { toSeconds } from "../actor.ts";

const dayLength = "2026-03-02".length;

/**
 * A column that holds a day only gives the instant of its midnight on the site, told in UTC: the day before, east of
 * Greenwich.
 *
 * @param kept the day as the stand-in keeps it, `2026-03-02T00:00:00Z`
 */
export function midnightOnSite(kept: string, zone: string): string {
  const midnight = Temporal.PlainDate.from(kept.slice(0, dayLength)).toZonedDateTime(zone);
  return toSeconds(new Date(midnight.epochMilliseconds));
}

/** The day on the site, as it is kept, of an instant that a client wrote; a day without a time stands for itself. */
export function dayOnSite(written: string, zone: string): string {
  const day =
    written.length === dayLength
      ? written
      : Temporal.Instant.from(new Date(written).toISOString()).toZonedDateTimeISO(zone).toPlainDate().toString();
  return `${day}T00:00:00Z`;
}
