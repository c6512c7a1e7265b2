import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createShowing } from "../../../src/tab/steering/shown.ts";

const pace = { pause: 2000, afterTrouble: 10_000 };

/** The row of a meeting, and how its writes go. */
function fakeRow(shown = "") {
  const row = { shown, written: [] as string[], isDown: false, reads: 0 };
  const fail = () => {
    if (row.isDown) throw new TypeError("no connection");
  };
  return {
    row,
    item: {
      read: async () => {
        row.reads += 1;
        fail();
        return row.shown;
      },
      write: async (id: string) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        fail();
        row.written.push(id);
        row.shown = id;
      },
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a stage", () => {
  test("follows what somebody else shows within two seconds", async () => {
    const { row, item } = fakeRow("own:1");
    const showing = createShowing(item, "", { pace, isVisible: () => true });
    const stop = showing.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(showing.read()).toEqual({ id: "own:1", isOut: false });
    row.shown = "own:2";
    await vi.advanceTimersByTimeAsync(2000);
    expect(showing.read().id).toBe("own:2");
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(row.reads).toBe(2);
  });

  test("asks for nothing while nobody looks, and less often while there is no connection", async () => {
    const { row, item } = fakeRow();
    let isVisible = false;
    const stop = createShowing(item, "", { pace, isVisible: () => isVisible }).start();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(row.reads).toBe(0);
    isVisible = true;
    row.isDown = true;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(row.reads).toBeLessThanOrEqual(3);
    stop();
  });
});

describe("a side panel", () => {
  test("shows at once what it is told, and writes only the last of several", async () => {
    const { row, item } = fakeRow();
    const showing = createShowing(item, "", { pace, isVisible: () => true });
    const stop = showing.start();
    for (const id of ["own:1", "own:2", "own:3"]) showing.show(id);
    expect(showing.read().id).toBe("own:3");
    await vi.advanceTimersByTimeAsync(700);
    expect(row.written).toEqual(["own:1", "own:3"]);
    expect(showing.read()).toEqual({ id: "own:3", isOut: false });
    stop();
  });

  test("says that the stage did not follow, and comes back to what it shows", async () => {
    const { row, item } = fakeRow("own:1");
    const showing = createShowing(item, "own:1", { pace, isVisible: () => true });
    const stop = showing.start();
    await vi.advanceTimersByTimeAsync(0);
    row.isDown = true;
    showing.show("own:2");
    await vi.advanceTimersByTimeAsync(400);
    expect(showing.read()).toEqual({ id: "own:2", isOut: true });
    row.isDown = false;
    await vi.advanceTimersByTimeAsync(12_000);
    expect(showing.read()).toEqual({ id: "own:1", isOut: false });
    stop();
  });
});
