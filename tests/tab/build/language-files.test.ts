import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { languages } from "../../../src/core/language.ts";
import { readWordsFile } from "../../../src/tab/build/language-files.ts";
import { WordsError } from "../../../src/tab/errors.ts";

const folder = fileURLToPath(new URL("../../../src/tab/words/", import.meta.url));
const names = await readdir(folder);
const codes = await Promise.all(names.map(async (name) => [name, await readFile(folder + name, "utf8")] as const));

test.each(codes.filter(([, code]) => code.includes("inLanguage({")))("%s can be taken apart", async (name, code) => {
  const { name: exported, catalogues } = readWordsFile(folder + name, code);
  const words = await import(/* @vite-ignore */ folder + name);
  for (const language of languages) {
    const { file, name } = catalogues[language];
    const catalogue = (await import(/* @vite-ignore */ file))[name];
    expect(Object.keys(catalogue)).toEqual(Object.keys(words[exported]));
    expect(catalogue === words[exported]).toBe(language === "de");
  }
});

test.each([
  ["a language is missing", 'import { a } from "./a.ts";\nexport const words = inLanguage({ de: a, en: a, tr: a });'],
  ["words come from nowhere", "export const words = inLanguage({ de: a, en: a, tr: a, ru: a });"],
  ["nothing is picked", 'import { a } from "./a.ts";\nexport const words = a;'],
])("a file of another shape fails: %s", (_what, code) => {
  expect(() => readWordsFile("/words/some.ts", code)).toThrow(WordsError);
});
