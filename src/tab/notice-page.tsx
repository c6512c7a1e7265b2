import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ListFault } from "../graph/list-faults.ts";
import { Disclosure } from "./disclosure.tsx";
import { Command, ListFaultNotes } from "./list-fault-notes.tsx";
import { RetryButton } from "./retry-button.tsx";
import { pointsToLists, type Trouble } from "./trouble.ts";
import { statesWords } from "./words/states.ts";
import { tabWords } from "./words/tab.ts";

const useStyles = makeStyles({
  page: { maxWidth: "36rem", paddingBlock: tokens.spacingVerticalXXXL },
  heading: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: "none" },
  body: { marginBlock: tokens.spacingVerticalM },
  detail: { marginTop: tokens.spacingVerticalL, overflowWrap: "anywhere" },
});

interface NoticePageProps {
  readonly text: { readonly title: string; readonly body: string; readonly retry: string };
  readonly detail?: string;
  /** Between what happened and the way out. */
  readonly children?: ReactNode;
  readonly onRetry: () => Promise<void>;
}

/** A page in place of the board: what happened, and the way out. */
function NoticePage({ text, detail = "", children, onRetry }: NoticePageProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <h1 tabIndex={-1} className={styles.heading}>
        {text.title}
      </h1>
      {text.body !== "" && <p className={styles.body}>{text.body}</p>}
      {children && <div className={styles.body}>{children}</div>}
      <RetryButton prominent label={text.retry} onRetry={onRetry} />
      {detail !== "" && (
        <div className={styles.detail}>
          <Disclosure quiet summary={tabWords.detail}>
            {detail}
          </Disclosure>
        </div>
      )}
    </div>
  );
}

interface TroublePageProps {
  readonly trouble: Trouble;
  readonly faults?: readonly ListFault[] | undefined;
  readonly onRetry: () => Promise<void>;
}

/** Nothing could be read yet. */
export function TroublePage({ trouble, faults = [], onRetry }: TroublePageProps): ReactNode {
  const text = tabWords.trouble[trouble.kind];
  return (
    <NoticePage
      text={faults.length > 0 ? { ...text, title: statesWords.faults.heading, body: "" } : text}
      detail={trouble.detail}
      onRetry={pointsToLists(trouble.kind) ? reload : onRetry}
    >
      {faults.length > 0 && <ListFaultNotes faults={faults} />}
    </NoticePage>
  );
}

/** Which lists there are is told once to a page. */
async function reload(): Promise<void> {
  location.reload();
}

/** The lists are there, but hold no concept yet. */
export function FirstRunPage({ onRetry }: { onRetry: () => Promise<void> }): ReactNode {
  return (
    <NoticePage text={tabWords.firstRun} onRetry={onRetry}>
      <Command>npm run cli -- import</Command>
    </NoticePage>
  );
}
