import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ListFault } from "../graph/list-faults.ts";
import { statesWords } from "./words/states.ts";

const useStyles = makeStyles({
  list: { marginBlock: tokens.spacingVerticalS, paddingInlineStart: tokens.spacingHorizontalXL },
  command: {
    display: "inline-block",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    userSelect: "all",
    overflowWrap: "anywhere",
  },
  line: { marginBlock: tokens.spacingVerticalS },
});

const texts = statesWords.faults;

/** What is missing in SharePoint, and what brings it back. */
export function ListFaultNotes({ faults }: { readonly faults: readonly ListFault[] }): ReactNode {
  const styles = useStyles();
  const lines = faults.map((fault) =>
    fault.kind === "listMissing" ? texts.listMissing(fault.list) : texts.columnMissing(fault.list, fault.column),
  );
  return (
    <>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={styles.line}>{texts.mend}</p>
      <Command>npm run cli -- provision</Command>
    </>
  );
}

/** A line for a terminal; one click selects it. */
export function Command({ children }: { readonly children: string }): ReactNode {
  return <code className={useStyles().command}>{children}</code>;
}
