import { describe, expect, it } from "vitest";
import { card } from "../../src/cards/adaptive-card.ts";
import { faultsOf } from "./adaptive-cards.ts";
import { allCards } from "./all-cards.ts";
import { schemaFaultsOf } from "./card-schema.ts";
import { actionsOf } from "./elements.ts";

const cards = [...allCards()];

/** As Teams counts: two bytes a character. */
function sizeOf(value: object): number {
  return 2 * JSON.stringify(value).length;
}

describe(`each of the ${cards.length} cards that the product can send`, () => {
  it.each(cards)("%s", (_, each) => {
    expect(schemaFaultsOf(each)).toEqual([]);
    expect(faultsOf(each)).toEqual([]);
    for (const action of actionsOf(each)) {
      if (action.type !== "Action.Execute") continue;
      expect(action.data.action).toBe(action.verb);
      expect(action.fallback).toMatchObject({ type: "Action.Submit", title: action.title, data: action.data });
    }
  });

  it("stays below 28 KB", () => {
    const tooLarge = cards.filter(([, each]) => sizeOf(each) >= 28 * 1024);
    expect(tooLarge.map(([name, each]) => `${name}: ${sizeOf(each)}`)).toEqual([]);
  });
});

describe("the schema", () => {
  const valid = card("Text", [{ type: "TextBlock", text: "Text" }]);

  it.each<readonly [string, object]>([
    ["an unknown element", { ...valid, body: [{ type: "Badge", text: "neu" }] }],
    ["an unknown property", { ...valid, body: [{ type: "TextBlock", text: "x", colour: "good" }] }],
    ["an unknown value", { ...valid, body: [{ type: "TextBlock", text: "x", size: "huge" }] }],
    ["a button that Teams cannot route", { ...valid, actions: [{ type: "Action.Execute", title: "x", data: {} }] }],
    ["another version", { ...valid, version: "1.6" }],
  ])("finds %s", (_, faulty) => {
    expect(schemaFaultsOf(valid)).toEqual([]);
    expect(schemaFaultsOf(faulty)).not.toEqual([]);
  });
});
