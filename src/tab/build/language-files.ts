import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";
import { type Language, languages } from "../../core/language.ts";
import { WordsError } from "../errors.ts";

/** What a file in `words/` says: one name for the words, and where each language has them. */
export interface WordsFile {
  readonly name: string;
  /** Name and file of the words of each language. */
  readonly catalogues: Readonly<Record<Language, { readonly name: string; readonly file: string }>>;
}

/** @throws {WordsError} for a file of another shape */
export function readWordsFile(path: string, code: string): WordsFile {
  const [, name, list = ""] = /export const (\w+) = inLanguage\(\{([^}]*)\}\)/.exec(code) ?? [];
  const files = new Map([...code.matchAll(/import \{ (\w+) \} from "([^"]+)"/g)].map(([, key, from]) => [key, from]));
  const found = [...list.matchAll(/(\w+): (\w+)/g)].map(([, language, words = ""]) => {
    const file = files.get(words);
    return [language, file && { name: words, file: join(dirname(path), file) }] as const;
  });
  const catalogues = Object.fromEntries(found);
  if (!name || languages.some((language) => !catalogues[language])) throw new WordsError("unexpectedShape", path);
  return { name, catalogues: catalogues as WordsFile["catalogues"] };
}

interface LanguageFilesOptions {
  readonly wordsFolder: string;
  /** Module that says which language the page is in. */
  readonly languageModule: string;
  /** Module whose functions fetch the words of a language: `loadFirstWords` those of the first view, `loadLaterWords` the others. */
  readonly filesModule: string;
  /** Names of those files in the folder that the first view needs. */
  readonly firstWords: readonly string[];
}

/** Holds the words once they are there. */
export const wordsStore = "\0words";
const laterWords = "\0words-later";
const parts = ["first", "later"] as const;
type Part = (typeof parts)[number];
const chunkName = (part: Part, language: Language) => `${part}-words-${language}`;
const catalogue = (part: Part, language: Language) => `\0words-${part}-${language}`;

/** Whether a module brings the words of a language. */
export function isCatalogue(id: string): boolean {
  return parts.some((part) => id.startsWith(`\0words-${part}-`));
}

/** Whether a module brings words that are there before the first view is. */
export function isFirstCatalogue(id: string): boolean {
  return id.startsWith("\0words-first-");
}

/**
 * Gives every language files of its own, so that nobody loads the words of the others: one that the page runs before the
 * first view, one that comes after it or with the first page beyond it. The source takes the words of all languages, and picks.
 */
export function languageFiles(options: LanguageFilesOptions): Plugin {
  const { wordsFolder, languageModule, filesModule, firstWords } = options;
  const paths = readdirSync(wordsFolder).map((file) => `${wordsFolder}/${file}`);
  const codes = paths.map((path) => [path, readFileSync(path, "utf8")] as const);
  // The others take a text of a few words, whose languages stand together.
  const inParts = codes.filter(([, code]) => code.includes("inLanguage({"));
  const files = new Map(inParts.map(([path, code]) => [path, readWordsFile(path, code)]));
  const isFirst = (path: string) => firstWords.some((name) => path.endsWith(`/${name}.ts`));

  const fill = (part: Part, language: Language) => {
    const taken = [...files].filter(([path]) => isFirst(path) === (part === "first"));
    const imports = taken.map(([, { catalogues }]) => catalogues[language]);
    return [
      `import { words } from "${wordsStore}";`,
      ...imports.map(({ name, file }) => `import { ${name} } from "${file}";`),
      `Object.assign(words, { ${taken.map(([, { name, catalogues }]) => `${name}: ${catalogues[language].name}`)} });`,
    ].join("\n");
  };

  const loading = (name: string, part: Part) => {
    const files = languages.map((one) => `${one}: () => import("${catalogue(part, one)}")`);
    return `const ${part} = { ${files} }; export const ${name} = (language) => ${part}[language]();`;
  };

  const sources = new Map<string, () => string>([
    [wordsStore, () => "export const words = {};"],
    [filesModule, () => [loading("loadFirstWords", "first"), loading("loadLaterWords", "later")].join("\n")],
    [
      laterWords,
      () =>
        [
          `import { language } from "${languageModule}";`,
          `import { loadLaterWords } from "${filesModule}";`,
          `import { words } from "${wordsStore}";`,
          "export const later = () => loadLaterWords(language).then(() => words);",
        ].join("\n"),
    ],
    ...languages.flatMap((one) => parts.map((part) => [catalogue(part, one), () => fill(part, one)] as const)),
  ]);

  return {
    name: "language-files",
    apply: "build",
    enforce: "pre",
    buildStart() {
      for (const language of languages)
        for (const part of parts)
          this.emitFile({ type: "chunk", id: catalogue(part, language), name: chunkName(part, language) });
    },
    resolveId: (id) => (sources.has(id) ? id : undefined),
    load: (id) => sources.get(id)?.(),
    transform(_code, id) {
      const file = files.get(id);
      if (!file) return undefined;
      const code = isFirst(id)
        ? `import { words } from "${wordsStore}"; export const ${file.name} = words.${file.name};`
        : `import { later } from "${laterWords}"; export const { ${file.name} } = await later();`;
      return { code, map: null };
    },
    generateBundle(_options, bundle) {
      const firstView = Object.values(bundle).find((file) => file.type === "chunk" && file.name === "first-view");
      const inFirstView = new Set(firstView?.type === "chunk" ? firstView.moduleIds : []);
      for (const path of files.keys()) {
        if (inFirstView.has(path) && !isFirst(path)) throw new WordsError("isInFirstView", path);
        if (!inFirstView.has(path) && isFirst(path)) throw new WordsError("notInFirstView", path);
      }
    },
  };
}
