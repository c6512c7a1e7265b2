import { figureImportTitle } from "../../texts/figure-import-title.ts";
import { inLanguage } from "../language.ts";

export const figureImportName = inLanguage(figureImportTitle);
