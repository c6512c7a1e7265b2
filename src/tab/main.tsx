import { createRoot } from "react-dom/client";
import { hashOf, parseRoute } from "../core/route.ts";
import { App } from "./app.tsx";
import { createBoardFeed } from "./board-feed.ts";
import type { Connection } from "./connection.ts";
import { PageError } from "./errors.ts";
import { createFigureReading } from "./figures/figure-reading.ts";
import type { Beginning } from "./first-reading.ts";
import { openingView } from "./page-address.ts";
import { createStore } from "./store.ts";
import { alone, type Surroundings } from "./surroundings.ts";
import type { TeamsHost } from "./teams-host.ts";
import { systemTheme, themeNamed } from "./theme.ts";
import type { TroubleKind } from "./trouble.ts";

/** What has begun with the page; begun anew when that failed. */
type TakeBeginning = () => Promise<Beginning>;

const theme = createStore(systemTheme());
const surroundings = createStore<Surroundings>(alone);
let beginning: Promise<Beginning> | undefined;
let takeBeginning: TakeBeginning;

const feed = createBoardFeed({
  load: async (signal, onSignIn) => (await begun()).reading.loadBoard(signal, onSignIn),
  recall: async () => (await begun()).reading.recallBoard(),
  check: async (signal) => (await connected()).checkLists(signal),
});

function begun(): Promise<Beginning> {
  beginning ??= takeUp();
  return beginning;
}

/** Failing, it can be tried again. */
async function takeUp(): Promise<Beginning> {
  try {
    const begun = await takeBeginning();
    if (begun.host) settleIn(begun.host);
    return begun;
  } catch (error) {
    beginning = undefined;
    throw error;
  }
}

async function connected(): Promise<Connection> {
  return (await begun()).reading.connection;
}

function settleIn(host: TeamsHost): void {
  const follow = (name: string) => theme.write(themeNamed(name));
  follow(host.theme);
  host.followTheme(follow);
  surroundings.write(host.surroundings);
  const moved = location.hash !== hashAtStart;
  const wanted = host.lastPlace.wanted(host.subPageId);
  if (wanted !== undefined && !moved && !wasHere) location.replace(hashOf(parseRoute(wanted)));
  window.addEventListener("hashchange", () => host.lastPlace.keep(location.hash));
  if (host.surroundings.frame === "settings") {
    // A tab can be added whether the lists may be read or not.
    host.succeed();
    return;
  }
  let explained: TroubleKind | undefined;
  const forget = feed.subscribe(() => {
    const { board, trouble } = feed.read();
    if (board) {
      host.succeed();
      forget();
    } else if (trouble && trouble.kind !== explained) {
      explained = trouble.kind;
      host.fail(trouble.kind);
    }
  });
}

/** What the pages write with comes when somebody opens one of them. */
async function openDesks() {
  const [{ createDesks }, connection] = await Promise.all([import("./desks.ts"), connected()]);
  return createDesks(connection);
}

const desks = {
  openDesk: async () => (await openDesks()).rounds,
  openEditDesk: async () => (await openDesks()).editing,
  openImportDesk: async () => (await openDesks()).figureImport,
  openSteering: async () => (await openDesks()).steering,
  openUpkeepDesk: async () => (await openDesks()).upkeep,
  readFigures: async (figures: readonly string[]) => createFigureReading(await connected())(figures),
  getAccount: async () => (await connected()).getAccount(),
};

/** The page was loaded anew, in another language say: the reader stays where they were. */
const wasHere = location.hash !== "";
const opening = openingView(location.href);
// Nobody is told: nothing is drawn yet, and what the page opens with is not a place where the reader went.
if (!wasHere && opening !== undefined) history.replaceState(null, "", hashOf(parseRoute(opening)));
const hashAtStart = location.hash;

/** Milliseconds in which a reader misses nothing that only a script can draw. */
const patience = 1000;

/**
 * The page has been painted before any script ran, and stays like that until there is something to say: drawing the same
 * again would take the time that the answers need.
 * @throws {PageError}
 */
export function draw(take: TakeBeginning): void {
  takeBeginning = take;
  const root = document.getElementById("root");
  if (!root) throw new PageError();
  const page = createRoot(root);
  const waiting = setTimeout(drawNow, patience);
  const forget = feed.subscribe(() => {
    const { board, trouble } = feed.read();
    if (board || trouble) drawNow();
  });
  function drawNow(): void {
    clearTimeout(waiting);
    forget();
    page.render(<App theme={theme} surroundings={surroundings} feed={feed} desks={desks} />);
  }
  feed.start();
}
