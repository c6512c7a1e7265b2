import { tabDe } from "../../texts/tab.de.ts";
import { inLanguage } from "../language.ts";

export const tabWords = inLanguage({ de: tabDe });
