import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { PublishedValue } from "../../../src/core/publication/published-value.ts";
import { figureCells } from "../../../src/tab/figures/figure-cells.ts";
import { FiguresView } from "../../../src/tab/figures/figures-view.tsx";
import { figuresDe } from "../../../src/texts/figures.de.ts";
import { takeAlongDe } from "../../../src/texts/take-along.de.ts";
import { buildBaseFigure, buildGoal, buildIndicator, buildPublishedValue } from "../../builders.ts";

const figure = buildBaseFigure({
  key: "2.2-L1-G1",
  title: "Beratene Frauen",
  kind: "count",
  unit: "Personen",
  population: "Frauen in Ratingen",
  ages: { from: 18 },
  details: ["Ohne Telefonberatung"],
  disclosure: { sensitivity: "special" },
  dimensions: [
    {
      title: "Herkunft",
      categories: [
        { code: "mit", title: "mit" },
        { code: "ohne", title: "ohne" },
      ],
    },
  ],
  breaks: [{ from: "2024", reason: "Neue Zählung" }],
});
const keyFigure = buildIndicator({
  key: "2.2-L1-K1",
  title: "Anteil",
  kind: "keyFigure",
  formula: "100 * G1[mit] / G1",
  unit: "%",
  target: { text: "die Hälfte", quantities: [{ atLeast: "50", unit: "%" }], due: "2030-12-31" },
  baseline: { on: "2020-12-31", value: "10" },
});
const goal = buildGoal({ key: "2.2-L1", baseFigures: [figure], indicators: [keyFigure] });
const published: readonly PublishedValue[] = [
  buildPublishedValue({ figure: figure.key, period: "2023", value: "100", cells: { mit: "40", ohne: "60" } }),
  buildPublishedValue({ figure: figure.key, period: "2024", missing: "hidden", cells: { mit: ".", ohne: "98" } }),
  buildPublishedValue({ figure: figure.key, period: "2025", value: "1200", isProvisional: true, source: "=Amt" }),
  buildPublishedValue({ figure: keyFigure.key, period: "2025", value: "20" }),
];

function textOf(values: readonly PublishedValue[] = published): string {
  const html = renderToStaticMarkup(
    <FiguresView place="2.2-L1" goals={[goal]} published={values} now="2026-05-01T09:00:00Z" />,
  );
  return html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

describe("the page of figures", () => {
  test("says who is counted, how it is protected, and what the newest value is", () => {
    const text = textOf();
    for (const words of [
      "1.200 Personen, Jahr 2025 (vorläufig)",
      "Frauen in Ratingen",
      "ab 18 Jahren",
      "Ohne Telefonberatung",
      figuresDe.hidesBelow(5),
      figuresDe.hidesNought,
      "Bruch ab 2024: Neue Zählung",
      "Nach Herkunft",
    ])
      expect(text).toContain(words);
  });

  test("judges a target by the rule that it states, with the numbers beside it", () => {
    const text = textOf();
    for (const words of [figuresDe.judged.atRisk, "30 %", "mindestens 50", figuresDe.rule, "die Hälfte"])
      expect(text).toContain(words);
  });

  test("says so where nothing is published, and offers no file then", () => {
    const text = textOf([]);
    expect(text).toContain(figuresDe.none);
    expect(text).not.toContain(takeAlongDe.download);
  });

  test("gives the values of the table for a spreadsheet, with what is hidden as a point and its reason", () => {
    const [head, ...rows] = figureCells(
      [goal],
      Map.groupBy(published, (value) => value.figure),
    );
    expect(head).toEqual(Object.values(figuresDe.columns));
    const about = ["2.2-L1-G1", "Beratene Frauen", "Personen"];
    expect(rows).toEqual([
      [...about, "Jahr 2023", "gesamt", "100", "", "Amt"],
      [...about, "Jahr 2023", "mit", "40", "", "Amt"],
      [...about, "Jahr 2023", "ohne", "60", "", "Amt"],
      [...about, "Jahr 2024", "gesamt", ".", figuresDe.missing.hidden, "Amt"],
      [...about, "Jahr 2024", "mit", ".", figuresDe.missing.hidden, "Amt"],
      [...about, "Jahr 2024", "ohne", "98", "", "Amt"],
      [...about, "Jahr 2025", "gesamt", "1.200", "vorläufig", "=Amt"],
      ["2.2-L1-K1", "Anteil", "%", "Jahr 2025", "gesamt", "20", "", "Amt"],
    ]);
  });
});
