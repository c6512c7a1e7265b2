// @vitest-environment jsdom
import { expect, test } from "vitest";
import type { AskedItem } from "../../../src/core/check-in.ts";
import type { RoundDesk } from "../../../src/tab/rounds/round-desk.ts";
import { RoundsView } from "../../../src/tab/rounds/rounds-view.tsx";
import { formDe } from "../../../src/texts/form.de.ts";
import { roundsDe } from "../../../src/texts/rounds.de.ts";
import { buildBoard, buildCheckIn, buildRound, buildStanding } from "../../builders.ts";
import { drawnPage } from "../drawn-page.ts";

const page = drawnPage();
const items = ["2.3-L1-S1", "2.3-L1-S2"].map((key) => ({ kind: "step", key, title: key }) as const);
const checkIn = buildCheckIn({ items });
const board = buildBoard({ rounds: [buildRound()], checkIns: [checkIn] });
const details = new Map<string, AskedItem>(
  items.map((item) => [item.key, { ...item, doneBy: [], deadline: "", standing: buildStanding() }]),
);
const desk = {
  getAccount: async () => ({ id: "me", name: "" }),
  readAnswerContext: async () => ({
    checkIn,
    round: buildRound(),
    unit: { title: "Jugendamt", alsoWritten: [], kind: "office", language: "de" } as const,
    details,
    responses: [],
    mayReportFigures: true,
  }),
  answer: async () => "created",
} satisfies Partial<RoundDesk> as unknown as RoundDesk;

function show(isOwn: boolean): Promise<void> {
  const place = { place: "answer", checkIn: checkIn.key, item: "2.3-L1-S1", ...(isOwn && { isOwn }) } as const;
  return page.show(
    <RoundsView board={board} place={place} now="2026-11-24T09:00:00.000Z" desk={desk} onChange={async () => {}} />,
  );
}

test("after an answer the next item has the focus, and says how far one is", async () => {
  await show(true);
  expect(page.text()).not.toContain(roundsDe.answer.purpose);
  expect(page.text()).toContain(roundsDe.answer.backToMine);
  const [status] = document.querySelectorAll("select");
  await page.during(() => {
    if (status) status.value = "underway";
    status?.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await page.press(formDe.save);
  expect(page.text()).toContain(roundsDe.answer.progress(1, 2));
  expect(document.activeElement?.textContent).toBe(roundsDe.answer.next);
  expect(document.activeElement?.getAttribute("href")).toBe(`#/fuer-mich/antwort/${checkIn.key}/2.3-L1-S2`);
});

test("who answers for others is told so, and goes back to the rounds", async () => {
  await show(false);
  expect(page.text()).toContain(roundsDe.answer.purpose);
  expect(page.text()).toContain(roundsDe.answer.back);
});
