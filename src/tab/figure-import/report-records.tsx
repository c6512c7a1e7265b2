import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FigureReport } from "../../core/check-in.ts";
import type { BaseFigure, Concept } from "../../core/concept.ts";
import type { FigureEntry } from "../../core/figure-intake.ts";
import { writeNumber } from "../../core/number.ts";
import { formatPeriod } from "../../texts/periods.ts";
import { reportableFigures } from "../../workbook/unit-template.ts";
import { language } from "../language.ts";
import { useMore } from "../more-button.tsx";
import { type Column, Records } from "../records.tsx";
import { figureImportWords } from "../words/figure-import.ts";

const words = figureImportWords.preview;

const useStyles = makeStyles({
  list: { maxWidth: "70rem" },
  more: { marginTop: tokens.spacingVerticalS },
  key: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface ReportRow {
  readonly entry: FigureEntry;
  readonly before?: FigureReport;
}

const step = 20;

interface ReportRecordsProps {
  readonly label: string;
  readonly concept: Concept;
  readonly rows: readonly ReportRow[];
}

/** Reports of a file, and what they replace. */
export function ReportRecords({ label, concept, rows }: ReportRecordsProps): ReactNode {
  const styles = useStyles();
  const { shown, button } = useMore(rows, step, words.more);
  const figures = new Map(reportableFigures(concept).map((figure) => [figure.key, figure]));
  const name: Column<ReportRow> = {
    header: words.figure,
    width: "36%",
    cell: ({ entry }) => (
      <>
        <span className={styles.key}>{entry.figure} </span>
        <span lang="de">{figures.get(entry.figure)?.title}</span>
      </>
    ),
  };
  const before: Column<ReportRow> = {
    header: words.before,
    width: "20%",
    cell: (row) => row.before && reportText(row.before, figures.get(row.entry.figure)),
  };
  const isCorrection = rows.some((row) => row.before !== undefined);
  return (
    <div className={styles.list}>
      <Records
        label={label}
        rows={shown}
        keyOf={({ entry }) => `${entry.figure} ${entry.answer.period}`}
        columns={[
          name,
          { header: words.period, width: "16%", cell: ({ entry }) => formatPeriod(entry.answer.period, language) },
          ...(isCorrection ? [before] : []),
          {
            header: words.value,
            width: "20%",
            cell: ({ entry }) => reportText(entry.answer, figures.get(entry.figure)),
          },
          { header: words.source, width: "16%", cell: ({ entry }) => entry.answer.source },
        ]}
      />
      <div className={styles.more}>{button}</div>
    </div>
  );
}

/** `12 (weiblich 2, männlich 10), vorläufig` */
function reportText(
  { amounts, notCollectable = "", isProvisional }: Pick<FigureReport, "amounts" | "notCollectable" | "isProvisional">,
  figure: BaseFigure | undefined,
): string {
  if (!amounts) return words.notCollectable(notCollectable);
  const titles = new Map(
    figure?.dimensions.flatMap(({ categories }) => categories).map(({ code, title }) => [code, title]),
  );
  const parts = Object.entries(amounts.cells)
    .filter(([code]) => titles.has(code))
    .map(([code, part]) => `${titles.get(code)} ${writeNumber(part, language)}`);
  const number = writeNumber(amounts.total, language) + (parts.length === 0 ? "" : ` (${parts.join(", ")})`);
  return isProvisional ? `${number}, ${words.provisional}` : number;
}
