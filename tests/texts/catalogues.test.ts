import { describe, expect, it } from "vitest";
import type { Language } from "../../src/core/language.ts";
import { languages } from "../../src/core/language.ts";
import type { Fault } from "../../src/core/lint/finding.ts";
import { accessibilityDe } from "../../src/texts/accessibility.de.ts";
import { accessibilityEn } from "../../src/texts/accessibility.en.ts";
import { accessibilityRu } from "../../src/texts/accessibility.ru.ts";
import { accessibilityTr } from "../../src/texts/accessibility.tr.ts";
import { botTexts } from "../../src/texts/bot.ts";
import { cardTexts } from "../../src/texts/cards.ts";
import { chartsDe } from "../../src/texts/charts.de.ts";
import { chartsEn } from "../../src/texts/charts.en.ts";
import { chartsRu } from "../../src/texts/charts.ru.ts";
import { chartsTr } from "../../src/texts/charts.tr.ts";
import { checkInTexts } from "../../src/texts/check-in.ts";
import { conceptPageDe } from "../../src/texts/concept-page.de.ts";
import { conceptPageEn } from "../../src/texts/concept-page.en.ts";
import { conceptPageRu } from "../../src/texts/concept-page.ru.ts";
import { conceptPageTr } from "../../src/texts/concept-page.tr.ts";
import { decisionDe } from "../../src/texts/decision.de.ts";
import { decisionEn } from "../../src/texts/decision.en.ts";
import { decisionRu } from "../../src/texts/decision.ru.ts";
import { decisionTr } from "../../src/texts/decision.tr.ts";
import { editDe } from "../../src/texts/edit.de.ts";
import { editEn } from "../../src/texts/edit.en.ts";
import { editRu } from "../../src/texts/edit.ru.ts";
import { editTr } from "../../src/texts/edit.tr.ts";
import { figureImportDe } from "../../src/texts/figure-import.de.ts";
import { figureImportEn } from "../../src/texts/figure-import.en.ts";
import { figureImportRu } from "../../src/texts/figure-import.ru.ts";
import { figureImportTr } from "../../src/texts/figure-import.tr.ts";
import { figuresDe } from "../../src/texts/figures.de.ts";
import { figuresEn } from "../../src/texts/figures.en.ts";
import { figuresRu } from "../../src/texts/figures.ru.ts";
import { figuresTr } from "../../src/texts/figures.tr.ts";
import { formDe } from "../../src/texts/form.de.ts";
import { formEn } from "../../src/texts/form.en.ts";
import { formRu } from "../../src/texts/form.ru.ts";
import { formTr } from "../../src/texts/form.tr.ts";
import { lintDe } from "../../src/texts/lint.de.ts";
import { lintEn } from "../../src/texts/lint.en.ts";
import { lintRu } from "../../src/texts/lint.ru.ts";
import { lintTr } from "../../src/texts/lint.tr.ts";
import { measureDe } from "../../src/texts/measure.de.ts";
import { measureEn } from "../../src/texts/measure.en.ts";
import { measureRu } from "../../src/texts/measure.ru.ts";
import { measureTr } from "../../src/texts/measure.tr.ts";
import { mineDe } from "../../src/texts/mine.de.ts";
import { mineEn } from "../../src/texts/mine.en.ts";
import { mineRu } from "../../src/texts/mine.ru.ts";
import { mineTr } from "../../src/texts/mine.tr.ts";
import { placesDe } from "../../src/texts/places.de.ts";
import { placesEn } from "../../src/texts/places.en.ts";
import { placesRu } from "../../src/texts/places.ru.ts";
import { placesTr } from "../../src/texts/places.tr.ts";
import { qualityDe } from "../../src/texts/quality.de.ts";
import { qualityEn } from "../../src/texts/quality.en.ts";
import { qualityRu } from "../../src/texts/quality.ru.ts";
import { qualityTr } from "../../src/texts/quality.tr.ts";
import { registerDe } from "../../src/texts/register.de.ts";
import { registerEn } from "../../src/texts/register.en.ts";
import { registerRu } from "../../src/texts/register.ru.ts";
import { registerTr } from "../../src/texts/register.tr.ts";
import { roundsDe } from "../../src/texts/rounds.de.ts";
import { roundsEn } from "../../src/texts/rounds.en.ts";
import { roundsRu } from "../../src/texts/rounds.ru.ts";
import { roundsTr } from "../../src/texts/rounds.tr.ts";
import { searchDe } from "../../src/texts/search.de.ts";
import { searchEn } from "../../src/texts/search.en.ts";
import { searchRu } from "../../src/texts/search.ru.ts";
import { searchTr } from "../../src/texts/search.tr.ts";
import { settingsDe } from "../../src/texts/settings.de.ts";
import { settingsEn } from "../../src/texts/settings.en.ts";
import { settingsRu } from "../../src/texts/settings.ru.ts";
import { settingsTr } from "../../src/texts/settings.tr.ts";
import { statesDe } from "../../src/texts/states.de.ts";
import { statesEn } from "../../src/texts/states.en.ts";
import { statesRu } from "../../src/texts/states.ru.ts";
import { statesTr } from "../../src/texts/states.tr.ts";
import { steeringDe } from "../../src/texts/steering.de.ts";
import { steeringEn } from "../../src/texts/steering.en.ts";
import { steeringRu } from "../../src/texts/steering.ru.ts";
import { steeringTr } from "../../src/texts/steering.tr.ts";
import { steeringPlacesDe } from "../../src/texts/steering-places.de.ts";
import { steeringPlacesEn } from "../../src/texts/steering-places.en.ts";
import { steeringPlacesRu } from "../../src/texts/steering-places.ru.ts";
import { steeringPlacesTr } from "../../src/texts/steering-places.tr.ts";
import { tabDe } from "../../src/texts/tab.de.ts";
import { tabEn } from "../../src/texts/tab.en.ts";
import { tabRu } from "../../src/texts/tab.ru.ts";
import { tabTr } from "../../src/texts/tab.tr.ts";
import { upkeepDe } from "../../src/texts/upkeep.de.ts";
import { upkeepEn } from "../../src/texts/upkeep.en.ts";
import { upkeepRu } from "../../src/texts/upkeep.ru.ts";
import { upkeepTr } from "../../src/texts/upkeep.tr.ts";
import { vocabulary } from "../../src/texts/vocabulary.ts";

