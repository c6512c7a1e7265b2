import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Spellings } from "../../core/spelling.ts";
import { spansOf } from "../../core/spelling.ts";

const useStyles = makeStyles({
  // Weight and line say it; a background would have to be told apart in every theme.
  mark: {
    backgroundColor: "transparent",
    color: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
    textDecorationThickness: "2px",
    textUnderlineOffset: "3px",
  },
});

interface MarkedTextProps {
  readonly text: string;
  readonly words: readonly Spellings[];
}

/** A text in which the words that were looked for stand out. */
export function MarkedText({ text, words }: MarkedTextProps): ReactNode {
  const styles = useStyles();
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { from, to } of spansOf(text, words)) {
    parts.push(
      text.slice(end, from),
      <mark key={from} className={styles.mark}>
        {text.slice(from, to)}
      </mark>,
    );
    end = to;
  }
  return [...parts, text.slice(end)];
}
