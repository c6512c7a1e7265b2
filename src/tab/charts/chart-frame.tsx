import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Table16Regular } from "@fluentui/react-icons/svg/table";
import type { KeyboardEvent, ReactNode } from "react";
import { useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { chartsWords } from "../words/charts.ts";
import type { ValueGroup } from "./value-table.tsx";
import { ValueTable } from "./value-table.tsx";

/** On paper: black on white, whatever the theme on the screen. */
const onPaper = {
  "--colorNeutralForeground1": "#000",
  "--colorNeutralForeground2": "#333",
  "--colorNeutralBackground1": "#fff",
  "--colorNeutralStroke1": "#999",
  "--colorNeutralStroke2": "#ccc",
  "--colorNeutralStrokeAccessible": "#333",
  "--colorCompoundBrandStroke": "#000",
  backgroundColor: "#fff",
};

const useStyles = makeStyles({
  frame: {
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    breakInside: "avoid",
    "@media print": onPaper,
  },
  head: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  caption: { minWidth: 0, hyphens: "auto", overflowWrap: "anywhere" },
  title: {
    display: "block",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0, marginTop: tokens.spacingVerticalXS },
  button: { flexShrink: 0, "@media print": { display: "none" } },
  table: {
    marginTop: tokens.spacingVerticalM,
    "&[data-open=false]": { display: "none", "@media print": { display: "block" } },
  },
});

interface ChartFrameProps {
  readonly title: string;
  readonly unit: string;
  /** The period, or what kind of periods; nothing where there are no numbers. */
  readonly period?: string | undefined;
  readonly source: string | undefined;
  readonly nameHeader: string;
  readonly groups: readonly ValueGroup[];
  readonly children: ReactNode;
}

/**
 * What all drawings have around them: a name, the source, and a table of the same data, opened by its button or by the
 * key T from anywhere inside. On paper the table is always there.
 */
export function ChartFrame({ title, unit, period, source, nameHeader, groups, children }: ChartFrameProps): ReactNode {
  const styles = useStyles();
  const common = chartsWords.unitAlone(unit);
  const subtitle = period === undefined ? common : chartsWords.joined(common, period);
  const isEmpty = groups.every(({ rows }) => rows.length === 0);
  const captionId = useId();
  const tableId = useId();
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLElement>(null);
  const table = useRef<HTMLTableElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const isPlain = !(event.ctrlKey || event.altKey || event.metaKey);
    if (!isPlain || event.key.toUpperCase() !== chartsWords.tableShortcut) return;
    event.preventDefault();
    toggle();
    const point = frame.current?.querySelector<HTMLElement>("[role=option][tabindex='0']");
    (isOpen ? point : table.current)?.focus();
  }

  function toggle(): void {
    flushSync(() => setOpen(!isOpen));
  }

  return (
    <figure ref={frame} className={styles.frame} aria-labelledby={captionId} onKeyDown={onKeyDown}>
      <figcaption className={styles.head}>
        <span id={captionId} className={styles.caption}>
          <span className={styles.title}>{title}</span> {subtitle}
        </span>
        {!isEmpty && (
          <Button
            size="small"
            appearance="subtle"
            icon={<Table16Regular />}
            className={styles.button}
            title={chartsWords.shortcut(chartsWords.tableShortcut)}
            aria-keyshortcuts={chartsWords.tableShortcut}
            aria-expanded={isOpen}
            aria-controls={tableId}
            onClick={toggle}
          >
            {chartsWords.table}
          </Button>
        )}
      </figcaption>
      {children}
      {source !== undefined && <p className={styles.quiet}>{chartsWords.source(source)}</p>}
      {!isEmpty && (
        <div id={tableId} data-open={isOpen} className={styles.table}>
          <ValueTable ref={table} caption={`${title}, ${subtitle}`} nameHeader={nameHeader} groups={groups} />
        </div>
      )}
    </figure>
  );
}
