import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDown12Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp12Regular } from "@fluentui/react-icons/svg/arrow-up";
import type { ReactNode } from "react";
import { memo } from "react";
import { useNarrow } from "./media.ts";
import { tabWords } from "./words/tab.ts";

/** By what a reader may order the rows; without a direction they are not ordered by it. */
export interface ColumnSort {
  readonly direction?: "ascending" | "descending";
  readonly toggle: () => void;
}

export interface Column<Row> {
  readonly header: string;
  /** Share of the table's width, such as `25%`. */
  readonly width: string;
  /** Nothing where there is nothing to say. */
  readonly cell: (row: Row) => ReactNode;
  /** Offered in the table's header; cards leave it to the page. */
  readonly sort?: ColumnSort;
}

interface RecordsProps<Row> {
  readonly label: string;
  /** The first column names the row. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    // What a table says begins and ends where everything else on the page does.
    "& tr > :first-child": { paddingLeft: 0 },
    "& tr > :last-child": { paddingRight: 0 },
    "& tr > :first-child > button": { paddingLeft: 0 },
  },
  row: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  header: {
    verticalAlign: "bottom",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: "normal",
    textAlign: "start",
  },
  // The button is as large as its cell: easy to meet, and the cell's edge is the edge of the focus.
  sortable: {
    padding: 0,
    ":hover": { color: tokens.colorNeutralForeground1Hover, backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { color: tokens.colorNeutralForeground1Pressed, backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  sort: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    overflowWrap: "anywhere",
    hyphens: "auto",
    cursor: "pointer",
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  arrow: { flexShrink: 0 },
  cell: {
    height: "34px",
    verticalAlign: "top",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    overflowWrap: "anywhere",
    hyphens: "auto",
  },
  name: { fontWeight: tokens.fontWeightRegular, textAlign: "start" },
  // In em, since the larger type of a stage needs wider cards.
  cards: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 25em), 1fr))",
    gap: tokens.spacingHorizontalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  card: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
    minWidth: 0,
    overflowWrap: "anywhere",
    hyphens: "auto",
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(7.5em, max-content) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    marginTop: tokens.spacingVerticalS,
    "@media (max-width: 359px)": { gridTemplateColumns: "minmax(0, 1fr)", rowGap: 0 },
  },
  term: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    "@media (max-width: 359px)": { marginTop: tokens.spacingVerticalXS },
  },
  fact: { margin: 0 },
});

/** The same rows as a table where there is room, else as cards: nothing ever scrolls sideways. */
export function Records<Row>(props: RecordsProps<Row>): ReactNode {
  return useNarrow() ? <RecordCards {...props} /> : <RecordTable {...props} />;
}

/**
 * The browser's own table: Fluent's makes several components and listeners of every cell, which a long table that is
 * ordered and narrowed while one types cannot afford.
 */
function RecordTable<Row>({ label, columns, rows, keyOf }: RecordsProps<Row>): ReactNode {
  const styles = useStyles();
  return (
    <table aria-label={label} className={styles.table}>
      <thead>
        <tr className={styles.row}>
          {columns.map(({ header, width, sort }) => (
            <th
              key={header}
              scope="col"
              aria-sort={sort && (sort.direction ?? "none")}
              className={mergeClasses(styles.header, sort && styles.sortable)}
              style={{ width }}
            >
              {sort ? <SortButton {...sort}>{header}</SortButton> : header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRecord key={keyOf(row)} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

function SortButton({ direction, toggle, children }: ColumnSort & { readonly children: string }): ReactNode {
  const styles = useStyles();
  const Arrow = direction === "ascending" ? ArrowUp12Regular : ArrowDown12Regular;
  return (
    <button type="button" className={styles.sort} onClick={toggle}>
      {children}
      {direction && <Arrow className={styles.arrow} />}
    </button>
  );
}

interface RecordProps<Row> {
  readonly row: Row;
  readonly columns: RecordsProps<Row>["columns"];
}

/** Drawn again only when its row or a cell's function is another. */
const TableRecord = memo(TableRecordCells, isSameRecord) as typeof TableRecordCells;

function TableRecordCells<Row>({ row, columns: [name, ...rest] }: RecordProps<Row>): ReactNode {
  const styles = useStyles();
  return (
    <tr className={styles.row}>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        {name.cell(row)}
      </th>
      {rest.map(({ header, cell }) => (
        <td key={header} className={styles.cell}>
          {cell(row) || tabWords.none}
        </td>
      ))}
    </tr>
  );
}

function isSameRecord<Row>(one: RecordProps<Row>, other: RecordProps<Row>): boolean {
  if (one.row !== other.row || one.columns.length !== other.columns.length) return false;
  return one.columns.every(({ cell }, index) => cell === other.columns[index]?.cell);
}

function RecordCards<Row>({ label, columns, rows, keyOf }: RecordsProps<Row>): ReactNode {
  const styles = useStyles();
  const [name, ...rest] = columns;
  return (
    <ul aria-label={label} className={styles.cards}>
      {rows.map((row) => (
        <li key={keyOf(row)} className={styles.card}>
          {name.cell(row)}
          <dl className={styles.facts}>
            {rest.map(({ header, cell }) => {
              const fact = cell(row);
              if (!fact) return null;
              return [
                <dt key={`${header} term`} className={styles.term}>
                  {header}
                </dt>,
                <dd key={header} className={styles.fact}>
                  {fact}
                </dd>,
              ];
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}
