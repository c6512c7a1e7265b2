import { type ErrorCode, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";

/** Way from the top of the file to a value: names of fields and indexes of lists. */
export type Path = readonly PropertyKey[];

interface Position {
  readonly line: number;
  readonly column: number;
}

/** What is wrong in the text of a file, before anybody asks what it says. */
interface SyntaxFault {
  readonly position: Position;
  readonly message: string;
}

/** A YAML file that remembers where everything stands. */
export interface YamlSource {
  readonly faults: readonly SyntaxFault[];
  /** The content as plain data; absent when the text is too damaged to judge what it says. */
  readonly content?: { readonly value: unknown };
  /** Where the value at `path` begins; for a missing value, where its nearest container begins. */
  readonly positionOf: (path: Path) => Position;
  /** The scalar at `path` as typed (`2.10`, which as a number would be 2.1). */
  readonly typedAt: (path: Path) => string | undefined;
}

const sentences: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT:
    "Die Einrückung passt nicht, oder eine Klammer ist offen. Einträge derselben Ebene gleich weit einrücken.",
  BLOCK_AS_IMPLICIT_KEY: "Hier steht ein Doppelpunkt zu viel. Text mit Doppelpunkt in Anführungszeichen setzen.",
  DUPLICATE_KEY: "Dieses Feld steht im selben Eintrag schon einmal. Eine der beiden Zeilen löschen.",
  MISSING_CHAR: "Hier fehlt ein Zeichen, meist ein schließendes Anführungszeichen, eine Klammer oder ein Doppelpunkt.",
  MULTILINE_IMPLICIT_KEY: "Der Name eines Feldes geht über mehrere Zeilen. Vermutlich fehlt darüber ein Doppelpunkt.",
  MULTIPLE_DOCS: "Die Datei enthält mehrere Dokumente. Die Trennzeile „---“ löschen.",
  NON_STRING_KEY: "Der Name eines Feldes muss ein einfacher Text sein.",
  RESOURCE_EXHAUSTION: "Die Datei ist zu tief verschachtelt. Klammern und Einrückung prüfen.",
  TAB_AS_INDENT: "Die Zeile ist mit einem Tabulator eingerückt. Leerzeichen verwenden.",
  TAG_RESOLVE_FAILED:
    "Typangaben mit Ausrufezeichen sind nicht erlaubt. Das Wort mit „!“ löschen oder den ganzen Text in Anführungszeichen setzen.",
};
const unreadable = "Die Zeile ist kein gültiges YAML. Einrückung, Doppelpunkte und Anführungszeichen prüfen.";
const noAliases = "Verweise mit Sternchen (*name) sind nicht erlaubt. Den Inhalt ausschreiben.";

/** Parses YAML and keeps the place of every value. Never throws; what YAML itself objects to is in `faults`, in German. */
export function readYaml(text: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    resolveKnownTags: false,
    stringKeys: true,
  });
  const lastOffset = text.trimEnd().length;

  function positionAt(offset: number): Position {
    const { line, col } = lines.linePos(Math.min(offset, lastOffset));
    return { line, column: col };
  }

  function positionOf(path: Path): Position {
    let offset = startOf(document.contents) ?? 0;
    let node: unknown = document.contents;
    for (const step of path) {
      const child = childOf(node, step);
      offset = child.offset ?? offset;
      node = child.node;
    }
    return positionAt(offset);
  }

  function typedAt(path: Path): string | undefined {
    const node = path.reduce((parent: unknown, step) => childOf(parent, step).node, document.contents);
    return isScalar(node) ? node.source : undefined;
  }

  const problems = [...document.errors, ...document.warnings];
  const aliases: SyntaxFault[] = [];
  visit(document, {
    Alias(_, alias) {
      aliases.push({ position: positionAt(startOf(alias) ?? 0), message: noAliases });
    },
  });
  // A doubled field leaves the rest of the tree sound; after any other fault the tree would only give false alarms.
  const sound = aliases.length === 0 && problems.every(({ code }) => code === "DUPLICATE_KEY");
  return {
    faults: [
      ...problems.map(({ code, pos }) => ({ position: positionAt(pos[0]), message: sentences[code] ?? unreadable })),
      ...aliases,
    ],
    ...(sound && { content: { value: document.toJS() as unknown } }),
    positionOf,
    typedAt,
  };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** The child and where it begins: at its name in a map, at its value in a list. */
function childOf(node: unknown, step: PropertyKey): { node?: unknown; offset?: number | undefined } {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
    return { node: pair?.value, offset: startOf(pair?.key) };
  }
  if (isSeq(node) && typeof step === "number") {
    const entry = node.items[step];
    return { node: entry, offset: startOf(entry) };
  }
  return {};
}
