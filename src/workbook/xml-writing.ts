/** Begins every part of a workbook. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
};

/** Text of people inside XML, as content or in an attribute; characters that XML does not know are left out. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\t\n\u007f-\u009f]|[\ufffe\uffff]/gu, "")
    .replaceAll(/[&<>"\t\n]/g, (sign) => entities[sign] ?? "");
}

/** Text of a cell: what only looks like one of the format's own escapes (`_x000D_`) stays as it was typed. */
export function cellText(text: string): string {
  return xmlText(text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
}
