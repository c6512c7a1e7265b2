import { figuresDe } from "../../texts/figures.de.ts";
import { inLanguage } from "../language.ts";

export const figuresWords = inLanguage({ de: figuresDe });
