import { describe, expect, it } from "vitest";
import { readFigureFile } from "../../src/workbook/figure-file.ts";
import { figureTemplate } from "../../src/workbook/figure-template.ts";
import { buildReading, buildReport, share } from "../workbook/figures.ts";

describe("20,000 rows", () => {
  const figures = Array.from({ length: 400 }, (_, number) => ({ ...share, key: `9.9-L${number}-G1` }));
  const periods = Array.from({ length: 50 }, (_, number) => `${1970 + number}`);
  const bytes = figureTemplate({
    unit: { title: "Statistikstelle" },
    language: "de",
    figures: figures.map((definition) => ({
      definition,
      periods,
      reported: periods.map((period) => buildReport({ period })),
    })),
  });

  it("are read while control is given back and progress is told", async () => {
    const progress: (readonly [number, number])[] = [];
    let pauses = 0;
    const file = await readFigureFile(
      bytes,
      buildReading({
        figures,
        onProgress: (done, all) => progress.push([done, all]),
        giveWay: async () => {
          pauses += 1;
        },
      }),
    );
    expect(file.figures).toHaveLength(20_000);
    expect(progress.at(-1)).toEqual([20_000, 20_000]);
    expect(progress.map(([done]) => done)).toEqual(progress.map(([done]) => done).toSorted((a, b) => a - b));
    expect(pauses).toBeGreaterThan(80);
  });

  it("can be stopped", async () => {
    const controller = new AbortController();
    const reading = readFigureFile(
      bytes,
      buildReading({ figures, signal: controller.signal, onProgress: () => controller.abort("genug") }),
    );
    await expect(reading).rejects.toBe("genug");
  });
});
