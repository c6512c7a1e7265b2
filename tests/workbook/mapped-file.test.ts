import { describe, expect, it } from "vitest";
import type { ColumnMapping } from "../../src/workbook/column-mapping.ts";
import { readMappedFile } from "../../src/workbook/figure-file.ts";
import { buildReading, csv, faultLines, yearlyAmount } from "./figures.ts";
import { foreignWorkbook, formula } from "./foreign-workbooks.ts";

function buildMapping(overrides: Partial<ColumnMapping> = {}): ColumnMapping {
  return {
    headerRow: 1,
    columns: {},
    values: [],
    figureNames: { "Beschäftigte insgesamt": "2.1-L2-G1", "Anteil in %": "2.1-L2-G2" },
    cellNames: { Männer: "m", Frauen: "w", Zusammen: "" },
    passesOverUnknown: true,
    fixed: { isProvisional: false, source: "Statistisches Jahrbuch 2025" },
    decimalSign: ",",
    emptySigns: [".", "x", "–"],
    ...overrides,
  };
}

const long = buildMapping({
  headerRow: 2,
  columns: { figure: { heading: "Merkmal" }, period: { heading: "Jahr" }, cell: { letter: "C" } },
  values: [{ column: { heading: "Zahl" } }],
});

const wide = buildMapping({
  columns: { figure: { heading: "Merkmal" } },
  values: ["2023", "2024", "2025"].map((period) => ({ column: { heading: period }, period })),
});

describe("readMappedFile", () => {
  it("reads a long table, and passes over what is not asked for and what has no value", async () => {
    const bytes = csv(
      "Statistisches Jahrbuch",
      "Merkmal;Jahr;Geschlecht;Zahl;Fußnote",
      "Beschäftigte insgesamt;2024;Zusammen;1.200;a",
      "Beschäftigte insgesamt;2024;Frauen;700;",
      "Beschäftigte insgesamt;2023;Zusammen;.;",
      "Sonnenstunden;2024;;1.600;",
    );
    const { figures, faults } = await readMappedFile(bytes, long, buildReading());
    expect(faults).toEqual([]);
    expect(figures.map(({ figure, answer }) => [figure, answer])).toEqual([
      [
        "2.1-L2-G1",
        {
          kind: "figure",
          period: "2024-12-31",
          amounts: { total: "1200", cells: { w: "700" } },
          isProvisional: false,
          source: "Statistisches Jahrbuch 2025",
          comment: "",
        },
      ],
    ]);
  });

  it("reads a wide table with a column for each year", async () => {
    const bytes = foreignWorkbook({
      name: "Tab 3",
      rows: [
        ["Merkmal", 2023, 2024, 2025],
        ["Beschäftigte insgesamt", 1100, 1150.5, "x"],
        ["Anteil in %", "11,5 %", "", "–"],
      ],
    });
    const file = await readMappedFile(bytes, { ...wide, sheet: "Tab 3" }, buildReading());
    expect(faultLines(file)).toEqual(["C2: Hier wird gezählt: Bitte eine ganze Zahl eintragen."]);
    expect(file.figures.map(({ answer }) => [answer.period, answer.amounts?.total])).toEqual([
      ["2023-12-31", "1100"],
      ["2023", "11.5"],
    ]);
  });

  it("reads a wide table with a column for each part, one figure in all rows", async () => {
    const mapping = buildMapping({
      columns: { period: { heading: "Jahr" } },
      values: [
        { column: { heading: "gesamt" } },
        { column: { heading: "Männer" }, cell: "m" },
        { column: { heading: "Frauen" }, cell: "w" },
      ],
      fixed: { figure: "2.1-L2-G1", isProvisional: true, source: "Jahrbuch" },
    });
    const file = await readMappedFile(csv("Jahr,gesamt,Männer,Frauen", "2024,10,4,6"), mapping, buildReading());
    expect(file.figures[0]?.answer).toMatchObject({
      period: "2024-12-31",
      amounts: { total: "10", cells: { m: "4", w: "6" } },
      isProvisional: true,
    });
  });

  it("reads 1.234 as the table means it", async () => {
    const bytes = csv("Merkmal;2024", "Anteil in %;1.234");
    const mapping = { ...wide, values: wide.values.slice(1, 2) };
    const reading = buildReading({ figures: [yearlyAmount] });
    const totals = async (decimalSign: ColumnMapping["decimalSign"]) =>
      (await readMappedFile(bytes, { ...mapping, decimalSign }, reading)).figures[0]?.answer.amounts?.total;
    expect(await totals(",")).toBe("1234");
    expect(await totals(".")).toBe("1.234");
  });

  it("says which sheet and which columns are missing, all at once", async () => {
    const bytes = csv("Merkmal;2024;2024");
    const missing = await readMappedFile(bytes, { ...wide, sheet: "Tab 9" }, buildReading());
    expect(missing.faults.map(({ message }) => message)).toEqual(["Das Blatt „Tab 9“ gibt es in der Datei nicht."]);
    const mapping = { ...wide, columns: { figure: { heading: "Thema" }, cell: { letter: "1" } } };
    expect((await readMappedFile(bytes, mapping, buildReading())).faults.map(({ message }) => message)).toEqual([
      "Die Spalte „Thema“ gibt es in der Kopfzeile nicht.",
      "„1“ ist kein Buchstabe einer Spalte.",
      "Die Spalte „2023“ gibt es in der Kopfzeile nicht.",
      "Die Spalte „2024“ gibt es in der Kopfzeile mehrmals. Nennen Sie ihren Buchstaben.",
      "Die Spalte „2025“ gibt es in der Kopfzeile nicht.",
    ]);
  });

  it("takes no value of a row whose source cannot be read", async () => {
    const bytes = foreignWorkbook({
      name: "Tab 3",
      rows: [
        ["Merkmal", "2023", "2024", "2025", "Quelle"],
        ["Anteil in %", 1, 2, 3, formula("A1")],
      ],
    });
    const mapping = { ...wide, columns: { ...wide.columns, source: { heading: "Quelle" } } };
    const file = await readMappedFile(bytes, mapping, buildReading());
    expect(file.figures).toEqual([]);
    expect(faultLines(file)).toEqual(["E2: Hier steht eine Formel. Fügen Sie bitte nur ihren Wert ein."]);
  });

  it("survives being kept as JSON", async () => {
    const bytes = csv("Merkmal;2023;2024;2025", "Anteil in %;1;2;3");
    const kept: ColumnMapping = JSON.parse(JSON.stringify(wide));
    expect(await readMappedFile(bytes, kept, buildReading())).toEqual(
      await readMappedFile(bytes, wide, buildReading()),
    );
  });

  it("finds fault with unknown names where it shall not pass them over", async () => {
    const bytes = csv("Merkmal;2023;2024;2025", "constructor;1;;");
    const file = await readMappedFile(bytes, { ...wide, passesOverUnknown: false }, buildReading());
    expect(faultLines(file)).toEqual(["A2: Die Grundzahl „constructor“ gibt es nicht oder sie gehört nicht hierher."]);
  });
});
