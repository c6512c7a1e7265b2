import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { chartsWords } from "../words/charts.ts";
import { useInk } from "./ink.ts";
import type { MissingReason } from "./reading.ts";

const useStyles = makeStyles({
  patch: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    flexShrink: 0,
    width: "2em",
    height: "1.3em",
    lineHeight: 1,
    fontWeight: tokens.fontWeightSemibold,
  },
  sign: { paddingInline: "0.2em", backgroundColor: tokens.colorNeutralBackground1 },
});

/** Stands for a number that is not there: the same size whatever the reason, so that no length can be read from it. */
export function GapPatch({ reason }: { readonly reason: MissingReason }): ReactNode {
  const styles = useStyles();
  const ink = useInk();
  return (
    <span aria-hidden="true" className={mergeClasses(ink.gap, styles.patch)}>
      <span className={styles.sign}>{chartsWords.sign[reason]}</span>
    </span>
  );
}
