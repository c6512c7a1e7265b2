import { makeStyles, tokens } from "@fluentui/react-components";
import { PlugDisconnected16Regular } from "@fluentui/react-icons/svg/plug-disconnected";
import type { ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import type { BoardState } from "./board-feed.ts";
import { formatTime } from "./moments.ts";
import { RetryButton } from "./retry-button.tsx";
import { tabWords } from "./words/tab.ts";

const useStyles = makeStyles({
  notice: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  news: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface BoardNoticeProps {
  readonly state: BoardState;
  readonly onRetry: () => Promise<void>;
}

/** Says quietly that the board is not fresh, and to screen readers also that something new has come in. */
export function BoardNotice({ state: { board, readAt, trouble }, onRetry }: BoardNoticeProps): ReactNode {
  const styles = useStyles();
  const news = useNews(board?.responses.length);
  return (
    <div role="status">
      <span className={styles.news}>{news}</span>
      {board && readAt !== undefined && trouble && (
        <div className={styles.notice}>
          <PlugDisconnected16Regular />
          {tabWords.feed.stale(formatTime(readAt, tabWords.locale))}
          <RetryButton label={tabWords.trouble[trouble.kind].retry} onRetry={onRetry} />
        </div>
      )}
    </div>
  );
}

/** What to announce when the number of responses has changed since the last board. */
function useNews(responses: number | undefined): string {
  const known = useRef(responses);
  const [news, setNews] = useState("");
  useEffect(() => {
    if (known.current !== undefined && responses !== known.current) setNews(tabWords.feed.news);
    known.current = responses;
  }, [responses]);
  return news;
}
