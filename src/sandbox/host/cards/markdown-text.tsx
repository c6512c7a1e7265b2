import { Link, makeStyles } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import { type Block, type Inline, readMarkdown } from "./markdown.ts";

const useStyles = makeStyles({ list: { marginBlock: "4px", paddingInlineStart: "24px" } });

function inlineNode(inline: Inline): ReactNode {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "bold":
    case "mention":
      return <strong>{inline.text}</strong>;
    case "italic":
      return <em>{inline.text}</em>;
    case "link":
      return (
        <Link href={inline.url} target="_blank" rel="noopener noreferrer" inline>
          {inline.text}
        </Link>
      );
  }
}

/** Gives every part of a parsed text a key: the parts never change places, only the whole text changes. */
function keyed<T>(parts: readonly T[], render: (part: T) => ReactNode): ReactNode {
  return parts.map((part, index) => {
    const key = `${index}`;
    return <Fragment key={key}>{render(part)}</Fragment>;
  });
}

function blockNode(block: Block, list: string): ReactNode {
  if (block.kind === "lines") return keyed(block.lines, (line) => <div>{keyed(line, inlineNode)}&#8203;</div>);
  const items = keyed(block.items, (item) => <li>{keyed(item, inlineNode)}</li>);
  const Tag = block.ordered ? "ol" : "ul";
  return <Tag className={list}>{items}</Tag>;
}

/** The text of a message outside of cards. */
export function MarkdownText({ text }: { readonly text: string }) {
  const { list } = useStyles();
  return <div>{keyed(readMarkdown(text), (block) => blockNode(block, list))}</div>;
}
