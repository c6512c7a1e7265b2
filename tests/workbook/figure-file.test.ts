import { describe, expect, it } from "vitest";
import { describeFaults } from "../../src/workbook/fault.ts";
import { readFigureFile } from "../../src/workbook/figure-file.ts";
import { buildReading, csv, faultLines, templateCsv } from "./figures.ts";
import { errorCell, foreignWorkbook, formula, percent } from "./foreign-workbooks.ts";

const headings = ["Schlüssel", "Zeitraum", "Aufgliederung", "Wert", "Vorläufig/Endgültig", "Quelle"];

async function faultsOf(...rows: readonly string[]): Promise<readonly string[]> {
  return faultLines(await readFigureFile(templateCsv(...rows), buildReading()));
}

async function amountsOf(...rows: readonly string[]) {
  const file = await readFigureFile(templateCsv(...rows), buildReading());
  expect(faultLines(file)).toEqual([]);
  return file.figures.map(({ answer }) => answer.amounts?.total);
}

describe("readFigureFile", () => {
  it("takes total and parts of a figure together", async () => {
    const { figures, faults } = await readFigureFile(
      templateCsv(
        "2.1-L2-G1;31.12.2025;gesamt;1.234;vorläufig;Personalamt;;Stand Januar",
        "2.1-L2-G1;2025-12-31;weiblich;634;;;;",
        "2.1-L2-G1;Stand 31.12.2025;m;600;;;;",
      ),
      buildReading(),
    );
    expect(faults).toEqual([]);
    expect(figures).toEqual([
      {
        figure: "2.1-L2-G1",
        answer: {
          kind: "figure",
          period: "2025-12-31",
          amounts: { total: "1234", cells: { m: "600", w: "634" } },
          isProvisional: true,
          source: "Personalamt",
          comment: "Stand Januar",
        },
        place: { sheet: "CSV-Datei", row: 2, column: "D" },
      },
    ]);
  });

  it("takes numbers as they are written in German, and as programs write them", async () => {
    const rows = ["1.234,5", "1234,5", "1234.5", "1,234.5", "1 234,50"].map(
      (value, index) => `2.1-L1-G2;${2020 + index}-Q1;;${value};endgültig;Kämmerei;;`,
    );
    expect(await amountsOf(...rows)).toEqual(Array(5).fill("1234.5"));
  });

  it("takes periods as people write them", async () => {
    const rows = [
      "2.1-L2-G2;Jahr 2024;;1;endgültig;A;;",
      "2.6-L1-G1;Schuljahr 2024/2025;;2;endgültig;A;;",
      "2.6-L1-G1;2023/24;;3;endgültig;A;;",
      "2.1-L1-G2;3. Quartal 2026;;4;endgültig;A;;",
      "2.1-L1-G2;2026-Q2;;5;endgültig;A;;",
      "2.1-L1-G2;Q1 2026;;6;endgültig;A;;",
      "2.1-L2-G1;2024;;7;endgültig;A;;",
    ];
    const { figures } = await readFigureFile(templateCsv(...rows), buildReading());
    expect(figures.map(({ answer }) => answer.period)).toEqual([
      "2024",
      "2024/25",
      "2023/24",
      "2026-Q3",
      "2026-Q2",
      "2026-Q1",
      "2024-12-31",
    ]);
  });

  it("takes a reason in place of a value, and asks nothing more then", async () => {
    const { figures, faults } = await readFigureFile(
      templateCsv("2.1-L2-G2;2025;gesamt;;;;Wird nicht erfasst;"),
      buildReading(),
    );
    expect(faults).toEqual([]);
    expect(figures[0]?.answer).toMatchObject({ notCollectable: "Wird nicht erfasst", isProvisional: false });
    expect(figures[0]?.answer.amounts).toBeUndefined();
  });

  it("names every fault with its place, all at once", async () => {
    expect(
      await faultsOf(
        "9.9-L9-G9;2025;;1;endgültig;A;;",
        "2.1-L2-G2;MMXXV;;1;endgültig;A;;",
        "2.1-L2-G2;2026;;1;endgültig;A;;",
        "2.1-L2-G2;2024;Ost;1;endgültig;A;;",
        "2.1-L2-G2;2023;;viele;endgültig;A;;",
        "2.1-L2-G1;2023;;1,5;vielleicht;;;",
        "2.1-L2-G2;2022;;1;endgültig;A;Kein Personal;",
        "2.1-L2-G2;2021;;-1;endgültig;A;;",
        `2.1-L2-G2;2020;;1;endgültig;A;;${"x".repeat(1001)}`,
        ";2020;;1;endgültig;A;;",
        "2.1-L2-G2;;;1;endgültig;A;;",
        "2.1-L2-G2;2019;;1;endgültig;A;;",
        "2.1-L2-G2;2019;gesamt;2;endgültig;A;;",
        "2.1-L2-G2;2018;;;endgültig;A;;",
      ),
    ).toEqual([
      "A2: Die Grundzahl „9.9-L9-G9“ gibt es nicht oder sie gehört nicht hierher.",
      "B3: „MMXXV“ ist kein Zeitraum dieser Grundzahl. Möglich ist zum Beispiel „Jahr 2025“.",
      "B4: Der Zeitraum „2026“ ist noch nicht zu Ende.",
      "C5: Die Grundzahl hat keine Aufgliederung; „Ost“ gibt es nicht.",
      "D6: Das ist keine Zahl. Möglich sind zum Beispiel 1234,5 oder 1.234,5, ohne Einheit.",
      "D7: Hier wird gezählt: Bitte eine ganze Zahl eintragen.",
      "E7: Bitte „vorläufig“ oder „endgültig“ angeben.",
      "F7: Zu einem Wert gehört seine Quelle.",
      "G8: Es stehen ein Wert und ein Grund da, warum er nicht erhebbar ist. Bitte eines von beiden entfernen.",
      "D9: Der Wert darf nicht unter 0 liegen und höchstens 15 Zeichen haben; runden Sie ihn bei Bedarf.",
      "H10: Der Text ist länger als 1000 Zeichen. Bitte kürzen.",
      "A11: Der Schlüssel der Grundzahl fehlt.",
      "B12: Der Zeitraum fehlt.",
      "14: Diese Angabe steht schon in Zeile 13 („CSV-Datei“). Bitte eine der beiden entfernen.",
      "D15: Es fehlt der Wert oder der Grund, warum er nicht erhebbar ist.",
    ]);
  });

  it("finds fault with parts that cannot be", async () => {
    expect(
      await faultsOf(
        "2.1-L2-G1;2025;gesamt;10;endgültig;A;;",
        "2.1-L2-G1;2025;m;11;;;;",
        "2.1-L2-G1;2024;w;5;endgültig;A;;",
        "2.1-L2-G1;2023;gesamt;10;endgültig;A;;",
        "2.1-L2-G1;2023;m;4;vorläufig;B;;",
        "2.1-L2-G1;2022;gesamt;10;endgültig;A;;",
        "2.1-L2-G1;2022;d;1;;;;",
      ),
    ).toEqual([
      "D3: Der Teil ist größer als der Gesamtwert.",
      "D4: Der Gesamtwert fehlt: Bitte in der Zeile „gesamt“ eintragen.",
      "E6: In Zeile 5 steht zu derselben Grundzahl und demselben Zeitraum etwas anderes.",
      "F6: In Zeile 5 steht zu derselben Grundzahl und demselben Zeitraum etwas anderes.",
      "C8: „d“ gehört nicht zur Aufgliederung. Möglich sind: m – männlich, w – weiblich.",
    ]);
  });

  it("takes what is without fault beside what is not, and says where the faults are", async () => {
    const file = await readFigureFile(
      templateCsv("2.1-L2-G2;2025;;12;endgültig;A;;", "2.1-L2-G2;2024;;zwölf;endgültig;A;;"),
      buildReading(),
    );
    expect(file.figures.map(({ answer }) => answer.period)).toEqual(["2025"]);
    expect(describeFaults(file.faults)).toMatch(/^CSV-Datei, Zeile 3, Spalte D: Das ist keine Zahl\./);
  });

  it("reads real numbers, days and percentages of another program, in moved and added columns, with empty rows", async () => {
    const bytes = foreignWorkbook({
      name: "Meine Zahlen",
      rows: [
        ["Rückmeldung Personalamt"],
        [],
        ["Nr.", "Wert", "Quelle", "Zeitraum", "Schlüssel", "Vorläufig/Endgültig"],
        [formula("1+1"), 4.1, "A", 2025, "2.1-L2-G2", "Endgültig"],
        [],
        [2, 1234, "A", new Date(Date.UTC(2025, 11, 31)), "2.1-L2-G1", "vorläufig"],
        [3, percent(0.07), "A", "2024", "2.1-L2-G2", "endgültig"],
      ],
    });
    const file = await readFigureFile(bytes, buildReading());
    expect(faultLines(file)).toEqual([]);
    expect(file.figures.map(({ answer }) => [answer.period, answer.amounts?.total])).toEqual([
      ["2025", "4.1"],
      ["2025-12-31", "1234"],
      ["2024", "7"],
    ]);
  });

  it("refuses formulas and error cells where it reads, and a percentage that is no share", async () => {
    const bytes = foreignWorkbook({
      name: "Zahlen",
      rows: [
        headings,
        ["2.1-L2-G2", "2025", "", formula("A1*2"), "endgültig", "A"],
        ["2.1-L2-G2", "2024", "", errorCell, "endgültig", "A"],
        ["2.1-L2-G1", "2024", "", percent(0.5), "endgültig", "A"],
      ],
    });
    expect(faultLines(await readFigureFile(bytes, buildReading()))).toEqual([
      "D2: Hier steht eine Formel. Fügen Sie bitte nur ihren Wert ein.",
      "D3: Hier steht der Fehler #REF!. Bitte durch einen Wert ersetzen.",
      "D4: Das ist keine Zahl. Möglich sind zum Beispiel 1234,5 oder 1.234,5, ohne Einheit.",
    ]);
  });

  it("reads what is merged for all rows that it covers, but a merged value only once", async () => {
    const bytes = foreignWorkbook({
      name: "Zahlen",
      rows: [headings, ["2.1-L2-G1", "31.12.2025", "gesamt", 10, "endgültig", "A"], ["", "", "m", 4], ["", "", "w"]],
      merged: ["A2:A4", "B2:B4", "D3:D4"],
    });
    const { figures, faults } = await readFigureFile(bytes, buildReading());
    expect(faults).toEqual([]);
    expect(figures[0]?.answer.amounts).toEqual({ total: "10", cells: { m: "4" } });
  });

  it("reads every sheet in the form of the template, and none that is hidden", async () => {
    const row = (key: string, year: string) => [key, year, "", 1, "endgültig", "A"];
    const bytes = foreignWorkbook(
      { name: "Notizen", rows: [["nichts"]] },
      { name: "Zahlen", rows: [headings, row("2.1-L2-G2", "2025")] },
      { name: "Mehr", rows: [headings, row("2.1-L2-G2", "2024"), row("2.1-L2-G2", "2025")] },
      { name: "Alt", rows: [headings, row("2.1-L2-G2", "2023")], isHidden: true },
    );
    const file = await readFigureFile(bytes, buildReading());
    expect(file.figures.map(({ answer }) => answer.period)).toEqual(["2024"]);
    expect(file.faults).toEqual([
      {
        sheet: "Mehr",
        row: 3,
        column: "",
        message: "Diese Angabe steht schon in Zeile 2 („Zahlen“). Bitte eine der beiden entfernen.",
      },
    ]);
  });

  it("says so when no sheet has the headings", async () => {
    const file = await readFigureFile(csv("Name;Zahl", "A;1"), buildReading());
    expect(file.faults.map(({ message }) => message)).toEqual([
      "Kein Blatt hat eine Kopfzeile mit „Schlüssel“, „Zeitraum“, „Wert“.",
    ]);
  });
});
