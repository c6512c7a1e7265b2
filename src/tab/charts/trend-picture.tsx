import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useInk } from "./ink.ts";
import type { Scale } from "./scale.ts";
import type { Stroke, Trend } from "./trend.ts";

const useStyles = makeStyles({
  picture: { position: "absolute", inset: 0, pointerEvents: "none" },
  lines: { position: "absolute", inset: 0, width: "100%", height: "100%", overflow: "visible" },
  gap: { position: "absolute", top: 0, bottom: 0, borderBlockStyle: "none", overflow: "hidden" },
  reason: {
    position: "absolute",
    bottom: "0.4em",
    left: "50%",
    transform: "translateX(-50%)",
    padding: "0 0.2em",
    lineHeight: 1.2,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  upright: { writingMode: "vertical-rl", transform: "translateX(-50%) rotate(180deg)", padding: "0.2em 0" },
  range: { position: "absolute" },
});

interface TrendPictureProps {
  readonly trend: Trend;
  readonly scale: Scale;
  /** What is written into a gap. */
  readonly gapLabels: Readonly<Record<Trend["gaps"][number]["reason"], string>>;
}

/** The drawing itself: lines and marks in per cent of its place, so that it needs no measuring and prints as well. */
export function TrendPicture({ trend, scale, gapLabels }: TrendPictureProps): ReactNode {
  const styles = useStyles();
  const ink = useInk();
  const [low, high] = trend.target.edges;
  return (
    <div aria-hidden="true" className={styles.picture}>
      {trend.gaps.map(({ from, to, reason }) => (
        <div
          key={from}
          className={mergeClasses(ink.gap, styles.gap)}
          style={{ left: percent(from), width: percent(to - from) }}
        >
          <span className={mergeClasses(styles.reason, gapLabels[reason].length > 1 && styles.upright)}>
            {gapLabels[reason]}
          </span>
        </div>
      ))}
      {low && high && (
        <div
          className={mergeClasses(ink.range, styles.range)}
          style={{
            left: percent(low.from.x),
            width: percent(low.to.x - low.from.x),
            top: percent(high.from.y),
            height: percent(low.from.y - high.from.y),
          }}
        />
      )}
      <svg className={styles.lines} aria-hidden="true">
        {scale.ticks.map(({ label, at }) => (
          <Line
            key={label}
            stroke={{ from: { x: 0, y: 100 - at }, to: { x: 100, y: 100 - at } }}
            className={Number(label) === 0 ? ink.ground : ink.grid}
          />
        ))}
        {trend.breakLines.map(({ x }) => (
          <g key={x}>
            <Line stroke={upright(x)} className={ink.break} shift="-0.2em" />
            <Line stroke={upright(x)} className={ink.break} shift="0.2em" />
          </g>
        ))}
        {trend.target.edges.map((stroke) => (
          <Line key={stroke.from.y} stroke={stroke} className={ink.target} />
        ))}
        {trend.target.path.map((stroke) => (
          <Line key={stroke.from.x} stroke={stroke} className={ink.path} />
        ))}
        {trend.segments.map((segment) => (
          <Line
            key={segment.from.x}
            stroke={segment}
            className={mergeClasses(ink.line, segment.isProvisional && ink.provisionalLine)}
          />
        ))}
        {trend.marks.map(({ x, y, isProvisional }) => (
          <circle
            key={x}
            cx={percent(x)}
            cy={percent(y)}
            r="0.3em"
            className={mergeClasses(ink.mark, isProvisional && ink.provisionalMark)}
          />
        ))}
      </svg>
    </div>
  );
}

interface LineProps {
  readonly stroke: Stroke;
  readonly className: string;
  /** To the right. */
  readonly shift?: string;
}

function Line({ stroke: { from, to }, className, shift = "0" }: LineProps): ReactNode {
  return (
    <line
      x1={percent(from.x)}
      y1={percent(from.y)}
      x2={percent(to.x)}
      y2={percent(to.y)}
      className={className}
      style={{ transform: `translateX(${shift})` }}
    />
  );
}

function upright(x: number): Stroke {
  return { from: { x, y: 0 }, to: { x, y: 100 } };
}

function percent(share: number): string {
  return `${share}%`;
}
