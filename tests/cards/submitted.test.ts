import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languageInputId, readSubmitted, unitInputId } from "../../src/cards/submitted.ts";
import { draftFields } from "../../src/core/answer.ts";

const common = { checkIn: "c", item: "i", seen: 0 };

describe("readSubmitted", () => {
  it("never throws, knows no fields but an answer's, and keeps texts short", () => {
    const keys = ["action", "checkIn", "item", "seen", "heardAt", "unit:x", "cell:m", "cell:", "__proto__", "other"];
    const values = fc.oneof(
      fc.anything(),
      fc.constantFrom("answer", "bind", "open", "unchanged", "unchangedRest", 0, "3"),
      fc.string({ maxLength: 3000 }),
    );
    const data = fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...keys, ...draftFields), values));
    fc.assert(
      fc.property(data, (each) => {
        const submitted = readSubmitted(each);
        if (submitted?.action !== "answer") return;
        for (const [field, text] of Object.entries(submitted.draft)) {
          expect([...draftFields, "cell:m"]).toContain(field);
          expect(text?.length).toBeLessThanOrEqual(1001);
        }
      }),
      { seed: 20261122 },
    );
  });

  it("reads an answer, with numbers as numbers or as strings", () => {
    const data = { ...common, action: "answer", seen: "2", status: "done", progress: 100, obstacle: " x ", other: "y" };
    expect(readSubmitted(data)).toEqual({
      ...common,
      action: "answer",
      seen: 2,
      isConfirmed: false,
      draft: { status: "done", progress: "100", obstacle: "x" },
    });
  });

  it("reads a figure with its parts, and that somebody stays with a striking value", () => {
    const data = { ...common, action: "answer", confirmed: true, value: "1.234", "cell:m": 600, "cell:w": "634" };
    expect(readSubmitted(data)).toMatchObject({
      isConfirmed: true,
      draft: { value: "1.234", "cell:m": "600", "cell:w": "634" },
    });
  });

  it("reads 'for ourselves' as nobody else, and leaves no control characters in texts", () => {
    const data = { ...common, action: "answer", onBehalfOf: "-", comment: "a\u0000\u001b[1mb\r\nc" };
    expect(readSubmitted(data)).toMatchObject({ draft: { onBehalfOf: "", comment: "a[1mb\r\nc" } });
  });

  it("reads 'unchanged' for one item and for the rest", () => {
    const heardAt = "2026-11-20T09:30:00.000Z";
    expect(readSubmitted({ ...common, action: "unchanged", heardAt })).toEqual({
      ...common,
      action: "unchanged",
      heardAt,
    });
    expect(readSubmitted({ action: "unchangedRest", checkIn: "c", item: "i" })).toEqual({
      action: "unchangedRest",
      checkIn: "c",
    });
  });

  it("reads which unit and which language were chosen for each channel, German where none was", () => {
    const channel = "19:jugendamt@thread.tacv2";
    const data = {
      action: "bind",
      next: 12,
      [unitInputId(channel)]: "jugendamt",
      [languageInputId(channel)]: "tr",
      [unitInputId("19:b")]: "-",
      [languageInputId("19:b")]: "klingonisch",
      other: "x",
    };
    expect(readSubmitted(data)).toEqual({
      action: "bind",
      next: 12,
      choices: [
        { channel, unit: "jugendamt", language: "tr" },
        { channel: "19:b", unit: "", language: "de" },
      ],
    });
  });

  it.each([
    [{ ...common, action: "delete" }],
    [{ ...common, action: "answer", seen: -1 }],
    [{ action: "answer", checkIn: "c", item: "i" }],
    [{ ...common, action: "answer", checkIn: "" }],
    [{ action: "open", checkIn: "c", item: "i".repeat(256) }],
    [{ action: "unchangedRest" }],
    [null],
    [[]],
    ["answer"],
  ])("does not know %j", (data) => expect(readSubmitted(data)).toBeUndefined());
});
