import type { Theme } from "@fluentui/react-components";
import { FluentProvider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { Board } from "../core/board.ts";
import type { IsoInstant } from "../core/concept.ts";
import type { Route } from "../core/route.ts";
import { subPageOf } from "../core/route.ts";
import type { BoardFeed, BoardState } from "./board-feed.ts";
import { BoardNotice } from "./board-notice.tsx";
import { BoardSkeleton } from "./board-skeleton.tsx";
import { ChangePage } from "./change/change-page.tsx";
import { ConceptPage } from "./concept/concept-page.tsx";
import { RegisterPage } from "./decision/register-page.tsx";
import type { OpenEditDesk } from "./edit/edit-desk.ts";
import { EditingAccess } from "./edit/editing-access.ts";
import { FieldPage } from "./field/field-page.tsx";
import { FigureImportPage } from "./figure-import/figure-import-page.tsx";
import type { OpenImportDesk } from "./figure-import/import-desk.ts";
import type { ReadFigures } from "./figures/figure-reading.ts";
import { FiguresPage } from "./figures/figures-page.tsx";
import { arrivalField, FindBar } from "./find-bar.tsx";
import { LateRefusal } from "./form/late-refusal.tsx";
import { useWriteRefusal, WriteRefusalContext } from "./form/write-refusal.ts";
import { LintPage } from "./lint/lint-page.tsx";
import { LoadingNote } from "./loading-note.tsx";
import { LookupPage } from "./lookup-page.tsx";
import { useHandheld } from "./media.ts";
import { FirstRunPage, TroublePage } from "./notice-page.tsx";
import { OverviewPage } from "./overview/overview-page.tsx";
import { PageFoot } from "./page-foot.tsx";
import { PageHead } from "./page-head.tsx";
import { QualityPage } from "./quality/quality-page.tsx";
import type { OpenDesk } from "./rounds/round-desk.ts";
import { RoundsPage } from "./rounds/rounds-page.tsx";
import { AccessibilityPage } from "./settings/accessibility-page.tsx";
import { SettingsPage } from "./settings/settings-page.tsx";
import type { OpenUpkeepDesk } from "./settings/upkeep-desk.ts";
import type { GetAccount } from "./sign-in.ts";
import type { OpenSteering } from "./steering/steering-desk.ts";
import { SteeringPage } from "./steering/steering-page.tsx";
import type { Store } from "./store.ts";
import { type Surroundings, SurroundingsContext } from "./surroundings.ts";
import { colorSchemeOf, enlarged } from "./theme.ts";
import { useLoaded } from "./use-loaded.ts";
import { useRoute } from "./use-route.ts";
import { tabWords } from "./words/tab.ts";

const useStyles = makeStyles({
  provider: { minHeight: "100vh" },
  page: {
    maxWidth: "90rem",
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
    overflowWrap: "break-word",
    "@media (max-width: 600px)": { padding: tokens.spacingHorizontalL },
  },
  compact: { padding: tokens.spacingHorizontalM },
});

/** What pages work with beyond the board; each comes when somebody opens a page that needs it. */
interface Desks {
  readonly openDesk: OpenDesk;
  readonly readFigures: ReadFigures;
  readonly getAccount: GetAccount;
  readonly openSteering: OpenSteering;
  readonly openEditDesk: OpenEditDesk;
  readonly openImportDesk: OpenImportDesk;
  readonly openUpkeepDesk: OpenUpkeepDesk;
}

// Made once: what is around a page stays as it is while the page changes.
const findBar = <FindBar />;
const pageFoot = <PageFoot />;

interface AppProps {
  readonly theme: Store<Theme>;
  readonly surroundings: Store<Surroundings>;
  readonly feed: BoardFeed;
  readonly desks: Desks;
}

export function App({ theme, surroundings, feed, desks }: AppProps): ReactNode {
  const styles = useStyles();
  const state = useSyncExternalStore(feed.subscribe, feed.read);
  const around = useSyncExternalStore(surroundings.subscribe, surroundings.read);
  const plain = useSyncExternalStore(theme.subscribe, theme.read);
  const route = useRoute();
  const page = useRef<HTMLElement>(null);
  useArrival(route, page);
  const handheld = useHandheld();
  const isStage = around.frame === "meetingStage" || (route.view === "meeting" && route.place === "stage");
  const large = isStage && !handheld;
  const compact = around.frame === "sidePanel" || around.frame === "settings";
  const refusal = useWriteRefusal();
  const editing = useMemo(() => ({ openDesk: desks.openEditDesk, onChange: feed.readAnew }), [desks, feed]);
  return (
    <FluentProvider
      theme={useMemo(() => (large ? enlarged(plain) : plain), [plain, large])}
      className={styles.provider}
      style={{ colorScheme: colorSchemeOf(plain) }}
    >
      <SurroundingsContext value={around}>
        {route.view !== "configure" && !isStage && findBar}
        <main ref={page} className={mergeClasses(styles.page, compact && styles.compact)}>
          <BoardNotice state={state} onRetry={feed.retry} />
          <WriteRefusalContext value={refusal}>
            {refusal.isRefused && <LateRefusal />}
            <EditingAccess value={editing}>
              <BoardView state={state} route={route} onRetry={feed.retry} desks={desks} />
            </EditingAccess>
          </WriteRefusalContext>
        </main>
        {route.view !== "configure" && !isStage && pageFoot}
      </SurroundingsContext>
    </FluentProvider>
  );
}

interface BoardViewProps {
  readonly state: BoardState;
  readonly route: Route;
  readonly onRetry: () => Promise<void>;
  readonly desks: Desks;
}

/** What a reader sees of a board in a given state at a given address. */
export function BoardView({ state, route, onRetry, desks }: BoardViewProps): ReactNode {
  if (route.view === "configure") return <ConfigureView state={state} onRetry={onRetry} />;
  const { board, readAt, trouble, faults, isSigningIn } = state;
  if (!board || readAt === undefined)
    return trouble ? (
      <TroublePage trouble={trouble} faults={faults} onRetry={onRetry} />
    ) : (
      <BoardSkeleton view={route.view} isSigningIn={isSigningIn} />
    );
  if (board.concept.fields.length === 0) return <FirstRunPage onRetry={onRetry} />;
  return <BoardPage board={board} route={route} now={readAt} desks={desks} onChange={onRetry} />;
}

interface BoardPageProps {
  readonly board: Board;
  readonly route: Exclude<Route, { readonly view: "configure" }>;
  readonly now: IsoInstant;
  readonly desks: Desks;
  readonly onChange: () => Promise<void>;
}

/** The page at an address. */
function BoardPage({ board, route, now, desks, onChange }: BoardPageProps): ReactNode {
  switch (route.view) {
    case "overview":
      return <OverviewPage board={board} now={now} />;
    case "unknown":
      return <PageHead title={tabWords.noPage} />;
    case "field":
      return <FieldPage key={route.key} board={board} fieldKey={route.key} now={now} />;
    case "figures":
      return <FiguresPage key={route.key} board={board} place={route.key} now={now} readFigures={desks.readFigures} />;
    case "figureImport":
      return <FigureImportPage board={board} now={now} openDesk={desks.openImportDesk} onChange={onChange} />;
    case "rounds":
      return <RoundsPage board={board} route={route} now={now} openDesk={desks.openDesk} onChange={onChange} />;
    case "bodies":
    case "meeting":
    case "networks": {
      const steering = { board, route, now, openSteering: desks.openSteering, onChange };
      return <SteeringPage key={placeOf(route)} {...steering} />;
    }
    case "concept":
      return <ConceptPage board={board} part={route.part} />;
    case "decisions":
      return <RegisterPage board={board} route={route} now={now} />;
    case "edit":
    case "add":
      return <ChangePage key={placeOf(route)} board={board} route={route} now={now} />;
    case "lint":
      return <LintPage board={board} route={route} now={now} />;
    case "quality":
      return <QualityPage board={board} route={route} now={now} />;
    case "settings":
      return <SettingsPage board={board} openDesk={desks.openUpkeepDesk} onChange={onChange} />;
    case "accessibility":
      return <AccessibilityPage contact={board.upkeep?.contact ?? ""} />;
    default:
      return (
        <LookupPage
          key={placeOf(route)}
          board={board}
          route={route}
          now={now}
          readFigures={desks.readFigures}
          getAccount={desks.getAccount}
        />
      );
  }
}

/** Most people never open it, so that it is loaded when it is. */
function ConfigureView(props: Pick<BoardViewProps, "state" | "onRetry">): ReactNode {
  const loaded = useLoaded(loadConfigure);
  return (
    <>
      {loaded.parts && <loaded.parts.ConfigurePage {...props} page={location.href} />}
      <LoadingNote {...loaded} />
    </>
  );
}

function loadConfigure() {
  return import("./configure/configure-page.tsx");
}

/** Where a route leads, whatever is sought or filtered there. */
function placeOf(route: Route): string {
  return subPageOf("query" in route ? { ...route, query: "" } : route);
}

/**
 * After a change of view, screen readers and the keyboard begin at its heading, its main field or the part that the address
 * names; the title names it. Of some views the heading comes with their code.
 */
function useArrival(route: Route, page: { readonly current: HTMLElement | null }): void {
  const place = placeOf(route);
  const last = useRef(place);
  useEffect(() => {
    const main = page.current;
    const arrive = () => {
      const heading = main?.querySelector("h1");
      document.title = heading?.textContent || tabWords.product;
      if (!heading) return;
      late.disconnect();
      if (last.current === place) return;
      last.current = place;
      window.scrollTo(0, 0);
      (main?.querySelector<HTMLElement>(arrivalField) ?? heading).focus();
    };
    const late = new MutationObserver(arrive);
    if (main) late.observe(main, { childList: true, subtree: true });
    arrive();
    return () => late.disconnect();
  });
}
