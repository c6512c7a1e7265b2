import type { IsoDate, IsoInstant } from "../core/concept.ts";

/** The city's time zone; readers elsewhere still read the city's dates. */
const timeZone = "Europe/Berlin";

/** `22.11.2026`; in English with the month as a word, because `05/11` is May to some and November to others. */
export function formatDate(day: IsoDate, locale: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat(regional(locale), { ...dateParts(locale), timeZone: "UTC" }).format(noon);
}

/** `22.11.2026, 16:05` in the city's time zone. */
export function formatInstant(instant: IsoInstant, locale: string): string {
  const parts = { ...dateParts(locale), hour: "2-digit", minute: "2-digit", timeZone } as const;
  return new Intl.DateTimeFormat(regional(locale), parts).format(new Date(instant));
}

function dateParts(locale: string): Intl.DateTimeFormatOptions {
  const isEnglish = locale.startsWith("en");
  return isEnglish
    ? { day: "numeric", month: "short", year: "numeric" }
    : { day: "2-digit", month: "2-digit", year: "numeric" };
}

/** English as it is written in Europe. */
function regional(locale: string): string {
  return locale === "en" ? "en-GB" : locale;
}
