import { searchDe } from "../../texts/search.de.ts";
import { inLanguage } from "../language.ts";

export const searchWords = inLanguage({ de: searchDe });
