import { Link, makeStyles } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import { type Block, type Inline, readAddresses, readMarkdown } from "./markdown.ts";

const useStyles = makeStyles({ list: { marginBlock: "4px", paddingInlineStart: "24px" } });

type OpenLink = (url: string) => void;

function inlineNode(inline: Inline, onLink: OpenLink): ReactNode {
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
        <Link
          href={inline.url}
          rel="noopener noreferrer"
          inline
          onClick={(event) => {
            event.preventDefault();
            onLink(inline.url);
          }}
        >
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

function blockNode(block: Block, list: string, onLink: OpenLink): ReactNode {
  const inlines = (line: readonly Inline[]) => keyed(line, (inline) => inlineNode(inline, onLink));
  if (block.kind === "lines") return keyed(block.lines, (line) => <div>{inlines(line)}&#8203;</div>);
  const items = keyed(block.items, (item) => <li>{inlines(item)}</li>);
  const Tag = block.ordered ? "ol" : "ul";
  return <Tag className={list}>{items}</Tag>;
}

interface TextProps {
  readonly text: string;
  /** Links into Teams stay on the page. */
  readonly onLink: OpenLink;
}

/** The text of a bot's message outside of cards. */
export function MarkdownText({ text, onLink }: TextProps) {
  const { list } = useStyles();
  return <div>{keyed(readMarkdown(text), (block) => blockNode(block, list, onLink))}</div>;
}

/** The text that a person wrote. */
export function PlainText({ text, onLink }: TextProps) {
  return keyed(readAddresses(text), (inline) => inlineNode(inline, onLink));
}
