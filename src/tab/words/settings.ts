import { settingsDe } from "../../texts/settings.de.ts";
import { settingsEn } from "../../texts/settings.en.ts";
import { settingsRu } from "../../texts/settings.ru.ts";
import { settingsTr } from "../../texts/settings.tr.ts";
import { inLanguage } from "../language.ts";

export const settingsWords = inLanguage({ de: settingsDe, en: settingsEn, tr: settingsTr, ru: settingsRu });
