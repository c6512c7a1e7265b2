import { describe, expect, test } from "vitest";
import { keepOwnUnit, likelyUnit, readOwnUnit } from "../../../src/tab/mine/own-unit.ts";
import { buildBoard, buildCheckIn, buildResponse } from "../../builders.ts";

test("a choice is kept on the device, for each account apart", () => {
  const kept = new Map<string, string>();
  const storage = () => ({
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  });
  expect(readOwnUnit("me", storage)).toBeUndefined();
  keepOwnUnit("me", "jugendamt", storage);
  expect(readOwnUnit("me", storage)).toBe("jugendamt");
  expect(readOwnUnit("somebody else", storage)).toBeUndefined();
});

test("where the browser keeps nothing, nothing was chosen and nothing breaks", () => {
  const storage = () => {
    throw new DOMException("refused", "SecurityError");
  };
  keepOwnUnit("me", "jugendamt", storage);
  expect(readOwnUnit("me", storage)).toBeUndefined();
});

describe("the likely unit", () => {
  const board = buildBoard({
    bindings: new Map([["amt-soziales", { team: "19:t", channel: "19:c", language: "de" }]]),
    checkIns: [buildCheckIn()],
    responses: [buildResponse({ answeredBy: { id: "me", name: "" } })],
  });

  test("is that of the channel, else that for which the account answered last", () => {
    expect(likelyUnit(board, "me", "19:c")).toBe("amt-soziales");
    expect(likelyUnit(board, "me", undefined)).toBe("jugendamt");
    expect(likelyUnit(board, "somebody else", undefined)).toBeUndefined();
  });

  test("is not guessed from answers of which nobody knows who gave them", () => {
    const kept = { ...board, responses: [buildResponse({ answeredBy: { id: "", name: "" } })] };
    expect(likelyUnit(kept, "", undefined)).toBeUndefined();
  });
});
