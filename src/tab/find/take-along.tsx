import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useState } from "react";
import type { IsoDate } from "../../core/concept.ts";
import { delimitedText } from "../../core/delimited-text.ts";
import type { MeasureRow } from "../../core/measure-list.ts";
import { saveCsv } from "../csv-file.ts";
import { measureWords } from "../words/measure.ts";
import { measureCells } from "./measure-cells.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  said: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface TakeAlongProps {
  readonly rows: readonly MeasureRow[];
  readonly today: IsoDate;
}

/** The list as it is shown, for a spreadsheet: as a file, or over the clipboard. */
export function TakeAlong({ rows, today }: TakeAlongProps): ReactNode {
  const styles = useStyles();
  const [said, setSaid] = useState("");

  function download(): void {
    saveCsv(measureWords.list.fileName(today), measureCells(rows));
  }

  async function copy(): Promise<void> {
    setSaid("");
    try {
      await navigator.clipboard.writeText(delimitedText(measureCells(rows), "\t"));
      setSaid(measureWords.list.copied);
    } catch {
      setSaid(measureWords.list.notCopied);
    }
  }

  return (
    <div className={styles.row}>
      <Button size="small" onClick={download}>
        {measureWords.list.download}
      </Button>
      <Button size="small" onClick={copy}>
        {measureWords.list.copy}
      </Button>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </div>
  );
}
