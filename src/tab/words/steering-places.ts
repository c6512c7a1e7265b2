import { steeringPlacesDe } from "../../texts/steering-places.de.ts";
import { steeringPlacesEn } from "../../texts/steering-places.en.ts";
import { steeringPlacesRu } from "../../texts/steering-places.ru.ts";
import { steeringPlacesTr } from "../../texts/steering-places.tr.ts";
import { inLanguage } from "../language.ts";

export const steeringPlacesWords = inLanguage({
  de: steeringPlacesDe,
  en: steeringPlacesEn,
  tr: steeringPlacesTr,
  ru: steeringPlacesRu,
});
