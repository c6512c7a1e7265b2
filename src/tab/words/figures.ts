import { figuresDe } from "../../texts/figures.de.ts";
import { figuresEn } from "../../texts/figures.en.ts";
import { figuresRu } from "../../texts/figures.ru.ts";
import { figuresTr } from "../../texts/figures.tr.ts";
import { inLanguage } from "../language.ts";

export const figuresWords = inLanguage({ de: figuresDe, en: figuresEn, tr: figuresTr, ru: figuresRu });
