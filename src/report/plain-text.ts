import type { Document, DocumentBlock } from "./document-block.ts";

/** A document as text to copy into a mail or a chat. */
export function plainText({ title, blocks }: Document): string {
  return [title, ...blocks.map(textOf)].join("\n\n").concat("\n");
}

function textOf(block: DocumentBlock): string {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return block.text;
    case "list":
      return block.items.map((item) => `– ${item}`).join("\n");
    case "table":
      return [block.title, ...block.rows.map((row) => rowText(block.header, row))].join("\n");
  }
}

/** `– Beschluss: …; Zuständig: …`, since columns fall apart without a table; a sentence has its own end. */
function rowText(header: readonly string[], row: readonly string[]): string {
  const cells = row.flatMap((cell, at) => (cell === "" ? [] : [`${header[at]}: ${cell}`]));
  return `– ${cells.reduce((line, cell) => (/[.!?…;:]$/.test(line) ? `${line} ${cell}` : `${line}; ${cell}`))}`;
}
