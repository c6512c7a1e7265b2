/**
 * Rows as text for a spreadsheet program: every cell in quotation marks, lines ended by CRLF.
 * A cell that such a program could take for a formula begins with an apostrophe, as OWASP advises (CSV injection).
 * @param separator `;` in a file, as a German Excel expects; a tab on the clipboard
 */
export function delimitedText(rows: readonly (readonly string[])[], separator: ";" | "\t"): string {
  return rows.map((cells) => `${cells.map(cellText).join(separator)}\r\n`).join("");
}

function cellText(text: string): string {
  const harmless = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
