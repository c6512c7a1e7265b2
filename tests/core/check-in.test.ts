import { describe, expect, it } from "vitest";
import { canStayUnchanged, checkInKey, heardAtOf, itemToShow, noticeKey } from "../../src/core/check-in.ts";
import {
  buildAskedFigure,
  buildAskedIndicator,
  buildAskedStep,
  buildFigureReport,
  buildStanding,
} from "../builders.ts";

const voice = { kind: "voice", key: "voice", title: "Was läuft, was fehlt" } as const;
const evaluation = { fulfilment: "partly", evidence: "", comment: "", heardAt: "2026-11-20T10:00:00Z" } as const;

it("keys say round, unit and kind, and tell notices of a kind apart", () => {
  expect(checkInKey("R-2026-11-22", "jugendamt")).toBe("R-2026-11-22_jugendamt");
  const notice = { round: "R-2026-11-22", unit: "jugendamt", kind: "reminder" } as const;
  expect(noticeKey(notice, "2026-12-04")).toBe("R-2026-11-22_jugendamt_reminder_2026-12-04");
  expect(noticeKey({ ...notice, kind: "summary" })).toBe("R-2026-11-22_jugendamt_summary");
});

describe("itemToShow", () => {
  const items = ["a", "b", "c"].map((key) => ({ kind: "step", key, title: key }) as const);

  it.each([
    ["the first open one", ["a"], undefined, "b"],
    ["the one that was opened, although it is answered", ["a"], "a", "a"],
    ["the first open one, if what was opened is not asked for", ["a"], "z", "b"],
    ["none when all are answered", ["a", "b", "c"], undefined, undefined],
  ])("is %s", (_, answered, opened, shown) => {
    expect(itemToShow({ items }, new Set(answered), opened)?.key).toBe(shown);
  });
});

describe("unchanged", () => {
  it.each([
    [true, buildAskedStep({ standing: buildStanding() })],
    [false, buildAskedStep()],
    [true, buildAskedIndicator({ evaluation })],
    [false, buildAskedIndicator()],
    [false, buildAskedFigure({ reported: buildFigureReport({ period: "2025" }) })],
    [false, voice],
  ])("can be said: %s", (can, item) => {
    expect(canStayUnchanged(item)).toBe(can);
  });
});

it.each([
  [buildAskedStep({ standing: buildStanding({ heardAt: "2026-11-20T10:00:00Z" }) }), "2026-11-20T10:00:00Z"],
  [buildAskedStep(), undefined],
  [buildAskedIndicator({ evaluation }), "2026-11-20T10:00:00Z"],
  [buildAskedFigure({ previous: buildFigureReport() }), undefined],
  [buildAskedFigure({ reported: buildFigureReport({ reportedAt: "2026-11-20T10:00:00Z" }) }), "2026-11-20T10:00:00Z"],
  [voice, undefined],
])("what was last heard of an item counts, of a figure for the very period", (item, heardAt) => {
  expect(heardAtOf(item)).toBe(heardAt);
});
