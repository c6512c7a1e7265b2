import { describe, expect, test } from "vitest";
import { accessibilityDe } from "../../src/texts/accessibility.de.ts";
import { accessibilityEn } from "../../src/texts/accessibility.en.ts";
import { accessibilityRu } from "../../src/texts/accessibility.ru.ts";
import { accessibilityTr } from "../../src/texts/accessibility.tr.ts";
import { qualityDe } from "../../src/texts/quality.de.ts";
import { qualityEn } from "../../src/texts/quality.en.ts";
import { qualityRu } from "../../src/texts/quality.ru.ts";
import { qualityTr } from "../../src/texts/quality.tr.ts";
import { settingsDe } from "../../src/texts/settings.de.ts";
import { settingsEn } from "../../src/texts/settings.en.ts";
import { settingsRu } from "../../src/texts/settings.ru.ts";
import { settingsTr } from "../../src/texts/settings.tr.ts";
import { statesDe } from "../../src/texts/states.de.ts";
import { statesEn } from "../../src/texts/states.en.ts";
import { statesRu } from "../../src/texts/states.ru.ts";
import { statesTr } from "../../src/texts/states.tr.ts";
import { upkeepDe } from "../../src/texts/upkeep.de.ts";
import { upkeepEn } from "../../src/texts/upkeep.en.ts";
import { upkeepRu } from "../../src/texts/upkeep.ru.ts";
import { upkeepTr } from "../../src/texts/upkeep.tr.ts";

function textsOf(value: unknown): readonly string[] {
  if (typeof value === "function") return [String(value("<1>", "<2>"))];
  if (typeof value === "string") return [value];
  return Object.values(value ?? {}).flatMap(textsOf);
}

describe.each([
  ["accessibility", accessibilityDe, [accessibilityEn, accessibilityRu, accessibilityTr]],
  ["quality", qualityDe, [qualityEn, qualityRu, qualityTr]],
  ["settings", settingsDe, [settingsEn, settingsRu, settingsTr]],
  ["states", statesDe, [statesEn, statesRu, statesTr]],
  ["upkeep", upkeepDe, [upkeepEn, upkeepRu, upkeepTr]],
] as const)("the words of %s", (_name, german, others) => {
  test("are there in every language, none left in German", () => {
    for (const other of others) {
      const texts = textsOf(other);
      expect(texts).toHaveLength(textsOf(german).length);
      for (const [index, text] of textsOf(german).entries()) {
        expect(texts[index]?.trim()).not.toBe("");
        expect(texts[index]).not.toBe(text);
      }
    }
  });
});
