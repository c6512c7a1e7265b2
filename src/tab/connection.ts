import { boardLists, createBoardReader } from "../graph/board.ts";
import type { Graph } from "../graph/client.ts";
import { createGraph, withSignal } from "../graph/client.ts";
import type { Place } from "../graph/items.ts";
import type { ListFault } from "../graph/list-faults.ts";
import { findListFaults } from "../graph/list-faults.ts";
import { pause } from "../graph/pausing.ts";
import type { BoardFeedOptions, ReadBoard } from "./board-feed.ts";
import type { BoardKeeper } from "./board-keeper.ts";
import type { TabConfig } from "./config-shape.ts";
import type { SignIn } from "./sign-in.ts";
import { endsReading, troubleOf } from "./trouble.ts";

/** Nobody waits longer than that in front of a page that does not change. */
const patience = 30_000;
/** The page comes first. */
const restBeforeKeeping = 1000;

/** The lists of the city, with the rights of whoever is signed in. */
export interface Connection {
  readonly graph: Graph;
  readonly place: Place;
  readonly getAccount: SignIn["getAccount"];
  /** Reads the board, after the first time by what has changed. Rejects with a `GraphError` or a `SignInError`. */
  readonly loadBoard: BoardFeedOptions["load"];
  /** The board as it was kept when this account last read it here. */
  readonly recallBoard: () => Promise<ReadBoard | undefined>;
  /** What of the board's lists is missing on the site. Rejects with a `GraphError`. */
  readonly checkLists: (signal: AbortSignal) => Promise<readonly ListFault[]>;
}

/** Keeps what was read until the tab is opened again. */
interface Keeping {
  readonly createKeeper: (place: Place) => BoardKeeper;
  /** Object id of whoever seems to be there; Microsoft's sign-in has the last word. */
  readonly account: string | undefined;
}

export function createConnection(
  config: TabConfig,
  { getToken, getAccount }: Pick<SignIn, "getToken" | "getAccount">,
  send: typeof fetch = (...request) => fetch(...request),
  keeping?: Keeping,
): Connection {
  const graph = createGraph({ getToken, origin: config.graphOrigin, fetch: send, patience });
  const place = { siteId: config.siteId, lists: config.listIds };
  const keeper = keeping?.createKeeper(place);
  let reader = createBoardReader(place);
  let recalledFor: string | undefined;
  let isSignedIn = false;
  /** What was read before may not be kept any more. */
  let forgotten = new AbortController();

  async function forget(): Promise<void> {
    forgotten.abort();
    forgotten = new AbortController();
    await keeper?.forget();
  }

  /** Signing in takes as long as somebody needs for it; later on it is done along the way. */
  async function signInOnce(onSignIn: (isUnderWay: boolean) => void): Promise<void> {
    if (isSignedIn) return;
    onSignIn(true);
    try {
      await getAccount();
      isSignedIn = true;
    } finally {
      onSignIn(false);
    }
  }

  async function forgetOthers(): Promise<void> {
    if (recalledFor === undefined || (await getAccount()).id === recalledFor) return;
    recalledFor = undefined;
    reader = createBoardReader(place);
    await forget();
  }

  /** What cannot be kept is read when the tab is opened again. */
  async function keepBoard(): Promise<void> {
    const readAt = new Date().toISOString();
    const tables = reader.keep();
    if (!keeper || !tables) return;
    const { signal } = forgotten;
    try {
      const { id } = await getAccount();
      await pause(restBeforeKeeping, signal);
      await keeper.keep(id, { tables, readAt });
    } catch {
      return;
    }
  }

  return {
    graph,
    place,
    getAccount,
    async loadBoard(signal, onSignIn) {
      try {
        await signInOnce(onSignIn);
        await forgetOthers();
        const board = await reader.read(withSignal(graph, signal));
        void keepBoard();
        return board;
      } catch (error) {
        if (endsReading(troubleOf(error).kind)) await forget();
        throw error;
      }
    },
    async recallBoard() {
      if (!keeper || keeping?.account === undefined) return undefined;
      const kept = await keeper.recall(keeping.account);
      if (!kept) return undefined;
      recalledFor = keeping.account;
      return { board: reader.recall(kept.tables), readAt: kept.readAt };
    },
    checkLists: (signal) => findListFaults(withSignal(graph, signal), place, boardLists),
  };
}
