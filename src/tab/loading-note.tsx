import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { RetryButton } from "./retry-button.tsx";
import type { Loaded } from "./use-loaded.ts";
import { tabWords } from "./words/tab.ts";

const useStyles = makeStyles({
  line: { marginBlock: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
});

/** In place of what is being loaded: that it is under way, or why it did not come. */
export function LoadingNote({ parts, trouble, load }: Loaded<unknown>): ReactNode {
  const styles = useStyles();
  return (
    <div role="status">
      {!parts && <p className={styles.line}>{trouble ? tabWords.trouble[trouble].body : tabWords.loading}</p>}
      {!parts && trouble && <RetryButton label={tabWords.trouble[trouble].retry} onRetry={load} />}
    </div>
  );
}
