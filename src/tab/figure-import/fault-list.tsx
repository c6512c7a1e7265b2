import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WorkbookFault } from "../../workbook/fault.ts";
import { useMore } from "../more-button.tsx";
import { Records } from "../records.tsx";
import { figureImportWords } from "../words/figure-import.ts";
import { StageHeading } from "./stage-heading.tsx";

const words = figureImportWords.faults;

const useStyles = makeStyles({
  body: { marginTop: 0, marginBottom: tokens.spacingVerticalM, maxWidth: "52rem", overflowWrap: "anywhere" },
  list: { maxWidth: "60rem", marginBottom: tokens.spacingVerticalL },
  more: { marginTop: tokens.spacingVerticalS },
});

const step = 50;

interface FaultListProps {
  readonly file: string;
  readonly faults: readonly WorkbookFault[];
}

/** Everything that has to be put right in a file, by its place; the reasons are German, as the file is. */
export function FaultList({ file, faults }: FaultListProps): ReactNode {
  const styles = useStyles();
  const { shown, button } = useMore(faults, step, words.more);
  return (
    <>
      <StageHeading>{words.heading(faults.length)}</StageHeading>
      <p className={styles.body}>{words.body(file)}</p>
      <div className={styles.list}>
        <Records
          label={words.heading(faults.length)}
          rows={shown}
          keyOf={({ sheet, row, column, message }) => JSON.stringify([sheet, row, column, message])}
          columns={[
            { header: words.sheet, width: "15%", cell: ({ sheet }) => sheet || words.wholeFile },
            { header: words.row, width: "10%", cell: ({ row }) => (row > 0 ? row : undefined) },
            { header: words.column, width: "10%", cell: ({ column }) => column },
            { header: words.reason, width: "65%", cell: ({ message }) => <span lang="de">{message}</span> },
          ]}
        />
        <div className={styles.more}>{button}</div>
      </div>
    </>
  );
}
