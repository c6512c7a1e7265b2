import { describe, expect, test } from "vitest";
import { editFields, subjectKinds } from "../../../src/core/editing/draft.ts";
import { editParts, inputsFor, shownText } from "../../../src/tab/edit/edit-inputs.ts";

const offices = [
  { value: "jugendamt", title: "Jugendamt" },
  { value: "schule", title: "Schulverwaltungsamt" },
];

describe("the inputs of a form", () => {
  test.each(subjectKinds)("name every field of a %s, and offer words for every code", (kind) => {
    const inputs = inputsFor(kind, editFields[kind], offices);
    expect(inputs.map(({ field }) => field)).toEqual(editFields[kind]);
    for (const { kind: how, label, options = [] } of inputs) {
      expect(label).not.toBe("");
      if (how !== "choice") continue;
      expect(options.length).toBeGreaterThan(1);
      for (const { value, title } of options) expect(title).not.toBe(value);
    }
  });

  test("let a status and a priority be taken back", () => {
    const inputs = inputsFor("measure", [...editParts.standing, ...editParts.weighing]);
    for (const field of ["status", "priority"])
      expect(inputs.find((input) => input.field === field)?.options?.map(({ value }) => value)).toContain("");
  });
});

test("what a field says is shown as a reader would write it", () => {
  const shown = (kind: "measure" | "goal", field: "due" | "units" | "status" | "title", text: string) => {
    const [input] = inputsFor(kind, [field], offices);
    return input && shownText(input, text);
  };
  expect(shown("measure", "due", "2027-03-31")).toBe("31.03.2027");
  expect(shown("measure", "status", "blocked")).toBe("Stockt");
  expect(shown("goal", "units", "jugendamt\nfremd")).toBe("Jugendamt\nfremd");
  expect(shown("measure", "title", "")).toBeUndefined();
});
