/**
 * The little of Markdown that Teams renders in cards: bold, italic, links and lists. Everything else, HTML above all,
 * stays the text that it is.
 */
export type Inline =
  | { readonly kind: "text" | "bold" | "italic" | "mention"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly url: string };

export type Block =
  | { readonly kind: "lines"; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

const inlinePattern =
  /\[(?<label>[^[\]\n]+)\]\((?<url>https:\/\/[^\s()<>"]+)\)|<at>(?<mention>[^<>]*)<\/at>|\*\*(?<bold>[^\s*](?:[^*\n]*[^\s*])?)\*\*|(?<![\w*])[*_](?<italic>[^\s*_](?:[^*_\n]*[^\s*_])?)[*_](?![\w*])/g;

function inlineFrom(groups: Record<string, string | undefined>): Inline {
  const { label = "", url, mention, bold, italic = "" } = groups;
  if (url) return { kind: "link", text: label, url };
  if (mention !== undefined) return { kind: "mention", text: mention };
  return bold === undefined ? { kind: "italic", text: italic } : { kind: "bold", text: bold };
}

function readInlines(line: string): readonly Inline[] {
  const inlines: Inline[] = [];
  let end = 0;
  for (const match of line.matchAll(inlinePattern)) {
    if (match.index > end) inlines.push({ kind: "text", text: line.slice(end, match.index) });
    inlines.push(inlineFrom(match.groups ?? {}));
    end = match.index + match[0].length;
  }
  if (end < line.length) inlines.push({ kind: "text", text: line.slice(end) });
  return inlines;
}

const itemPattern = /^\s*(?:(?<bullet>[-*])|\d+\.)\s+(?<content>.*)$/;

/** Reads a text into blocks; a line that begins like an item of a list joins the list before it. */
export function readMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const line of text.split(/\r?\n/)) {
    const item = itemPattern.exec(line)?.groups;
    const inlines = readInlines(item?.content ?? line);
    const last = blocks.at(-1);
    if (item) {
      const ordered = item.bullet === undefined;
      if (last?.kind === "list" && last.ordered === ordered)
        blocks.splice(-1, 1, { ...last, items: [...last.items, inlines] });
      else blocks.push({ kind: "list", ordered, items: [inlines] });
    } else if (last?.kind === "lines") blocks.splice(-1, 1, { kind: "lines", lines: [...last.lines, inlines] });
    else blocks.push({ kind: "lines", lines: [inlines] });
  }
  return blocks;
}

const addressPattern = /https:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g;

/** What people write is no Markdown; only addresses in it become links, as in Teams. */
export function readAddresses(text: string): readonly Inline[] {
  const inlines: Inline[] = [];
  let end = 0;
  for (const { 0: url, index } of text.matchAll(addressPattern)) {
    if (index > end) inlines.push({ kind: "text", text: text.slice(end, index) });
    inlines.push({ kind: "link", text: url, url });
    end = index + url.length;
  }
  if (end < text.length) inlines.push({ kind: "text", text: text.slice(end) });
  return inlines;
}
