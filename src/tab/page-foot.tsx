import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { memo } from "react";
import { hashOf } from "../core/route.ts";
import { LanguageBar } from "./language-bar.tsx";
import { useSurroundings } from "./surroundings.ts";
import { upkeepWords } from "./words/upkeep.ts";

const useStyles = makeStyles({
  foot: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalS,
    maxWidth: "90rem",
    paddingInline: tokens.spacingHorizontalXXL,
    paddingBottom: tokens.spacingVerticalXXL,
    fontSize: tokens.fontSizeBase200,
    "@media (max-width: 600px)": { paddingInline: tokens.spacingHorizontalL },
    "@media print": { display: "none" },
  },
  ways: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL },
});

const pages = ["settings", "accessibility"] as const;

/** The ways to what every page needs somewhere, but nobody looks for every day, and the languages; on a stage nobody chooses. */
export const PageFoot = memo(FootLinks);

function FootLinks(): ReactNode {
  const styles = useStyles();
  if (useSurroundings().frame === "meetingStage") return null;
  return (
    <footer className={styles.foot}>
      <nav aria-label={upkeepWords.foot} className={styles.ways}>
        {pages.map((view) => (
          <Link key={view} href={hashOf({ view })}>
            {upkeepWords.heading[view]}
          </Link>
        ))}
      </nav>
      <LanguageBar />
    </footer>
  );
}
