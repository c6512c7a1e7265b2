import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import type { Route } from "../core/route.ts";
import { statesWords } from "./words/states.ts";
import { tabWords } from "./words/tab.ts";

const rows = ["1", "2", "3", "4", "5", "6", "7"];
const parts = ["1", "2", "3"];

/** Views that are mainly a text with parts; the others are mainly a table. */
const texts: ReadonlySet<Route["view"]> = new Set(["field", "goal", "measure"]);

// Plain shapes: Fluent's own ones cost more to draw than the page that follows them.
const useStyles = makeStyles({
  shape: {
    display: "block",
    height: "16px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
  },
  high: { height: "32px" },
  middle: { height: "24px" },
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

interface BoardSkeletonProps {
  readonly view: Route["view"];
  readonly isSigningIn: boolean | undefined;
}

/** The shape of a view that is on its way; the page itself has that of the overview before any script runs. */
export function BoardSkeleton({ view, isSigningIn }: BoardSkeletonProps): ReactNode {
  const styles = useStyles();
  const isSlow = useSlow();
  return (
    <>
      <div>
        <h1 aria-label={tabWords.feed.loading} className={styles.heading}>
          <span className={mergeClasses(styles.shape, styles.high)} />
        </h1>
        <div className={mergeClasses(styles.shape, styles.line)} />
        {texts.has(view) ? parts.map((part) => <Part key={part} />) : rows.map((row) => <Row key={row} />)}
      </div>
      <p role="status" className={styles.slow}>
        {isSlow && (isSigningIn ? statesWords.signingIn : statesWords.slow)}
      </p>
    </>
  );
}

function Row(): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <span className={styles.shape} />
      <span className={styles.shape} />
      <span className={styles.shape} />
      <span className={styles.shape} />
    </div>
  );
}

function Part(): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <div className={mergeClasses(styles.shape, styles.middle, styles.partName)} />
      <div className={mergeClasses(styles.shape, styles.text)} />
      <div className={mergeClasses(styles.shape, styles.text)} />
      <div className={mergeClasses(styles.shape, styles.text, styles.short)} />
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
