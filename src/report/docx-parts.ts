import { xmlHead, xmlText } from "../workbook/xml-writing.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const packages = "http://schemas.openxmlformats.org/package/2006";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

export const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** Which type each part has (ECMA-376, part 2, 10.1). */
export const contentTypes = `${xmlHead}<Types xmlns="${packages}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/>\
<Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/>\
<Override PartName="/word/numbering.xml" ContentType="${wordType}.numbering+xml"/>\
<Override PartName="/word/settings.xml" ContentType="${wordType}.settings+xml"/>\
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
</Types>`;

export const packageRelations = relations([
  [`${office}/relationships/officeDocument`, "word/document.xml"],
  [`${packages}/relationships/metadata/core-properties`, "docProps/core.xml"],
]);

export const documentRelations = relations([
  [`${office}/relationships/styles`, "styles.xml"],
  [`${office}/relationships/numbering`, "numbering.xml"],
  [`${office}/relationships/settings`, "settings.xml"],
]);

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], at) => `<Relationship Id="r${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${packages}/relationships">${entries.join("")}</Relationships>`;
}

/** Title and language, which screen readers and archives ask for (EN 301 549, 10.2.4.2 and 10.3.1.1). */
export function coreProperties(title: string, language: string): string {
  return `${xmlHead}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title>\
<dc:language>${language}</dc:language></cp:coreProperties>`;
}

export const settings = `${xmlHead}<w:settings xmlns:w="${wordNamespace}"><w:compat>\
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
</w:compat></w:settings>`;

/** One list with bullets. */
export const numbering = `${xmlHead}<w:numbering xmlns:w="${wordNamespace}"><w:abstractNum w:abstractNumId="0">\
<w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>\
<w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="283"/></w:pPr></w:lvl>\
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

/** Sizes are half points. The names of the built-in styles are what makes Word take headings for headings. */
export function styles(language: string): string {
  return `${xmlHead}<w:styles xmlns:w="${wordNamespace}"><w:docDefaults><w:rPrDefault><w:rPr>\
<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/>\
<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
${headingStyle("Title", "Title", "", 36)}\
${headingStyle("Heading1", "heading 1", '<w:outlineLvl w:val="0"/>', 28)}\
${headingStyle("Heading2", "heading 2", '<w:outlineLvl w:val="1"/>', 24)}\
<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/></w:style>\
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
<w:tblPr><w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr>\
<w:tblBorders>${borders}</w:tblBorders></w:tblPr></w:style></w:styles>`;
}

const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
  .join("");

function headingStyle(id: string, name: string, outline: string, size: number): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>\
<w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/>${outline}</w:pPr>\
<w:rPr><w:b/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;
}
