import type { IsoDate } from "../core/concept.ts";
import type { Language } from "../core/language.ts";
import type { Round } from "../core/round.ts";
import { formatDate } from "./formats.ts";
import { vocabulary } from "./vocabulary.ts";

/** The title under which the lists keep a round that nobody names otherwise; the lists are German. */
export function keptRoundTitle(day: IsoDate): string {
  return dayTitle(day, "de");
}

/** A round's title in a language: by the day for which it was planned; what somebody has written stays as it is. */
export function roundTitle({ key, title }: Pick<Round, "key" | "title">, language: Language): string {
  const [, day] = /^R-(\d{4}-\d{2}-\d{2})$/.exec(key) ?? [];
  const isDay = day !== undefined && !Number.isNaN(Date.parse(day));
  return isDay && title === keptRoundTitle(day) ? dayTitle(day, language) : title;
}

function dayTitle(day: IsoDate, language: Language): string {
  return vocabulary(language).roundTitle(formatDate(day, language));
}
