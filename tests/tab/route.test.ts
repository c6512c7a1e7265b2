import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashOf, parseRoute } from "../../src/tab/route.ts";

describe("parseRoute", () => {
  test.each(["", "#", "#/", "#/anderswo", "feld/", "#/feld/2.3/mehr"])("leads %j to the overview", (address) => {
    expect(parseRoute(address)).toEqual({ view: "overview" });
  });

  test.each(["#/feld/2.3", "/feld/2.3", "feld/2.3", "#/feld/2.3/"])("reads the field of %j", (address) => {
    expect(parseRoute(address)).toEqual({ view: "field", key: "2.3" });
  });

  test.each(["#/einrichten", "einrichten"])("reads the configuration page of %j", (address) => {
    expect(parseRoute(address)).toEqual({ view: "configure" });
  });

  test("keeps a broken escape as it is", () => {
    expect(parseRoute("#/feld/%E0%A4%A")).toEqual({ view: "field", key: "%E0%A4%A" });
  });

  test("reads back every address that it writes", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (key) => {
        expect(parseRoute(hashOf({ view: "field", key }))).toEqual({ view: "field", key });
      }),
    );
    expect(parseRoute(hashOf({ view: "overview" }))).toEqual({ view: "overview" });
    expect(parseRoute(hashOf({ view: "configure" }))).toEqual({ view: "configure" });
  });
});
