import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { goalsOf, measuresOf } from "../../src/core/concept.ts";
import { ratingen, textsIn } from "./ratingen.ts";

const sourceFile = new URL("../../../shared/concept/integrationskonzept-ratingen.txt", import.meta.url);
const present = existsSync(sourceFile);

/** Words divided at line ends are joined, and blanks collapse. */
function joined(text: string): string {
  return text
    .replaceAll("\u00ad", "")
    .replaceAll(/ *-\s*\n\s*(?=\p{Ll})/gu, "")
    .replaceAll(/\s+/g, " ");
}

/** The extracted text has stray blanks inside words and around hyphens, so facts are compared without any. */
function squeezed(text: string): string {
  return joined(text).replaceAll(" ", "");
}

describe.skipIf(!present)("the concept of Ratingen against its text", () => {
  const source = present ? readFileSync(sourceFile, "utf8") : "";
  const concept = ratingen();
  const measures = measuresOf(concept);
  const targets = goalsOf(concept)
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ target }) => (target === undefined ? [] : [target]));

  function notInSource(names: readonly string[]): readonly string[] {
    const words = squeezed(source);
    return names.filter((name) => !words.includes(squeezed(name)));
  }

  it("names who does it, and when, as the text does", () => {
    expect(notInSource(measures.flatMap(({ doneBy }) => doneBy))).toEqual([]);
    expect(notInSource(measures.flatMap(({ deadline }) => (deadline ? [`Wann: ${deadline.text}`] : [])))).toEqual([]);
  });

  it("names units and bodies as the text does", () => {
    const titles = concept.units.map(({ title }) => title);
    // The text has this name in the genitive only.
    expect(notInSource(titles)).toEqual(["Runder Tisch gegen häusliche Gewalt"]);
    expect(notInSource(concept.units.flatMap(({ alsoWritten }) => alsoWritten))).toEqual([]);
    expect(notInSource(concept.units.flatMap(({ group }) => group ?? []))).toEqual([]);
    expect(notInSource(concept.bodies.map(({ title }) => title))).toEqual([]);
  });

  it("names fields, periods, intervals and targets as the text does", () => {
    expect(notInSource(concept.fields.map(({ title }) => title))).toEqual([]);
    const periods = goalsOf(concept).flatMap(({ baseFigures }) => baseFigures.flatMap(({ period }) => period ?? []));
    expect(notInSource(periods)).toEqual([]);
    expect(notInSource(concept.bodies.flatMap(({ interval }) => interval?.text ?? []))).toEqual([]);
    expect(notInSource([concept.reporting.interval.text])).toEqual([]);
    expect(notInSource(targets.map(({ text }) => text))).toEqual([]);
  });

  it("asks for the quantities that the words of the target name", () => {
    const words: Readonly<Record<string, string>> = { 1: "jährlich", 2: "zwei", 3: "drei", 6: "sechs", 10: "zehn" };
    const unsaid = targets.flatMap(({ text, quantities }) =>
      quantities.filter(({ atLeast }) => !text.toLowerCase().includes(words[atLeast] ?? atLeast)),
    );
    expect(unsaid).toEqual([]);
  });

  it("quotes only what stands in the text", () => {
    const usualForm = "Kooperationsnetzwerken";
    const quotations = textsIn(concept).flatMap((text) =>
      [...text.matchAll(/„([^“…]+)“/g)].map(([, words]) => words ?? ""),
    );
    expect(notInSource(quotations)).toEqual([usualForm]);
  });

  it("is told in its own words", () => {
    const words = joined(source);
    const facts = new Set([
      ...concept.fields.map(({ title }) => title),
      ...concept.units.flatMap(({ title, alsoWritten }) => [title, ...alsoWritten]),
      ...concept.bodies.map(({ title }) => title),
      ...measures.flatMap(({ doneBy }) => doneBy),
      ...targets.flatMap(({ text, quantities }) => [text, ...quantities.map(({ unit }) => unit)]),
    ]);
    const copied = textsIn(concept).filter((text) => text.length > 60 && !facts.has(text) && words.includes(text));
    expect(copied).toEqual([]);
  });
});
