import { describe, expect, it } from "vitest";
import { bindingCard, boundCard } from "../../src/cards/binding-card.ts";
import { refusalCard } from "../../src/cards/notice-card.ts";
import { buildUnit } from "../builders.ts";
import { dataOf, inputsOf, textOf, valuesOf } from "./elements.ts";

const jugendamt = buildUnit();
const gleichstellung = buildUnit({ key: "gleichstellung", title: "Gleichstellungsstelle" });
const channels = [
  { id: "19:allgemein", name: "Allgemein" },
  { id: "19:jugendamt", name: "Jugendamt" },
  { id: "19:zwei", name: "Jugendamt" },
];

describe("bindingCard", () => {
  const view = { channels, units: [jugendamt, gleichstellung], bindings: new Map(), language: "de" } as const;

  it("preselects the likely unit, each unit once, and German", () => {
    expect(valuesOf(bindingCard(view))).toEqual({
      "unit:19:allgemein": "-",
      "language:19:allgemein": "de",
      "unit:19:jugendamt": "jugendamt",
      "language:19:jugendamt": "de",
      "unit:19:zwei": "-",
      "language:19:zwei": "de",
    });
  });

  it("preselects what is bound already, in its language", () => {
    const bindings = new Map([["jugendamt", { team: "19:allgemein", channel: "19:zwei", language: "ru" }]] as const);
    expect(valuesOf(bindingCard({ ...view, bindings }))).toMatchObject({
      "unit:19:jugendamt": "-",
      "unit:19:zwei": "jugendamt",
      "language:19:zwei": "ru",
    });
  });

  it("names the unit that was chosen twice and keeps the choices", () => {
    const choices = [{ channel: "19:allgemein", unit: "jugendamt", language: "tr" }] as const;
    const card = bindingCard({ ...view, choices, fault: { kind: "twice", unit: jugendamt, channels } });
    expect(textOf(card)).toContain("„Jugendamt“ ist mehreren Kanälen zugeordnet: Allgemein, Jugendamt, Jugendamt");
    expect(valuesOf(card)).toMatchObject({ "unit:19:allgemein": "jugendamt", "language:19:allgemein": "tr" });
  });

  it("asks for channels part by part where one card cannot hold them", () => {
    const many = Array.from({ length: 60 }, (_, n) => ({ id: `19:${n}`, name: `Kanal ${n}` }));
    const first = bindingCard({ ...view, channels: many });
    const next = inputsOf(first).length / 2;
    expect(dataOf(first, "bind")).toMatchObject({ next });
    expect(textOf(first)).toContain(`Kanäle 1 bis ${next} von 60. Die übrigen folgen nach dem Speichern.`);
    const second = bindingCard({ ...view, channels: many, from: next });
    expect(valuesOf(second)).toHaveProperty(`unit:19:${next}`);
    const last = bindingCard({ ...view, channels: many, from: 59 });
    expect(textOf(last)).toContain("Kanal 60 von 60.");
    expect(dataOf(last, "bind")).not.toHaveProperty("next");
  });
});

describe("boundCard", () => {
  it("says who is asked where, and in which language", () => {
    const [, channel] = channels;
    const bound = channel ? [{ channel, unit: jugendamt, spoken: "tr" } as const] : [];
    expect(textOf(boundCard(bound, "de"))).toContain("Jugendamt: Jugendamt (Türkisch)");
  });
});

describe("refusalCard", () => {
  it("gives back what was typed, by name", () => {
    const draft = { status: "blocked", obstacle: "Kein *Geld*", comment: "", "cell:m": "600" };
    const text = textOf(refusalCard("roundClosed", "de", draft));
    expect(text).toContain("Diese Rückmelderunde nimmt keine Antworten an.");
    expect(text).toContain("Hindernis: Kein \\*Geld\\*");
    expect(text).toContain("m: 600");
    expect(text).not.toContain("blocked");
  });
});
