import { addMonths } from "./calendar.ts";
import type { IsoDate } from "./concept.ts";

/** What the coordination decides about the app itself. */
export interface Upkeep {
  /** Years after which the names of those who answered are erased; absent: they stay. */
  readonly keepNamesYears?: number;
  /** Where readers write about barriers and faults: an address of an office, never of a person. Empty as long as none is set. */
  readonly contact: string;
}

/** Fewer would take the names away while a round may still be corrected, more is no limit. */
const shortest = 1;
const longest = 30;

/** The number of years that somebody typed; `undefined` for nothing, `NaN` for what is none. */
export function readYears(text: string): number | undefined {
  const written = text.trim();
  if (written === "") return undefined;
  const years = /^\d{1,2}$/.test(written) ? Number(written) : Number.NaN;
  return years >= shortest && years <= longest ? years : Number.NaN;
}

/** Whether readers could write there: `name@host`, without spaces. */
export function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
}

/** The day before which answers lose their names; `undefined` where names stay. */
export function namesGoBefore({ keepNamesYears }: Pick<Upkeep, "keepNamesYears">, today: IsoDate): IsoDate | undefined {
  return keepNamesYears === undefined ? undefined : addMonths(today, -12 * keepNamesYears);
}
