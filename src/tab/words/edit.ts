import { editDe } from "../../texts/edit.de.ts";
import { editEn } from "../../texts/edit.en.ts";
import { editRu } from "../../texts/edit.ru.ts";
import { editTr } from "../../texts/edit.tr.ts";
import { inLanguage } from "../language.ts";

export const editWords = inLanguage({ de: editDe, en: editEn, tr: editTr, ru: editRu });
