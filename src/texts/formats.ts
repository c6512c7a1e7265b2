import type { IsoDate, IsoInstant } from "../core/concept.ts";

/** The city's time zone; readers elsewhere still read the city's dates. */
const timeZone = "Europe/Berlin";

/** Making a format costs a hundred times as much as using it, and a list writes hundreds of dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** How a locale writes dates: the same format for the same wish. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const wish = JSON.stringify([locale, options]);
  const format = formats.get(wish) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(wish, format);
  return format;
}

/** `22.11.2026`; in English with the month as a word, because `05/11` is May to some and November to others. */
export function formatDate(day: IsoDate, locale: string): string {
  // Without a format, whose making is the longest part of drawing the first page.
  if (!isEnglish(locale)) return day.split("-").toReversed().join(".");
  const noon = new Date(`${day}T12:00:00Z`);
  return dateFormat(regional(locale), { ...dateParts(locale), timeZone: "UTC" }).format(noon);
}

/** `November 2026`. @param month `2026-11` */
export function formatMonth(month: string, locale: string): string {
  const noon = new Date(`${month}-01T12:00:00Z`);
  return new Intl.DateTimeFormat(regional(locale), { month: "long", year: "numeric", timeZone: "UTC" }).format(noon);
}

/** `31.12.`, of every year. @param day `12-31` */
export function formatDayOfYear(day: string, locale: string): string {
  const parts = locale.startsWith("de") ? ({ day: "2-digit", month: "2-digit" } as const) : dayAndMonth;
  const noon = new Date(`2000-${day}T12:00:00Z`);
  return dateFormat(regional(locale), { ...parts, timeZone: "UTC" }).format(noon);
}

/** Without the year, figures alone could be anything to most readers. */
const dayAndMonth = { day: "numeric", month: "long" } as const;

/** `22.11.2026, 16:05` in the city's time zone. */
export function formatInstant(instant: IsoInstant, locale: string): string {
  const parts = { ...dateParts(locale), hour: "2-digit", minute: "2-digit", timeZone } as const;
  return dateFormat(regional(locale), parts).format(new Date(instant));
}

function dateParts(locale: string): Intl.DateTimeFormatOptions {
  return isEnglish(locale)
    ? { day: "numeric", month: "short", year: "numeric" }
    : { day: "2-digit", month: "2-digit", year: "numeric" };
}

function isEnglish(locale: string): boolean {
  return locale.startsWith("en");
}

/** English as it is written in Europe. */
function regional(locale: string): string {
  return locale === "en" ? "en-GB" : locale;
}
