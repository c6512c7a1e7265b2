import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useId } from "react";
import { chartsWords } from "../words/charts.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { ChartKey } from "./chart-key.tsx";
import { periodAxisOf } from "./period-axis.ts";
import type { Series } from "./reading.ts";
import { numbersIn } from "./reading.ts";
import { scaleOf } from "./scale.ts";
import { keyOf, pointTexts, rowsOf } from "./series-text.ts";
import type { SeriesTarget } from "./target.ts";
import { numbersOf } from "./target.ts";
import { latestOf, pointsOf, timelineOf } from "./timeline.ts";
import { trendOf } from "./trend.ts";
import { TrendPlot } from "./trend-plot.tsx";
import { usePointFocus } from "./use-point-focus.ts";
import { numberText } from "./words.ts";

const useStyles = makeStyles({
  line: { marginBlock: tokens.spacingVerticalXS },
  /** Room for two lines, so that little moves while one goes through the points. */
  current: { marginBlock: tokens.spacingVerticalXS, minHeight: "2lh" },
});

interface TrendChartProps extends Series {
  readonly title: string;
  /** Said after every number. */
  readonly unit: string;
  readonly target?: SeriesTarget;
  readonly source?: string;
}

/**
 * How a figure went over time, and where it is to go. The line below the drawing speaks of the point that was last
 * pointed at or focused; at first of the latest.
 */
export function TrendChart({ title, unit, points, breaks, target, source }: TrendChartProps): ReactNode {
  const styles = useStyles();
  const keysId = useId();
  const slots = timelineOf(points, target);
  const scale = scaleOf([...numbersIn(points), ...(target ? numbersOf(target) : [])]);
  const trend = trendOf(slots, scale, breaks, target);
  const shown = pointsOf(slots);
  const texts = pointTexts(shown, trend.breakLines, unit);
  const focus = usePointFocus([shown.length], { row: 0, point: latestOf(shown) });
  const axis = periodAxisOf(slots.map(({ period }) => period));
  const isEmpty = shown.length === 0;
  return (
    <ChartFrame
      title={title}
      unit={unit}
      period={isEmpty ? undefined : axis.title}
      source={source}
      nameHeader={chartsWords.column.period}
      groups={[{ rows: rowsOf(shown, trend.breakLines) }]}
    >
      {isEmpty ? (
        <p className={styles.line}>{chartsWords.empty}</p>
      ) : (
        <div ref={focus.area}>
          <TrendPlot
            label={title}
            describedBy={keysId}
            slots={slots}
            trend={trend}
            scale={scale}
            focus={focus}
            row={0}
            texts={texts}
          />
          <p id={keysId} hidden>
            {chartsWords.keys}
          </p>
          <p className={styles.current}>{texts[focus.active.point]}</p>
        </div>
      )}
      {!scale.hasZero && (
        <p className={styles.line}>{chartsWords.axis.withoutZero(numberText(scale.ticks[0].label))}</p>
      )}
      <ChartKey entries={keyOf([trend], unit, target)} />
    </ChartFrame>
  );
}
