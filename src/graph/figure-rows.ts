import type { BaseFigure, ConceptItem, FigureCell, FigureDimension, SeriesBreak } from "../core/concept.ts";
import type { Row } from "./rows.ts";
import { joinLines, optional, splitLines } from "./rows.ts";

/** The cells that define a base figure, beside those that every item of the concept has. */
export function figureCells(figure: BaseFigure): Partial<Row<"baseFigures">> {
  const { disclosure } = figure;
  return {
    Breakdown: joinLines(figure.dimensions.flatMap(dimensionLines)),
    Unit: figure.unit ?? "",
    DataSource: figure.dataSource ?? "",
    Population: figure.population ?? "",
    AgeFrom: figure.ages?.from,
    AgeTo: figure.ages?.to,
    Sensitivity: disclosure.sensitivity,
    Threshold: disclosure.threshold,
    Rounding: disclosure.rounding,
    Nought: disclosure.nought,
    Breaks: joinLines(figure.breaks.map(({ from, reason }) => `${from} ${reason}`)),
  };
}

export function readFigureDefinition(row: Row<"baseFigures">): Omit<BaseFigure, keyof ConceptItem> {
  const ages = { ...optional("from", row.AgeFrom), ...optional("to", row.AgeTo) };
  return {
    kind: row.Kind ?? "count",
    ...optional("period", row.Period),
    ...optional("sameAs", row.SameAs),
    periodRule: row.PeriodRule ?? "year",
    ...optional("unit", row.Unit),
    ...optional("dataSource", row.DataSource),
    ...optional("population", row.Population),
    ...(Object.keys(ages).length > 0 && { ages }),
    dimensions: readDimensions(splitLines(row.Breakdown)),
    disclosure: {
      ...optional("sensitivity", row.Sensitivity),
      // A number that is no threshold would make no count small.
      ...(Number.isSafeInteger(row.Threshold) && Number(row.Threshold) >= 1 && { threshold: Number(row.Threshold) }),
      ...((row.Rounding === 5 || row.Rounding === 10) && { rounding: row.Rounding }),
      ...optional("nought", row.Nought),
    },
    breaks: splitLines(row.Breaks)
      .map(readBreak)
      .toSorted((one, other) => (one.from < other.from ? -1 : 1)),
  };
}

const heading = "# ";
const furtherOnes = "…";

/** `# Geschlecht`, then a category a line; a last line `…` where there are others that are not named. */
function dimensionLines({ title, categories, isPartial }: FigureDimension): readonly string[] {
  const named = categories.map((category) => `${category.code} ${category.title}`);
  return [...(title === "" ? [] : [heading + title]), ...named, ...(isPartial ? [furtherOnes] : [])];
}

/** Categories before the first heading belong to a dimension without a title, as older versions wrote them. */
function readDimensions(lines: readonly string[]): readonly FigureDimension[] {
  const dimensions: { title: string; categories: FigureCell[]; isPartial?: true }[] = [];
  for (const line of lines.map((one) => one.trim())) {
    if (line.startsWith(heading)) dimensions.push({ title: line.slice(heading.length).trim(), categories: [] });
    else {
      if (dimensions.length === 0) dimensions.push({ title: "", categories: [] });
      const dimension = dimensions.at(-1);
      if (line === furtherOnes && dimension) dimension.isPartial = true;
      else dimension?.categories.push(readCell(line));
    }
  }
  return dimensions.filter(({ categories }) => categories.length > 0);
}

/** `w weiblich`: the code, then what it stands for. */
function readCell(line: string): FigureCell {
  const [code = "", ...title] = line.split(" ");
  return { code, title: title.join(" ") || code };
}

/** `2016 Neue Abgrenzung`: the first period of what is new, then what that is. */
function readBreak(line: string): SeriesBreak {
  const [from = "", ...reason] = line.trim().split(" ");
  return { from, reason: reason.join(" ") };
}
