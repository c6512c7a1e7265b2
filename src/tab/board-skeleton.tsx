import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { tabWords } from "./words/tab.ts";

const rows = ["1", "2", "3", "4", "5", "6", "7"];

const useStyles = makeStyles({
  heading: { maxWidth: "26rem", margin: 0 },
  line: { maxWidth: "18rem", marginTop: tokens.spacingVerticalM, marginBottom: tokens.spacingVerticalXXL },
  row: {
    display: "grid",
    gridTemplateColumns: "2fr 2fr 1fr 1fr",
    gap: tokens.spacingHorizontalXXL,
    paddingBlock: tokens.spacingVerticalL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 1023px)": { gridTemplateColumns: "1fr" },
  },
});

/** The shape of a board that is on its way; the page itself has the same shape before any script runs. */
export function BoardSkeleton(): ReactNode {
  const styles = useStyles();
  return (
    <Skeleton role="presentation">
      <h1 aria-label={tabWords.feed.loading} className={styles.heading}>
        <SkeletonItem size={32} />
      </h1>
      <SkeletonItem size={16} className={styles.line} />
      {rows.map((row) => (
        <div key={row} className={styles.row}>
          <SkeletonItem size={16} />
          <SkeletonItem size={16} />
          <SkeletonItem size={16} />
          <SkeletonItem size={16} />
        </div>
      ))}
    </Skeleton>
  );
}