type Catalogues = Readonly<Record<Language, object>>;

const lint = { de: lintDe, en: lintEn, tr: lintTr, ru: lintRu };

const ofTab: Readonly<Record<string, Catalogues>> = {
  tab: { de: tabDe, en: tabEn, tr: tabTr, ru: tabRu },
  places: { de: placesDe, en: placesEn, tr: placesTr, ru: placesRu },
  rounds: { de: roundsDe, en: roundsEn, tr: roundsTr, ru: roundsRu },
  search: { de: searchDe, en: searchEn, tr: searchTr, ru: searchRu },
  measure: { de: measureDe, en: measureEn, tr: measureTr, ru: measureRu },
  lint,
  charts: { de: chartsDe, en: chartsEn, tr: chartsTr, ru: chartsRu },
  figures: { de: figuresDe, en: figuresEn, tr: figuresTr, ru: figuresRu },
  figureImport: { de: figureImportDe, en: figureImportEn, tr: figureImportTr, ru: figureImportRu },
  accessibility: { de: accessibilityDe, en: accessibilityEn, tr: accessibilityTr, ru: accessibilityRu },
  quality: { de: qualityDe, en: qualityEn, tr: qualityTr, ru: qualityRu },
  settings: { de: settingsDe, en: settingsEn, tr: settingsTr, ru: settingsRu },
  states: { de: statesDe, en: statesEn, tr: statesTr, ru: statesRu },
  upkeep: { de: upkeepDe, en: upkeepEn, tr: upkeepTr, ru: upkeepRu },
  edit: { de: editDe, en: editEn, tr: editTr, ru: editRu },
  form: { de: formDe, en: formEn, tr: formTr, ru: formRu },
  mine: { de: mineDe, en: mineEn, tr: mineTr, ru: mineRu },
  decision: { de: decisionDe, en: decisionEn, tr: decisionTr, ru: decisionRu },
  steeringPlaces: { de: steeringPlacesDe, en: steeringPlacesEn, tr: steeringPlacesTr, ru: steeringPlacesRu },
  register: { de: registerDe, en: registerEn, tr: registerTr, ru: registerRu },
  conceptPage: { de: conceptPageDe, en: conceptPageEn, tr: conceptPageTr, ru: conceptPageRu },
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
  ...["vocabulary", "tab", "rounds"].flatMap((name) => [`${name}.product`, `${name}.unitKind.partner`]),
  "cardTexts.summary.change",
  "cardTexts.binding.bound",
  "cardTexts.concept.definition",
  "checkInTexts.fault",
  "rounds.answerTexts.fault",
  // Signs and orders of what is said beside each other.
  "tab.none",
  "rounds.none",
  "rounds.deedOf",
  "tab.field.heading",
  "tab.field.baseFigureKind.register",
  "search.group",
  "search.said",
  "lint.filterItem",
  "lint.linkOf",
  "lint.partName",
  "charts.axis.shortQuarter",
  "charts.tableShortcut",
  "charts.titled",
  "charts.joined",
  "charts.amount",
  "charts.in",
  "charts.at",
  "charts.unitAlone",
  ...["notReported", "notCollectable", "hidden", "beforeBreak", "periodsDiffer", "dividedByZero"].flatMap((reason) => [
    `charts.sign.${reason}`,
    ...(reason.startsWith("not") ? [] : [`charts.inGap.${reason}`]),
  ]),
  "decision.none",
  "steeringPlaces.meeting",
  "steering.none",
  "steering.bodies.meetingTitle",
  "steering.agenda.change",
  "steering.networks.name",
  "edit.history.change",
  "figures.latest",
  "figures.unitOf.share",
  // A file that offices fill in, in German.
  "figureImport.template.fileName",
];

