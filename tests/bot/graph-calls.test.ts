import { describe, expect, it } from "vitest";
import type { AnswerAction } from "../../src/bot/answering.ts";
import { answerCheckIn } from "../../src/bot/answering.ts";
import { connectionTo } from "../../src/bot/connect.ts";
import type { CheckInItem } from "../../src/core/check-in.ts";
import { voiceKey } from "../../src/core/check-in.ts";
import { goalsOf } from "../../src/core/concept.ts";
import { buildCheckIn, buildRound } from "../builders.ts";
import { textOf } from "../cards/elements.ts";
import { ratingen } from "../concept/ratingen.ts";
import { startSite } from "../graph/site.ts";
import { answer, buildOrigin, channel, checkIn, now } from "./check-in-turn.ts";

/** A check-in that asks for all steps of the concept, and for one item of each other kind. */
async function setUp() {
  const concept = ratingen();
  const goals = goalsOf(concept);
  const stepsOf = goals.flatMap(({ measures }) => measures.filter(({ kind }) => kind === "step"));
  const [figure] = goals.flatMap(({ baseFigures }) => baseFigures);
  const [indicator] = goals.flatMap(({ indicators }) => indicators.filter(({ kind }) => kind === "qualitative"));
  if (!figure || !indicator) throw new TypeError("The concept is not the one that the test needs");
  const steps = stepsOf.map(({ key, title }): CheckInItem => ({ kind: "step", key, title }));
  const items: readonly CheckInItem[] = [
    ...steps,
    { kind: "figure", key: figure.key, title: figure.title, period: "2025" },
    { kind: "indicator", key: indicator.key, title: indicator.title },
    { kind: "voice", key: voiceKey, title: "Was läuft, was fehlt" },
  ];
  const { graph, place, requests } = await startSite(concept);
  const { lists } = connectionTo(graph, place);
  await lists.createRound(buildRound());
  await lists.createCheckIns([
    buildCheckIn({ items, delivery: { state: "posted", attempts: 1, posting: { channel, message: "1" } } }),
  ]);

  /** Round trips to Graph that an action takes. */
  async function roundTrips(submitted: AnswerAction): Promise<number> {
    requests.length = 0;
    const { card } = await answerCheckIn(submitted, buildOrigin(), { lists, now });
    if (submitted.action !== "open") expect(textOf(card)).toMatch(/gespeichert/i);
    return requests.length;
  }
  return { steps: steps.map(({ key }) => key), figure: figure.key, indicator: indicator.key, roundTrips, lists };
}

describe("round trips to Graph", () => {
  it("are few and the same, however much a check-in asks for", async () => {
    const { steps, figure, indicator, roundTrips, lists } = await setUp();
    const [first = ""] = steps;
    expect(await roundTrips({ action: "open", checkIn, item: first })).toBe(2);
    expect(await roundTrips(answer({ status: "planned" }, { item: first }))).toBe(5);
    const { details } = await lists.readAnswerContext(checkIn, { item: first });
    const asked = details.get(first);
    const heardAt = asked?.kind === "step" ? (asked.standing.heardAt ?? "") : "";
    expect(await roundTrips({ action: "unchanged", checkIn, item: first, seen: 1, heardAt })).toBe(5);
    const value = { value: "7", certainty: "final", source: "Register" };
    expect(await roundTrips(answer(value, { item: figure }))).toBe(4);
    const fulfilment = { fulfilment: "partly", evidence: "Entwurf" };
    expect(await roundTrips(answer(fulfilment, { item: indicator }))).toBe(5);
    expect(await roundTrips(answer({ works: "Treffen" }, { item: voiceKey }))).toBe(3);
  });

  it("grow by twenties where many items are answered at once", async () => {
    const { steps, roundTrips, lists } = await setUp();
    const heard = { kind: "step", status: "planned", obstacle: "", remedy: "", support: "", comment: "" } as const;
    await lists.applyResponses(
      steps.map((item) => ({
        key: `earlier_${item}`,
        checkIn: "earlier",
        item,
        revision: 1,
        answer: heard,
        answeredBy: { id: "1", name: "Mitglied 1" },
        answeredAt: "2026-10-01T10:00:00Z",
      })),
    );
    const twenties = Math.ceil(steps.length / 20);
    const read = 1 + Math.ceil((steps.length + 5) / 20);
    expect(await roundTrips({ action: "unchangedRest", checkIn })).toBeLessThanOrEqual(read + 3 * twenties);
    const { responses } = await lists.readAnswerContext(checkIn, {});
    expect(responses.map(({ item }) => item)).toEqual(steps);
  });
});
