import { strToU8, zipSync } from "fflate";
import { xmlHead, xmlText } from "../workbook/xml-writing.ts";
import type { Document, DocumentBlock } from "./document-block.ts";
import {
  contentTypes,
  coreProperties,
  documentRelations,
  numbering,
  packageRelations,
  settings,
  styles,
  wordNamespace,
} from "./docx-parts.ts";

export const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Width of the text on A4 with margins of 2.5 cm, in twentieths of a point. */
const textWidth = 9071;

/**
 * A document as a Word file (ECMA-376, part 1, 17): headings, lists and the header rows of tables are marked as such, and the
 * language is set, so that it can be read aloud (EN 301 549, chapter 10).
 */
export function docxBytes({ title, language, blocks }: Document): Uint8Array {
  const body = [paragraph(title, "Title"), ...blocks.map(blockXml)].join("");
  const page = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>\
<w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>`;
  const document = `${xmlHead}<w:document xmlns:w="${wordNamespace}"><w:body>${body}${page}</w:body></w:document>`;
  return zipSync({
    "[Content_Types].xml": strToU8(contentTypes),
    "_rels/.rels": strToU8(packageRelations),
    "docProps/core.xml": strToU8(coreProperties(title, language)),
    "word/document.xml": strToU8(document),
    "word/styles.xml": strToU8(styles(language)),
    "word/numbering.xml": strToU8(numbering),
    "word/settings.xml": strToU8(settings),
    "word/_rels/document.xml.rels": strToU8(documentRelations),
  });
}

function blockXml(block: DocumentBlock): string {
  switch (block.kind) {
    case "heading":
      return paragraph(block.text, `Heading${block.level}`);
    case "paragraph":
      return paragraph(block.text);
    case "list":
      return block.items.map(bullet).join("");
    case "table":
      return table(block);
  }
}

function paragraph(text: string, style?: string): string {
  const properties = style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${run(text)}</w:p>`;
}

function bullet(text: string): string {
  const properties = `<w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>`;
  return `<w:p>${properties}${run(text)}</w:p>`;
}

/** Lines of a text that somebody has typed stay lines. */
function run(text: string, properties = ""): string {
  const lines = text.split(/\r?\n/).map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`);
  return `<w:r>${properties}${lines.join("<w:br/>")}</w:r>`;
}

function table({ title, header, rows }: Extract<DocumentBlock, { kind: "table" }>): string {
  const width = Math.floor(textWidth / header.length);
  const grid = header.map(() => `<w:gridCol w:w="${width}"/>`).join("");
  const properties = `<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${textWidth}" w:type="dxa"/>\
<w:tblLook w:val="0020" w:firstRow="1"/><w:tblCaption w:val="${xmlText(title)}"/></w:tblPr>`;
  const cell = (text: string, bold = "") =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p>${run(text, bold)}</w:p></w:tc>`;
  const head = header.map((text) => cell(text, "<w:rPr><w:b/></w:rPr>")).join("");
  const body = rows.map(
    (row) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map((text) => cell(text)).join("")}</w:tr>`,
  );
  // Two tables that touch would become one.
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>\
<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>${body.join("")}</w:tbl><w:p/>`;
}