/** What those take that want more than numbers; the values are there to be found again. */
const wanting: Readonly<Record<string, readonly unknown[]>> = {
  "tab.remark.inText": [["70"]],
  "lint.without": [["70"]],
  "lint.found": [{ rule: "nameWithoutUnit", name: "70" }],
  "lint.partName": [{ key: "70", title: "Titel" }],
  "edit.formula.fault": [{ kind: "unknownFigure", key: "70" }],
};

type Leaf = string | ((...values: never[]) => string);

/** Every text of a catalogue by its path. */
function leavesOf(value: object, path: string): readonly (readonly [string, Leaf])[] {
  return Object.entries(value).flatMap(([key, each]) =>
    typeof each === "object" ? leavesOf(each, `${path}.${key}`) : [[`${path}.${key}`, each] as const],
  );
}

/** Values that can be told apart, whether they count or stand for something else. */
const values = [70, 80, 90];

function written(path: string, leaf: Leaf): string {
  return typeof leaf === "string"
    ? leaf
    : (leaf as (...given: readonly unknown[]) => string)(...(wanting[path] ?? values));
}

describe.each(Object.entries(catalogues))("%s", (name, catalogue) => {
  const german = leavesOf(catalogue("de"), name);

  it.each(others)("has every text in %s", (language) => {
    const texts = leavesOf(catalogue(language), name);
    expect(texts.map(([path]) => path).sort()).toEqual(german.map(([path]) => path).sort());
    expect(texts.filter(([path, leaf]) => written(path, leaf).trim() === "")).toEqual([]);
  });

  it.each(others)("leaves nothing German in %s", (language) => {
    const texts = new Map(leavesOf(catalogue(language), name));
    const left = german.filter(([path, leaf]) => {
      const other = texts.get(path);
      return other !== undefined && written(path, other) === written(path, leaf) && !same.includes(path);
    });
    expect(left.map(([path]) => path)).toEqual([]);
  });

  it.each(languages)("leaves out no value in %s", (language) => {
    const wanted = new Map(german.map(([path, leaf]) => [path, typeof leaf === "string" ? 0 : leaf.length]));
    const dropped = leavesOf(catalogue(language), name).filter(([path, leaf]) =>
      values.slice(0, wanted.get(path)).some((value) => !written(path, leaf).includes(String(value))),
    );
    expect(dropped.map(([path]) => path)).toEqual([]);
  });
});

describe("what is found in a concept", () => {
  const faults: readonly Fault[] = [
    { rule: "unitNamedOnce", at: "2.1-L1" },
    { rule: "nobodyNamed" },
    { rule: "stepByOthers", doneBy: ["A-Amt", "B-Amt"], responsible: ["C-Amt"] },
    { rule: "deadlineWithoutDate" },
    { rule: "deadlineWithoutDate", term: "kurzfristig" },
    { rule: "goalWithoutFigures" },
    { rule: "indicatorWithoutTarget", kind: "keyFigure" },
    { rule: "indicatorWithoutTarget", kind: "qualitative" },
    { rule: "targetWithoutFigure", target: "400" },
    { rule: "taskWithoutBody" },
    { rule: "taskWithoutBody", body: "LG" },
    { rule: "unitWithoutChannel", open: 5 },
    { rule: "figureNeverReported" },
  ];

  it.each(languages)("is said in %s with everything that it names", (language) => {
    const said = faults.map((fault) => lint[language].found(fault));
    expect(new Set(said).size).toBe(faults.length);
    for (const name of ["2.1-L1", "A-Amt", "B-Amt", "C-Amt", "kurzfristig", "400", "LG", "5"])
      expect(
        said.some((sentence) => sentence.includes(name)),
        name,
      ).toBe(true);
    if (language !== "de")
      expect(said.filter((sentence, at) => sentence === lint.de.found(faults[at] as Fault))).toEqual([]);
  });

  it.each(others)("lies in a part named in %s", (language) => {
    for (const part of ["concept", "units", "steering"] as const)
      expect(lint[language].partName(part)).not.toBe(lint.de.partName(part));
  });
});
