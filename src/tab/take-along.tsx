import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { memo, useState } from "react";
import { delimitedText } from "../core/delimited-text.ts";
import { saveCsv } from "./csv-file.ts";
import { takeAlongWords as texts } from "./words/take-along.ts";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    marginBlock: tokens.spacingVerticalS,
    "@media print": { display: "none" },
  },
  said: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface TakeAlongProps {
  readonly fileName: string;
  /** Rows of what is shown, under one of headings; asked for when somebody wants them. */
  readonly cells: () => readonly (readonly string[])[];
}

/** A table as it is shown, for a spreadsheet: as a file, or over the clipboard. */
export const TakeAlong = memo(TakeAlongButtons);

function TakeAlongButtons({ fileName, cells }: TakeAlongProps): ReactNode {
  const styles = useStyles();
  const [said, setSaid] = useState("");

  async function copy(): Promise<void> {
    setSaid("");
    try {
      await navigator.clipboard.writeText(delimitedText(cells(), "\t"));
      setSaid(texts.copied);
    } catch {
      setSaid(texts.notCopied);
    }
  }

  return (
    <div className={styles.row}>
      <Button size="small" onClick={() => saveCsv(fileName, cells())}>
        {texts.download}
      </Button>
      <Button size="small" onClick={copy}>
        {texts.copy}
      </Button>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </div>
  );
}
