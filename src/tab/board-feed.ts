import type { Board } from "../core/board.ts";
import type { IsoInstant } from "../core/concept.ts";
import type { ListFault } from "../graph/list-faults.ts";
import type { Network } from "./network.ts";
import { deviceNetwork } from "./network.ts";
import type { Store } from "./store.ts";
import { createStore } from "./store.ts";
import type { Trouble } from "./trouble.ts";
import { endsReading, pointsToLists, troubleOf } from "./trouble.ts";

/** A board, and when it was read. */
export interface ReadBoard {
  readonly board: Board;
  readonly readAt: IsoInstant;
}

/** What was last read, and what went wrong since. */
export interface BoardState extends Partial<ReadBoard> {
  readonly trouble?: Trouble;
  /** The board is from an earlier visit, and has not been read since. */
  readonly isRecalled?: true;
  /** Nothing can be read before the reader is signed in, or has agreed to something that they are asked. */
  readonly isSigningIn?: true;
  /** What is missing in the lists, where that is known. */
  readonly faults?: readonly ListFault[];
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

/** Milliseconds. */
export const pauseBetweenReadings = 20_000;

export interface BoardFeedOptions {
  /** @param onSignIn told when signing in begins, and when it is over */
  readonly load: (signal: AbortSignal, onSignIn: (isUnderWay: boolean) => void) => Promise<Board>;
  /** What was kept from an earlier visit; asked once, before the first reading. */
  readonly recall?: () => Promise<ReadBoard | undefined>;
  /** Looks for what is missing in the lists: once, a while after the first reading, and when a reading points to it. */
  readonly check?: (signal: AbortSignal) => Promise<readonly ListFault[]>;
  readonly visibility?: Visibility;
  readonly network?: Network;
  /** Milliseconds from the first reading to the check. */
  readonly restBeforeCheck?: number;
  /** Milliseconds between the end of one reading and the next. */
  readonly pause?: number;
  readonly now?: () => IsoInstant;
}

/**
 * Keeps a board up to date while somebody looks at it. A board that was read once stays until a newer one is there.
 * One reading at a time; none by itself while the reader has to sign in, because that would open one pop-up after another.
 * Once there is a network again it reads at once, whatever was under way.
 */
export function createBoardFeed({
  load,
  recall,
  visibility = pageVisibility,
  network = deviceNetwork,
  check,
  restBeforeCheck = 10_000,
  pause = pauseBetweenReadings,
  now = () => new Date().toISOString(),
}: BoardFeedOptions): BoardFeed {
  const state = createStore<BoardState>({});
  let reading: { readonly attempt: AbortController; readonly done: Promise<void> } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let toRecall = recall;
  let checking: ReturnType<typeof setTimeout> | undefined;
  let life = new AbortController();

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
      if (toRecall) await recallOnce(toRecall, signal);
      const board = await load(signal, followSignIn);
      checking ??= setTimeout(checkLater, restBeforeCheck);
      const { faults } = state.read();
      return { board, readAt: now(), ...(faults && { faults }) };
    } catch (error) {
      const trouble = troubleOf(error);
      return { ...stateAfter(trouble), ...(pointsToLists(trouble.kind) && (await faultsNow(signal))) };
    }
  }

  function followSignIn(isUnderWay: boolean): void {
    const { isSigningIn: _, ...rest } = state.read();
    state.write(isUnderWay ? { ...rest, isSigningIn: true } : rest);
  }

  /** A check that fails says nothing. */
  async function faultsNow(signal: AbortSignal): Promise<Pick<BoardState, "faults">> {
    try {
      const faults = (await check?.(signal)) ?? [];
      return faults.length === 0 ? {} : { faults };
    } catch {
      return {};
    }
  }

  async function checkLater(): Promise<void> {
    const { signal } = life;
    const found = await faultsNow(signal);
    if (!signal.aborted && found.faults) state.write({ ...state.read(), ...found });
  }

  /** What cannot be recalled is read. */
  async function recallOnce(ask: NonNullable<typeof recall>, signal: AbortSignal): Promise<void> {
    toRecall = undefined;
    const kept = await ask();
    if (kept && !signal.aborted && !state.read().board) state.write({ ...kept, isRecalled: true });
  }

  function stateAfter(trouble: Trouble): BoardState {
    const { trouble: _, isSigningIn: __, ...shown } = state.read();
    const { kind } = trouble;
    const isOver = kind === "forbidden" || (shown.isRecalled && endsReading(kind));
    const isOffline = kind === "unreachable" && !network.isOnline();
    return { ...(!isOver && shown), trouble: { ...trouble, ...(isOffline && { isOffline }) } };
  }

  function readUnasked(): void {
    if (visibility.isVisible() && state.read().trouble?.kind !== "signedOut") void readOnce();
  }

  function end(): void {
    clearTimeout(timer);
    reading?.attempt.abort();
    reading = undefined;
  }

  function followNetwork(): void {
    if (state.read().trouble?.kind === "signedOut") return;
    if (!network.isOnline()) state.write(stateAfter({ kind: "unreachable", detail: "" }));
    else if (state.read().trouble?.kind === "unreachable") {
      end();
      readUnasked();
    }
  }

  return {
    read: state.read,
    subscribe: state.subscribe,
    start() {
      life = new AbortController();
      const forget = [visibility.onReturn(readUnasked), network.onChange(followNetwork)];
      void readOnce();
      return () => {
        for (const stop of forget) stop();
        clearTimeout(checking);
        life.abort();
        end();
      };
    },
    retry: readOnce,
    async readAnew() {
      await reading?.done;
      await readOnce();
    },
  };
}

export const pageVisibility: Visibility = {
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
