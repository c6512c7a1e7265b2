import { xmlHead } from "./xml-writing.ts";

/** How a cell looks, and whether it can be filled in. */
const styles = {
  plain: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"',
  heading: '<xf numFmtId="49" fontId="1" fillId="3" borderId="1" xfId="0"',
  title: '<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0"',
  note: '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"',
  fixed: '<xf numFmtId="49" fontId="0" fillId="2" borderId="1" xfId="0"',
  openText: '<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0"',
  openWhole: '<xf numFmtId="3" fontId="0" fillId="0" borderId="1" xfId="0"',
  openDecimal: '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0"',
} as const;
export type StyleName = keyof typeof styles;

const names = Object.keys(styles);

/** Every style is there twice: the second time for text that begins like a formula. */
export function styleNumber(style: StyleName, isQuoted: boolean): number {
  return names.indexOf(style) + (isQuoted ? names.length : 0);
}

function formatXml([name, start]: readonly [string, string], isQuoted: boolean): string {
  const wrap = name === "plain" || name === "title" ? "" : ' wrapText="1"';
  const isOpen = name.startsWith("open");
  return `${start}${isQuoted ? ' quotePrefix="1"' : ""} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment vertical="top"${wrap}/><protection locked="${isOpen ? 0 : 1}"/></xf>`;
}

/** `xl/styles.xml` (ECMA-376, part 1, 18.8). White on dark blue has a contrast of 11 : 1. */
export function stylesXml(): string {
  const formats = [false, true].flatMap((isQuoted) =>
    Object.entries(styles).map((style) => formatXml(style, isQuoted)),
  );
  const line = (side: string) => `<${side} style="thin"><color rgb="FF8A8A8A"/></${side}>`;
  return [
    `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    '<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts>',
    '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F3864"/><bgColor indexed="64"/></patternFill></fill></fills>',
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${["left", "right", "top", "bottom"].map(line).join("")}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${formats.length}">${formats.join("")}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Standard" xfId="0" builtinId="0"/></cellStyles>',
    "</styleSheet>",
  ].join("");
}
