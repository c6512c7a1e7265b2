import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { hashOf } from "../../../src/core/route.ts";
import { AnswerPart } from "../../../src/tab/mine/answer-part.tsx";
import { LastPart } from "../../../src/tab/mine/last-part.tsx";
import { Mine } from "../../../src/tab/mine/mine-body.tsx";
import { mineDe } from "../../../src/texts/mine.de.ts";
import { buildBoard, buildCheckIn, buildResponse, buildRound, buildStanding } from "../../builders.ts";

const step = { kind: "step", key: "2.3-L1-S1", title: "Übersicht erstellen" } as const;
const figure = { kind: "figure", key: "2.3-L1-G1", title: "Liste der Runden Tische", period: "2025" } as const;
const round = buildRound();
const checkIn = buildCheckIn({ items: [step, figure] });

function render(node: ReactNode): string {
  return renderToStaticMarkup(node);
}

test("before a choice it says what one will find", () => {
  const html = render(<Mine board={buildBoard()} now="2026-12-08T09:00:00.000Z" account="me" />);
  expect(html).toContain(mineDe.start);
  expect(html).toContain("Jugendamt</option>");
});

describe("what is to be answered", () => {
  const running = { round, checkIn, items: [{ item: step, response: buildResponse() }, { item: figure }] };

  test("is a link to each open item, with how far the unit is", () => {
    const html = render(<AnswerPart duties={{ running }} today="2026-12-01" />);
    const to = hashOf({ view: "rounds", place: "answer", checkIn: checkIn.key, item: figure.key, isOwn: true });
    expect(html).toContain(`href="${to}"`);
    expect(html).toContain("2.3-L1-G1 · Grundzahl · Jahr 2025");
    expect(html).toContain("1 von 2 Punkten beantwortet");
    expect(html).toContain("Bitte antworten Sie bis 06.12.2026");
    expect(html).not.toContain(step.title);
  });

  test("is late after the due day, and nothing when all is answered", () => {
    expect(render(<AnswerPart duties={{ running }} today="2026-12-08" />)).toContain("Die Frist war am 06.12.2026");
    const answered = { ...running, items: [{ item: step, response: buildResponse() }] };
    expect(render(<AnswerPart duties={{ running: answered }} today="2026-12-08" />)).toContain("Alles beantwortet");
  });

  test("is said to be nothing without a round, with the next one", () => {
    const html = render(<AnswerPart duties={{ next: round }} today="2026-11-01" />);
    expect(html).toContain(mineDe.answer.none);
    expect(html).toContain("ab 22.11.2026");
  });
});

describe("what was asked last", () => {
  test("shows what was said beside how it stands today, and never who said it", () => {
    const answer = {
      kind: "step",
      status: "blocked",
      obstacle: "Personal",
      remedy: "",
      support: "",
      comment: "",
    } as const;
    const outcomes = [
      { item: step, response: buildResponse({ answer }), standing: buildStanding({ status: "done" }) },
      { item: figure },
    ];
    const html = render(<LastPart duties={{ last: { round, outcomes } }} />);
    for (const words of ["Stockt", "Personal", "Umgesetzt", mineDe.last.silent, mineDe.last.steering])
      expect(html).toContain(words);
    expect(html).not.toContain("Mitglied");
  });

  test("is nothing at first", () => {
    expect(render(<LastPart duties={{}} />)).toContain(mineDe.last.none);
  });
});
