import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { BaseFigure, Indicator, Target } from "../../core/concept.ts";
import type { IndicatorState } from "../../core/standing.ts";
import { formatDate } from "../../texts/formats.ts";
import { tabDe } from "../../texts/tab.de.ts";
import { Records } from "../records.tsx";
import { IndicatorStateLabel } from "../state-label.tsx";
import { ItemName } from "./item-name.tsx";

const useStyles = makeStyles({
  quiet: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What must be counted. There is no value to show before one is published: missing is never zero. */
export function BaseFigureRecords({ figures }: { readonly figures: readonly BaseFigure[] }): ReactNode {
  const styles = useStyles();
  return (
    <Records
      label={tabDe.field.baseFigures}
      rows={figures}
      keyOf={({ key }) => key}
      columns={[
        {
          header: tabDe.field.baseFigure,
          width: "50%",
          cell: (figure) => (
            <>
              <ItemName item={figure} />
              {figure.sameAs && <span className={styles.quiet}>{tabDe.field.sameAs(figure.sameAs)}</span>}
            </>
          ),
        },
        { header: tabDe.field.kind, width: "11%", cell: ({ kind }) => tabDe.field.baseFigureKind[kind] },
        { header: tabDe.field.period, width: "12%", cell: ({ period }) => period },
        { header: tabDe.field.value, width: "27%", cell: () => <IndicatorStateLabel state="unknown" /> },
      ]}
    />
  );
}

interface IndicatorRecordsProps {
  readonly indicators: readonly Indicator[];
  readonly states: ReadonlyMap<string, IndicatorState>;
}

/** By what a goal is measured, and how far its target is reached. */
export function IndicatorRecords({ indicators, states }: IndicatorRecordsProps): ReactNode {
  return (
    <Records
      label={tabDe.field.indicators}
      rows={indicators}
      keyOf={({ key }) => key}
      columns={[
        { header: tabDe.field.indicator, width: "50%", cell: (indicator) => <ItemName item={indicator} /> },
        { header: tabDe.field.kind, width: "11%", cell: ({ kind }) => tabDe.field.indicatorKind[kind] },
        { header: tabDe.field.target, width: "27%", cell: ({ target }) => target && <TargetText target={target} /> },
        {
          header: tabDe.field.status,
          width: "12%",
          cell: ({ key }) => <IndicatorStateLabel state={states.get(key) ?? "unknown"} />,
        },
      ]}
    />
  );
}

function TargetText({ target }: { readonly target: Target }): ReactNode {
  const styles = useStyles();
  return (
    <>
      {target.text}
      {target.due && <span className={styles.quiet}>{tabDe.field.due(formatDate(target.due, tabDe.locale))}</span>}
    </>
  );
}
