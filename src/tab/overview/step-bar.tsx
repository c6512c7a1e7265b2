import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { MeasureStatus } from "../../core/standing.ts";
import { tabWords } from "../words/tab.ts";

/** From what is behind us to what nobody has spoken of. */
const order = ["done", "underway", "planned", "blocked", "dropped", "unknown"] as const satisfies MeasureStatus[];

const forced = "@media (forced-colors: active)";

/** Patterns differ as well as colours, so that a bar can be read in the contrast themes and in print. */
const useStyles = makeStyles({
  bar: { display: "flex", gap: "2px", height: "8px", maxWidth: "20rem", marginBlock: "6px" },
  part: {
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusSmall,
    // Left to the browser, forced colours would take the patterns away.
    forcedColorAdjust: "none",
    "--line": tokens.colorNeutralStrokeAccessible,
    "--stripe": tokens.colorStatusWarningBackground3,
    [forced]: { "--line": "CanvasText", "--stripe": "CanvasText" },
  },
  done: { backgroundColor: tokens.colorBrandForeground2Pressed, [forced]: { backgroundColor: "CanvasText" } },
  underway: { backgroundColor: tokens.colorCompoundBrandBackground, [forced]: { backgroundColor: "Highlight" } },
  planned: { border: "2px solid var(--line)" },
  blocked: { backgroundImage: "repeating-linear-gradient(90deg, var(--stripe) 0 3px, transparent 3px 5px)" },
  dropped: {
    border: "1px solid var(--line)",
    backgroundImage: "repeating-linear-gradient(135deg, var(--line) 0 1px, transparent 1px 4px)",
  },
  unknown: { border: "1px dashed var(--line)" },
  numbers: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  number: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  swatch: { width: "8px", height: "8px" },
});

/** How many steps have which status: the bar for the eye, the same numbers in words for everybody. */
export function StepBar({ steps }: { readonly steps: Readonly<Record<MeasureStatus, number>> }): ReactNode {
  const styles = useStyles();
  const present = order.filter((status) => steps[status] > 0);
  if (present.length === 0) return null;
  return (
    <>
      <div aria-hidden="true" className={styles.bar}>
        {present.map((status) => (
          <div key={status} className={mergeClasses(styles.part, styles[status])} style={{ flexGrow: steps[status] }} />
        ))}
      </div>
      <ul className={styles.numbers}>
        {present.map((status) => (
          <li key={status} className={styles.number}>
            <span className={mergeClasses(styles.part, styles.swatch, styles[status])} />
            {steps[status]} {tabWords.measureStatus[status]}
          </li>
        ))}
      </ul>
    </>
  );
}
