import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { chartsWords } from "../words/charts.ts";
import { labelStride, periodAxisOf } from "./period-axis.ts";
import { Point, PointList } from "./point-list.tsx";
import type { Scale } from "./scale.ts";
import type { Slot } from "./timeline.ts";
import type { Trend } from "./trend.ts";
import { TrendPicture } from "./trend-picture.tsx";
import type { PointFocus } from "./use-point-focus.ts";
import { numberText } from "./words.ts";

const small = "@container (max-width: 24em)";
const medium = "@container (min-width: 24.01em) and (max-width: 48em)";
const large = "@container (min-width: 48.01em) and (max-width: 96em)";
const wall = "@container (min-width: 96.01em)";
/** Width of the time axis in em of its type, at the least, for each of these. */
const rooms = { small: 15, medium: 20, large: 43, wall: 90 } as const;

const useStyles = makeStyles({
  plot: { containerType: "inline-size", marginTop: tokens.spacingVerticalS },
  axes: {
    display: "grid",
    rowGap: "0.3em",
    paddingTop: "0.8em",
    paddingRight: "1em",
    color: tokens.colorNeutralForeground2,
  },
  values: { position: "relative" },
  value: {
    position: "absolute",
    right: "0.6em",
    transform: "translateY(50%)",
    whiteSpace: "nowrap",
    lineHeight: 1,
    fontVariantNumeric: "tabular-nums",
  },
  surface: { position: "relative", height: "clamp(13em, 26cqi, 32em)", color: tokens.colorNeutralForeground1 },
  surfaceSmall: { height: "8em" },
  point: {
    position: "absolute",
    top: 0,
    bottom: 0,
    "&[aria-selected=true]::before": {
      content: '""',
      position: "absolute",
      left: "50%",
      top: 0,
      bottom: 0,
      borderLeft: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
      "@media print": { display: "none" },
    },
  },
  periods: { position: "relative", gridColumn: 2, height: "1.4em" },
  period: { position: "absolute", transform: "translateX(-50%)", whiteSpace: "nowrap" },
  notSmall: { [small]: { display: "none" } },
  notMedium: { [medium]: { display: "none" } },
  notLarge: { [large]: { display: "none" } },
  notWall: { [wall]: { display: "none" } },
});

interface TrendPlotProps {
  readonly label: string;
  readonly describedBy: string;
  readonly slots: readonly Slot[];
  readonly trend: Trend;
  readonly scale: Scale;
  readonly isSmall?: boolean;
  readonly focus: PointFocus;
  readonly row: number;
  /** What each point of the series says, in the order of the slots that have one. */
  readonly texts: readonly string[];
}

/** One trend between its axes. Its points are a list over the drawing, each as wide as its period. */
export function TrendPlot(props: TrendPlotProps): ReactNode {
  const { label, describedBy, slots, trend, scale, isSmall = false, focus, row, texts } = props;
  const styles = useStyles();
  const ticks = isSmall ? [scale.ticks[0], ...scale.ticks.slice(-1)] : scale.ticks;
  const gutter = Math.max(...ticks.map((tick) => numberText(tick.label).length)) * 0.6 + 0.8;
  return (
    <div className={styles.plot}>
      <div className={styles.axes} style={{ gridTemplateColumns: `${gutter}em minmax(0, 1fr)` }}>
        <div aria-hidden="true" className={styles.values}>
          {ticks.map((tick) => (
            <span key={tick.label} className={styles.value} style={{ bottom: `${tick.at}%` }}>
              {numberText(tick.label)}
            </span>
          ))}
        </div>
        <div className={mergeClasses(styles.surface, isSmall && styles.surfaceSmall)}>
          <PointList focus={focus} label={label} describedBy={describedBy} orientation="horizontal">
            {slots
              .filter(({ point }) => point)
              .map(({ period, from, to }, point) => (
                <Point
                  key={period}
                  focus={focus}
                  place={{ row, point }}
                  text={texts[point] ?? ""}
                  className={styles.point}
                  style={{ left: `${from}%`, width: `${to - from}%` }}
                />
              ))}
          </PointList>
          <TrendPicture trend={trend} scale={scale} gapLabels={isSmall ? chartsWords.sign : chartsWords.inGap} />
        </div>
        <PeriodLabels slots={slots} endsOnly={isSmall} />
      </div>
    </div>
  );
}

interface PeriodLabelsProps {
  readonly slots: readonly Slot[];
  readonly endsOnly: boolean;
}

/** As many labels as there is room for, decided by the width of the drawing alone. */
function PeriodLabels({ slots, endsOnly }: PeriodLabelsProps): ReactNode {
  const styles = useStyles();
  const { labels } = periodAxisOf(slots.map(({ period }) => period));
  const last = slots.length - 1;
  const isLeftOut = (index: number, room: keyof typeof rooms) =>
    (last - index) % (endsOnly ? Math.max(1, last) : labelStride(labels, rooms[room])) !== 0;
  return (
    <div aria-hidden="true" className={styles.periods}>
      {slots.map(({ period, middle }, index) => (
        <span
          key={period}
          className={mergeClasses(
            styles.period,
            isLeftOut(index, "small") && styles.notSmall,
            isLeftOut(index, "medium") && styles.notMedium,
            isLeftOut(index, "large") && styles.notLarge,
            isLeftOut(index, "wall") && styles.notWall,
          )}
          style={{ left: `${middle}%` }}
        >
          {labels[index]}
        </span>
      ))}
    </div>
  );
}
