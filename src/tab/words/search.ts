import { searchDe } from "../../texts/search.de.ts";
import { searchEn } from "../../texts/search.en.ts";
import { searchRu } from "../../texts/search.ru.ts";
import { searchTr } from "../../texts/search.tr.ts";
import { inLanguage } from "../language.ts";

export const searchWords = inLanguage({ de: searchDe, en: searchEn, tr: searchTr, ru: searchRu });
