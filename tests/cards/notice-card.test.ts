import { describe, expect, it } from "vitest";
import { bindingCard, boundCard } from "../../src/cards/binding-card.ts";
import { helpCard, noticeCard, refusalCard, roundBegunCard, roundStatusCard } from "../../src/cards/notice-card.ts";
import { buildCheckIn, buildResponse, buildRound, buildUnit } from "../builders.ts";
import { faultsOf } from "./adaptive-cards.ts";
import { textOf, valuesOf } from "./elements.ts";

const jugendamt = buildUnit();
const gleichstellung = buildUnit({ key: "gleichstellung", title: "Gleichstellungsstelle" });
const channels = [
  { id: "19:allgemein", name: "Allgemein" },
  { id: "19:jugendamt", name: "Jugendamt" },
  { id: "19:zwei", name: "Jugendamt" },
];

describe("bindingCard", () => {
  const view = { channels, units: [jugendamt, gleichstellung], bindings: new Map() };

  it("preselects the likely unit, each unit once", () => {
    expect(valuesOf(bindingCard(view))).toEqual({
      "unit:19:allgemein": "-",
      "unit:19:jugendamt": "jugendamt",
      "unit:19:zwei": "-",
    });
  });

  it("preselects what is bound already", () => {
    const bindings = new Map([["jugendamt", { team: "19:allgemein", channel: "19:zwei" }]]);
    expect(valuesOf(bindingCard({ ...view, bindings }))).toMatchObject({
      "unit:19:jugendamt": "-",
      "unit:19:zwei": "jugendamt",
    });
  });

  it("names the unit that was chosen twice and keeps the choices", () => {
    const choices = [{ channel: "19:allgemein", unit: "jugendamt" }];
    const card = bindingCard({ ...view, choices, fault: { kind: "twice", unit: jugendamt, channels } });
    expect(textOf(card)).toContain("„Jugendamt“ ist mehreren Kanälen zugeordnet: Allgemein, Jugendamt, Jugendamt");
    expect(valuesOf(card)["unit:19:allgemein"]).toBe("jugendamt");
  });
});

describe("the small cards", () => {
  it("are Adaptive Cards 1.5 without faults", () => {
    const cards = [
      bindingCard({ channels, units: [jugendamt], bindings: new Map() }),
      boundCard([{ channel: { id: "1", name: "Jugendamt" }, unit: jugendamt }]),
      boundCard([]),
      noticeCard("Hinweis"),
      helpCard("[x](y)"),
      refusalCard("roundClosed", { obstacle: "a", comment: "" }),
      roundBegunCard(buildRound(), [jugendamt], [{ unit: gleichstellung, reason: "noChannel" }]),
      roundStatusCard(buildRound(), [buildCheckIn()], [], (unit) => unit),
    ];
    expect(cards.flatMap(faultsOf)).toEqual([]);
  });

  it("give back what was typed when the answer is refused", () => {
    const text = textOf(refusalCard("roundClosed", { obstacle: "Kein *Geld*", comment: "" }));
    expect(text).toContain("Die Rückmelderunde ist geschlossen.");
    expect(text).toContain("Kein \\*Geld\\*");
  });

  it("say whom a round leaves out, and why", () => {
    const text = textOf(roundBegunCard(buildRound(), [jugendamt], [{ unit: gleichstellung, reason: "noChannel" }]));
    expect(text).toContain("- Jugendamt");
    expect(text).toContain("- Gleichstellungsstelle: kein Kanal zugeordnet");
  });

  it("count a unit's answers once however often they were corrected", () => {
    const checkIns = [
      buildCheckIn({ items: ["2.3-L1-S1", "2.3-L1-S2"] }),
      buildCheckIn({ unit: "gleichstellung", state: "failed", failure: "refused" }),
    ];
    const responses = [buildResponse(), buildResponse({ revision: 2 })];
    const text = textOf(roundStatusCard(buildRound(), checkIns, responses, (unit) => unit));
    expect(text).toContain("jugendamt: 1 von 2 beantwortet");
    expect(text).toContain("gleichstellung: nicht zugestellt: von Teams abgelehnt");
  });
});
