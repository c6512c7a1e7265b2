import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from "@fluentui/react-components";
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
  // What a table says begins and ends where everything else on the page does.
  table: { "& tr > :first-child": { paddingLeft: 0 }, "& tr > :last-child": { paddingRight: 0 } },
  header: {
    verticalAlign: "bottom",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  // Written out: Fluent sets these sides one by one, and a shorthand would lose against them.
  cell: {
    verticalAlign: "top",
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
    hyphens: "auto",
  },
  row: { ":hover": { backgroundColor: tokens.colorSubtleBackground } },
  name: {
    display: "block",
    minHeight: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
  },
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

function RecordTable<Row>({ label, columns, rows, keyOf }: RecordsProps<Row>): ReactNode {
  const styles = useStyles();
  return (
    <Table aria-label={label} size="small" className={styles.table}>
      <TableHeader>
        <TableRow>
          {columns.map(({ header, width, sort }) => (
            <TableHeaderCell
              key={header}
              scope="col"
              className={styles.header}
              style={{ width }}
              {...(sort && { sortable: true, sortDirection: sort.direction, onClick: sort.toggle })}
            >
              {header}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRecord key={keyOf(row)} row={row} columns={columns} />
        ))}
      </TableBody>
    </Table>
  );
}

interface RecordProps<Row> {
  readonly row: Row;
  readonly columns: RecordsProps<Row>["columns"];
}

/** Drawn again only when its row or a cell's function is another: long tables are ordered and narrowed while one types. */
const TableRecord = memo(TableRecordCells, isSameRecord) as typeof TableRecordCells;

function TableRecordCells<Row>({ row, columns: [name, ...rest] }: RecordProps<Row>): ReactNode {
  const styles = useStyles();
  return (
    <TableRow className={styles.row}>
      <TableHeaderCell scope="row" className={styles.cell} button={{ className: styles.name }}>
        {name.cell(row)}
      </TableHeaderCell>
      {rest.map(({ header, cell }) => (
        <TableCell key={header} className={styles.cell}>
          {cell(row) || tabWords.none}
        </TableCell>
      ))}
    </TableRow>
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
