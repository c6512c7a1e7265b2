import { startTransition } from "react";
import { createRoot } from "react-dom/client";
import { hashOf, parseRoute } from "../core/route.ts";
import { App } from "./app.tsx";
import { createBoardFeed } from "./board-feed.ts";
import type { Connection } from "./connection.ts";
import type { EditDesk } from "./edit/edit-desk.ts";
import { PageError } from "./errors.ts";
import type { ImportDesk } from "./figure-import/import-desk.ts";
import type { ReadFigures } from "./figures/figure-reading.ts";
import { openingView } from "./page-address.ts";
import type { RoundDesk } from "./rounds/round-desk.ts";
import type { UpkeepDesk } from "./settings/upkeep-desk.ts";
import type { Account } from "./sign-in.ts";
import type { SteeringDesk } from "./steering/steering-desk.ts";
import { createStore } from "./store.ts";
import { alone, type Surroundings } from "./surroundings.ts";
import type { TeamsHost } from "./teams-host.ts";
import { systemTheme, themeNamed } from "./theme.ts";
import type { TroubleKind } from "./trouble.ts";

const theme = createStore(systemTheme());
const surroundings = createStore<Surroundings>(alone);
let connection: Promise<Connection> | undefined;

const feed = createBoardFeed({
  load: async (signal, onSignIn) => (await connected()).loadBoard(signal, onSignIn),
  recall: async () => (await connected()).recallBoard(),
  check: async (signal) => (await connected()).checkLists(signal),
});

function connected(): Promise<Connection> {
  connection ??= connect();
  return connection;
}

/** Failing, it can be tried again. */
async function connect(): Promise<Connection> {
  try {
    const { openConnection } = await import("./opening.ts");
    return await openConnection(settleIn);
  } catch (error) {
    connection = undefined;
    throw error;
  }
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

/** What the pages of the rounds write with comes when somebody opens them. */
async function openDesk(): Promise<RoundDesk> {
  const { createRoundDesk } = await import("./rounds/round-desk.ts");
  return createRoundDesk(await connected());
}

/** What is published comes when somebody opens the page of it. */
const readFigures: ReadFigures = async (figures) => {
  const { createFigureReading } = await import("./figures/figure-reading.ts");
  return createFigureReading(await connected())(figures);
};

async function getAccount(): Promise<Account> {
  return (await connected()).getAccount();
}

/** What figures from a file are written with comes when somebody opens the page for it. */
async function openImportDesk(): Promise<ImportDesk> {
  const { createImportDesk } = await import("./figure-import/import-desk.ts");
  return createImportDesk(await connected());
}

async function openSteering(): Promise<SteeringDesk> {
  const { createSteeringDesk } = await import("./steering/steering-desk.ts");
  return createSteeringDesk(await connected());
}

/** So does what the concept is edited with. */
async function openEditDesk(): Promise<EditDesk> {
  const { createEditDesk } = await import("./edit/edit-desk.ts");
  return createEditDesk(await connected());
}

async function openUpkeepDesk(): Promise<UpkeepDesk> {
  const { createUpkeepDesk } = await import("./settings/upkeep-desk.ts");
  return createUpkeepDesk(await connected());
}

/** The page was loaded anew, in another language say: the reader stays where they were. */
const wasHere = location.hash !== "";
const opening = openingView(location.href);
if (location.hash === "" && opening !== undefined) location.replace(hashOf(parseRoute(opening)));
const hashAtStart = location.hash;

const root = document.getElementById("root");
if (!root) throw new PageError();
// The page has been painted before any script ran. What has to be waited for begins now, and drawing makes way for it.
feed.start();
const desks = { openDesk, readFigures, getAccount, openSteering, openEditDesk, openImportDesk, openUpkeepDesk };
startTransition(() =>
  createRoot(root).render(<App theme={theme} surroundings={surroundings} feed={feed} desks={desks} />),
);
