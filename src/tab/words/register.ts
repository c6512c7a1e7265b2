import { registerDe } from "../../texts/register.de.ts";
import { registerEn } from "../../texts/register.en.ts";
import { registerRu } from "../../texts/register.ru.ts";
import { registerTr } from "../../texts/register.tr.ts";
import { inLanguage } from "../language.ts";

export const registerWords = inLanguage({ de: registerDe, en: registerEn, tr: registerTr, ru: registerRu });
