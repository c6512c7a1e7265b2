import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Language } from "../core/language.ts";
import { languages } from "../core/language.ts";
import { language } from "./language.ts";
import { chooseLanguage } from "./language-choice.ts";
import { placesWords } from "./words/places.ts";

/** Each as its own readers call it. */
const names: Readonly<Record<Language, string>> = { de: "Deutsch", en: "English", tr: "Türkçe", ru: "Русский" };

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  language: { fontSize: "inherit", lineHeight: "inherit" },
  here: { fontWeight: tokens.fontWeightSemibold },
});

/** The languages of the page, at the foot of every page. */
export function LanguageBar(): ReactNode {
  return (
    <nav aria-label={placesWords.languages}>
      <LanguageList />
    </nav>
  );
}

/** The languages to choose from, where a heading says what they are. */
export function LanguageList(): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {languages.map((one) => (
        <li key={one} lang={one === language ? undefined : one}>
          {one === language ? (
            <span aria-current="true" className={styles.here}>
              {names[one]}
            </span>
          ) : (
            <Link as="button" className={styles.language} onClick={() => chooseLanguage(one)}>
              {names[one]}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
