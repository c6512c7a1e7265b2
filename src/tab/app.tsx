import type { Theme } from "@fluentui/react-components";
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { tabDe } from "../texts/tab.de.ts";
import type { BoardFeed, BoardState } from "./board-feed.ts";
import { BoardNotice } from "./board-notice.tsx";
import { BoardSkeleton } from "./board-skeleton.tsx";
import { FieldPage } from "./field/field-page.tsx";
import { FirstRunPage, TroublePage } from "./notice-page.tsx";
import { OverviewPage } from "./overview/overview-page.tsx";
import type { Route } from "./route.ts";
import type { Store } from "./store.ts";
import { useRoute } from "./use-route.ts";

const useStyles = makeStyles({
  provider: { minHeight: "100vh" },
  page: {
    maxWidth: "90rem",
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
    "@media (max-width: 600px)": { padding: tokens.spacingHorizontalL },
  },
});

interface AppProps {
  readonly theme: Store<Theme>;
  readonly feed: BoardFeed;
}

export function App({ theme, feed }: AppProps): ReactNode {
  const styles = useStyles();
  const state = useSyncExternalStore(feed.subscribe, feed.read);
  const route = useRoute();
  const page = useRef<HTMLElement>(null);
  useArrival(route, page);
  return (
    <FluentProvider theme={useSyncExternalStore(theme.subscribe, theme.read)} className={styles.provider}>
      <main ref={page} className={styles.page}>
        <BoardNotice state={state} onRetry={feed.retry} />
        <BoardView state={state} route={route} onRetry={feed.retry} />
      </main>
    </FluentProvider>
  );
}

interface BoardViewProps {
  readonly state: BoardState;
  readonly route: Route;
  readonly onRetry: () => Promise<void>;
}

/** What a reader sees of a board in a given state at a given address. */
export function BoardView({ state: { board, readAt, trouble }, route, onRetry }: BoardViewProps): ReactNode {
  if (!board || readAt === undefined)
    return trouble ? <TroublePage trouble={trouble} onRetry={onRetry} /> : <BoardSkeleton />;
  if (board.concept.fields.length === 0) return <FirstRunPage onRetry={onRetry} />;
  if (route.view === "overview") return <OverviewPage board={board} now={readAt} />;
  return <FieldPage key={route.key} board={board} fieldKey={route.key} now={readAt} />;
}

/** After a change of view, screen readers and the keyboard begin at its heading; the title names it. */
function useArrival(route: Route, page: { readonly current: HTMLElement | null }): void {
  const last = useRef(route);
  useEffect(() => {
    const heading = page.current?.querySelector("h1");
    document.title = heading?.textContent || tabDe.product;
    if (last.current === route) return;
    last.current = route;
    heading?.focus();
    window.scrollTo(0, 0);
  });
}
