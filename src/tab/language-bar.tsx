import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Language } from "../core/language.ts";
import { languages } from "../core/language.ts";
import { language } from "./language.ts";
import { chooseLanguage } from "./language-choice.ts";
import { useSurroundings } from "./surroundings.ts";
import { placesWords } from "./words/places.ts";

/** Each as its own readers call it. */
const names: Readonly<Record<Language, string>> = { de: "Deutsch", en: "English", tr: "Türkçe", ru: "Русский" };

const useStyles = makeStyles({
  bar: {
    maxWidth: "90rem",
    paddingInline: tokens.spacingHorizontalXXL,
    paddingBottom: tokens.spacingVerticalL,
    "@media (max-width: 600px)": { paddingInline: tokens.spacingHorizontalL },
    "@media print": { display: "none" },
  },
  list: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  here: { fontWeight: tokens.fontWeightSemibold },
});

/** The languages of the page, at its end; on a stage nobody chooses. */
export function LanguageBar(): ReactNode {
  const styles = useStyles();
  if (useSurroundings().frame === "meetingStage") return null;
  return (
    <nav aria-label={placesWords.languages} className={styles.bar}>
      <ul className={styles.list}>
        {languages.map((one) => (
          <li key={one} lang={one === language ? undefined : one}>
            {one === language ? (
              <span aria-current="true" className={styles.here}>
                {names[one]}
              </span>
            ) : (
              <Link as="button" onClick={() => chooseLanguage(one)}>
                {names[one]}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
