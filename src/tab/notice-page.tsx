import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Disclosure } from "./disclosure.tsx";
import { RetryButton } from "./retry-button.tsx";
import type { Trouble } from "./trouble.ts";
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
  readonly onRetry: () => Promise<void>;
}

/** A page in place of the board: what happened, and the way out. */
function NoticePage({ text, detail = "", onRetry }: NoticePageProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <h1 tabIndex={-1} className={styles.heading}>
        {text.title}
      </h1>
      <p className={styles.body}>{text.body}</p>
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

/** Nothing could be read yet. */
export function TroublePage({ trouble, onRetry }: { trouble: Trouble; onRetry: () => Promise<void> }): ReactNode {
  return <NoticePage text={tabWords.trouble[trouble.kind]} detail={trouble.detail} onRetry={onRetry} />;
}

/** The lists are there, but hold no concept yet. */
export function FirstRunPage({ onRetry }: { onRetry: () => Promise<void> }): ReactNode {
  return <NoticePage text={tabWords.firstRun} onRetry={onRetry} />;
}
