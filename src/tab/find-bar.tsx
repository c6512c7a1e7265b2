import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { MouseEvent, ReactNode } from "react";
import { useEffect } from "react";
import { hashOf } from "../core/route.ts";
import { useSurroundings } from "./surroundings.ts";
import { placesWords } from "./words/places.ts";

/** The field with which a page begins, where it is not its heading. */
export const arrivalField = "[data-arrival]";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    columnGap: tokens.spacingHorizontalL,
    maxWidth: "90rem",
    paddingInline: tokens.spacingHorizontalXXL,
    paddingTop: tokens.spacingVerticalS,
    "@media (max-width: 600px)": { justifyContent: "flex-start", paddingInline: tokens.spacingHorizontalL },
  },
  // Seen by whoever comes to it with the keyboard.
  skip: {
    position: "absolute",
    zIndex: 1,
    insetInlineStart: tokens.spacingHorizontalM,
    padding: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    ":not(:focus)": { clipPath: "inset(50%)" },
  },
  keys: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    // Where one only touches there is no such key.
    "@media (hover: none) and (pointer: coarse)": { display: "none" },
  },
});

const search = hashOf({ view: "search", query: "" });

/**
 * The way past itself, to the search and to the list of measures from every page but a stage, and to one's own duties where
 * nobody else sees the page. Ctrl+K leads to the search as well; a single character would get in the way of speech input
 * (WCAG 2.1.4).
 */
export function FindBar(): ReactNode {
  const styles = useStyles();
  const { frame, isShared } = useSurroundings();
  const onStage = frame === "meetingStage";
  useEffect(() => {
    if (onStage) return;
    window.addEventListener("keydown", goToSearch);
    return () => window.removeEventListener("keydown", goToSearch);
  }, [onStage]);
  if (onStage) return null;
  return (
    <nav aria-label={placesWords.nav} className={styles.bar}>
      <Link href="#" className={styles.skip} onClick={skip}>
        {placesWords.skip}
      </Link>
      {frame === "content" && !isShared && <Link href={hashOf({ view: "mine" })}>{placesWords.heading.mine}</Link>}
      <Link href={hashOf({ view: "measures", query: "" })}>{placesWords.heading.measures}</Link>
      <span>
        <Link href={search} aria-keyshortcuts="Control+K">
          {placesWords.search}
        </Link>{" "}
        <span className={styles.keys} aria-hidden>
          {placesWords.searchKeys}
        </span>
      </span>
    </nav>
  );
}

/** The address stays that of the page. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  document.querySelector("h1")?.focus();
}

function goToSearch(event: KeyboardEvent): void {
  if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  event.preventDefault();
  const field = document.querySelector<HTMLElement>(arrivalField);
  if (field) field.focus();
  else location.hash = search;
}
