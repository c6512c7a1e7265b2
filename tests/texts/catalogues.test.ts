import { describe, expect, it } from "vitest";
import type { Language } from "../../src/core/language.ts";
import { languages } from "../../src/core/language.ts";
import { botTexts } from "../../src/texts/bot.ts";
import { cardTexts } from "../../src/texts/cards.ts";
import { checkInTexts } from "../../src/texts/check-in.ts";
import { decisionDe } from "../../src/texts/decision.de.ts";
import { decisionEn } from "../../src/texts/decision.en.ts";
import { decisionRu } from "../../src/texts/decision.ru.ts";
import { decisionTr } from "../../src/texts/decision.tr.ts";
import { steeringDe } from "../../src/texts/steering.de.ts";
import { steeringEn } from "../../src/texts/steering.en.ts";
import { steeringRu } from "../../src/texts/steering.ru.ts";
import { steeringTr } from "../../src/texts/steering.tr.ts";
import { steeringPlacesDe } from "../../src/texts/steering-places.de.ts";
import { steeringPlacesEn } from "../../src/texts/steering-places.en.ts";
import { steeringPlacesRu } from "../../src/texts/steering-places.ru.ts";
import { steeringPlacesTr } from "../../src/texts/steering-places.tr.ts";
import { vocabulary } from "../../src/texts/vocabulary.ts";

type Catalogues = Readonly<Record<Language, object>>;

const ofTab: Readonly<Record<string, Catalogues>> = {
  decision: { de: decisionDe, en: decisionEn, tr: decisionTr, ru: decisionRu },
  steeringPlaces: { de: steeringPlacesDe, en: steeringPlacesEn, tr: steeringPlacesTr, ru: steeringPlacesRu },
  steering: { de: steeringDe, en: steeringEn, tr: steeringTr, ru: steeringRu },
};

const catalogues: Readonly<Record<string, (language: Language) => object>> = {
  vocabulary,
  checkInTexts,
  cardTexts,
  botTexts,
  ...Object.fromEntries(Object.entries(ofTab).map(([name, texts]) => [name, (language: Language) => texts[language]])),
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
  "decision.none",
  "steeringPlaces.meeting",
  "steering.none",
  "steering.bodies.meetingTitle",
  "steering.agenda.change",
  "steering.networks.name",
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
