import { placesDe } from "../../texts/places.de.ts";
import { placesEn } from "../../texts/places.en.ts";
import { placesRu } from "../../texts/places.ru.ts";
import { placesTr } from "../../texts/places.tr.ts";
import { inLanguage } from "../language.ts";

export const placesWords = inLanguage({ de: placesDe, en: placesEn, tr: placesTr, ru: placesRu });
