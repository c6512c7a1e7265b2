import { describe, expect, it } from "vitest";
import { card, paragraph } from "../../src/cards/adaptive-card.ts";
import { faultsOf } from "./adaptive-cards.ts";
import { allCards } from "./all-cards.ts";
import { schemaFaultsOf } from "./card-schema.ts";
import { actionsOf, elementsOf, wordsOf } from "./elements.ts";

const cards = [...allCards()];

/** As Teams counts: two bytes a character. */
function sizeOf(value: object): number {
  return 2 * JSON.stringify(value).length;
}

/** Those of the cards with which something is wrong, and what. */
function faulty(faults: (each: (typeof cards)[number][1]) => readonly string[]): readonly string[] {
  return cards.flatMap(([name, each]) => faults(each).map((fault) => `${name}: ${fault}`));
}

describe(`the ${cards.length} cards that the product can send`, () => {
  it("hold to the schema", () => {
    expect(faulty(schemaFaultsOf)).toEqual([]);
  });

  it("are read by Microsoft's own reader without a fault", () => {
    expect(faulty(faultsOf)).toEqual([]);
  });

  it("route every button both ways, also in clients without universal actions", () => {
    for (const [name, each] of cards)
      for (const action of actionsOf(each)) {
        if (action.type !== "Action.Execute") continue;
        expect(action.data.action, name).toBe(action.verb);
        expect(action.fallback, name).toMatchObject({ type: "Action.Submit", title: action.title, data: action.data });
      }
  });

  it("stay below 28 KB", () => {
    expect(faulty((each) => (sizeOf(each) < 28 * 1024 ? [] : [`${sizeOf(each)}`]))).toEqual([]);
  });

  it("say what a required input misses, and name no id twice", () => {
    const found = faulty((each) => {
      const ids = elementsOf(each).flatMap((element) => ("id" in element && element.id ? [element.id] : []));
      const silent = elementsOf(each).filter(
        (element) => "isRequired" in element && element.isRequired && !element.errorMessage,
      );
      return [...silent.map(() => "no error message"), ...(new Set(ids).size === ids.length ? [] : ["an id twice"])];
    });
    expect(found).toEqual([]);
  });

  it("let no markup through", () => {
    expect(faulty((each) => (/\]\(|<at>|[^\\]\*XX/.test(textsOf(each)) ? ["markup"] : []))).toEqual([]);
  });

  it("speak no German in other languages", () => {
    const german = /[äÄß]|\b(der|die|das|und|oder|nicht|Sie|bitte|Bitte|Runde|Stelle|ein|eine|noch|offen|wird|von)\b/;
    const others = cards.filter(([name]) => !name.startsWith("de:") && name.endsWith("usual size"));
    expect(others.length).toBeGreaterThan(100);
    expect(
      others.flatMap(
        ([name, each]) =>
          german
            .exec(wordsOf(each))
            ?.slice(0, 1)
            .map((word) => `${name}: ${word}`) ?? [],
      ),
    ).toEqual([]);
  });
});

function textsOf(each: (typeof cards)[number][1]): string {
  return elementsOf(each)
    .flatMap((element) => {
      if (element.type === "TextBlock") return [element.text];
      return element.type === "FactSet" ? element.facts.flatMap(({ title, value }) => [title, value]) : [];
    })
    .join("\n");
}

describe("the schema", () => {
  const valid = card({ language: "de", fallbackText: "Text", body: [paragraph("Text")] });

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
