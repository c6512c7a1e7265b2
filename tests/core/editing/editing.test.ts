import { describe, expect, test } from "vitest";
import type { Draft, EditField } from "../../../src/core/editing/draft.ts";
import { editFields } from "../../../src/core/editing/draft.ts";
import type { ItemState } from "../../../src/core/editing/history.ts";
import { changesOf, undoOf } from "../../../src/core/editing/history.ts";
import { mergeEdit } from "../../../src/core/editing/merging.ts";
import type { Sibling } from "../../../src/core/editing/new-item.ts";
import { isKeyOf, positionAfter, proposedKey } from "../../../src/core/editing/new-item.ts";
import { readTyped, typedTexts } from "../../../src/core/editing/reading.ts";

const read = (texts: Draft, fields: readonly EditField[] = Object.keys(texts) as EditField[]) =>
  readTyped({ kind: "measure", fields, texts, language: "de" });

describe("what was typed", () => {
  test("is read as a language writes it, and written so again", () => {
    const texts = { planned: " 12.500,50 ", spent: "0", funding: "Haushalt 2027" };
    const draft = { planned: "12500.5", spent: "0", funding: "Haushalt 2027" };
    expect(read(texts)).toEqual({ ok: true, draft });
    expect(typedTexts(draft, "de")).toMatchObject({ planned: "12.500,5", spent: "0" });
    expect(typedTexts({}, "en")).toMatchObject({ planned: "" });
    expect(read({ baseline: "-1,5", baselineOn: "2025-12-31" })).toMatchObject({ draft: { baseline: "-1.5" } });
  });

  test.each<[Draft, readonly [EditField, string][]]>([
    [{ title: " " }, [["title", "missing"]]],
    [{ title: "x".repeat(256) }, [["title", "tooLong"]]],
    [{ obstacle: "x".repeat(1001), status: "blocked" }, [["obstacle", "tooLong"]]],
    [{ due: "2027-02-30", deadline: "Ende Februar" }, [["due", "notDate"]]],
    [{ planned: "viel", funding: "x" }, [["planned", "notNumber"]]],
    [{ planned: "-1", funding: "x" }, [["planned", "notNumber"]]],
    [{ everyMonths: "1,5" }, [["everyMonths", "notMonths"]]],
    [{ everyMonths: "0" }, [["everyMonths", "notMonths"]]],
    [{ status: "erfunden" }, [["status", "notOffered"]]],
    [{ status: "blocked", obstacle: "" }, [["obstacle", "noObstacle"]]],
    [{ deadline: "", due: "2027-03-31" }, [["deadline", "noWording"]]],
    [{ planned: "1", funding: "" }, [["funding", "noFunding"]]],
    [{ priority: "first", affordability: "", quality: "", effect: "" }, [["affordability", "noReason"]]],
    [{ priority: "", affordability: "bezahlbar" }, [["priority", "noReason"]]],
    [{ formula: "100 * G2 /" }, [["formula", "noFormula"]]],
    [{ baseline: "viel", baselineOn: "2025-12-31" }, [["baseline", "notNumber"]]],
    [{ baseline: "", baselineOn: "2025-12-31" }, [["baseline", "noBaseline"]]],
    [{ baseline: "5", baselineOn: "" }, [["baselineOn", "noBaseline"]]],
    [
      { ageFrom: "drei", ageTo: "131" },
      [
        ["ageFrom", "notWhole"],
        ["ageTo", "notWhole"],
      ],
    ],
    [{ ageFrom: "18", ageTo: "3" }, [["ageTo", "agesCrossed"]]],
    [{ threshold: "0" }, [["threshold", "notWhole"]]],
    [{ rounding: "7" }, [["rounding", "notOffered"]]],
    [{ breaks: "2016 Neue Abgrenzung\nspäter" }, [["breaks", "noPeriod"]]],
    [{ quantities: "40 Personen\nvierzig Frauen", target: "40" }, [["quantities", "noQuantity"]]],
    [{ quantities: "2/0 der Tische", target: "viele" }, [["quantities", "noQuantity"]]],
    [{ breakdown: "# Geschlecht\nw weiblich\nm männlich\n# Alter\nm mittel" }, [["breakdown", "codeTwice"]]],
    [{ progress: "101" }, [["progress", "notWhole"]]],
  ])("%j has its faults at their fields", (texts, faults) => {
    const reading = read(texts);
    expect(reading.ok ? [] : reading.faults).toEqual(faults.map(([field, reason]) => ({ field, reason })));
  });

  test("a remark of which nothing is left is none", () => {
    const remarks = "gap: \nnote: Steht zweimal im Anhang\nohne Art";
    expect(read({ remarks })).toEqual({
      ok: true,
      draft: { remarks: "note: Steht zweimal im Anhang\nnote: ohne Art" },
    });
    expect(read({ remarks: "gap: " })).toEqual({ ok: true, draft: { remarks: "" } });
  });

  test("quantities and breakdowns are taken as the concept file has them", () => {
    expect(read({ quantities: "40 Personen\n2/3 der Netzwerke\n0.5 Stellen", target: "40" }).ok).toBe(true);
    expect(read({ breakdown: "# Geschlecht\nw weiblich\nm männlich\n…" }).ok).toBe(true);
  });

  test("an item may say nothing but its title", () => {
    const texts = Object.fromEntries(editFields.measure.map((field) => [field, field === "title" ? "Titel" : ""]));
    expect(read(texts).ok).toBe(true);
  });
});

