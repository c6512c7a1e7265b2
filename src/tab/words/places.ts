import { placesDe } from "../../texts/places.de.ts";
import { inLanguage } from "../language.ts";

export const placesWords = inLanguage({ de: placesDe });
