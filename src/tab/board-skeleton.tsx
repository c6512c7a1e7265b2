import { makeStyles, mergeClasses, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import type { Route } from "../core/route.ts";
import { statesWords } from "./words/states.ts";
import { tabWords } from "./words/tab.ts";

const rows = ["1", "2", "3", "4", "5", "6", "7"];
const parts = ["1", "2", "3"];

/** Views that are mainly a text with parts; the others are mainly a table. */
const texts: ReadonlySet<Route["view"]> = new Set(["field", "goal", "measure"]);

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
  part: { marginTop: tokens.spacingVerticalXXL },
  partName: { maxWidth: "20rem" },
  text: { maxWidth: "46rem", marginTop: tokens.spacingVerticalM },
  short: { maxWidth: "34rem" },
  slow: { color: tokens.colorNeutralForeground2, marginTop: tokens.spacingVerticalL },
});

/** The shape of a view that is on its way; the page itself has that of the overview before any script runs. */
export function BoardSkeleton({ view }: { readonly view: Route["view"] }): ReactNode {
  const styles = useStyles();
  const isSlow = useSlow();
  return (
    <>
      <Skeleton role="presentation">
        <h1 aria-label={tabWords.feed.loading} className={styles.heading}>
          <SkeletonItem size={32} />
        </h1>
        <SkeletonItem size={16} className={styles.line} />
        {texts.has(view) ? parts.map((part) => <Part key={part} />) : rows.map((row) => <Row key={row} />)}
      </Skeleton>
      <p role="status" className={styles.slow}>
        {isSlow && statesWords.slow}
      </p>
    </>
  );
}

function Row(): ReactNode {
  return (
    <div className={useStyles().row}>
      <SkeletonItem size={16} />
      <SkeletonItem size={16} />
      <SkeletonItem size={16} />
      <SkeletonItem size={16} />
    </div>
  );
}

function Part(): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <SkeletonItem size={24} className={styles.partName} />
      <SkeletonItem size={16} className={styles.text} />
      <SkeletonItem size={16} className={styles.text} />
      <SkeletonItem size={16} className={mergeClasses(styles.text, styles.short)} />
    </div>
  );
}

/** Whether it takes longer than anybody expects. */
function useSlow(patience = 5000): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(setSlow, patience, true);
    return () => clearTimeout(timer);
  }, [patience]);
  return isSlow;
}
