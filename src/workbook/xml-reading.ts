import { SaxesParser } from "saxes";
import { WorkbookError } from "./errors.ts";
import { type Pace, pauseBetweenPieces } from "./pace.ts";
import type { Part } from "./zip-file.ts";

/** Attributes by name, as written. */
export type Attributes = Readonly<Record<string, string>>;

/** What is told while a part is read. Names come without the prefix of their namespace. */
export interface XmlListener {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const pieceLength = 262_144;

/**
 * Reads XML piece by piece; a part that is not there tells nothing. A document type declaration is refused: no office program writes one, and entities that
 * grow are declared there.
 */
export async function readXml(part: Part, listener: XmlListener, pace: Pace): Promise<void> {
  if (part.length === 0) return;
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on("doctype", refuse);
  parser.on("opentag", ({ name, attributes }) => listener.open(localName(name), attributes));
  parser.on("text", (text) => listener.text?.(text));
  parser.on("cdata", (text) => listener.text?.(text));
  parser.on("closetag", ({ name }) => listener.close?.(localName(name)));
  const decoder = new TextDecoder();
  let sincePause = 0;
  for (const piece of part) {
    for (let from = 0; from < piece.length; from += pieceLength) {
      feed(() => parser.write(decoder.decode(piece.subarray(from, from + pieceLength), { stream: true })));
      sincePause += Math.min(piece.length - from, pieceLength);
      if (sincePause < pieceLength) continue;
      sincePause = 0;
      await pauseBetweenPieces(pace);
    }
  }
  feed(() => parser.write(decoder.decode()).close());
}

function refuse(): never {
  throw new WorkbookError({ reason: "damaged" });
}

function feed(step: () => void): void {
  try {
    step();
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError({ reason: "damaged" });
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
