import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Board } from "../../src/core/board.ts";
import { GraphRequestError } from "../../src/graph/errors.ts";
import type { BoardFeedOptions, Visibility } from "../../src/tab/board-feed.ts";
import { createBoardFeed } from "../../src/tab/board-feed.ts";
import type { Network } from "../../src/tab/network.ts";
import { buildBoard } from "../builders.ts";

const pause = 10_000;
const offline = new GraphRequestError({ status: 0, code: "", message: "offline", request: "POST /$batch" });
const forbidden = new GraphRequestError({ status: 403, code: "", message: "no", request: "POST /$batch" });
const notFound = new GraphRequestError({ status: 404, code: "", message: "no", request: "POST /$batch" });
const signedOut = new GraphRequestError({ status: 401, code: "", message: "no", request: "POST /$batch" });

function createPage() {
  const page = { visible: true, comeBack: () => {} };
  const visibility: Visibility = {
    isVisible: () => page.visible,
    onReturn(callback) {
      page.comeBack = callback;
      return () => {
        page.comeBack = () => {};
      };
    },
  };
  return { page, visibility };
}

/** Gives the answers one after the other, the last one again and again. */
function createLoader(...answers: readonly (Board | Error)[]) {
  const signals: AbortSignal[] = [];
  const load = async (signal: AbortSignal) => {
    const answer = answers[Math.min(signals.length, answers.length - 1)];
    signals.push(signal);
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (answer instanceof Error || !answer) throw answer;
    return answer;
  };
  return { load, signals };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("while somebody signs in, nothing else is waited for, and that is said", async () => {
  const signedIn = Promise.withResolvers<void>();
  const load: BoardFeedOptions["load"] = async (_signal, onSignIn) => {
    onSignIn(true);
    await signedIn.promise;
    onSignIn(false);
    return buildBoard();
  };
  const feed = createBoardFeed({ load, visibility: createPage().visibility, network: createDevice().network, pause });
  const stop = feed.start();
  await vi.advanceTimersByTimeAsync(1);
  expect(feed.read()).toEqual({ isSigningIn: true });
  signedIn.resolve();
  await vi.advanceTimersByTimeAsync(1);
  expect(feed.read()).not.toHaveProperty("isSigningIn");
  expect(feed.read().board).toBeDefined();
  stop();
});

/** A device that is online until told otherwise. */
function createDevice() {
  const device = { online: true, change: () => {} };
  const network: Network = {
    isOnline: () => device.online,
    onChange(callback) {
      device.change = callback;
      return () => {
        device.change = () => {};
      };
    },
  };
  const turn = (online: boolean) => {
    device.online = online;
    device.change();
  };
  return { network, turn };
}

function begin(...answers: readonly (Board | Error)[]) {
  return beginWith({}, ...answers);
}

function beginWith(options: Partial<BoardFeedOptions>, ...answers: readonly (Board | Error)[]) {
  const { page, visibility } = createPage();
  const { network, turn } = createDevice();
  const { load, signals } = createLoader(...answers);
  const now = () => new Date(Date.now()).toISOString();
  const feed = createBoardFeed({ load, visibility, network, pause, now, ...options });
  return { feed, page, turn, signals, stop: feed.start() };
}

describe("a board feed", () => {
  test("reads at once and again after each pause", async () => {
    const second = buildBoard();
    const { feed, signals } = begin(buildBoard(), second);
    expect(feed.read()).toEqual({});
    await vi.advanceTimersByTimeAsync(1);
    expect(feed.read().board).toBeDefined();
    await vi.advanceTimersByTimeAsync(pause + 1);
    expect(signals).toHaveLength(2);
    expect(feed.read().board).toBe(second);
  });

  test("keeps the board and its time when a reading fails, and drops the trouble when one succeeds", async () => {
    const board = buildBoard();
    const { feed } = begin(board, offline, board);
    await vi.advanceTimersByTimeAsync(1);
    const { readAt } = feed.read();
    await vi.advanceTimersByTimeAsync(pause + 1);
    expect(feed.read()).toMatchObject({ board, readAt, trouble: { kind: "unreachable" } });
    await vi.advanceTimersByTimeAsync(pause + 1);
    expect(feed.read().trouble).toBeUndefined();
    expect(feed.read().readAt).not.toBe(readAt);
  });

  test("rests while nobody looks, and reads when somebody comes back", async () => {
    const { page, signals } = begin(buildBoard());
    page.visible = false;
    await vi.advanceTimersByTimeAsync(5 * pause);
    expect(signals).toHaveLength(1);
    page.visible = true;
    page.comeBack();
    await vi.advanceTimersByTimeAsync(pause + 2);
    expect(signals).toHaveLength(3);
  });

  test("opens no pop-up by itself after a failed sign-in, but does when asked", async () => {
    const { feed, page, signals } = begin(signedOut, buildBoard());
    await vi.advanceTimersByTimeAsync(5 * pause);
    page.comeBack();
    expect(signals).toHaveLength(1);
    const retried = feed.retry();
    await vi.advanceTimersByTimeAsync(1);
    await retried;
    expect(feed.read().board).toBeDefined();
  });

  test("never reads twice at a time", async () => {
    const { feed, page, signals } = begin(buildBoard());
    page.comeBack();
    void feed.retry();
    expect(signals).toHaveLength(1);
  });

  test("reads once more after a write, when a reading was under way that may not know of it", async () => {
    const { feed, signals } = begin(buildBoard());
    const done = feed.readAnew();
    expect(signals).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2);
    await done;
    expect(signals).toHaveLength(2);
  });

  test("ends for good", async () => {
    const { feed, page, signals, stop } = begin(buildBoard());
    stop();
    page.comeBack();
    await vi.advanceTimersByTimeAsync(5 * pause);
    expect(signals).toHaveLength(1);
    expect(signals[0]?.aborted).toBe(true);
    expect(feed.read()).toEqual({});
  });
});

