import { breakdownOf } from "../core/breakdown.ts";
import type { BaseFigure } from "../core/concept.ts";
import { workbookTextsDe } from "../texts/workbook.de.ts";
import { cellName } from "./figure-cells.ts";
import type { WrittenCell, WrittenSheet } from "./sheet-writing.ts";
import { templateVersion } from "./template-version.ts";

const { kinds, template: texts } = workbookTextsDe;

/** The sheet that says how to fill in the other one, and what is counted. */
export function guideSheet(title: string, figures: readonly BaseFigure[], footer: string): WrittenSheet {
  const row = (style: WrittenCell["style"], ...cells: readonly string[]) => cells.map((text) => ({ style, text }));
  return {
    name: texts.guide,
    widths: [13, 60, 24, 30, 60, 40],
    rows: [
      row("title", title),
      ...texts.howTo.map((line, index) => row("note", `${index + 1}.`, line)),
      [],
      row("title", texts.definitions),
      row("heading", ...Object.values(texts.guideHeadings)),
      ...figures.map((figure) => row("fixed", ...definitionOf(figure))),
      [],
      row("note", "", texts.version(String(templateVersion))),
    ],
    hasHeading: false,
    inputRules: [],
    footer,
  };
}

/** In the order of the headings. */
function definitionOf(figure: BaseFigure): readonly string[] {
  const { key, title, kind, details, source, period } = figure;
  return [
    key,
    title,
    kinds[kind],
    breakdownOf(figure).map(cellName).join("\n"),
    [...details, ...(period === undefined ? [] : [period])].join("\n"),
    source,
  ];
}
