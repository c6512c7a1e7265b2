import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { BaseFigure, Indicator, Target } from "../../core/concept.ts";
import type { IndicatorState } from "../../core/standing.ts";
import { formatDate } from "../../texts/formats.ts";
import { ConceptText } from "../concept-text.tsx";
import { PlaceLink } from "../place-link.tsx";
import { Records } from "../records.tsx";
import { IndicatorStateLabel } from "../state-label.tsx";
import { tabWords } from "../words/tab.ts";
import { ItemName } from "./item-name.tsx";

const useStyles = makeStyles({
  quiet: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface BaseFigureRecordsProps {
  readonly figures: readonly BaseFigure[];
  /** Key of the goal. */
  readonly goal: string;
}

/** What must be counted. Values stand on a page of their own, with period, source and reason. */
export function BaseFigureRecords({ figures, goal }: BaseFigureRecordsProps): ReactNode {
  const styles = useStyles();
  return (
    <Records
      label={tabWords.field.baseFigures}
      rows={figures}
      keyOf={({ key }) => key}
      columns={[
        {
          header: tabWords.field.baseFigure,
          width: "68%",
          cell: (figure) => (
            <>
              <ItemName item={figure} page={{ view: "figures", key: goal }} />
              {figure.sameAs && <span className={styles.quiet}>{tabWords.field.sameAs(figure.sameAs)}</span>}
            </>
          ),
        },
        { header: tabWords.field.kind, width: "14%", cell: ({ kind }) => tabWords.field.baseFigureKind[kind] },
        {
          header: tabWords.field.period,
          width: "18%",
          cell: ({ period }) => period && <ConceptText>{period}</ConceptText>,
        },
      ]}
    />
  );
}

interface IndicatorRecordsProps {
  readonly indicators: readonly Indicator[];
  readonly states: ReadonlyMap<string, IndicatorState>;
  /** Key of the goal. */
  readonly goal: string;
}

/** By what a goal is measured, and how far its target is reached. */
export function IndicatorRecords({ indicators, states, goal }: IndicatorRecordsProps): ReactNode {
  return (
    <Records
      label={tabWords.field.indicators}
      rows={indicators}
      keyOf={({ key }) => key}
      columns={[
        { header: tabWords.field.indicator, width: "50%", cell: (indicator) => <ItemName item={indicator} /> },
        { header: tabWords.field.kind, width: "11%", cell: ({ kind }) => tabWords.field.indicatorKind[kind] },
        { header: tabWords.field.target, width: "27%", cell: ({ target }) => target && <TargetText target={target} /> },
        {
          header: tabWords.field.status,
          width: "12%",
          cell: (indicator) => (
            <IndicatorStanding indicator={indicator} state={states.get(indicator.key)} goal={goal} />
          ),
        },
      ]}
    />
  );
}

interface IndicatorStandingProps {
  readonly indicator: Indicator;
  readonly state: IndicatorState | undefined;
  readonly goal: string;
}

/** A key figure is calculated, not reported: how it stands says its value, on the page of the figures. */
function IndicatorStanding({ indicator, state, goal }: IndicatorStandingProps): ReactNode {
  if (state !== undefined || indicator.kind === "qualitative")
    return <IndicatorStateLabel state={state ?? "unknown"} />;
  if (indicator.formula === undefined) return tabWords.none;
  return (
    <PlaceLink isApart to={{ view: "figures", key: goal }}>
      {tabWords.field.toValue}
    </PlaceLink>
  );
}

function TargetText({ target }: { readonly target: Target }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <ConceptText>{target.text}</ConceptText>
      {target.due && (
        <span className={styles.quiet}>{tabWords.field.due(formatDate(target.due, tabWords.locale))}</span>
      )}
    </>
  );
}
