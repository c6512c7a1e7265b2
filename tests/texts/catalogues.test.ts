import { describe, expect, it } from "vitest";
import { type Language, languages } from "../../src/core/language.ts";
import { botTexts } from "../../src/texts/bot.ts";
import { cardTexts } from "../../src/texts/cards.ts";
import { checkInTexts } from "../../src/texts/check-in.ts";
import { editDe } from "../../src/texts/edit.de.ts";
import { editEn } from "../../src/texts/edit.en.ts";
import { editRu } from "../../src/texts/edit.ru.ts";
import { editTr } from "../../src/texts/edit.tr.ts";
import { formDe } from "../../src/texts/form.de.ts";
import { formEn } from "../../src/texts/form.en.ts";
import { formRu } from "../../src/texts/form.ru.ts";
import { formTr } from "../../src/texts/form.tr.ts";
import { mineDe } from "../../src/texts/mine.de.ts";
import { mineEn } from "../../src/texts/mine.en.ts";
import { mineRu } from "../../src/texts/mine.ru.ts";
import { mineTr } from "../../src/texts/mine.tr.ts";
import { vocabulary } from "../../src/texts/vocabulary.ts";

/** Catalogues of pages, from which the tab picks by itself. */
const pages = {
  edit: { de: editDe, en: editEn, tr: editTr, ru: editRu },
  form: { de: formDe, en: formEn, tr: formTr, ru: formRu },
  mine: { de: mineDe, en: mineEn, tr: mineTr, ru: mineRu },
};

const catalogues = {
  vocabulary,
  checkInTexts,
  cardTexts,
  botTexts,
  edit: (language: Language) => pages.edit[language],
  form: (language: Language) => pages.form[language],
  mine: (language: Language) => pages.mine[language],
};
const others = languages.filter((language) => language !== "de");

/** What is the same in German and in another language without being a gap. */
const same: readonly string[] = [
  "vocabulary.product",
  "vocabulary.unitKind.partner",
  "cardTexts.summary.change",
  "cardTexts.binding.bound",
  "cardTexts.concept.definition",
  "checkInTexts.fault",
  "edit.history.change",
];

type Leaf = string | ((...values: never[]) => string);

/** Every text of a catalogue by its path. */
function leavesOf(value: object, path: string): readonly (readonly [string, Leaf])[] {
  return Object.entries(value).flatMap(([key, each]) =>
    typeof each === "object" ? leavesOf(each, `${path}.${key}`) : [[`${path}.${key}`, each] as const],
  );
}

/** Values that can be told apart, whether they count or stand for something else. */
const values = [70, 80, 90];

function written(leaf: Leaf): string {
  return typeof leaf === "string" ? leaf : (leaf as (...given: readonly number[]) => string)(...values);
}

describe.each(Object.entries(catalogues))("%s", (name, catalogue) => {
  const german = leavesOf(catalogue("de"), name);

  it.each(others)("has every text in %s", (language) => {
    const texts = leavesOf(catalogue(language), name);
    expect(texts.map(([path]) => path).sort()).toEqual(german.map(([path]) => path).sort());
    expect(texts.filter(([, leaf]) => written(leaf).trim() === "")).toEqual([]);
  });

  it.each(others)("leaves nothing German in %s", (language) => {
    const texts = new Map(leavesOf(catalogue(language), name));
    const left = german.filter(([path, leaf]) => {
      const other = texts.get(path);
      return other !== undefined && written(other) === written(leaf) && !same.includes(path);
    });
    expect(left.map(([path]) => path)).toEqual([]);
  });

  it.each(languages)("leaves out no value in %s", (language) => {
    const wanted = new Map(german.map(([path, leaf]) => [path, typeof leaf === "string" ? 0 : leaf.length]));
    const dropped = leavesOf(catalogue(language), name).filter(([path, leaf]) =>
      values.slice(0, wanted.get(path)).some((value) => !written(leaf).includes(String(value))),
    );
    expect(dropped.map(([path]) => path)).toEqual([]);
  });
});
