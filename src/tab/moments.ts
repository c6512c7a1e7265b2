import type { IsoInstant } from "../core/concept.ts";
import { dateFormat } from "../texts/formats.ts";

const timeZone = "Europe/Berlin";
const dayMilliseconds = 86_400_000;

/** `16:05` in the city's time zone. */
export function formatTime(instant: IsoInstant, locale: string): string {
  return dateFormat(locale, { timeStyle: "short", timeZone }).format(new Date(instant));
}

/** `16:05`, and the day before it where that is not today: `21.11.2026, 16:05`. */
export function formatMoment(instant: IsoInstant, now: IsoInstant, locale: string): string {
  if (dayNumber(instant) === dayNumber(now)) return formatTime(instant, locale);
  const options = { dateStyle: "medium", timeStyle: "short", timeZone } as const;
  return dateFormat(locale, options).format(new Date(instant));
}

/** `heute`, `gestern`, `vor 3 Tagen`, `vor 2 Monaten`: by days of the calendar, as people count. */
export function formatAgo(instant: IsoInstant, now: IsoInstant, locale: string): string {
  const days = Math.round((dayNumber(instant) - dayNumber(now)) / dayMilliseconds);
  const ago = agoFormat(locale);
  if (days > -14) return ago.format(Math.min(days, 0), "day");
  if (days > -60) return ago.format(Math.round(days / 7), "week");
  if (days > -730) return ago.format(Math.round(days / 30.44), "month");
  return ago.format(Math.round(days / 365.25), "year");
}

/** Kept for the same reason as those of dates. */
const agoFormats = new Map<string, Intl.RelativeTimeFormat>();

function agoFormat(locale: string): Intl.RelativeTimeFormat {
  const format = agoFormats.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  agoFormats.set(locale, format);
  return format;
}

/** Midnight UTC of the day that an instant is in the city. */
function dayNumber(instant: IsoInstant): number {
  return Date.parse(dateFormat("sv-SE", { dateStyle: "short", timeZone }).format(new Date(instant)));
}
