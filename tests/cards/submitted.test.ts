import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { channelInputId, readSubmitted } from "../../src/cards/submitted.ts";

describe("readSubmitted", () => {
  it("never throws, and keeps texts short", () => {
    const keys = [
      "action",
      "checkIn",
      "item",
      "seen",
      "status",
      "progress",
      "obstacle",
      "comment",
      "unit:x",
      "__proto__",
    ];
    const values = fc.oneof(
      fc.anything(),
      fc.constantFrom("answer", "bind", "open", "unchanged", 0, "3"),
      fc.string({ maxLength: 3000 }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...keys), values)), (data) => {
        const submitted = readSubmitted(data);
        if (submitted?.action !== "answer") return;
        for (const text of Object.values(submitted.draft)) expect(text.length).toBeLessThanOrEqual(1001);
      }),
    );
  });

  it("reads an answer, with numbers as numbers or as strings", () => {
    const data = {
      action: "answer",
      checkIn: "c",
      item: "i",
      seen: "2",
      status: "done",
      progress: 100,
      obstacle: " x ",
    };
    expect(readSubmitted(data)).toEqual({
      action: "answer",
      checkIn: "c",
      item: "i",
      seen: 2,
      draft: { status: "done", progress: "100", obstacle: "x", comment: "" },
    });
  });

  it("reads which unit was chosen for each channel", () => {
    const channel = "19:jugendamt@thread.tacv2";
    const data = { action: "bind", [channelInputId(channel)]: "jugendamt", [channelInputId("19:b")]: "-", other: "x" };
    expect(readSubmitted(data)).toEqual({
      action: "bind",
      choices: [
        { channel, unit: "jugendamt" },
        { channel: "19:b", unit: "" },
      ],
    });
  });

  it.each([
    [{ action: "delete", checkIn: "c", item: "i", seen: 0 }],
    [{ action: "answer", checkIn: "c", item: "i", seen: -1 }],
    [{ action: "answer", checkIn: "c", item: "i" }],
    [{ action: "answer", checkIn: "", item: "i", seen: 0 }],
    [{ action: "open", checkIn: "c", item: "i".repeat(256) }],
    [null],
  ])("does not know %j", (data) => expect(readSubmitted(data)).toBeUndefined());
});
