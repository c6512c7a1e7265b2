import { expect, test } from "vitest";
import type { Conflict } from "../../../src/tab/steering/scene.ts";
import { replace } from "../../../src/tab/steering/scene.ts";
import { steeringDe } from "../../../src/texts/steering.de.ts";

/** Something that several change, and what is shown of it. */
function openThing(value: { readonly text: string; readonly day: string } | undefined) {
  const thing = { value, conflict: undefined as Conflict | undefined };
  const change = async (seen: typeof value, wanted: typeof value) => {
    if (seen?.text !== thing.value?.text) return { kind: "overtaken", current: thing.value } as const;
    thing.value = wanted;
    return { kind: "changed" } as const;
  };
  const tell = (one: typeof value) =>
    [
      ["Text", one?.text ?? ""],
      ["Tag", one?.day ?? ""],
    ] as const;
  const showConflict = (conflict: Conflict | undefined) => {
    thing.conflict = conflict;
  };
  const save = (seen: string, text: string) =>
    replace(
      { showConflict },
      { seen: { text: seen, day: "1" }, wanted: { text, day: "1" }, change, tell, done: "Fertig" },
    );
  return { thing, save };
}

test("what nobody else has changed is changed", async () => {
  const { thing, save } = openThing({ text: "alt", day: "1" });
  expect(await save("alt", "neu")).toEqual({ text: "Fertig" });
  expect(thing).toMatchObject({ value: { text: "neu" }, conflict: undefined });
});

test("of two versions only what differs is shown, and one's own can be written after all", async () => {
  const { thing, save } = openThing({ text: "anders", day: "1" });
  expect(await save("alt", "neu")).toEqual({ text: steeringDe.conflict.said, isTrouble: true });
  expect(thing.conflict?.rows).toEqual([{ field: "Text", mine: "neu", theirs: "anders" }]);
  expect(thing.value?.text).toBe("anders");
  expect(await thing.conflict?.keepMine?.()).toEqual({ text: "Fertig" });
  expect(thing.value?.text).toBe("neu");
});

test("what is gone cannot be written any more", async () => {
  const { thing, save } = openThing(undefined);
  await save("alt", "neu");
  expect(thing.conflict).toEqual({
    rows: [
      { field: "Text", mine: "neu", theirs: "" },
      { field: "Tag", mine: "1", theirs: "" },
    ],
  });
});
