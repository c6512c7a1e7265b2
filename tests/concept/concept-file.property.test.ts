import fc from "fast-check";
import { expect, it } from "vitest";
import { readConceptFile } from "../../src/concept/concept-file.ts";
import { ratingenText } from "./ratingen.ts";

const lines = ratingenText.split("\n");
const anyLine = fc.nat({ max: lines.length - 1 });

/** Either a concept, or faults that lie inside the file and speak German. */
function expectConceptOrFaults(text: string): void {
  const result = readConceptFile(text);
  if (result.ok) {
    return;
  }
  const lineCount = text.split("\n").length;
  expect(result.faults.length).toBeGreaterThan(0);
  for (const { line, column, message } of result.faults) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lineCount);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(message).not.toMatch(/\b(Invalid|expected|Unrecognized|must|undefined|null)\b/);
  }
}

it("a mutilated concept gives a concept or faults inside the file", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ line: anyLine, copies: fc.constantFrom(0, 2) }), { maxLength: 5 }), (changes) => {
      const copies = new Map(changes.map((change) => [change.line, change.copies]));
      const text = lines.flatMap((line, index) => Array<string>(copies.get(index) ?? 1).fill(line)).join("\n");
      expectConceptOrFaults(text);
    }),
    { numRuns: 20 },
  );
});

it("a concept cut off anywhere gives a concept or faults inside the file", () => {
  fc.assert(
    fc.property(fc.nat({ max: ratingenText.length }), (end) => expectConceptOrFaults(ratingenText.slice(0, end))),
    { numRuns: 15 },
  );
});

it("any text gives a concept or faults inside the file", () => {
  const yamlish = fc.constantFrom(
    "a: ",
    "- ",
    "key: ",
    "fields:",
    "[",
    "]",
    "{",
    "}",
    "*x",
    "&x ",
    "!t ",
    "|",
    "\n",
    "  ",
    "\t",
    '"',
    "2.10",
    "~",
    "? ",
    "---",
    "# ",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(yamlish).map((parts) => parts.join("")),
  );
  fc.assert(fc.property(text, expectConceptOrFaults), { numRuns: 500 });
});
