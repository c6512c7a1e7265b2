import type { Board } from "../core/board.ts";
import type { ReadBoard } from "./board-feed.ts";
import { createBoardKeeper } from "./board-keeper.ts";
import { readTabConfig } from "./config-shape.ts";
import { type Connection, createConnection } from "./connection.ts";
import { openShelf } from "./shelf.ts";
import { createSignIn } from "./sign-in.ts";
import type { TeamsHost } from "./teams-host.ts";

/** Whatever takes a way to another place and back, before anything can be drawn. */
export interface Beginning {
  /** Outside of Teams there is none. */
  readonly host: TeamsHost | undefined;
  readonly reading: FirstReading;
}

/** The lists of the city, and what is read of them before anybody can be shown it. */
interface FirstReading extends Pick<Connection, "loadBoard" | "recallBoard"> {
  readonly connection: Connection;
}

/**
 * @param given what the service says of its surroundings
 * @param connecting what Teams says of itself; nothing outside of Teams
 * @throws {ConfigError}
 */
export async function readFirst(given: unknown, connecting: Promise<TeamsHost> | undefined): Promise<Beginning> {
  const config = readTabConfig(given);
  const shelf = openShelf();
  const signIn = await createSignIn({ ...config, askAtOnce: connecting !== undefined });
  // Whoever reads first waits for the token, and hears what went wrong with it.
  if (connecting) signIn.getToken().catch(() => {});
  const host = await connecting;
  const connection = createConnection(config, signIn, undefined, {
    createKeeper: (place) => createBoardKeeper(shelf, place),
    account: host?.account ?? signIn.lastAccount(),
  });
  return { host, reading: readAtOnce(connection) };
}

/** Reads at once what is asked for first: what was kept, then the board. Later on it asks the connection itself. */
export function readAtOnce(connection: Connection): FirstReading {
  const attempt = new AbortController();
  let isUnderWay = false;
  let tell: ((isUnderWay: boolean) => void) | undefined;
  let recalled: Promise<ReadBoard | undefined> | undefined = connection.recallBoard();
  let loaded: Promise<Board> | undefined = loadAfter(recalled);
  loaded.catch(() => {});

  async function loadAfter(recalling: Promise<unknown>): Promise<Board> {
    await recalling;
    return connection.loadBoard(attempt.signal, (now) => {
      isUnderWay = now;
      tell?.(now);
    });
  }

  return {
    connection,
    async recallBoard() {
      const first = recalled;
      recalled = undefined;
      return first ?? connection.recallBoard();
    },
    async loadBoard(signal, onSignIn) {
      const first = loaded;
      loaded = undefined;
      if (!first) return connection.loadBoard(signal, onSignIn);
      tell = onSignIn;
      if (isUnderWay) onSignIn(true);
      signal.addEventListener("abort", () => attempt.abort());
      return first;
    },
  };
}
