import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ChangeEvent, DragEvent, ReactNode } from "react";
import { useRef, useState } from "react";
import { figureImportWords } from "../words/figure-import.ts";

const words = figureImportWords.file;

const useStyles = makeStyles({
  place: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    boxSizing: "border-box",
    maxWidth: "52rem",
    minWidth: 0,
    margin: 0,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: {
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorSubtleBackgroundHover,
  },
  text: { flexGrow: 1, flexBasis: "14rem", color: tokens.colorNeutralForeground2 },
});

/** Takes a file from the browser's own dialogue, or one that is dropped. */
export function FilePicker({ onFile }: { readonly onFile: (file: File) => Promise<void> }): ReactNode {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  function choose({ target }: ChangeEvent<HTMLInputElement>): void {
    const [file] = target.files ?? [];
    // The same file can be chosen again, mended.
    target.value = "";
    if (file) void onFile(file);
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void onFile(file);
  }

  function over(event: DragEvent): void {
    event.preventDefault();
    setOver(true);
  }

  return (
    <fieldset
      aria-label={words.heading}
      className={mergeClasses(styles.place, isOver && styles.over)}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Button appearance="primary" onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
      <input ref={input} type="file" hidden accept=".xlsx,.csv" aria-label={words.choose} onChange={choose} />
      <span className={styles.text}>{words.drop}</span>
    </fieldset>
  );
}
