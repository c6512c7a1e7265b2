import { expect, test, vi } from "vitest";
import type { Board } from "../../src/core/board.ts";
import type { Connection } from "../../src/tab/connection.ts";
import { readAtOnce } from "../../src/tab/first-reading.ts";
import { buildBoard } from "../builders.ts";

const kept = { board: buildBoard({}), readAt: "2026-11-22T15:05:00.000Z" };

/** A connection that says in which order it was asked, and whose board comes when the test wants it. */
function fakeConnection() {
  const asked: string[] = [];
  const boards: PromiseWithResolvers<Board>[] = [];
  const loadBoard = vi.fn<Connection["loadBoard"]>(async (_signal, onSignIn) => {
    asked.push("board");
    onSignIn(true);
    const coming = Promise.withResolvers<Board>();
    boards.push(coming);
    const board = await coming.promise;
    onSignIn(false);
    return board;
  });
  const recallBoard = async () => {
    asked.push("kept");
    return kept;
  };
  return { asked, boards, loadBoard, connection: { loadBoard, recallBoard } as unknown as Connection };
}

const never = new AbortController().signal;

test("what was kept is asked for at once, then the board, before anybody wants them", async () => {
  const { asked, connection } = fakeConnection();
  readAtOnce(connection);
  await vi.waitFor(() => expect(asked).toEqual(["kept", "board"]));
});

test("whoever asks first gets what has begun, and hears how signing in goes", async () => {
  const { asked, boards, connection } = fakeConnection();
  const reading = readAtOnce(connection);
  await vi.waitFor(() => expect(boards).toHaveLength(1));
  expect(await reading.recallBoard()).toBe(kept);
  const heard: boolean[] = [];
  const loaded = reading.loadBoard(never, (isUnderWay) => heard.push(isUnderWay));
  boards[0]?.resolve(kept.board);
  expect(await loaded).toBe(kept.board);
  expect(heard).toEqual([true, false]);
  expect(asked).toEqual(["kept", "board"]);
});

test("whoever asks again has it read again", async () => {
  const { asked, boards, connection } = fakeConnection();
  const reading = readAtOnce(connection);
  await vi.waitFor(() => expect(boards).toHaveLength(1));
  const first = reading.loadBoard(never, () => {});
  boards[0]?.reject(new TypeError("offline"));
  await expect(first).rejects.toThrow("offline");
  const second = reading.loadBoard(never, () => {});
  boards[1]?.resolve(kept.board);
  expect(await second).toBe(kept.board);
  expect(asked).toEqual(["kept", "board", "board"]);
});

test("whoever gives up ends what has begun", async () => {
  const { boards, connection, loadBoard } = fakeConnection();
  const reading = readAtOnce(connection);
  await vi.waitFor(() => expect(boards).toHaveLength(1));
  const attempt = new AbortController();
  const loaded = reading.loadBoard(attempt.signal, () => {});
  attempt.abort();
  expect(loadBoard.mock.calls[0]?.[0].aborted).toBe(true);
  boards[0]?.resolve(kept.board);
  await loaded;
});
