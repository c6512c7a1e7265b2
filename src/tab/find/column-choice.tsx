import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { memo, useState } from "react";
import type { MeasureColumn } from "../../core/measure-list.ts";
import { measureColumns, usualColumns } from "../../core/measure-list.ts";
import { Disclosure } from "../disclosure.tsx";
import { measureWords } from "../words/measure.ts";

const texts = measureWords.list;

const useStyles = makeStyles({
  group: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 14rem), 1fr))",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
  },
});

interface ColumnChoiceProps {
  readonly columns: readonly MeasureColumn[];
  /** The same function each time: the choice is drawn again only when it changes. */
  readonly onChange: (columns: readonly MeasureColumn[]) => void;
}

/** What the list shows of each measure beside its name. */
export const ColumnChoice = memo(ColumnDisclosure);

function ColumnDisclosure(props: ColumnChoiceProps): ReactNode {
  const [wasOpened, setOpened] = useState(false);
  return (
    <Disclosure summary={texts.chooseColumns} onOpen={() => setOpened(true)}>
      {wasOpened && <ColumnBoxes {...props} />}
    </Disclosure>
  );
}

function ColumnBoxes({ columns, onChange }: ColumnChoiceProps): ReactNode {
  const styles = useStyles();
  const isUsual = columns.join() === usualColumns.join();
  return (
    <>
      <fieldset aria-label={texts.chooseColumns} className={styles.group}>
        {measureColumns.map((column) => (
          <Checkbox
            key={column}
            label={texts.columns[column]}
            checked={columns.includes(column)}
            onChange={(_event, { checked }) =>
              onChange(measureColumns.filter((one) => (one === column ? checked === true : columns.includes(one))))
            }
          />
        ))}
      </fieldset>
      <Button size="small" disabledFocusable={isUsual} onClick={() => onChange(usualColumns)}>
        {texts.usualColumns}
      </Button>
    </>
  );
}
