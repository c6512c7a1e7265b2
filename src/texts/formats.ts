import type { IsoDate, IsoInstant } from "../core/concept.ts";

/** The city's time zone; readers elsewhere still read the city's dates. */
const timeZone = "Europe/Berlin";

/** `22.11.2026` */
export function formatDate(day: IsoDate, locale: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeZone: "UTC",
  }).format(noon);
}

/** `22.11.2026, 16:05` in the city's time zone. */
export function formatInstant(instant: IsoInstant, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone,
  }).format(new Date(instant));
}
