import { type Inline, readMarkdown } from "./markdown.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

function inlineHtml(inline: Inline): string {
  const text = escaped(inline.text);
  switch (inline.kind) {
    case "text":
      return text;
    case "bold":
    case "mention":
      return `<strong>${text}</strong>`;
    case "italic":
      return `<em>${text}</em>`;
    case "link":
      return `<a href="${escaped(inline.url)}" target="_blank" rel="noopener noreferrer">${text}</a>`;
  }
}

function lineHtml(line: readonly Inline[]): string {
  return line.map(inlineHtml).join("");
}

/** Markdown as HTML for the card renderer, which takes HTML only: every character of the text is escaped. */
export function markdownHtml(text: string): string {
  return readMarkdown(text)
    .map((block) => {
      if (block.kind === "lines") return block.lines.map(lineHtml).join("<br>");
      const tag = block.ordered ? "ol" : "ul";
      return `<${tag}>${block.items.map((item) => `<li>${lineHtml(item)}</li>`).join("")}</${tag}>`;
    })
    .join("");
}
