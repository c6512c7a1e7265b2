import { breakdownOf, shareCodes } from "../../../src/core/breakdown.ts";
import type { FigureAmounts } from "../../../src/core/check-in.ts";
import type { BaseFigure, Concept } from "../../../src/core/concept.ts";
import { goalsOf } from "../../../src/core/concept.ts";
import { periodsOfYear } from "../../../src/core/period.ts";
import type { Response } from "../../../src/core/response.ts";
import { fileCheckIn, responseKey } from "../../../src/core/response.ts";

const firstYear = 2006;
export const yearsOfEachFigure = 20;
const invented = "Zahlen der Messung, frei erfunden";

/**
 * Twenty years of invented numbers for every base figure that is asked for: steady series, now and then with a part that
 * is too small to be shown. The same concept gives the same numbers.
 */
export function yearsOfFigures(concept: Concept): readonly Response[] {
  const figures = goalsOf(concept)
    .flatMap(({ baseFigures }) => baseFigures)
    .filter(({ sameAs }) => sameAs === undefined);
  return figures.flatMap((figure, place) =>
    Array.from({ length: yearsOfEachFigure }, (_, year) => year).flatMap((year) =>
      periodsOfYear(figure.periodRule, firstYear + year).map((period) =>
        report(figure, period, amountsOf(figure, place, year)),
      ),
    ),
  );
}

function report({ key: item }: BaseFigure, period: string, amounts: FigureAmounts): Response {
  const year = Number(period.slice(0, 4));
  return {
    key: responseKey(fileCheckIn, `${item}_${period}`, 1),
    checkIn: fileCheckIn,
    item,
    revision: 1,
    answer: { kind: "figure", period, amounts, isProvisional: false, source: invented, comment: "" },
    answeredBy: { id: "", name: invented },
    answeredAt: `${year + 1}-03-15T09:00:00.000Z`,
  };
}

/** @param place of the figure in the concept */
function amountsOf(figure: BaseFigure, place: number, year: number): FigureAmounts {
  const whole = 60 + ((place * 53) % 400) + year * (3 + (place % 5)) + ((place + year) % 4) * 2;
  const isSmall = (place + year) % 6 === 0;
  if (figure.kind === "share") return shareOf(isSmall ? 2 : Math.floor(whole * (0.2 + (place % 4) / 10)), whole);
  const dimensions = figure.dimensions.map(({ categories }) => partsOf(categories, whole, isSmall));
  const isSmallItself = isSmall && figure.kind === "count" && breakdownOf(figure).length === 0;
  return { total: String(isSmallItself ? 2 : whole), cells: Object.assign({}, ...dimensions) };
}

function partsOf(
  categories: BaseFigure["dimensions"][number]["categories"],
  whole: number,
  isFirstSmall: boolean,
): Readonly<Record<string, string>> {
  let left = whole;
  return Object.fromEntries(
    categories.map(({ code }, index) => {
      const isLast = index === categories.length - 1;
      const part = isLast ? left : isFirstSmall && index === 0 ? 1 : Math.floor(left * 0.4);
      left -= part;
      return [code, String(part)];
    }),
  );
}

function shareOf(part: number, whole: number): FigureAmounts {
  const cells = { [shareCodes.part]: String(part), [shareCodes.whole]: String(whole) };
  return { total: String(Math.round((1000 * part) / whole) / 10), cells };
}
