import { strToU8, zipSync } from "fflate";
import { isTable, sheetXml, tableXml, type WrittenSheet } from "./sheet-writing.ts";
import { stylesXml } from "./workbook-styles.ts";
import { xmlHead, xmlText } from "./xml-writing.ts";

export interface WrittenWorkbook {
  readonly title: string;
  /** As in `de-DE`. */
  readonly language: string;
  /** Texts beside the sheets, by name. */
  readonly properties: Readonly<Record<string, string>>;
  /** The first is shown when the file is opened; it alone may form a table. */
  readonly sheets: readonly WrittenSheet[];
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const packages = "http://schemas.openxmlformats.org/package/2006";
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** The same content makes the same bytes, whenever it is written. */
const writtenOn = new Date(2000, 0, 1);

/** A workbook in Office Open XML (`.xlsx`; ECMA-376, parts 1 and 2). */
export function workbookBytes(workbook: WrittenWorkbook): Uint8Array {
  const { sheets } = workbook;
  const [first] = sheets;
  const hasTable = first !== undefined && isTable(first);
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypesXml(sheets.length, hasTable),
    "_rels/.rels": relationsXml([
      [`${office}/relationships/officeDocument`, "xl/workbook.xml"],
      [`${packages}/relationships/metadata/core-properties`, "docProps/core.xml"],
      [`${office}/relationships/custom-properties`, "docProps/custom.xml"],
    ]),
    "docProps/core.xml": corePropertiesXml(workbook),
    "docProps/custom.xml": customPropertiesXml(workbook.properties),
    "xl/workbook.xml": workbookXml(sheets),
    "xl/_rels/workbook.xml.rels": relationsXml([
      ...sheets.map((_, index) => [`${office}/relationships/worksheet`, `worksheets/sheet${index + 1}.xml`] as const),
      [`${office}/relationships/styles`, "styles.xml"],
    ]),
    "xl/styles.xml": stylesXml(),
  };
  for (const [index, sheet] of sheets.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, index === 0);
  if (hasTable) {
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = relationsXml([
      [`${office}/relationships/table`, "../tables/table1.xml"],
    ]);
    parts["xl/tables/table1.xml"] = tableXml(first);
  }
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: writtenOn });
}

/** Relations are numbered from `rId1` on, in the order given. */
function relationsXml(relations: readonly (readonly [type: string, target: string])[]): string {
  const numbered = relations.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${packages}/relationships">${numbered.join("")}</Relationships>`;
}

function contentTypesXml(sheetCount: number, hasTable: boolean): string {
  const overrides = [
    ["/xl/workbook.xml", `${sheetType}.sheet.main+xml`],
    ...Array.from({ length: sheetCount }, (_, index) => [
      `/xl/worksheets/sheet${index + 1}.xml`,
      `${sheetType}.worksheet+xml`,
    ]),
    ["/xl/styles.xml", `${sheetType}.styles+xml`],
    ...(hasTable ? [["/xl/tables/table1.xml", `${sheetType}.table+xml`]] : []),
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"],
  ];
  return [
    `${xmlHead}<Types xmlns="${packages}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`),
    "</Types>",
  ].join("");
}

function workbookXml(sheets: readonly WrittenSheet[]): string {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const titles = sheets.flatMap(({ name, hasHeading }, index) =>
    hasHeading
      ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${xmlText(name)}'!$1:$1</definedName>`]
      : [],
  );
  return [
    `${xmlHead}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}/relationships">`,
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets>${entries.join("")}</sheets>`,
    titles.length > 0 ? `<definedNames>${titles.join("")}</definedNames>` : "",
    "</workbook>",
  ].join("");
}

/** Title and language, which readers of the screen need (EN 301 549, 10.2.4.2 and 10.3.1.1). */
function corePropertiesXml({ title, language }: WrittenWorkbook): string {
  return `${xmlHead}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`;
}

function customPropertiesXml(properties: Readonly<Record<string, string>>): string {
  const entries = Object.entries(properties).map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${xmlText(name)}"><vt:lpwstr>${xmlText(value)}</vt:lpwstr></property>`,
  );
  return `${xmlHead}<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">${entries.join("")}</Properties>`;
}
