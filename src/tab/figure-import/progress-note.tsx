import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { figureImportWords } from "../words/figure-import.ts";
import type { Progress } from "./import-stage.ts";
import { StageHeading } from "./stage-heading.tsx";

const useStyles = makeStyles({
  place: { maxWidth: "30rem" },
  bar: {
    display: "block",
    width: "100%",
    height: tokens.spacingVerticalS,
    accentColor: tokens.colorCompoundBrandBackground,
  },
  text: { marginBlock: tokens.spacingVerticalS, minHeight: "1lh", color: tokens.colorNeutralForeground2 },
});

interface ProgressNoteProps extends Progress {
  readonly heading: string;
  readonly text: (done: number, all: number) => string;
  readonly onStop?: () => void;
}

/** How far a long piece of work has come. The heading is read out at its begin, the bar when somebody asks for it. */
export function ProgressNote({ heading, text, done, all, onStop }: ProgressNoteProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.place}>
      <StageHeading>{heading}</StageHeading>
      <progress className={styles.bar} aria-label={heading} {...(all > 0 && { value: done, max: all })} />
      <p className={styles.text}>{all > 0 && text(done, all)}</p>
      {onStop && (
        <Button size="small" onClick={onStop}>
          {figureImportWords.reading.stop}
        </Button>
      )}
    </div>
  );
}
