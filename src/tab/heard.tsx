import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { IsoInstant } from "../core/concept.ts";
import { formatInstant } from "../texts/formats.ts";
import { formatAgo } from "./moments.ts";
import { tabWords } from "./words/tab.ts";

const useStyles = makeStyles({
  day: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  never: { color: tokens.colorNeutralForeground2 },
});

interface HeardProps {
  readonly at: IsoInstant | undefined;
  readonly now: IsoInstant;
}

/** When something was last heard: how long ago, and the moment itself. */
export function Heard({ at, now }: HeardProps): ReactNode {
  const styles = useStyles();
  if (at === undefined) return <span className={styles.never}>{tabWords.neverHeard}</span>;
  return (
    <time dateTime={at}>
      {formatAgo(at, now, tabWords.locale)}
      <span className={styles.day}>{formatInstant(at, tabWords.locale)}</span>
    </time>
  );
}
