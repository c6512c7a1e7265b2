import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useId } from "react";
import type { IndicatorState } from "../../core/standing.ts";
import { IndicatorStateLabel } from "../state-label.tsx";
import { chartsWords } from "../words/charts.ts";
import { barOf, spanOf } from "./bar.ts";
import { ChartFrame } from "./chart-frame.tsx";
import type { SignName } from "./chart-key.tsx";
import { Sign } from "./chart-key.tsx";
import { GapPatch } from "./gap-patch.tsx";
import { useInk } from "./ink.ts";
import { Point, PointList } from "./point-list.tsx";
import type { SeriesPoint } from "./reading.ts";
import { notesOf, numbersIn } from "./reading.ts";
import type { Scale } from "./scale.ts";
import { scaleOf } from "./scale.ts";
import type { TargetBounds, TargetStep } from "./target.ts";
import { edgesOf } from "./target.ts";
import { usePointFocus } from "./use-point-focus.ts";
import type { ValueRow } from "./value-table.tsx";
import { amountText, boundsText, numberText, periodText, readingText } from "./words.ts";

const useStyles = makeStyles({
  state: { marginBlock: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase300 },
  /** Half a tick's label may stand out at either end. */
  place: { marginInline: "1.5em", marginTop: tokens.spacingVerticalM, maxWidth: "60em" },
  track: { position: "relative", height: "2.4em", borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  bar: { position: "absolute", top: "0.8em", bottom: "0.5em" },
  gap: { position: "absolute", top: "0.6em", left: 0 },
  bound: { position: "absolute", top: 0, bottom: 0, width: "0.3em", marginLeft: "-0.15em" },
  range: { position: "absolute", top: 0, bottom: 0 },
  baseline: { position: "absolute", top: "0.75em", width: "0.8em", height: "0.8em", marginLeft: "-0.4em" },
  ticks: { position: "relative", height: "1.6em", color: tokens.colorNeutralForeground2 },
  tick: { position: "absolute", top: "0.4em", transform: "translateX(-50%)", whiteSpace: "nowrap", lineHeight: 1 },
  points: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    marginTop: tokens.spacingVerticalXS,
  },
  point: { display: "flex", columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
});

interface TargetBulletProps {
  readonly title: string;
  readonly unit: string;
  /** Where things stand. */
  readonly value: SeriesPoint;
  readonly target: { readonly bounds: TargetBounds; readonly until?: string };
  /** Where they began. */
  readonly baseline?: TargetStep;
  /** As it was judged elsewhere, by a rule that the page states; absent where nothing can be said. */
  readonly state?: IndicatorState;
  readonly source?: string;
}

/** One value against its target. The lines below say in words what is drawn, each with its sign. */
export function TargetBullet(props: TargetBulletProps): ReactNode {
  const { title, unit, value, target, baseline, state, source } = props;
  const styles = useStyles();
  const keysId = useId();
  const facts = factsOf(props);
  const focus = usePointFocus([facts.length], { row: 0, point: 0 });
  const drawn = [...numbersIn([value]), ...edgesOf(target.bounds), ...(baseline ? [baseline.value] : [])];
  return (
    <ChartFrame
      title={title}
      unit={unit}
      period={periodText(value.period)}
      source={source}
      nameHeader={chartsWords.column.what}
      groups={[{ rows: facts }]}
    >
      {state && (
        <p className={styles.state}>
          <IndicatorStateLabel state={state} />
        </p>
      )}
      <div aria-hidden="true" className={styles.place}>
        <Track {...props} scale={scaleOf(drawn, { fromZero: true })} />
      </div>
      <div ref={focus.area}>
        <PointList focus={focus} label={title} describedBy={keysId} orientation="horizontal" className={styles.points}>
          {facts.map(({ sign, name, value: amount, notes }, point) => {
            const text = [chartsWords.at(name, amount), ...notes].join(". ");
            return (
              <Point key={name} focus={focus} place={{ row: 0, point }} text={text} className={styles.point}>
                <Sign sign={sign} />
                <span>{text}</span>
              </Point>
            );
          })}
        </PointList>
        <p id={keysId} hidden>
          {chartsWords.keys}
        </p>
      </div>
    </ChartFrame>
  );
}

interface Fact extends ValueRow {
  readonly sign: SignName;
}

function factsOf({ unit, value, target, baseline }: TargetBulletProps): readonly Fact[] {
  const valueSign = value.isProvisional ? "provisionalBar" : "bar";
  const facts: readonly (Fact | undefined)[] = [
    {
      sign: value.state === "value" ? valueSign : value.state,
      name: chartsWords.in(chartsWords.column.value, periodText(value.period)),
      value: readingText(value, unit),
      notes: notesOf(value),
    },
    {
      sign: "bound",
      name: target.until === undefined ? chartsWords.target.label : chartsWords.target.due(periodText(target.until)),
      value: boundsText(target.bounds, unit),
      notes: [],
    },
    baseline && {
      sign: "baseline",
      name: chartsWords.in(chartsWords.target.baseline, periodText(baseline.period)),
      value: amountText(baseline.value, unit),
      notes: [],
    },
  ];
  return facts.filter((fact) => fact !== undefined);
}

interface TrackProps extends TargetBulletProps {
  readonly scale: Scale;
}

function Track({ value, target: { bounds }, baseline, scale }: TrackProps): ReactNode {
  const styles = useStyles();
  const ink = useInk();
  const range = bounds.kind === "range" && spanOf(scale, bounds.low, bounds.high);
  const bar = value.state === "value" && barOf(scale, value.value);
  return (
    <>
      <div className={styles.track}>
        {range && (
          <div
            className={mergeClasses(ink.range, styles.range)}
            style={{ left: `${range.start}%`, width: `${range.length}%` }}
          />
        )}
        {bar && bar.length > 0 && (
          <div
            className={mergeClasses(ink.bar, value.isProvisional && ink.provisionalBar, styles.bar)}
            style={{ left: `${bar.start}%`, width: `${bar.length}%` }}
          />
        )}
        {value.state !== "value" && (
          <div className={styles.gap}>
            <GapPatch reason={value.state} />
          </div>
        )}
        {edgesOf(bounds).map((edge) => (
          <div
            key={edge}
            className={mergeClasses(ink.bound, styles.bound)}
            style={{ left: `${scale.positionOf(edge)}%` }}
          />
        ))}
        {baseline && (
          <div className={styles.baseline} style={{ left: `${scale.positionOf(baseline.value)}%` }}>
            <Sign sign="baseline" />
          </div>
        )}
      </div>
      <div className={styles.ticks}>
        {scale.ticks.map(({ label, at }) => (
          <span key={label} className={styles.tick} style={{ left: `${at}%` }}>
            {numberText(label)}
          </span>
        ))}
      </div>
    </>
  );
}
