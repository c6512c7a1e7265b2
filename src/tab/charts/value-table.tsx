import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode, Ref } from "react";
import { chartsWords } from "../words/charts.ts";

export interface ValueRow {
  readonly name: string;
  readonly value: string;
  readonly notes: readonly string[];
}

export interface ValueGroup {
  /** Said above its rows; nothing where there is one group alone. */
  readonly heading?: string;
  readonly rows: readonly ValueRow[];
}

const useStyles = makeStyles({
  table: {
    borderCollapse: "collapse",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    maxWidth: "48rem",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th, & td": {
      textAlign: "start",
      verticalAlign: "top",
      fontWeight: tokens.fontWeightRegular,
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS} 0`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: "break-word",
      hyphens: "auto",
    },
    "& thead th": { color: tokens.colorNeutralForeground2, verticalAlign: "bottom" },
    "& th[scope=rowgroup]": {
      fontWeight: tokens.fontWeightSemibold,
      paddingTop: tokens.spacingVerticalM,
    },
    "& .note": { overflowWrap: "anywhere" },
    "& .value": { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  },
  caption: { textAlign: "start", fontWeight: tokens.fontWeightSemibold, paddingBlock: tokens.spacingVerticalXS },
});

interface ValueTableProps {
  readonly ref: Ref<HTMLTableElement>;
  readonly caption: string;
  /** What the rows are named by. */
  readonly nameHeader: string;
  readonly groups: readonly ValueGroup[];
}

/** What a drawing shows, as a table; the column for notes is there only when something was noted. */
export function ValueTable({ ref, caption, nameHeader, groups }: ValueTableProps): ReactNode {
  const styles = useStyles();
  const hasNotes = groups.some(({ rows }) => rows.some(({ notes }) => notes.length > 0));
  return (
    <table ref={ref} tabIndex={-1} className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{nameHeader}</th>
          <th scope="col" className="value">
            {chartsWords.column.value}
          </th>
          {hasNotes && <th scope="col">{chartsWords.column.note}</th>}
        </tr>
      </thead>
      {groups.map(({ heading, rows }) => (
        <tbody key={heading ?? ""}>
          {heading !== undefined && (
            <tr>
              <th scope="rowgroup" colSpan={hasNotes ? 3 : 2}>
                {heading}
              </th>
            </tr>
          )}
          {rows.map(({ name, value, notes }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="value">{value}</td>
              {hasNotes && <td className="note">{notes.join(". ")}</td>}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
