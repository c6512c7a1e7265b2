import { describe, expect, it } from "vitest";
import type { CheckInView } from "../../src/cards/check-in-card.ts";
import { checkInCard } from "../../src/cards/check-in-card.ts";
import type { AskedStep } from "../../src/core/round.ts";
import { neverHeard } from "../../src/core/standing.ts";
import { buildCheckIn, buildResponse, buildRound, buildStanding } from "../builders.ts";
import { faultsOf } from "./adaptive-cards.ts";
import { actionsOf, dataOf, elementsOf, textOf, valuesOf } from "./elements.ts";

function buildStep(overrides: Partial<AskedStep> = {}): AskedStep {
  return {
    key: "2.3-L1-S1",
    title: "Übersicht der Runden Tische erstellen",
    doneBy: ["Jugendamt"],
    deadline: "mittelfristig",
    standing: neverHeard,
    ...overrides,
  };
}

function buildView(steps: readonly AskedStep[] = [buildStep()], overrides: Partial<CheckInView> = {}): CheckInView {
  return {
    checkIn: buildCheckIn({ items: steps.map(({ key }) => key) }),
    round: buildRound(),
    unitTitle: "Jugendamt",
    items: new Map(steps.map((step) => [step.key, step])),
    responses: [],
    ...overrides,
  };
}

const threeSteps = [1, 2, 3].map((n) => buildStep({ key: `2.3-L1-S${n}`, title: `Schritt ${n}` }));

function manySteps(count: number): AskedStep[] {
  const title = "Förderung der Zusammenarbeit – für Übergänge zwischen Kindertagesstätten und Grundschulen. ".repeat(3);
  return Array.from({ length: count }, (_, n) =>
    buildStep({ key: `2.3-L1-S${n + 1}`, title: title.slice(0, 255), standing: buildStanding() }),
  );
}

