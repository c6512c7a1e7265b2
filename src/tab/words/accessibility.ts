import { accessibilityDe } from "../../texts/accessibility.de.ts";
import { accessibilityEn } from "../../texts/accessibility.en.ts";
import { accessibilityRu } from "../../texts/accessibility.ru.ts";
import { accessibilityTr } from "../../texts/accessibility.tr.ts";
import { inLanguage } from "../language.ts";

export const accessibilityWords = inLanguage({
  de: accessibilityDe,
  en: accessibilityEn,
  tr: accessibilityTr,
  ru: accessibilityRu,
});
