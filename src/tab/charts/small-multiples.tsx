import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useId } from "react";
import { chartsWords } from "../words/charts.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { ChartKey } from "./chart-key.tsx";
import { periodAxisOf } from "./period-axis.ts";
import type { SeriesBreak, SeriesPoint } from "./reading.ts";
import { numbersIn } from "./reading.ts";
import { scaleOf } from "./scale.ts";
import { keyOf, pointTexts, rowsOf } from "./series-text.ts";
import type { SeriesTarget } from "./target.ts";
import { numbersOf } from "./target.ts";
import { latestOf, pointsOf, sameSpan, timelineOf } from "./timeline.ts";
import { trendOf } from "./trend.ts";
import { TrendPlot } from "./trend-plot.tsx";
import { usePointFocus } from "./use-point-focus.ts";
import { amountText, numberText } from "./words.ts";

const useStyles = makeStyles({
  cells: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 17em), 1fr))",
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalL,
    marginBlock: tokens.spacingVerticalM,
  },
  cell: { minWidth: 0, breakInside: "avoid" },
  label: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", hyphens: "auto" },
  /** Room for two lines, so that nothing moves while one goes through the points. */
  current: { margin: 0, minHeight: "2lh" },
  line: { marginBlock: tokens.spacingVerticalXS },
});

/** How one cell of a breakdown went over time. */
export interface CellSeries {
  readonly key: string;
  readonly label: string;
  readonly points: readonly SeriesPoint[];
}

interface SmallMultiplesProps {
  readonly title: string;
  readonly unit: string;
  /** In the order in which they are to be read, never by size. */
  readonly cells: readonly CellSeries[];
  readonly breaks: readonly SeriesBreak[];
  /** The same for every cell. */
  readonly target?: SeriesTarget;
  readonly source?: string;
}

/** A small trend for each cell of a breakdown, all over the same time and on the same scale, which is stated. */
export function SmallMultiples({ title, unit, cells, breaks, target, source }: SmallMultiplesProps): ReactNode {
  const styles = useStyles();
  const keysId = useId();
  const series = sameSpan(cells.map(({ points }) => points));
  const scale = scaleOf([...numbersIn(series.flat()), ...(target ? numbersOf(target) : [])]);
  const panels = cells.map(({ key, label }, row) => {
    const slots = timelineOf(series[row] ?? [], target);
    const trend = trendOf(slots, scale, breaks, target);
    const points = pointsOf(slots);
    return { key, label, row, slots, trend, points, texts: pointTexts(points, trend.breakLines, unit) };
  });
  const latest = panels.map(({ points }) => latestOf(points));
  const focus = usePointFocus(
    panels.map(({ points }) => points.length),
    { row: 0, point: latest[0] ?? 0 },
  );
  const isEmpty = series.every((points) => points.length === 0);
  const { title: axisTitle } = periodAxisOf(series[0]?.map(({ period }) => period) ?? []);
  const [low, high] = [scale.ticks[0], scale.ticks.at(-1) ?? scale.ticks[0]];
  return (
    <ChartFrame
      title={title}
      unit={unit}
      period={isEmpty ? undefined : axisTitle}
      source={source}
      nameHeader={chartsWords.column.period}
      groups={panels.map(({ label, points, trend }) => ({ heading: label, rows: rowsOf(points, trend.breakLines) }))}
    >
      {isEmpty ? (
        <p className={styles.line}>{chartsWords.empty}</p>
      ) : (
        <>
          <p className={styles.line}>
            {chartsWords.multiples.scale(numberText(low.label), amountText(high.label, unit))}
          </p>
          <div ref={focus.area} className={styles.cells}>
            {panels.map(({ key, label, row, slots, trend, texts }) => (
              <div key={key} className={styles.cell}>
                <p className={styles.label}>{label}</p>
                <TrendPlot
                  label={chartsWords.titled(title, label)}
                  describedBy={keysId}
                  slots={slots}
                  trend={trend}
                  scale={scale}
                  isSmall
                  focus={focus}
                  row={row}
                  texts={texts}
                />
                <p className={styles.current}>
                  {texts[row === focus.active.row ? focus.active.point : (latest[row] ?? 0)]}
                </p>
              </div>
            ))}
          </div>
          <p id={keysId} hidden>
            {chartsWords.keysAcross}
          </p>
          <ChartKey
            entries={keyOf(
              panels.map(({ trend }) => trend),
              unit,
              target,
            )}
          />
        </>
      )}
    </ChartFrame>
  );
}
