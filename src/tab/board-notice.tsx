import { makeStyles, tokens } from "@fluentui/react-components";
import { PlugDisconnected16Regular } from "@fluentui/react-icons/svg/plug-disconnected";
import type { ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import type { BoardState } from "./board-feed.ts";
import { ListFaultNotes } from "./list-fault-notes.tsx";
import { formatMoment } from "./moments.ts";
import { RetryButton } from "./retry-button.tsx";
import { statesWords } from "./words/states.ts";
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
  faults: {
    marginBottom: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  news: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface BoardNoticeProps {
  readonly state: BoardState;
  readonly onRetry: () => Promise<void>;
}

/** Says quietly that the board is not fresh, and to screen readers also that something new has come in. */
export function BoardNotice({ state, onRetry }: BoardNoticeProps): ReactNode {
  const styles = useStyles();
  const { board, trouble, faults } = state;
  const news = useNews(state);
  const age = ageText(state);
  return (
    <>
      <div role="status">
        <span className={styles.news}>{news}</span>
        {age !== undefined && (
          <div className={styles.notice}>
            {trouble && <PlugDisconnected16Regular />}
            {age}
            {trouble && <RetryButton label={tabWords.trouble[trouble.kind].retry} onRetry={onRetry} />}
          </div>
        )}
      </div>
      {board && faults && (
        <section aria-label={statesWords.faults.heading} className={styles.faults}>
          <ListFaultNotes faults={faults} />
        </section>
      )}
    </>
  );
}

/** From when the board is, where it is not from just now. */
function ageText({ board, readAt, trouble, isRecalled }: BoardState): string | undefined {
  if (!board || readAt === undefined || !(trouble || isRecalled)) return undefined;
  const moment = formatMoment(readAt, new Date().toISOString(), tabWords.locale);
  if (!trouble) return statesWords.recalled(moment);
  if (trouble.isOffline) return statesWords.offline(moment);
  return trouble.kind === "signedOut" ? statesWords.signedOut(moment) : tabWords.feed.stale(moment);
}

/** What to announce when trouble is over, or when there are other responses than on the last board; without one nothing is known. */
function useNews({ board, trouble }: BoardState): string {
  const responses = board?.responses.length;
  const isTroubled = trouble !== undefined;
  const known = useRef({ responses, isTroubled });
  const [news, setNews] = useState("");
  useEffect(() => {
    if (responses === undefined) return;
    const before = known.current;
    known.current = { responses, isTroubled };
    if (isTroubled) setNews("");
    else if (before.isTroubled && before.responses !== undefined) setNews(statesWords.again);
    else if (before.responses !== undefined && responses !== before.responses) setNews(tabWords.feed.news);
  }, [responses, isTroubled]);
  return news;
}