describe("what was kept from an earlier visit", () => {
  const kept = { board: buildBoard(), readAt: "2026-11-21T08:00:00.000Z" };
  const recall = async () => kept;

  test("is there at once, and replaced by what is read", async () => {
    const fresh = buildBoard();
    const { feed } = beginWith({ recall }, fresh);
    await vi.advanceTimersByTimeAsync(0);
    expect(feed.read()).toEqual({ ...kept, isRecalled: true });
    await vi.advanceTimersByTimeAsync(1);
    expect(feed.read().board).toBe(fresh);
    expect(feed.read().isRecalled).toBeUndefined();
  });

  test("stays while there is no connection, with its own time", async () => {
    const { feed } = beginWith({ recall }, offline);
    await vi.advanceTimersByTimeAsync(2 * pause);
    expect(feed.read()).toMatchObject({ ...kept, trouble: { kind: "unreachable" } });
  });

  test.each([forbidden, signedOut])("goes when the right to read is not there: $status", async (refusal) => {
    const { feed } = beginWith({ recall }, refusal);
    await vi.advanceTimersByTimeAsync(1);
    expect(feed.read().board).toBeUndefined();
  });

  test("is asked for once, and can fail", async () => {
    let asked = 0;
    const failing = async () => {
      asked += 1;
      throw offline;
    };
    const { feed } = beginWith({ recall: failing }, kept.board);
    await vi.advanceTimersByTimeAsync(pause + 2);
    expect(asked).toBe(1);
    expect(feed.read().board).toBe(kept.board);
  });
});

test("an ended session keeps what was on the screen; a refusal takes it away", async () => {
  for (const [refusal, isShown] of [
    [signedOut, true],
    [forbidden, false],
  ] as const) {
    const { feed } = begin(buildBoard(), refusal);
    await vi.advanceTimersByTimeAsync(pause + 2);
    expect(feed.read().board !== undefined).toBe(isShown);
  }
});

describe("without a network", () => {
  test("the feed says so at once, and reads at once when it is back", async () => {
    const { feed, turn, signals } = begin(buildBoard());
    await vi.advanceTimersByTimeAsync(1);
    turn(false);
    expect(feed.read().trouble).toMatchObject({ kind: "unreachable", isOffline: true });
    expect(feed.read().board).toBeDefined();
    turn(true);
    expect(signals).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(feed.read().trouble).toBeUndefined();
  });
});

describe("what is missing in the lists", () => {
  const faults = [{ kind: "listMissing", list: "Maßnahmen" }] as const;
  const check = async () => faults;

  test("is looked for once, a while after the first reading, and stays known", async () => {
    const { feed } = beginWith({ check, restBeforeCheck: 50 }, buildBoard());
    await vi.advanceTimersByTimeAsync(2);
    expect(feed.read().faults).toBeUndefined();
    await vi.advanceTimersByTimeAsync(pause + 60);
    expect(feed.read().faults).toBe(faults);
  });

  test("is looked for when a reading points to it", async () => {
    const { feed } = beginWith({ check }, notFound);
    await vi.advanceTimersByTimeAsync(2);
    expect(feed.read()).toMatchObject({ faults, trouble: { kind: "notFound" } });
  });
});
