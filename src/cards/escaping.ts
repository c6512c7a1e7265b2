/** Inline marks, wherever they stand. `(` only matters after `]`, but some clients read links in spite of an escaped `]`. */
const inlineMarks = /[\\`*_[\]<>~|]|(?<=\])\(|&(?=[#\w])|\{(?=\{)|(?<=[{$])\{/g;

/** Marks that make a list, a heading or a quotation at the beginning of a line. */
const lineMarks = /^(?:[#+-]|\d+(?=[.)](?:\s|$)))/;

/**
 * Text of people and lists, so that a card's Markdown shows it as it is: no link, emphasis, list, mention or `{{DATE()}}`.
 * Line breaks become paragraphs, which every client shows.
 * Source: adaptivecards.io, "Text features"; commonmark.org, "Backslash escapes".
 */
export function escaped(text: string): string {
  return text
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map(escapedLine)
    .filter((line) => line !== "")
    .join("\n\n");
}

function escapedLine(line: string): string {
  const inline = line.trim().replace(inlineMarks, "\\$&");
  return inline.replace(lineMarks, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

/** At most `length` characters, with an ellipsis where something is missing. */
export function shortened(text: string, length: number): string {
  const characters = Array.from(text);
  if (characters.length <= length) return text;
  return `${characters
    .slice(0, length - 1)
    .join("")
    .trimEnd()}…`;
}

/** Text of people for a place with room for so many characters. */
export function escapedText(text: string, length: number): string {
  return escaped(shortened(text, length));
}

/** The same on one line, for lists. */
export function escapedEntry(text: string, length: number): string {
  return escapedText(text.replaceAll(/\s+/g, " ").trim(), length);
}
