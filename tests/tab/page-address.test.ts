import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRoute } from "../../src/core/route.ts";
import { addressOf, openingView } from "../../src/tab/page-address.ts";

const page = "https://kompass.stadt.example/tab/?ansicht=einrichten&x=1#/feld/2.4";

test("an address opens the view for which it was made, whatever is shown meanwhile", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (key) => {
      const address = addressOf({ view: "field", key }, page);
      expect(parseRoute(openingView(address) ?? "")).toEqual({ view: "field", key });
    }),
  );
});

test("the overview needs no view in its address", () => {
  expect(addressOf({ view: "overview" }, page)).toBe("https://kompass.stadt.example/tab/");
  expect(openingView("https://kompass.stadt.example/tab/")).toBeUndefined();
});
