import { formDe } from "../../texts/form.de.ts";
import { formEn } from "../../texts/form.en.ts";
import { formRu } from "../../texts/form.ru.ts";
import { formTr } from "../../texts/form.tr.ts";
import { inLanguage } from "../language.ts";

export const formWords = inLanguage({ de: formDe, en: formEn, tr: formTr, ru: formRu });
