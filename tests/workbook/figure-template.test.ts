import { read, utils } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intakeOf } from "../../src/core/figure-intake.ts";
import { readFigureFile } from "../../src/workbook/figure-file.ts";
import { figureTemplate } from "../../src/workbook/figure-template.ts";
import {
  buildReading,
  buildReport,
  buildTemplate,
  employees,
  faultLines,
  reports,
  share,
  yearlyAmount,
} from "./figures.ts";
import { partsIn, withPart } from "./foreign-workbooks.ts";

const numbers = "xl/worksheets/sheet1.xml";

describe("figureTemplate", () => {
  it("comes back without a fault and changes nothing", async () => {
    const file = await readFigureFile(figureTemplate(buildTemplate()), buildReading());
    expect(faultLines(file)).toEqual([]);
    const intake = intakeOf(file.figures, reports);
    expect(intake.unchanged).toHaveLength(reports.length);
    expect([...intake.new, ...intake.corrected]).toEqual([]);
  });

  it("asks for the two counts behind a share of persons, and reads them back", async () => {
    const definition = { ...share, disclosure: {} };
    const report = buildReport({ amounts: { total: "12.5", cells: { _part: "150", _whole: "1200" } } });
    const figures = [{ definition, periods: ["2025"], reported: [report] }];
    const file = await readFigureFile(
      figureTemplate(buildTemplate({ figures })),
      buildReading({ figures: [definition] }),
    );
    expect(faultLines(file)).toEqual([]);
    expect(intakeOf(file.figures, [{ figure: share.key, report }]).unchanged).toHaveLength(1);
  });

  it("makes the same bytes of the same figures", () => {
    expect(figureTemplate(buildTemplate())).toEqual(figureTemplate(buildTemplate()));
  });

  it("can be read by another program: a row for each figure, period and part, title and language", () => {
    const workbook = read(figureTemplate(buildTemplate()), { type: "array" });
    expect(workbook.SheetNames).toEqual(["Zahlen", "Hinweise"]);
    expect(workbook.Props).toMatchObject({
      Title: "Integrationskompass: Grundzahlen melden: Amt für Kinder & Jugend",
      Language: "de-DE",
    });
    const rows = utils.sheet_to_json<unknown[]>(workbook.Sheets.Zahlen ?? {}, { header: 1 });
    expect(rows[0]).toEqual([
      "Schlüssel",
      "Grundzahl",
      "Zeitraum",
      "Aufgliederung",
      "Wert",
      "Vorläufig/Endgültig",
      "Quelle",
      "Nicht erhebbar, weil",
      "Anmerkung",
    ]);
    expect(rows.slice(1).map(([key, , period, cell, value]) => [key, period, cell, value])).toEqual([
      ["2.1-L2-G1", "Stand 31.12.2025", "gesamt", 1234],
      ["2.1-L2-G1", "Stand 31.12.2025", "m – männlich", 600],
      ["2.1-L2-G1", "Stand 31.12.2025", "w – weiblich", 634],
      ["2.1-L2-G2", "Jahr 2025", "gesamt", 12.5],
      ["2.1-L2-G2", "Jahr 2024", "gesamt", undefined],
      ["2.6-L1-G1", "Schuljahr 2025/26", "gesamt", undefined],
      ["2.1-L1-G2", "3. Quartal 2026", "gesamt", undefined],
    ]);
    const guide = utils.sheet_to_csv(workbook.Sheets.Hinweise ?? {});
    expect(guide).toContain("Alle mit laufendem Vertrag");
    expect(guide).toContain("Fassung der Vorlage: 1");
  });

  it("writes what people typed as text that never becomes a formula", () => {
    const workbook = read(figureTemplate(buildTemplate()), { type: "array" });
    const cell = workbook.Sheets.Zahlen?.G2;
    expect(cell).toMatchObject({ t: "s", v: '=HYPERLINK("http://example.org";"Klick")' });
    expect(cell.f).toBeUndefined();
    const parts = partsIn(figureTemplate(buildTemplate()));
    expect(parts[numbers]).not.toContain("<f>");
    const style = Number(/<c r="G2" s="(\d+)"/.exec(parts[numbers] ?? "")?.[1]);
    const formats = /<cellXfs.*<\/cellXfs>/.exec(parts["xl/styles.xml"] ?? "")?.[0].match(/<xf .*?<\/xf>/g);
    expect(formats?.[style]).toContain('quotePrefix="1"');
  });

  it("lets nothing be changed but what is asked for", () => {
    const parts = partsIn(figureTemplate(buildTemplate()));
    const formats = /<cellXfs.*<\/cellXfs>/.exec(parts["xl/styles.xml"] ?? "")?.[0].match(/<xf .*?<\/xf>/g) ?? [];
    const isOpen = (reference: string) => {
      const style = new RegExp(`<c r="${reference}" s="(\\d+)"`).exec(parts[numbers] ?? "")?.[1];
      return formats[Number(style)]?.includes('locked="0"');
    };
    expect(parts[numbers]).toMatch(/<sheetProtection sheet="1"(?![^>]*(password|hashValue))/);
    expect(["A2", "B2", "C2", "D2", "F3", "G3", "H3", "I3"].map(isOpen)).toEqual(Array(8).fill(false));
    expect(["E2", "F2", "G2", "H2", "I2", "E3"].map(isOpen)).toEqual(Array(6).fill(true));
  });

  it("checks what is typed: whole numbers for counts, others from nought, certainty by choice, lengths of texts", () => {
    const rules = partsIn(figureTemplate(buildTemplate()))[numbers]?.match(/<dataValidation .*?<\/dataValidation>/g);
    const found = rules?.map((rule) => [
      /type="(\w+)"/.exec(rule)?.[1],
      /sqref="([^"]+)"/.exec(rule)?.[1],
      /<formula1>(.*)<\/formula1>/.exec(rule)?.[1],
    ]);
    expect(found).toEqual([
      ["whole", "E2:E4 E7", "0"],
      ["decimal", "E5:E6 E8", "0"],
      ["list", "F2 F5:F8", '"vorläufig,endgültig"'],
      ["textLength", "G2 G5:G8", "1000"],
      ["textLength", "H2 H5:H8", "1000"],
      ["textLength", "I2 I5:I8", "1000"],
    ]);
    // Excel refuses a workbook with longer messages.
    for (const rule of rules ?? []) expect(/prompt="([^"]*)"/.exec(rule)?.[1]?.length).toBeLessThanOrEqual(255);
  });

  it("has its elements in the order that the format prescribes, a frozen heading and a print set-up", () => {
    const xml = partsIn(figureTemplate(buildTemplate()))[numbers] ?? "";
    const order = [
      "sheetPr",
      "dimension",
      "sheetViews",
      "sheetFormatPr",
      "cols",
      "sheetData",
      "sheetProtection",
      "dataValidations",
      "printOptions",
      "pageMargins",
      "pageSetup",
      "headerFooter",
      "ignoredErrors",
      "tableParts",
    ].map((name) => xml.indexOf(`<${name}`));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain("&amp;LGrundzahlen melden: Amt für Kinder &amp;&amp; Jugend&amp;R");
  });

  it("names every part that it has, and no other", () => {
    const parts = partsIn(figureTemplate(buildTemplate()));
    const named = [...(parts["[Content_Types].xml"] ?? "").matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name);
    const present = Object.keys(parts).filter((name) => name.endsWith(".xml") && !name.startsWith("["));
    expect(named.toSorted()).toEqual(present.toSorted());
  });

  it("stands without any figure", async () => {
    const file = await readFigureFile(figureTemplate(buildTemplate({ figures: [] })), buildReading());
    expect(file).toEqual({ figures: [], faults: [] });
  });

  it("is refused when it is newer than this program", async () => {
    const bytes = withPart(figureTemplate(buildTemplate()), "docProps/custom.xml", (xml) => xml.replace(">1<", ">99<"));
    const { faults } = await readFigureFile(bytes, buildReading());
    expect(faults).toEqual([expect.objectContaining({ row: 0, message: expect.stringContaining("Fassung 99") })]);
  });

  it("carries any text and any amount unharmed", async () => {
    // What XML cannot hold is left out, and spaces around a text are nobody's.
    const text = fc.string({ unit: "binary", maxLength: 40 }).map((typed) =>
      typed
        .toWellFormed()
        .replaceAll(/\r\n?/g, "\n")
        .replaceAll(/[^\P{Cc}\t\n\u007f-\u009f]|[\ufffe\uffff]/gu, "")
        .trim(),
    );
    const decimal = fc
      .tuple(fc.nat({ max: 999_999_999 }), fc.nat({ max: 9_999 }))
      .map(([whole, part]) => (part === 0 ? `${whole}` : `${whole}.${part}`.replace(/0+$/, "")));
    // Many to a workbook: writing and reading one costs far more than its rows.
    const periods = Array.from({ length: 20 }, (_, index) => `${2006 + index}`);
    const typed = fc.array(fc.tuple(text, text, decimal), { minLength: periods.length, maxLength: periods.length });
    await fc.assert(
      fc.asyncProperty(typed, async (rows) => {
        const reported = rows.map(([source, comment, total], index) =>
          buildReport({
            period: periods[index] ?? "",
            amounts: { total, cells: {} },
            source: `Q ${source}`.trim(),
            comment,
          }),
        );
        const bytes = figureTemplate(buildTemplate({ figures: [{ definition: yearlyAmount, periods, reported }] }));
        const file = await readFigureFile(bytes, buildReading({ figures: [yearlyAmount] }));
        expect(faultLines(file)).toEqual([]);
        const known = reported.map((report) => ({ figure: yearlyAmount.key, report }));
        expect(intakeOf(file.figures, known).unchanged).toHaveLength(periods.length);
      }),
      { numRuns: 6 },
    );
  });

  it("asks for parts of a figure even where nothing is known", async () => {
    const bytes = figureTemplate(
      buildTemplate({ figures: [{ definition: employees, periods: ["2024-12-31"], reported: [] }] }),
    );
    const { figures, faults } = await readFigureFile(bytes, buildReading());
    expect({ figures, faults }).toEqual({ figures: [], faults: [] });
  });
});
