import { breakdownOf, shareCodes } from "../core/breakdown.ts";
import type { FigureAmounts } from "../core/check-in.ts";
import type { BaseFigure, Concept, IsoDate } from "../core/concept.ts";
import { goalsOf } from "../core/concept.ts";
import { earlierPeriod, lastEndedPeriod } from "../core/period.ts";
import type { FigureAnswer, Response } from "../core/response.ts";
import { fileCheckIn } from "../core/response.ts";

/** How many years before the period that offices are asked for; newest last. */
const yearsBack = [7, 6, 5, 4, 3, 2, 1] as const;
const [longestBack] = yearsBack;
const mark = "Beispieldaten, frei erfunden";

/** A figure whose invented series has a break, and from when on. */
export const sampleBreak = { figure: "2.6-L2-G1", from: "2021", reason: "Beispieldaten: andere Abgrenzung" } as const;

/** A key figure that has no target in the concept, and an invented one with the number of an earlier year. */
export const sampleTarget = {
  indicator: "2.3-L2-K2",
  target: {
    text: "Beispielziel, frei erfunden: 10 Organisationen und Gruppen bis Ende 2030",
    quantities: [{ atLeast: "10", unit: "Organisationen und Gruppen" }],
    due: "2030-12-31",
  },
  baseline: { on: "2018-12-31", value: "2" },
} as const;

/** One number to be invented. */
interface Sample {
  readonly figure: BaseFigure;
  /** Place of the figure in the concept. */
  readonly index: number;
  readonly year: number;
  readonly back: number;
  readonly period: string;
}

/**
 * Invented numbers for every base figure that is asked for: steady series with small parts, years in which nobody
 * reported, one that could not be collected, provisional ones and corrections. The last period that has ended is left to
 * those who are asked for it. The same concept and day give the same numbers.
 */
export function sampleFigures(concept: Concept, today: IsoDate): readonly Response[] {
  const figures = goalsOf(concept)
    .flatMap(({ baseFigures }) => baseFigures)
    .filter(({ sameAs }) => sameAs === undefined);
  const lastYear = Number(lastEndedPeriod("year", today));
  return figures.flatMap((figure, index) =>
    yearsBack.flatMap((back) => {
      const { periodRule: rule } = figure;
      const period = earlierPeriod(lastEndedPeriod(rule, today), rule === "quarter" ? 4 * back : back);
      return period === undefined ? [] : reportsOf({ figure, index, year: lastYear - back, back, period });
    }),
  );
}

function reportsOf(sample: Sample): readonly Response[] {
  const step = sample.index + sample.year;
  if (step % 7 === 3) return [];
  if (step % 23 === 5) {
    const reason = "Beispieldaten: In diesem Jahr wurde nicht gezählt.";
    return [response(sample, 1, { notCollectable: reason, comment: "" })];
  }
  const first = response(sample, 1, { amounts: amountsOf(sample), comment: "" });
  if (step % 11 !== 0) return [first];
  const comment = "Beispieldaten: Nachmeldung eingearbeitet";
  return [first, response(sample, 2, { amounts: amountsOf(sample, 4), comment })];
}

function response(
  { figure: { key: item }, period, year, back }: Sample,
  revision: number,
  said: Pick<FigureAnswer, "amounts" | "notCollectable" | "comment">,
): Response {
  const isProvisional = back === 1 && revision === 1;
  return {
    key: `beispiel_${item}_${period}_${revision}`,
    checkIn: fileCheckIn,
    item,
    revision,
    answer: { kind: "figure", period, isProvisional, source: mark, ...said },
    answeredBy: { id: "", name: mark },
    answeredAt: `${year + 1}-0${revision + 2}-15T09:00:00.000Z`,
  };
}

/** @param added what was found later */
function amountsOf({ figure, index, year, back }: Sample, added = 0): FigureAmounts {
  const total = added + 40 + ((index * 53) % 400) + (longestBack - back) * (3 + (index % 5));
  if (figure.kind === "share") return shareOf(total, index, year);
  const isSmall = breakdownOf(figure).length === 0 && (index + year) % 13 === 0;
  const dimensions = figure.dimensions.map(({ categories }) => partsOf(categories, total, index + year));
  return { total: String(isSmall ? 2 : total), cells: Object.assign({}, ...dimensions) };
}

/** The parts of a total: in some years one of them is small. */
function partsOf(categories: BaseFigure["dimensions"][number]["categories"], total: number, step: number) {
  let left = total;
  return Object.fromEntries(
    categories.map(({ code }, place) => {
      const isLast = place === categories.length - 1;
      const part = isLast ? left : step % 3 === 0 && place === 0 ? 1 + (step % 2) : Math.floor(left * 0.4);
      left -= part;
      return [code, String(part)];
    }),
  );
}

function shareOf(whole: number, index: number, year: number): FigureAmounts {
  const part = (index + year) % 6 === 0 ? 2 : Math.floor(whole * (0.2 + (index % 4) / 10));
  const cells = { [shareCodes.part]: String(part), [shareCodes.whole]: String(whole) };
  return { total: String(Math.round((1000 * part) / whole) / 10), cells };
}
