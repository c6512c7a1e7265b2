/** How periods of one kind follow each other; days as of which is counted, by their day of the year. */
interface Place {
  readonly rule: "year" | "schoolYear" | "quarter" | `-${string}`;
  /** Goes up by one from each period to the next. */
  readonly at: number;
}

/** Periods further apart are a slip of the pen rather than so many that nobody reported. */
const longestRun = 60;

function placeOf(period: string): Place | undefined {
  const [, year, rest = ""] = /^(\d{4})(|\/\d{2}|-Q[1-4]|-\d{2}-\d{2})$/.exec(period) ?? [];
  if (year === undefined) return undefined;
  const at = Number(year);
  if (rest === "") return { rule: "year", at };
  if (rest.startsWith("/")) return { rule: "schoolYear", at };
  if (rest.startsWith("-Q")) return { rule: "quarter", at: at * 4 + Number(rest.slice(2)) - 1 };
  return { rule: `-${rest.slice(1)}`, at };
}

function periodAt({ rule, at }: Place): string {
  if (rule === "quarter") return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
  if (rule === "schoolYear") return `${at}/${String((at + 1) % 100).padStart(2, "0")}`;
  return rule === "year" ? String(at) : `${at}${rule}`;
}

/** The periods that follow one up to and including another of the same kind; none where they do not follow. */
export function periodsThrough(after: string, last: string): readonly string[] {
  const start = placeOf(after);
  const end = placeOf(last);
  if (!start || start.rule !== end?.rule) return [];
  const count = end.at - start.at;
  if (count < 1 || count > longestRun) return [];
  return Array.from({ length: count }, (_, index) => periodAt({ rule: start.rule, at: start.at + index + 1 }));
}

/** What all periods are alike in: `year`, `schoolYear`, `quarter`, or the same day of the year (`-12-31`). */
export function ruleOf(periods: readonly string[]): Place["rule"] | undefined {
  const [first, ...others] = periods.map((period) => placeOf(period)?.rule);
  return others.every((rule) => rule === first) ? first : undefined;
}

/** A day or year written as the periods of a series are, where those go by the year; else unchanged. */
export function alignedTo(rule: Place["rule"] | undefined, period: string): string {
  const year = Number(/^\d{4}/.exec(period)?.[0]);
  const goesByYear = rule === "year" || rule?.startsWith("-");
  return rule !== undefined && goesByYear && year > 0 ? periodAt({ rule, at: year }) : period;
}
