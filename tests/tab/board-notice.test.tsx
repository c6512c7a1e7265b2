// @vitest-environment jsdom
import { expect, test } from "vitest";
import type { BoardState } from "../../src/tab/board-feed.ts";
import { BoardNotice } from "../../src/tab/board-notice.tsx";
import { tabDe } from "../../src/texts/tab.de.ts";
import { buildBoard, buildResponse } from "../builders.ts";
import { drawnPage } from "./drawn-page.ts";

const page = drawnPage();
const readAt = "2026-11-22T15:05:00.000Z";
const read: BoardState = { board: buildBoard({ responses: [buildResponse()] }), readAt };

function show(state: BoardState): Promise<void> {
  return page.show(<BoardNotice state={state} onRetry={async () => {}} />);
}

test("what has come in is announced", async () => {
  await show(read);
  const responses = [buildResponse(), buildResponse({ key: "another" })];
  await show({ board: buildBoard({ responses }), readAt });
  expect(page.text()).toContain(tabDe.feed.news);
});

test("the end of rights or of a session is not news, nor is the board that was there before", async () => {
  await show({});
  await show(read);
  await show({ trouble: { kind: "forbidden", detail: "" } });
  expect(page.text()).not.toContain(tabDe.feed.news);
  await show(read);
  expect(page.text()).not.toContain(tabDe.feed.news);
});
