import { lintDe } from "../../texts/lint.de.ts";
import { inLanguage } from "../language.ts";

export const lintWords = inLanguage({ de: lintDe });
