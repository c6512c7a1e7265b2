import type { NumberMeaning } from "./cell-formats.ts";
import { numberMeaning } from "./cell-formats.ts";
import type { Pace } from "./pace.ts";
import { readXml } from "./xml-reading.ts";
import type { Part } from "./zip-file.ts";

/** What a workbook says of its sheets. */
export interface SheetEntry {
  readonly name: string;
  /** Relation by which the part of the sheet is found. */
  readonly relation: string;
  readonly isHidden: boolean;
}

export interface WorkbookEntries {
  readonly sheets: readonly SheetEntry[];
  readonly countsFrom1904: boolean;
}

/** `xl/workbook.xml` (ECMA-376, part 1, 18.2). */
export async function readEntries(part: Part, pace: Pace): Promise<WorkbookEntries> {
  const sheets: SheetEntry[] = [];
  let countsFrom1904 = false;
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === "workbookPr") countsFrom1904 = isTrue(attributes.date1904);
    if (name !== "sheet") return;
    const relation = Object.entries(attributes).find(([attribute]) => attribute.endsWith(":id"))?.[1] ?? "";
    sheets.push({
      name: attributes.name ?? "",
      relation,
      isHidden: (attributes.state ?? "visible") !== "visible",
    });
  };
  await readXml(part, { open }, pace);
  return { sheets, countsFrom1904 };
}

/** Names of the parts to which relations lead, as they stand in the archive. */
export async function readRelations(part: Part, pace: Pace): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  const open = (name: string, { Id, Target = "" }: Readonly<Record<string, string>>) => {
    if (name === "Relationship" && Id !== undefined)
      targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
  };
  await readXml(part, { open }, pace);
  return targets;
}

/** The texts that cells refer to by number; readings of East Asian characters are left out. */
export async function readSharedTexts(part: Part, pace: Pace): Promise<readonly string[]> {
  const texts: string[] = [];
  const path: string[] = [];
  let current = "";
  await readXml(
    part,
    {
      open: (name) => {
        path.push(name);
        if (name === "si") current = "";
      },
      text: (text) => {
        if (path.at(-1) === "t" && !path.includes("rPh")) current += text;
      },
      close: (name) => {
        path.pop();
        if (name === "si") texts.push(decodedText(current));
      },
    },
    pace,
  );
  return texts;
}

/** What the formats of cells make of numbers, by the number of the style. */
export async function readFormats(part: Part, pace: Pace): Promise<readonly NumberMeaning[]> {
  const codes = new Map<number, string>();
  const meanings: NumberMeaning[] = [];
  let isInCellFormats = false;
  await readXml(
    part,
    {
      open: (name, attributes) => {
        const id = Number(attributes.numFmtId ?? 0);
        if (name === "numFmt") codes.set(id, attributes.formatCode ?? "");
        if (name === "cellXfs") isInCellFormats = true;
        if (name === "xf" && isInCellFormats) meanings.push(numberMeaning(id, codes.get(id)));
      },
      close: (name) => {
        if (name === "cellXfs") isInCellFormats = false;
      },
    },
    pace,
  );
  return meanings;
}

/** A text property of `docProps/custom.xml`, by name. */
export async function readProperties(part: Part, pace: Pace): Promise<ReadonlyMap<string, string>> {
  const properties = new Map<string, string>();
  let name = "";
  await readXml(
    part,
    {
      open: (element, attributes) => {
        if (element === "property") name = attributes.name ?? "";
      },
      text: (text) => {
        if (text.trim() !== "") properties.set(name, (properties.get(name) ?? "") + text);
      },
    },
    pace,
  );
  return properties;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** Texts hold characters that XML cannot as `_x000D_` (ECMA-376, part 1, 22.9.2.19). */
export function decodedText(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
