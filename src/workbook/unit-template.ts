import type { BaseFigure, Concept, IsoDate, Unit } from "../core/concept.ts";
import { goalsOf } from "../core/concept.ts";
import type { KnownFigure } from "../core/figure-intake.ts";
import { earlierPeriod, lastEndedPeriod, periodsOfYear } from "../core/period.ts";
import { figureTemplate } from "./figure-template.ts";

/** The figures for which a unit reports: those of the goals that it is responsible for, each where it is defined. */
export function figuresOf(concept: Concept, unit: string): readonly BaseFigure[] {
  return goalsOf(concept)
    .filter(({ units }) => units.includes(unit))
    .flatMap(({ baseFigures }) => baseFigures.filter(({ sameAs }) => sameAs === undefined));
}

/** The figures of a concept for which anybody may report. */
export function reportableFigures(concept: Concept): readonly BaseFigure[] {
  return goalsOf(concept).flatMap(({ baseFigures }) => baseFigures.filter(({ sameAs }) => sameAs === undefined));
}

export interface UnitTemplate {
  readonly concept: Concept;
  readonly unit: Unit;
  /** Absent: the last periods that have ended. */
  readonly year?: number;
  readonly today: IsoDate;
  /** What the lists hold, oldest first; nothing for whoever may not read it. */
  readonly known: readonly KnownFigure[];
}

/** The template of a unit (`figuresOf` says whether it reports any figures), with what is known filled in. */
export function unitTemplate({ concept, unit, year, today, known }: UnitTemplate): Uint8Array {
  const figures = figuresOf(concept, unit.key).map((definition) => ({
    definition,
    periods: periodsAsked(definition, year, today),
    reported: known
      .filter(({ figure }) => figure === definition.key)
      .map(({ report }) => report)
      .toReversed(),
  }));
  return figureTemplate({ unit, figures, language: "de" });
}

/** The last period and the one before it, so that one sees what was said then; of quarters those of a year. */
function periodsAsked({ periodRule }: BaseFigure, year: number | undefined, today: IsoDate): readonly string[] {
  if (year !== undefined) return periodsOfYear(periodRule, year);
  const last = lastEndedPeriod(periodRule, today);
  const steps = periodRule === "quarter" ? [0, 1, 2, 3] : [0, 1];
  return steps.map((back) => earlierPeriod(last, back) ?? last);
}
