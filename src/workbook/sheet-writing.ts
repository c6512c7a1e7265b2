import { columnLetter } from "./table.ts";
import type { StyleName } from "./workbook-styles.ts";
import { styleNumber } from "./workbook-styles.ts";
import { cellText, xmlHead, xmlText } from "./xml-writing.ts";

/** A cell to be written: text, or an exact decimal that a spreadsheet keeps; absent for one to be filled in. */
export interface WrittenCell {
  readonly style: StyleName;
  readonly text?: string;
  readonly number?: string;
}

/** What may be typed into cells of one column, in so many rows. */
export interface InputRule {
  readonly column: number;
  readonly rows: readonly number[];
  readonly allows:
    | { readonly kind: "whole" | "decimal" }
    | { readonly kind: "choice"; readonly of: readonly string[] }
    | { readonly kind: "text"; readonly longest: number };
  readonly prompt: string;
  readonly error: string;
}

export interface WrittenSheet {
  readonly name: string;
  /** In characters, from the first column on. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly WrittenCell[])[];
  /** The first row is a heading that stays in sight and names the columns of a table. */
  readonly hasHeading: boolean;
  readonly inputRules: readonly InputRule[];
  readonly footer: string;
}

/** The only relation of a sheet leads to the table that its cells form. */
const tableRelation = "rId1";

const namespaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/**
 * The part of a sheet. Its elements stand in the order that the format prescribes (ECMA-376, part 1, 18.3.1.99).
 * Protection has no password: it keeps from slips, not from will.
 */
export function sheetXml(sheet: WrittenSheet, isFirst: boolean): string {
  return [
    `${xmlHead}<worksheet ${namespaces}>`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${blockOf(sheet)}"/>`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0">${sheet.hasHeading ? frozenHeading : ""}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${sheet.widths.map(columnXml).join("")}</cols>`,
    `<sheetData>${sheet.rows.map(rowXml).join("")}</sheetData>`,
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>',
    rulesXml(sheet.inputRules),
    '<printOptions gridLines="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddFooter>${xmlText(sheet.footer)}</oddFooter></headerFooter>`,
    `<ignoredErrors><ignoredError sqref="${blockOf(sheet)}" numberStoredAsText="1"/></ignoredErrors>`,
    isTable(sheet) ? `<tableParts count="1"><tablePart r:id="${tableRelation}"/></tableParts>` : "",
    "</worksheet>",
  ].join("");
}

/** Whether a sheet has a heading and something below it, so that readers of the screen can name each cell's column. */
export function isTable({ hasHeading, rows }: WrittenSheet): boolean {
  return hasHeading && rows.length > 1;
}

export function tableXml(sheet: WrittenSheet): string {
  const names = (sheet.rows[0] ?? []).map(({ text = "" }) => text);
  const columns = names.map((name, index) => `<tableColumn id="${index + 1}" name="${cellText(name)}"/>`);
  return `${xmlHead}<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="${sheet.name}" displayName="${sheet.name}" ref="${blockOf(sheet)}" totalsRowShown="0"><autoFilter ref="${blockOf(sheet)}"/><tableColumns count="${columns.length}">${columns.join("")}</tableColumns></table>`;
}

/** Text in a header or footer: `&` begins a command there. */
export function footerText(text: string): string {
  return text.replaceAll("&", "&&");
}

const frozenHeading =
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>';

function blockOf({ rows, widths }: WrittenSheet): string {
  return `A1:${columnLetter(widths.length)}${Math.max(1, rows.length)}`;
}

function columnXml(width: number, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
}

function rowXml(cells: readonly WrittenCell[], index: number): string {
  const row = index + 1;
  return `<row r="${row}">${cells.map((cell, column) => cellXml(cell, `${columnLetter(column + 1)}${row}`)).join("")}</row>`;
}

/** What Excel would take for a formula, were it typed. */
const formulaMark = /^[=+\-@\t\r]/;

/** Text is marked as text, so that it becomes no formula even when somebody edits the cell and leaves it again. */
function cellXml({ style, text, number }: WrittenCell, reference: string): string {
  const isQuoted = text !== undefined && formulaMark.test(text);
  const start = `<c r="${reference}" s="${styleNumber(style, isQuoted)}"`;
  if (number !== undefined) return `${start}><v>${number}</v></c>`;
  if (text === undefined || text === "") return `${start}/>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

function rulesXml(rules: readonly InputRule[]): string {
  const used = rules.filter(({ rows }) => rows.length > 0);
  if (used.length === 0) return "";
  return `<dataValidations count="${used.length}">${used.map(ruleXml).join("")}</dataValidations>`;
}

function ruleXml({ column, rows, allows, prompt, error }: InputRule): string {
  const attributes = `allowBlank="1" showInputMessage="1" showErrorMessage="1" error="${xmlText(error)}" prompt="${xmlText(prompt)}" sqref="${blocksOf(columnLetter(column), rows)}"`;
  switch (allows.kind) {
    case "choice":
      return `<dataValidation type="list" ${attributes}><formula1>"${xmlText(allows.of.join(","))}"</formula1></dataValidation>`;
    case "text":
      return `<dataValidation type="textLength" operator="lessThanOrEqual" ${attributes}><formula1>${allows.longest}</formula1></dataValidation>`;
    default:
      return `<dataValidation type="${allows.kind}" operator="greaterThanOrEqual" ${attributes}><formula1>0</formula1></dataValidation>`;
  }
}

/** `E2:E4 E7` for the rows 2, 3, 4 and 7. */
function blocksOf(letter: string, rows: readonly number[]): string {
  const blocks: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last && last.to === row - 1) last.to = row;
    else blocks.push({ from: row, to: row });
  }
  return blocks.map(({ from, to }) => (from === to ? `${letter}${from}` : `${letter}${from}:${letter}${to}`)).join(" ");
}
