import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Board } from "../../src/core/board.ts";
import { GraphRequestError } from "../../src/graph/errors.ts";
import type { Visibility } from "../../src/tab/board-feed.ts";
import { createBoardFeed } from "../../src/tab/board-feed.ts";
import { buildBoard } from "../builders.ts";

const pause = 10_000;
const offline = new GraphRequestError({ status: 0, code: "", message: "offline", request: "POST /$batch" });
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

function begin(...answers: readonly (Board | Error)[]) {
  const { page, visibility } = createPage();
  const { load, signals } = createLoader(...answers);
  const feed = createBoardFeed({ load, visibility, pause, now: () => new Date(Date.now()).toISOString() });
  return { feed, page, signals, stop: feed.start() };
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
