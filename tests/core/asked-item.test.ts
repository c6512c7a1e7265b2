import { expect, test } from "vitest";
import { askedItems } from "../../src/core/asked-item.ts";
import { dueItems } from "../../src/core/due.ts";
import { buildBoard, buildStanding, buildUnit } from "../builders.ts";

test("everything that is due can be asked for, in words and with what was last heard of it", () => {
  const board = buildBoard({ standings: new Map([["2.3-L1-S1", buildStanding()]]) });
  const items = dueItems(board, buildUnit(), "2026-11-22", 0);
  const asked = askedItems(board, items);
  expect([...asked.keys()]).toEqual(items.map(({ key }) => key));
  expect(asked.get("2.3-L1-S1")).toMatchObject({ kind: "step", deadline: "mittelfristig", standing: { progress: 40 } });
  expect(asked.get("2.3-L1-G1")).toMatchObject({ kind: "figure", figureKind: "register", period: "2025" });
  expect(asked.get("2.3-L1-K1")).toMatchObject({ kind: "indicator", title: "Übersicht ist veröffentlicht" });
});

test("what the concept does not hold any more is left out", () => {
  const items = [
    { kind: "step", key: "9.9-L1-S1", title: "Weg" },
    { kind: "voice", key: "voice", title: "Was läuft, was fehlt" },
  ] as const;
  expect([...askedItems(buildBoard(), items).keys()]).toEqual(["voice"]);
});
