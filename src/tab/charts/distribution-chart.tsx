import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useId } from "react";
import { chartsWords } from "../words/charts.ts";
import { barOf } from "./bar.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { GapPatch } from "./gap-patch.tsx";
import { useInk } from "./ink.ts";
import { Point, PointList } from "./point-list.tsx";
import type { DistributionCell } from "./reading.ts";
import { notesOf, numbersIn } from "./reading.ts";
import type { Scale } from "./scale.ts";
import { scaleOf } from "./scale.ts";
import { usePointFocus } from "./use-point-focus.ts";
import { periodText, pointText, readingText } from "./words.ts";

const narrow = "@container (max-width: 36em)";

const useStyles = makeStyles({
  area: { containerType: "inline-size", marginTop: tokens.spacingVerticalS },
  cells: {
    display: "grid",
    gridTemplateColumns: "fit-content(16em) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  cell: {
    display: "grid",
    gridTemplateColumns: "subgrid",
    gridColumn: "1 / -1",
    alignItems: "center",
    paddingBlock: tokens.spacingVerticalXXS,
  },
  label: { overflowWrap: "anywhere", hyphens: "auto" },
  track: { position: "relative", height: "1.5em" },
  bar: { position: "absolute", top: 0, bottom: 0 },
  zero: {
    position: "absolute",
    top: "-0.3em",
    bottom: "-0.3em",
    borderLeft: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  number: { position: "absolute", lineHeight: "1.5em", paddingLeft: "0.5em", whiteSpace: "nowrap" },
  missing: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  note: { gridColumnEnd: -1, color: tokens.colorNeutralForeground2 },
});

interface DistributionChartProps {
  readonly title: string;
  readonly unit: string;
  /** For which all cells were counted. */
  readonly period: string;
  /** In the order in which they are to be read, never by size. */
  readonly cells: readonly DistributionCell[];
  readonly source?: string;
}

/** How a figure is made up of its cells in one period. All bars begin at nought. */
export function DistributionChart({ title, unit, period, cells, source }: DistributionChartProps): ReactNode {
  const styles = useStyles();
  const keysId = useId();
  const focus = usePointFocus([cells.length], { row: 0, point: 0 });
  const scale = scaleOf(numbersIn(cells), { fromZero: true });
  const rows = cells.map((cell) => ({ name: cell.label, value: readingText(cell), notes: notesOf(cell) }));
  const numbers = cells.filter(({ state }) => state === "value").map((cell) => readingText(cell).length);
  const room = Math.max(0, ...numbers) * 0.55 + 0.7;
  return (
    <ChartFrame
      title={title}
      unit={unit}
      period={periodText(period)}
      source={source}
      nameHeader={chartsWords.column.group}
      groups={[{ rows }]}
    >
      {cells.length === 0 ? (
        <p>{chartsWords.empty}</p>
      ) : (
        <div ref={focus.area} className={styles.area}>
          <PointList
            focus={focus}
            label={chartsWords.titled(title, unit)}
            describedBy={keysId}
            orientation="vertical"
            className={styles.cells}
          >
            {cells.map((cell, point) => (
              <Point
                key={cell.key}
                focus={focus}
                place={{ row: 0, point }}
                text={pointText(cell.label, cell)}
                className={styles.cell}
              >
                <span className={styles.label}>{cell.label}</span> <Cell cell={cell} scale={scale} room={room} />{" "}
                {cell.note !== undefined && <span className={styles.note}>{cell.note}</span>}
              </Point>
            ))}
          </PointList>
          <p id={keysId} hidden>
            {chartsWords.keys}
          </p>
        </div>
      )}
    </ChartFrame>
  );
}

interface CellProps {
  readonly cell: DistributionCell;
  readonly scale: Scale;
  /** What the longest number needs behind its bar, in em. */
  readonly room: number;
}

/** A bar and its number; or a patch that is no bar, and the reason. */
function Cell({ cell, scale, room }: CellProps): ReactNode {
  const styles = useStyles();
  const ink = useInk();
  if (cell.state !== "value")
    return (
      <span className={styles.missing}>
        <GapPatch reason={cell.state} />
        {readingText(cell)}
      </span>
    );
  const { start, length } = barOf(scale, cell.value);
  return (
    <span className={styles.track} style={{ marginRight: `${room}em` }}>
      {length > 0 && (
        <span
          className={mergeClasses(ink.bar, cell.isProvisional && ink.provisionalBar, styles.bar)}
          style={{ left: `${start}%`, width: `${length}%` }}
        />
      )}
      <span className={styles.zero} style={{ left: `${scale.positionOf("0")}%` }} />
      <span className={styles.number} style={{ left: `${start + length}%` }}>
        {readingText(cell)}
      </span>
    </span>
  );
}
