import { workbookTextsDe } from "../texts/workbook.de.ts";
import type { ColumnMapping } from "./column-mapping.ts";
import { comparable, headingsOf } from "./column-mapping.ts";
import type { Table } from "./table.ts";

const { headings } = workbookTextsDe;

/** Headings stand near the top, whatever somebody has written above them. */
const rowsBeforeHeadings = 50;

/** How a table is read whose headings are those of the template; `undefined` for any other. */
export function templateMapping(table: Table): ColumnMapping | undefined {
  for (const row of table.rows.slice(0, rowsBeforeHeadings)) {
    const present = headingsOf(row);
    const named = (heading: string) => present.has(comparable(heading));
    if (![headings.key, headings.period, headings.value].every(named)) continue;
    const { key: figure, value, title: _, ...others } = headings;
    const columns = Object.entries({ figure, ...others }).filter(([, heading]) => named(heading));
    return {
      headerRow: row.number,
      columns: Object.fromEntries(columns.map(([field, heading]) => [field, { heading }])),
      values: [{ column: { heading: value } }],
      figureNames: {},
      cellNames: {},
      passesOverUnknown: false,
      fixed: {},
      decimalSign: ",",
      emptySigns: [],
    };
  }
  return undefined;
}
