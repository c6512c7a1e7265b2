import { expect, test } from "vitest";
import type { Dispute } from "../../../src/tab/form/replacing.tsx";
import { replace } from "../../../src/tab/form/replacing.tsx";
import { partOf } from "../../../src/tab/form/versions.ts";
import { formDe } from "../../../src/texts/form.de.ts";

interface Thing {
  readonly text: string;
  readonly day: string;
  /** Goes with the day, and is not told. */
  readonly heardAt: string;
}

const start: Thing = { text: "alt", day: "1", heardAt: "früh" };
const parts = [
  partOf<Thing>("Text", ["text"], ({ text }) => text),
  partOf<Thing>("Tag", ["day", "heardAt"], ({ day }) => day),
];

/** Something that several change; `meanwhile` is what somebody else makes of it before each write. */
function openThing(...meanwhile: readonly (Thing | undefined)[]) {
  const thing = { value: start as Thing | undefined, dispute: undefined as Dispute | undefined, writes: 0 };
  const others = [...meanwhile];
  const change = async (seen: Thing, wanted: Thing) => {
    if (others.length > 0) thing.value = others.shift();
    if (JSON.stringify(seen) !== JSON.stringify(thing.value))
      return { kind: "overtaken", current: thing.value } as const;
    thing.value = wanted;
    thing.writes += 1;
    return { kind: "changed" } as const;
  };
  const save = (wanted: Thing) =>
    replace({ seen: start, wanted, change, parts, onDone: ({ text }) => ({ text: `Fertig: ${text}` }) }, (dispute) => {
      thing.dispute = dispute;
    });
  /** Decides which parts, by their names, are left to the other. */
  const decide = (...labels: readonly string[]) =>
    thing.dispute?.decide(new Set(parts.filter(({ label }) => labels.includes(label))));
  return { thing, save, decide };
}

test("what nobody else has changed is changed", async () => {
  const { thing, save } = openThing();
  expect(await save({ ...start, text: "neu" })).toEqual({ text: "Fertig: neu" });
  expect(thing).toMatchObject({ value: { text: "neu" }, dispute: undefined });
});

test("what somebody else changed where nobody looks stays beside what is written", async () => {
  const { thing, save } = openThing({ ...start, heardAt: "spät" });
  expect(await save({ ...start, text: "neu" })).toEqual({ text: "Fertig: neu" });
  expect(thing.value).toEqual({ text: "neu", day: "1", heardAt: "spät" });
});

test("what somebody else changed beside it is shown, and known to be theirs", async () => {
  const { thing, save, decide } = openThing({ ...start, day: "2", heardAt: "spät" });
  expect(await save({ ...start, text: "neu" })).toMatchObject({ isTrouble: true });
  expect(thing.dispute?.disputed).toMatchObject([{ label: "Tag", mine: "1", theirs: "2", isTouched: false }]);
  expect(await decide("Tag")).toEqual({ text: "Fertig: neu" });
  expect(thing.value).toEqual({ text: "neu", day: "2", heardAt: "spät" });
});

test("where both changed the same part nothing is written before a person has decided, for each part", async () => {
  const theirs = { text: "anders", day: "2", heardAt: "spät" };
  const { thing, save, decide } = openThing(theirs);
  expect(await save({ text: "neu", day: "3", heardAt: "jetzt" })).toEqual({
    text: formDe.conflict.said,
    isTrouble: true,
  });
  expect(thing.value).toEqual(theirs);
  expect(thing.dispute?.disputed).toMatchObject([
    { label: "Text", mine: "neu", theirs: "anders", isTouched: true },
    { label: "Tag", mine: "3", theirs: "2", isTouched: true },
  ]);
  expect(await decide("Tag")).toEqual({ text: "Fertig: neu" });
  expect(thing.value).toEqual({ text: "neu", day: "2", heardAt: "spät" });
});

test("whoever leaves everything to the other writes nothing", async () => {
  const { thing, save, decide } = openThing({ ...start, text: "anders" });
  await save({ ...start, text: "neu" });
  expect(await decide("Text")).toEqual({ text: "Fertig: anders" });
  expect(thing.writes).toBe(0);
});

test("a decision that is overtaken in turn is asked for again", async () => {
  const { thing, save, decide } = openThing({ ...start, text: "anders" }, { ...start, text: "noch anders" });
  await save({ ...start, text: "neu" });
  expect(await decide()).toMatchObject({ isTrouble: true });
  expect(thing.dispute?.disputed).toMatchObject([{ mine: "neu", theirs: "noch anders" }]);
  expect(await decide()).toEqual({ text: "Fertig: neu" });
});

test("what is gone cannot be written any more, and others who keep writing are told of", async () => {
  expect(await openThing(undefined).save({ ...start, text: "neu" })).toEqual({ text: formDe.gone, isTrouble: true });
  const others = ["2", "3", "4"].map((heardAt) => ({ ...start, heardAt }));
  expect(await openThing(...others).save({ ...start, text: "neu" })).toEqual({ text: formDe.busy, isTrouble: true });
});
