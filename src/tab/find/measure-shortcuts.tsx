import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { memo, useMemo } from "react";
import type { IsoDate } from "../../core/concept.ts";
import type { MeasureFilter, MeasureRow } from "../../core/measure-list.ts";
import { filterMeasures } from "../../core/measure-list.ts";
import { hashOf } from "../../core/route.ts";
import { measureWords } from "../words/measure.ts";
import { tabWords } from "../words/tab.ts";
import { type MeasureQuery, measureQueryText } from "./measure-query.ts";

const texts = measureWords.list;

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    listStyleType: "none",
    padding: 0,
    marginBlock: tokens.spacingVerticalM,
  },
  here: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: "underline" },
});

const shortcuts: readonly { readonly label: string; readonly filter: MeasureFilter }[] = [
  { label: texts.all, filter: {} },
  { label: texts.deadline.late, filter: { deadline: "late" } },
  { label: texts.deadline.soon, filter: { deadline: "soon" } },
  { label: texts.deadline.undated, filter: { deadline: "undated" } },
  { label: tabWords.measureStatus.blocked, filter: { status: "blocked" } },
  // Of steps, as on the overview: recommendations are not asked for.
  { label: tabWords.overview.matters.silent, filter: { kind: "step", heard: "never" } },
];

interface MeasureShortcutsProps {
  readonly rows: readonly MeasureRow[];
  readonly today: IsoDate;
  /** What is wanted now; its order stays. */
  readonly wanted: MeasureQuery;
}

/** What is asked most, one click away, each with its number of measures. */
export const MeasureShortcuts = memo(ShortcutList);

function ShortcutList({ rows, today, wanted }: MeasureShortcutsProps): ReactNode {
  const styles = useStyles();
  const current = measureQueryText(wanted);
  const counted = useMemo(
    () => shortcuts.map((one) => ({ ...one, count: filterMeasures(rows, one.filter, today).length })),
    [rows, today],
  );
  return (
    <nav aria-label={texts.shortcuts}>
      <ul className={styles.list}>
        {counted.map(({ label, filter, count }) => {
          const query = measureQueryText({ ...wanted, filter });
          return (
            <li key={label}>
              <Shortcut query={query} isCurrent={query === current} text={`${label} (${count})`} />
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

interface ShortcutProps {
  readonly query: string;
  readonly isCurrent: boolean;
  readonly text: string;
}

/** Most stay as they are while somebody narrows the list. */
const Shortcut = memo(ShortcutLink);

function ShortcutLink({ query, isCurrent, text }: ShortcutProps): ReactNode {
  const styles = useStyles();
  return (
    <Link
      href={hashOf({ view: "measures", query })}
      aria-current={isCurrent ? "page" : undefined}
      className={mergeClasses(isCurrent && styles.here)}
    >
      {text}
    </Link>
  );
}