describe("checkInCard", () => {
  it("says who is asked, until when, and how far it is", () => {
    const text = textOf(checkInCard(buildView(threeSteps, { responses: [buildResponse()] })));
    expect(text).toContain("Rückmelderunde November 2026");
    expect(text).toContain("Jugendamt");
    expect(text).toContain("Bitte bis 06.12.2026 antworten. 1 von 3 beantwortet.");
  });

  it("shows the first open step with an empty form", () => {
    const card = checkInCard(buildView(threeSteps, { responses: [buildResponse()] }));
    expect(textOf(card)).toContain("Umsetzungsschritt 2 von 3");
    expect(valuesOf(card)).toEqual({ status: undefined, progress: undefined, obstacle: undefined, comment: undefined });
    expect(dataOf(card, "answer")).toEqual({
      action: "answer",
      checkIn: "R-2026-11-22_jugendamt",
      item: "2.3-L1-S2",
      seen: 0,
    });
  });

  it("shows what somebody wrote into the list by hand, who has never reported it", () => {
    const { heardAt: _, ...standing } = buildStanding({ comment: "von Hand" });
    const text = textOf(checkInCard(buildView([buildStep({ standing })])));
    expect(text).toContain("Stand in der Liste");
    expect(text).toContain("von Hand");
  });

  it("shows beside an answer what the list says since, and nothing when it says the same", () => {
    const answered = (standing: AskedStep["standing"]) =>
      textOf(checkInCard(buildView([buildStep({ standing })], { responses: [buildResponse()], opened: "2.3-L1-S1" })));
    const heardAt = "2026-11-23T09:30:00.000Z";
    expect(answered(buildStanding({ heardAt, comment: "von Hand" }))).toMatch(
      /In der Liste steht inzwischen[\s\S]*von Hand/,
    );
    expect(answered(buildStanding({ heardAt }))).not.toContain("inzwischen");
  });

  it("routes every button both ways and offers each to clients without universal actions", () => {
    const card = checkInCard(buildView(threeSteps, { opened: "2.3-L1-S2" }));
    const executes = actionsOf(card).flatMap((action) => (action.type === "Action.Execute" ? [action] : []));
    expect(executes.map(({ title }) => title)).toEqual(["Speichern", "Zurück", "Weiter"]);
    for (const { verb, data, fallback } of executes) {
      expect(data.action).toBe(verb);
      expect(fallback).toMatchObject({ type: "Action.Submit", data });
    }
  });

  it("lets only the answer be held up by a required input", () => {
    const steps = [buildStep({ standing: buildStanding() }), ...threeSteps.slice(1)];
    const executes = actionsOf(checkInCard(buildView(steps)));
    expect(
      executes.flatMap((action) =>
        action.type === "Action.Execute" && action.associatedInputs !== "none" ? action.verb : [],
      ),
    ).toEqual(["answer"]);
  });

  it("says in words which steps are answered", () => {
    const text = textOf(checkInCard(buildView(threeSteps, { responses: [buildResponse()] })));
    expect(text).toContain("✓ beantwortet: Schritt 1");
    expect(text).toContain("○ offen ▸ wird gezeigt: Schritt 2");
  });

  it("offers 'unchanged' only where something was reported before", () => {
    const standing = buildStanding({ status: "blocked", obstacle: "Kein Personal", comment: "Seit Mai" });
    const known = checkInCard(buildView([buildStep({ standing })]));
    expect(dataOf(known, "unchanged")).toMatchObject({ action: "unchanged", item: "2.3-L1-S1", seen: 0 });
    expect(textOf(known)).toContain("Zuletzt gemeldet am 20.11.2026");
    expect(textOf(known)).toContain("Stockt, 40\u00a0%");
    expect(textOf(known)).toContain("Hindernis: Kein Personal");
    expect(dataOf(checkInCard(buildView()), "unchanged")).toBeUndefined();
  });

  it("sums up when everything is answered, and lets each answer be corrected", () => {
    const responses = threeSteps.map(({ key }) => buildResponse({ item: key }));
    const card = checkInCard(buildView(threeSteps, { responses }));
    expect(textOf(card)).toContain("Alles beantwortet");
    expect(actionsOf(card).map((action) => action.title)).toEqual(["Korrigieren", "Korrigieren", "Korrigieren"]);
    expect(dataOf(card, "open")).toMatchObject({ item: "2.3-L1-S1", seen: 1 });
    const corrected = checkInCard(buildView(threeSteps, { responses, opened: "2.3-L1-S1" }));
    expect(valuesOf(corrected)).toMatchObject({ status: "underway", progress: 40 });
    expect(dataOf(corrected, "answer")).toMatchObject({ seen: 1 });
  });

  it("sums up many steps as a list with one button, from which one goes on step by step", () => {
    const steps = manySteps(13);
    const responses = steps.map(({ key }) => buildResponse({ item: key }));
    const card = checkInCard(buildView(steps, { responses }));
    expect(textOf(card).match(/^- Förderung .*: Läuft, 40\u00a0%$/gm)).toHaveLength(13);
    expect(actionsOf(card).map((action) => action.title)).toEqual(["Korrigieren"]);
    expect(dataOf(card, "open")).toMatchObject({ item: "2.3-L1-S1", seen: 1 });
  });

  it("shows faults next to what was typed", () => {
    const draft = { status: "blocked", progress: "140", obstacle: "", comment: "Text" };
    const outcome = {
      kind: "faulty",
      faults: [
        { field: "progress", reason: "outOfRange" },
        { field: "obstacle", reason: "missing" },
      ],
    } as const;
    const card = checkInCard(buildView([buildStep()], { opened: "2.3-L1-S1", draft, outcome }));
    expect(textOf(card)).toContain("Der Fortschritt muss zwischen 0 und 100 liegen.");
    expect(textOf(card)).toContain("nennen Sie bitte das Hindernis");
    expect(valuesOf(card)).toMatchObject({ status: "blocked", progress: 140, comment: "Text" });
  });

  it("shows who answered meanwhile and what, and lets the person save on top of it", () => {
    const response = buildResponse({ revision: 2, answeredBy: { id: "2", name: "Mitglied *2*" } });
    const draft = { status: "done", progress: "", obstacle: "", comment: "" };
    const card = checkInCard(
      buildView([buildStep()], {
        responses: [response],
        opened: "2.3-L1-S1",
        draft,
        outcome: { kind: "overtaken", response },
      }),
    );
    expect(textOf(card)).toContain("Inzwischen hat Mitglied \\*2\\* zu diesem Schritt geantwortet");
    expect(textOf(card)).toContain("Läuft, 40\u00a0%");
    expect(valuesOf(card)).toMatchObject({ status: "done" });
    expect(dataOf(card, "answer")).toMatchObject({ seen: 2 });
  });

  it("stays below 28 KB with 30 steps of long titles, as a form and as a summary", () => {
    const steps = manySteps(30);
    const text = "Ü".repeat(1000);
    const answer = { status: "blocked", obstacle: text, comment: text } as const;
    const responses = steps.map(({ key }) => buildResponse({ item: key, answer }));
    const draft = { status: "blocked", progress: "", obstacle: text, comment: text };
    for (const card of [
      checkInCard(buildView(steps)),
      checkInCard(buildView(steps, { responses })),
      checkInCard(buildView(steps, { responses, draft, opened: "2.3-L1-S15" })),
    ])
      expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
  });

  it("is an Adaptive Card 1.5 without faults", () => {
    const responses = threeSteps.map(({ key }) => buildResponse({ item: key }));
    expect(faultsOf(checkInCard(buildView(threeSteps)))).toEqual([]);
    expect(faultsOf(checkInCard(buildView(threeSteps, { responses })))).toEqual([]);
  });

  it("leaves out steps that the lists no longer hold", () => {
    const view = buildView(threeSteps.slice(0, 2));
    const card = checkInCard({ ...view, checkIn: buildCheckIn({ items: ["2.3-L1-S1", "gone", "2.3-L1-S2"] }) });
    expect(textOf(card)).toContain("0 von 2 beantwortet");
    expect(elementsOf(card).length).toBeGreaterThan(0);
  });
});
