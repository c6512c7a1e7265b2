import { tabDe } from "../../texts/tab.de.ts";
import { tabEn } from "../../texts/tab.en.ts";
import { tabRu } from "../../texts/tab.ru.ts";
import { tabTr } from "../../texts/tab.tr.ts";
import { inLanguage } from "../language.ts";

export const tabWords = inLanguage({ de: tabDe, en: tabEn, tr: tabTr, ru: tabRu });
