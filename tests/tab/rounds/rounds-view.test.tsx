import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Board } from "../../../src/core/board.ts";
import type { RoundsPlace } from "../../../src/core/route.ts";
import { GraphRequestError } from "../../../src/graph/errors.ts";
import { troubleText } from "../../../src/tab/form/deeds.ts";
import type { RoundDesk } from "../../../src/tab/rounds/round-desk.ts";
import { roundCells } from "../../../src/tab/rounds/round-list.tsx";
import { RoundsView } from "../../../src/tab/rounds/rounds-view.tsx";
import { roundsDe } from "../../../src/texts/rounds.de.ts";
import { tabDe } from "../../../src/texts/tab.de.ts";
import { takeAlongDe } from "../../../src/texts/take-along.de.ts";
import { buildBoard, buildCheckIn, buildResponse, buildRound } from "../../builders.ts";

const bindings = new Map([["jugendamt", { team: "19:t", channel: "19:c", language: "de" } as const]]);

function render(board: Board, place: RoundsPlace = { place: "rounds" }): string {
  const html = renderToStaticMarkup(
    <RoundsView
      board={board}
      place={place}
      now="2026-12-08T09:00:00.000Z"
      desk={{} as RoundDesk}
      onChange={async () => {}}
    />,
  );
  return html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
}

describe("the page of the rounds", () => {
  test("says what to do before there is a channel, a rhythm or a round", () => {
    const text = render(buildBoard());
    for (const words of [roundsDe.firstSteps.noChannels, roundsDe.firstSteps.toPlan, roundsDe.list.empty])
      expect(text).toContain(words);
  });

  test("shows the round that runs by office: state, overdue, why a card is not there; never who answered", () => {
    const checkIns = [buildCheckIn({ delivery: { state: "failed", attempts: 1, failure: "notInstalled" } })];
    const text = render(buildBoard({ bindings, rounds: [buildRound()], checkIns }));
    for (const words of ["Jugendamt", "Nicht zugestellt", "Überfällig", "0 von 1", roundsDe.failures.notInstalled])
      expect(text).toContain(words);
    expect(text).toContain(roundsDe.watch.again);
    const answered = render(
      buildBoard({ bindings, rounds: [buildRound()], checkIns: [buildCheckIn()], responses: [buildResponse()] }),
    );
    expect(answered).toContain("1 von 1 Stelle hat alles beantwortet.");
    expect(answered).not.toContain("Mitglied");
    expect(answered).not.toContain("Überfällig");
  });

  test("offers the rounds for a spreadsheet, once there are any", () => {
    const rounds = [buildRound({ state: "cancelled" }), buildRound({ key: "R-2027-01-11", beginsOn: "2027-01-11" })];
    expect(render(buildBoard({ rounds }))).toContain(takeAlongDe.copy);
    expect(render(buildBoard())).not.toContain(takeAlongDe.copy);
    expect(roundCells(rounds)).toEqual([
      ["Runde", "Zustand", "Beginnt", "Antworten bis", "Schließt"],
      ["Rückmelderunde November 2026", "abgesagt", "22.11.2026", "06.12.2026", "13.12.2026"],
      ["Rückmelderunde November 2026", "läuft", "11.01.2027", "06.12.2026", "13.12.2026"],
    ]);
  });

  test("says that a card stands where its unit is not any more, and sends it once more", () => {
    const text = render(buildBoard({ bindings, rounds: [buildRound()], checkIns: [buildCheckIn()] }));
    expect(text).toContain(roundsDe.watch.elsewhere);
    expect(text).toContain(roundsDe.watch.again);
  });

  test("offers nothing that a round does not allow any more", () => {
    const text = render(
      buildBoard({ bindings, rounds: [buildRound({ state: "closing" })], checkIns: [buildCheckIn()] }),
    );
    for (const words of [roundsDe.watch.remind, roundsDe.deed.close, roundsDe.list.beginToday])
      expect(text).not.toContain(words);
  });
});

describe("the other pages", () => {
  test("the plan shows the dates of the next twelve months", () => {
    const text = render(buildBoard(), { place: "plan" });
    for (const day of ["01.01.2027", "04.01.2027", "01.04.2027", "01.07.2027", "01.10.2027"].slice(1))
      expect(text).toContain(day);
  });

  test("the preview names the items of every unit with a channel", () => {
    const text = render(buildBoard({ bindings }), { place: "preview" });
    expect(text).toContain("Umsetzungsschritt: 2.3-L1-S1 Übersicht der Runden Tische erstellen");
    expect(text).toContain("Grundzahl, Jahr 2025: 2.3-L1-G1 Liste der Runden Tische");
  });

  test("an answer is taken only while the round is open", () => {
    const place = { place: "answer", checkIn: buildCheckIn().key } as const;
    const board = (state: "open" | "closed") =>
      buildBoard({ rounds: [buildRound({ state })], checkIns: [buildCheckIn()] });
    expect(render(board("open"), place)).toContain(tabDe.loading);
    expect(render(board("closed"), place)).toContain(roundsDe.answer.closed);
    expect(render(buildBoard(), place)).toContain(roundsDe.answer.gone);
  });
});

test("who may not write is told who grants the right", () => {
  const error = new GraphRequestError({ status: 403, code: "accessDenied", message: "", request: "PATCH" });
  expect(troubleText(error)).toContain("auf der Karte im Kanal Ihrer Stelle");
});
