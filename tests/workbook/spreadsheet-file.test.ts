import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { WorkbookError } from "../../src/workbook/errors.ts";
import { figureTemplate } from "../../src/workbook/figure-template.ts";
import { defaultLimits } from "../../src/workbook/limits.ts";
import { readSpreadsheet } from "../../src/workbook/spreadsheet-file.ts";
import { textOf } from "../../src/workbook/table.ts";
import { buildTemplate, csv } from "./figures.ts";
import { foreignWorkbook, withPart } from "./foreign-workbooks.ts";

const pace = { giveWay: () => Promise.resolve() };
const sheet = "xl/worksheets/sheet1.xml";

async function rowsOf(bytes: Uint8Array) {
  const { tables } = await readSpreadsheet(bytes, pace);
  return tables[0]?.rows.map(({ number, cells }) => [number, [...cells.values()].map(textOf)]);
}

async function refusalOf(bytes: Uint8Array, limits = defaultLimits) {
  const error = await readSpreadsheet(bytes, { ...pace, limits }).catch((caught: unknown) => caught);
  return error instanceof WorkbookError ? error.reason : error;
}

describe("CSV", () => {
  it.each([
    [
      "semicolons",
      csv("a;b,c", "1;2"),
      [
        [1, ["a", "b,c"]],
        [2, ["1", "2"]],
      ],
    ],
    ["a byte order mark", csv("\ufeffa;b"), [[1, ["a", "b"]]]],
    ["Excel's hint, which counts as a row", csv("sep=;", "a;b,c,d"), [[2, ["a", "b,c,d"]]]],
    ["umlauts in Windows-1252", Uint8Array.of(0x61, 0x3b, 0xfc, 0x3b), [[1, ["a", "ü"]]]],
    [
      "commas",
      csv("a,b,c", '"1,5","2 ""x"""'),
      [
        [1, ["a", "b", "c"]],
        [2, ["1,5", '2 "x"']],
      ],
    ],
    [
      "a line break in quotes and an empty row",
      csv('a;"b\r\nc"', "", "d"),
      [
        [1, ["a", "b\nc"]],
        [3, ["d"]],
      ],
    ],
  ])("is read with %s", async (_, bytes, rows) => {
    expect(await rowsOf(bytes)).toEqual(rows);
  });

  it("is refused when a quotation mark is never closed", async () => {
    expect(await refusalOf(csv('a;"b', "c;d"))).toBe("openQuote");
  });

  it("is refused beyond so many rows", async () => {
    expect(await refusalOf(csv("1", "2", "3"), { ...defaultLimits, rows: 2 })).toBe("tooManyRows");
  });
});

describe("workbooks", () => {
  it("keep days that another program counts from 1904", async () => {
    const bytes = withPart(
      foreignWorkbook({ name: "A", rows: [[new Date(Date.UTC(2025, 11, 31))]] }),
      "xl/workbook.xml",
      (xml) => xml.replace(/<workbookPr[^>]*\/>/, '<workbookPr date1904="1"/>'),
    );
    expect(await rowsOf(bytes)).toEqual([[1, ["2030-01-01"]]]);
  });

  it("keep texts in pieces, without readings, and what is true", async () => {
    const bytes = withPart(foreignWorkbook({ name: "A", rows: [["x", true]] }), "xl/sharedStrings.xml", (xml) =>
      xml.replace(/<si>.*<\/si>/, "<si><r><t>Am</t></r><r><t>t_x0041_</t></r><rPh><t>lies</t></rPh></si>"),
    );
    expect(await rowsOf(bytes)).toEqual([[1, ["AmtA", "WAHR"]]]);
  });

  it("keep the digits that a spreadsheet shows", async () => {
    const bytes = withPart(foreignWorkbook({ name: "A", rows: [[1, 2, 3]] }), sheet, (xml) =>
      xml
        .replace("<v>1</v>", "<v>4.0999999999999996</v>")
        .replace("<v>2</v>", "<v>1.23E-5</v>")
        .replace("<v>3</v>", "<v>1E+22</v>"),
    );
    expect(await rowsOf(bytes)).toEqual([[1, ["4.1", "0.0000123", "10000000000000000000000"]]]);
  });

  it.each([
    ["empty", new Uint8Array()],
    ["oldFormat", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
    ["otherFormat", zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") })],
    ["otherFormat", Uint8Array.of(0x89, 0x50, 0x00, 0x01)],
    ["damaged", figureTemplate(buildTemplate()).subarray(0, 3_000)],
    ["damaged", withPart(figureTemplate(buildTemplate()), sheet, (xml) => xml.slice(0, -40))],
    [
      "damaged",
      withPart(figureTemplate(buildTemplate()), sheet, (xml) =>
        xml.replace("<worksheet", '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet'),
      ),
    ],
  ])("are refused as %s", async (reason, bytes) => {
    expect(await refusalOf(bytes)).toBe(reason);
  });

  it("are refused when they are too big, before anything is unpacked", async () => {
    expect(await refusalOf(new Uint8Array(101), { ...defaultLimits, bytes: 100 })).toBe("tooBig");
  });

  it("are refused when they would grow too far", async () => {
    const bomb = withPart(figureTemplate(buildTemplate()), sheet, () => "x".repeat(20_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusalOf(bomb, { ...defaultLimits, unpackedBytes: 1_000_000 })).toBe("unpackedTooBig");
  });

  it("are refused beyond so many filled rows; empty ones do not count", async () => {
    const rows = [["a"], ...Array.from({ length: 500 }, () => []), ["b"], ["c"]];
    const bytes = foreignWorkbook({ name: "A", rows });
    expect(await refusalOf(bytes, { ...defaultLimits, rows: 2 })).toBe("tooManyRows");
    expect(await rowsOf(bytes)).toEqual([
      [1, ["a"]],
      [502, ["b"]],
      [503, ["c"]],
    ]);
  });

  it("are refused when merged cells cover too much", async () => {
    const rows = [["a"], ...Array.from({ length: 50 }, () => ["", "b"])];
    const bytes = foreignWorkbook({ name: "A", rows, merged: ["A1:Z51"] });
    expect(await refusalOf(bytes, { ...defaultLimits, cells: 500 })).toBe("tooBig");
  });
});
