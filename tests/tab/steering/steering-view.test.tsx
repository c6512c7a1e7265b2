import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Board } from "../../../src/core/board.ts";
import type { Body } from "../../../src/core/concept.ts";
import type { SteeringDesk } from "../../../src/tab/steering/steering-desk.ts";
import type { SteeringRoute } from "../../../src/tab/steering/steering-view.tsx";
import { SteeringView } from "../../../src/tab/steering/steering-view.tsx";
import type { Frame } from "../../../src/tab/surroundings.ts";
import { SurroundingsContext } from "../../../src/tab/surroundings.ts";
import { steeringDe } from "../../../src/texts/steering.de.ts";
import { buildBoard, buildConcept, buildDecision, buildMeeting, buildStanding } from "../../builders.ts";

const group: Body = { key: "lenkungsgruppe", title: "Lenkungsgruppe", source: "3.3", details: [], remarks: [] };
const meeting = buildMeeting();
const standings = new Map([["2.3-L1-S1", buildStanding({ status: "blocked", obstacle: "Es fehlt Personal" })]]);
const decision = buildDecision({ meeting: meeting.key, decidedOn: meeting.heldOn });
const board = buildBoard({
  concept: buildConcept({ bodies: [group] }),
  meetings: [meeting],
  decisions: [decision],
  standings,
});
/** Nothing is read while a page is only written down. */
const desk = {
  openShownItem: () => ({ read: async () => "", write: async () => {} }),
} satisfies Partial<SteeringDesk> as unknown as SteeringDesk;

function render(shown: Board, route: SteeringRoute, frame: Frame = "content"): string {
  const isStage = frame === "meetingStage";
  const html = renderToStaticMarkup(
    <SurroundingsContext value={{ frame }}>
      <SteeringView {...props(shown, route)} isStage={isStage} />
    </SurroundingsContext>,
  );
  return textOf(html);
}

function props(shown: Board, route: SteeringRoute) {
  return { board: shown, route, now: "2026-11-22T09:00:00.000Z", desk, onChange: async () => {} };
}

function textOf(html: string): string {
  return html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
}

const route = { view: "meeting", key: meeting.key } as const;

describe("a meeting", () => {
  test("has its agenda with what is known, and what was decided, at the desk", () => {
    const text = render(board, route);
    for (const words of ["1. 2.3-L1-S1", "Hindernis", "Es fehlt Personal", decision.text, "Jugendamt"])
      expect(text).toContain(words);
    expect(text).toContain(steeringDe.agenda.introFirst);
  });

  test("leads from an item to what it is about", () => {
    const html = renderToStaticMarkup(<SteeringView {...props(board, route)} isStage={false} />);
    expect(html).toContain('href="#/massnahme/2.3-L1-S1"');
    expect(textOf(html).match(/Bearbeiten/g)).toHaveLength(1);
  });

  test("says so when there is nothing to talk about", () => {
    expect(render(buildBoard({ meetings: [meeting] }), route)).toContain(steeringDe.agenda.empty);
  });

  test("shows one item large on the stage, and nothing to press", () => {
    const shown = { ...meeting, shown: "blocked:2.3-L1-S1" };
    const text = render({ ...board, meetings: [shown] }, route, "meetingStage");
    for (const words of ["Lenkungsgruppe, 03.12.2026 · Punkt 1 von 1", "Es fehlt Personal", decision.text])
      expect(text).toContain(words);
    expect(text).not.toContain(steeringDe.agenda.leaveOut);
    expect(render(board, route, "meetingStage")).toContain(steeringDe.remote.waiting);
  });

  test("is led from the side panel", () => {
    const text = render(board, route, "sidePanel");
    for (const words of [steeringDe.remote.nothing, steeringDe.remote.next, "1. 2.3-L1-S1"])
      expect(text).toContain(words);
  });

  test("has minutes with its decision", () => {
    const text = render(board, { ...route, place: "minutes" });
    expect(text).toContain("Beschlussprotokoll: Lenkungsgruppe, 03.12.2026");
    expect(text).toContain(decision.text);
  });
});

test("a body shows its rhythm, its meetings and how many of its decisions are open", () => {
  const text = render(board, { view: "bodies" });
  expect(text).toContain(steeringDe.bodies.noRhythm);
  expect(text).toContain("03.12.2026");
  expect(text).toContain("1, davon 1 offen");
});
