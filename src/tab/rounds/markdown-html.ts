const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * The Markdown that the product's cards use, as HTML for their renderer: paragraphs, lists with `- `, and marks of
 * people's own text taken back from behind their backslash. Whatever else stands there is shown as it is.
 */
export function markdownHtml(text: string): string {
  return text
    .split("\n\n")
    .map((block) => {
      const lines = block.split("\n");
      if (!lines.every((line) => line.startsWith("- "))) return `<p>${lines.map(plain).join("<br>")}</p>`;
      return `<ul>${lines.map((line) => `<li>${plain(line.slice(2))}</li>`).join("")}</ul>`;
    })
    .join("");
}

function plain(line: string): string {
  return line.replaceAll(/\\([!-/:-@[-`{-~])/g, "$1").replaceAll(/[&<>"]/g, (character) => entities[character] ?? "");
}
