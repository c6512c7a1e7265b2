import type { Board } from "../core/board.ts";
import type { IsoInstant } from "../core/concept.ts";
import type { Store } from "./store.ts";
import { createStore } from "./store.ts";
import type { Trouble } from "./trouble.ts";
import { troubleOf } from "./trouble.ts";

export type LoadBoard = (signal: AbortSignal) => Promise<Board>;

/** What was last read, and what went wrong since. */
export interface BoardState {
  readonly board?: Board;
  readonly readAt?: IsoInstant;
  readonly trouble?: Trouble;
}

/** Whether somebody looks at the page. */
export interface Visibility {
  isVisible(): boolean;
  /** Calls back whenever somebody comes back to the page. */
  onReturn(callback: () => void): () => void;
}

export interface BoardFeed extends Store<BoardState> {
  /** Begins to read. @returns a function that ends it. */
  start(): () => void;
  /** Reads at once, because the reader asked for it; settles when that is over, however it went. */
  retry(): Promise<void>;
  /** Reads after something was written: a reading that is under way may have begun before. */
  readAnew(): Promise<void>;
}

export interface BoardFeedOptions {
  readonly load: LoadBoard;
  readonly visibility?: Visibility;
  /** Milliseconds between the end of one reading and the next. */
  readonly pause?: number;
  readonly now?: () => IsoInstant;
}

/**
 * Keeps a board up to date while somebody looks at it. A board that was read once stays until a newer one is there.
 * One reading at a time; none by itself while the reader has to sign in, because that would open one pop-up after another.
 */
export function createBoardFeed({
  load,
  visibility = pageVisibility,
  pause = 20_000,
  now = () => new Date().toISOString(),
}: BoardFeedOptions): BoardFeed {
  const state = createStore<BoardState>({});
  let reading: { readonly attempt: AbortController; readonly done: Promise<void> } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function readOnce(): Promise<void> {
    if (!reading) {
      clearTimeout(timer);
      const attempt = new AbortController();
      reading = { attempt, done: readInto(attempt.signal) };
    }
    return reading.done;
  }

  async function readInto(signal: AbortSignal): Promise<void> {
    const next = await outcome(signal);
    if (signal.aborted) return;
    reading = undefined;
    state.write(next);
    timer = setTimeout(readUnasked, pause);
  }

  async function outcome(signal: AbortSignal): Promise<BoardState> {
    try {
      return { board: await load(signal), readAt: now() };
    } catch (error) {
      const { board, readAt } = state.read();
      return { ...(board && { board }), ...(readAt && { readAt }), trouble: troubleOf(error) };
    }
  }

  function readUnasked(): void {
    if (visibility.isVisible() && state.read().trouble?.kind !== "signedOut") void readOnce();
  }

  return {
    read: state.read,
    subscribe: state.subscribe,
    start() {
      const forget = visibility.onReturn(readUnasked);
      void readOnce();
      return () => {
        forget();
        clearTimeout(timer);
        reading?.attempt.abort();
        reading = undefined;
      };
    },
    retry: readOnce,
    async readAnew() {
      await reading?.done;
      await readOnce();
    },
  };
}

const pageVisibility: Visibility = {
  isVisible: () => document.visibilityState === "visible",
  onReturn(callback) {
    document.addEventListener("visibilitychange", callback);
    window.addEventListener("focus", callback);
    return () => {
      document.removeEventListener("visibilitychange", callback);
      window.removeEventListener("focus", callback);
    };
  },
};
