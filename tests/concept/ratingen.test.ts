import { describe, expect, it } from "vitest";
import { goalsOf, measuresOf, unitNamed } from "../../src/core/concept.ts";
import { ratingen, textsIn } from "./ratingen.ts";

const concept = ratingen();
const goals = goalsOf(concept);
const measures = measuresOf(concept);
const indicators = goals.flatMap((goal) => goal.indicators);

function goal(key: string) {
  return goals.find((each) => each.key === key);
}

describe("the concept of Ratingen", () => {
  it("holds every item of the text", () => {
    expect({
      cityGoals: concept.cityGoals.length,
      fields: concept.fields.map(({ key, goals: own }) => `${key}: ${own.length}`),
      recommendations: measures.filter(({ kind }) => kind === "recommendation").length,
      steps: measures.filter(({ kind }) => kind === "step").length,
      baseFigures: goals.flatMap(({ baseFigures }) => baseFigures).length,
      indicators: indicators.length,
      steeringTasks: concept.steeringTasks.length,
      bodies: concept.bodies.map(({ key }) => key),
    }).toEqual({
      cityGoals: 8,
      fields: ["2.1: 2", "2.2: 1", "2.3: 2", "2.4: 1", "2.5: 1", "2.6: 4", "2.7: 1"],
      recommendations: 38,
      steps: 23,
      baseFigures: 28,
      indicators: 32,
      steeringTasks: 15,
      bodies: [
        "lenkungsgruppe",
        "facharbeitskreis-integration",
        "umsetzungsgruppe",
        "runde-tische",
        "integrationskonferenz",
      ],
    });
  });

  it.each([
    // Goal: recommendations, steps, base figures, indicators, as counted by hand in the text.
    ["2.1-L1", 5, 2, 2, 3],
    ["2.1-L2", 4, 3, 3, 3],
    ["2.2-L1", 6, 3, 4, 4],
    ["2.3-L1", 1, 1, 1, 3],
    ["2.3-L2", 2, 3, 2, 3],
    ["2.4-L1", 2, 1, 0, 1],
    ["2.5-L1", 1, 1, 2, 2],
    ["2.6-L1", 5, 3, 7, 3],
    ["2.6-L2", 3, 2, 2, 2],
    ["2.6-L3", 5, 2, 2, 1],
    ["2.6-L4", 3, 1, 1, 3],
    ["2.7-L1", 1, 1, 2, 4],
  ])("%s has its items in number", (key, recommendations, steps, baseFigures, ownIndicators) => {
    const found = goal(key);
    expect(found?.measures.map(({ kind }) => kind)).toEqual([
      ...Array<string>(recommendations).fill("recommendation"),
      ...Array<string>(steps).fill("step"),
    ]);
    expect(found?.baseFigures).toHaveLength(baseFigures);
    expect(found?.indicators).toHaveLength(ownIndicators);
  });

  it("numbers each list from 1 without holes", () => {
    for (const { key, measures: own, baseFigures, indicators: figures } of goals) {
      const steps = own.filter(({ kind }) => kind === "step");
      const recommendations = own.filter(({ kind }) => kind === "recommendation");
      expect(recommendations.map((each) => each.key)).toEqual(recommendations.map((_, i) => `${key}-M${i + 1}`));
      expect(steps.map((each) => each.key)).toEqual(steps.map((_, i) => `${key}-S${i + 1}`));
      expect(baseFigures.map((each) => each.key)).toEqual(baseFigures.map((_, i) => `${key}-G${i + 1}`));
      expect(figures.map((each) => each.key)).toEqual(figures.map((_, i) => `${key}-K${i + 1}`));
    }
    expect(concept.steeringTasks.map(({ key }) => key)).toEqual(concept.steeringTasks.map((_, i) => `3.3-A${i + 1}`));
  });

  it("names the responsible offices", () => {
    expect(Object.fromEntries(goals.map(({ key, units }) => [key, units.join(" + ")]))).toEqual({
      "2.1-L1": "amt-personalwesen",
      "2.1-L2": "amt-personalwesen",
      "2.2-L1": "gleichstellungsstelle",
      "2.3-L1": "jugendamt",
      "2.3-L2": "jugendamt + amt-soziales",
      "2.4-L1": "amt-soziales",
      "2.5-L1": "wirtschaftsfoerderung",
      "2.6-L1": "amt-soziales",
      "2.6-L2": "amt-soziales",
      "2.6-L3": "amt-soziales",
      "2.6-L4": "amt-soziales",
      "2.7-L1": "amt-soziales",
    });
  });

  it("finds the unit behind every name, however it is written", () => {
    const unitKeys = (key: string) =>
      measures.find((each) => each.key === key)?.doneBy.map((name) => unitNamed(concept.units, name)?.key);
    expect(measures.flatMap(({ doneBy }) => doneBy).filter((name) => !unitNamed(concept.units, name))).toEqual([]);
    expect(unitKeys("2.2-L1-S1")).toEqual([
      "gleichstellungsstelle",
      "integrationsbeauftragte",
      "migrantenorganisationen",
      "integrationsrat",
      "rt-haeusliche-gewalt",
    ]);
    expect(unitKeys("2.6-L1-S3")).toEqual(["abteilung-integration", "stadtteilkoordination"]);
    expect(unitKeys("2.6-L4-S1")).toEqual(["amt-integration-migranten"]);
    expect(unitKeys("2.7-L1-S1")).toEqual(["kompetenzagentur"]);
  });

  it("gives a date only where the text gives one", () => {
    const dated = [...measures, ...indicators].flatMap((item) => {
      const wish = "target" in item ? item.target : "deadline" in item ? item.deadline : undefined;
      return wish?.due === undefined ? [] : [`${item.key}: ${wish.text} = ${wish.due}`];
    });
    expect(dated).toEqual([
      "2.2-L1-S1: November 2010 = 2010-11-30",
      "2.2-L1-S2: Im zweiten Quartal 2010 = 2010-06-30",
      "2.2-L1-S3: Juni 2010 = 2010-06-30",
      "2.5-L1-K1: bis zum Ende des 2. Quartals 2010 = 2010-06-30",
      "2.7-L1-K4: bis Ende 2010 = 2010-12-31",
    ]);
  });

  it("takes over every quantity that the text asks for, and no other", () => {
    const quantities = indicators.flatMap(({ key, target }) =>
      (target?.quantities ?? []).map(({ atLeast, unit }) => `${key}: ${atLeast} ${unit}`),
    );
    expect(quantities).toEqual([
      "2.3-L1-K2: 1 Aktualisierung je Jahr",
      "2.4-L1-K1: 2/3 der gewählten Migrantenvertreterinnen und -vertreter",
      "2.6-L1-K1: 80 %",
      "2.6-L1-K2: 100 %",
      "2.6-L2-K1: 2 Angebote",
      "2.6-L2-K1: 40 Personen",
      "2.6-L3-K1: 2 Lehrerinnen und Lehrer je Grundschule",
      "2.6-L4-K1: 10 Vereine",
      "2.6-L4-K2: 6 Vereine",
      "2.7-L1-K1: 3 Migrantenorganisationen",
    ]);
  });

  it("says which base figures are asked for twice", () => {
    expect(goal("2.6-L3")?.baseFigures.map(({ sameAs }) => sameAs)).toEqual(["2.6-L1-G3", "2.6-L1-G4"]);
  });

  it("guesses no owner of a steering task and keeps what is missing marked", () => {
    expect(concept.steeringTasks.filter(({ body }) => body !== undefined)).toEqual([]);
    expect(goal("2.4-L1")?.remarks.map(({ kind }) => kind)).toContain("gap");
    expect(measures.find(({ key }) => key === "2.6-L4-S1")?.remarks.map(({ kind }) => kind)).toContain("unknownOffice");
    expect(concept.remarks.find(({ text }) => text.includes("14.11.2010"))?.kind).toBe("contradiction");
  });

  it("lists the actors of the annex under their headings", () => {
    const groups = Map.groupBy(
      concept.units.filter(({ group }) => group !== undefined),
      ({ group }) => group,
    );
    expect(Object.fromEntries([...groups].map(([group, units]) => [group, units.length]))).toEqual({
      // Ten lines, one of which names five offices; two of these have a line of their own, too.
      Verwaltung: 13,
      Fraktionen: 5,
      Integrationsrat: 1,
      "Verbände und Kirche": 5,
      "Migrantenorganisationen / Vereine": 10,
      "Unternehmerinnen und Unternehmer": 1,
      "Interessierte Bürgerinnen und Bürger": 1,
    });
    expect(concept.units.filter(({ partOf }) => partOf === "dezernat-ii").map(({ key }) => key)).toEqual([
      "amt-soziales",
      "amt-sport",
      "jugendamt",
      "schulverwaltungsamt",
      "volkshochschule",
    ]);
  });

  it("lets no page furniture, broken word or stray blank through", () => {
    const broken = [
      / {2}/,
      /[\n\t\u00ad\ufffd◆❍]/,
      // A hyphen with a blank behind, unless another half of the word follows (`Kinder- und Jugendarbeit`).
      /\p{L}- (?!und |oder |bzw\. |u\. )\p{Ll}/u,
      // A hyphen with a blank before, unless a half of a word is left out (`Lotsinnen und -lotsen`).
      /(?<!und|bzw\.|oder|,) -\p{L}/u,
      /\p{L} [,;.:!?)](?!\p{L})/u,
      /Migra tion|Zuwan derung/,
    ];
    const texts = textsIn(concept);
    expect(texts.filter((text) => text !== text.trim() || broken.some((form) => form.test(text)))).toEqual([]);
  });
});