describe("an edit that meets another one", () => {
  const base = { title: "Alt", due: "2026-12-31", status: "" };

  test("goes beside it where they touch different fields", () => {
    const merging = mergeEdit(base, { title: "Neu", due: "2026-12-31" }, { ...base, status: "done" });
    expect(merging).toEqual({ edit: { title: "Neu" }, collisions: [] });
  });

  test("collides where both changed the same, and not to the same", () => {
    expect(mergeEdit(base, { due: "2027-01-31" }, { ...base, due: "2027-02-28" }).collisions).toEqual(["due"]);
    expect(mergeEdit(base, { due: "2027-01-31" }, { ...base, due: "2027-01-31" }).collisions).toEqual([]);
  });

  test("collides, too, where the other changed what the person has before them and left alone", () => {
    const merging = mergeEdit(base, { title: "Neu", due: "2026-12-31" }, { ...base, due: "2027-02-28" });
    expect(merging).toEqual({ edit: { title: "Neu" }, collisions: ["due"] });
  });

  test("of lines that end in another way is none", () => {
    const merging = mergeEdit({ obstacle: "a\nb" }, { obstacle: "a\r\nb" }, { obstacle: "c" });
    expect(merging.edit).toEqual({});
  });
});

const sibling = (key: string, position: number, isRetired = false): Sibling => ({
  key,
  title: key,
  position,
  isRetired,
});

describe("a new item", () => {
  test("gets the next key, and never one that was ever given", () => {
    const siblings = [sibling("2.3-L1-S1", 1), sibling("2.3-L1-S3", 2, true), sibling("2.3-L1-M7", 3)];
    expect(proposedKey("step", "2.3-L1", siblings)).toBe("2.3-L1-S4");
    expect(proposedKey("recommendation", "2.3-L1", siblings)).toBe("2.3-L1-M8");
    expect(proposedKey("indicator", "2.3-L1", [])).toBe("2.3-L1-K1");
    expect(proposedKey("field", "", [sibling("2.7", 7)])).toBe("2.8");
    expect(proposedKey("goal", "2.8", [])).toBe("2.8-L1");
  });

  test("has, as a unit, a key of plain words that nobody else has", () => {
    expect(proposedKey("unit", "", [], "Büro für Öffentlichkeit & Straßen")).toBe(
      "buero-fuer-oeffentlichkeit-strassen",
    );
    expect(proposedKey("unit", "", [sibling("jugendamt", 1), sibling("jugendamt-2", 2)], "Jugendamt")).toBe(
      "jugendamt-3",
    );
    expect(isKeyOf("unit", "", "amt-soziales")).toBe(true);
    for (const key of ["", "Amt", "amt soziales", "-amt", "amt_1"]) expect(isKeyOf("unit", "", key)).toBe(false);
  });

  test("has a key of its kind", () => {
    expect(isKeyOf("step", "2.3-L1", "2.3-L1-S12")).toBe(true);
    for (const key of ["2.3-L1-S0", "2.3-L1-S", "2.3-L1-M1", "2.3-L2-S1", "2.3-L1-S1x"])
      expect(isKeyOf("step", "2.3-L1", key)).toBe(false);
  });

  test("stands behind a sibling or before all", () => {
    const siblings = [sibling("a", 4), sibling("b", 9)];
    expect(positionAfter(siblings, "b")).toBe(9);
    expect(positionAfter(siblings, undefined)).toBe(0);
    expect(positionAfter([sibling("a", -3)], undefined)).toBe(-4);
    expect(positionAfter([], undefined)).toBe(0);
  });
});

describe("what has changed", () => {
  const state = (at: string, draft: Draft, overrides: Partial<ItemState> = {}): ItemState => ({
    at,
    draft,
    isByHand: true,
    ...overrides,
  });

  test("is told newest first, with where it comes from; what changed nothing is left out", () => {
    const changes = changesOf([
      state("4", { title: "C", status: "done" }, { heardAt: "h", isByHand: true }),
      state("3", { title: "C", status: "" }),
      state("2", { title: "C", status: "" }),
      state("1", { title: "A", status: "" }, { isByHand: false }),
      state("0", { title: "", status: "" }, { isByHand: false }),
    ]);
    expect(changes.map(({ at, origin }) => [at, origin])).toEqual([
      ["4", "answer"],
      ["2", "hand"],
      ["1", "service"],
    ]);
    expect(changes[1] && undoOf(changes[1])).toEqual({ base: { title: "C" }, edit: { title: "A" } });
  });
});
