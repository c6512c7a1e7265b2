import { describe, expect, it } from "vitest";
import { describeFaults } from "../../src/concept/concept-fault.ts";
import { readConceptFile } from "../../src/concept/concept-file.ts";

const small = `title: Kleines Konzept
cityGoals:
  - { key: 1-L1, title: Chancen, source: "1" }
fields:
  - key: "2.1"
    title: Frauen
    source: "2.1"
    situation: Gut.
    goals:
      - key: 2.1-L1
        title: Mitwirken
        source: "2.1 Leitziel"
        units: [jugendamt]
        recommendations:
          - key: 2.1-L1-M1
            title: Einladen
            source: "2.1 M1"
        steps:
          - key: 2.1-L1-S1
            title: Briefe schreiben
            source: "2.1 S1"
            doneBy: [Amt für Jugend]
            deadline: { text: Juni 2010, due: 2010-06-30 }
        baseFigures:
          - key: 2.1-L1-G1
            title: Gäste
            source: "2.1 G1"
            kind: count
          - key: 2.1-L1-G2
            title: Gäste noch einmal
            source: "2.1 G2"
            kind: count
            sameAs: 2.1-L1-G1
        indicators:
          - key: 2.1-L1-K1
            title: Quote
            source: "2.1 K1"
            kind: keyFigure
            target: { text: zwei Drittel, quantities: [{ atLeast: "2/3", unit: der Gäste }] }
units:
  - key: jugendamt
    title: Jugendamt
    kind: office
    source: Anhang
    alsoWritten: [Amt für Jugend]
  - key: abteilung
    title: Abteilung
    kind: office
    source: Anhang
    partOf: jugendamt
bodies:
  - key: jugendamt
    title: Gremium
    source: "3.3"
steeringTasks:
  - key: 3.3-A1
    title: Lenken
    source: "3.3"
    body: jugendamt
reporting: { title: Bericht, source: "4", interval: { text: alljährlich, months: 12 } }
`;

/** The faults of the small concept after a replacement, as `line: message`. */
function faultsWith(found: string, replacement: string): readonly string[] {
  expect(small).toContain(found);
  return faultsOf(small.replace(found, () => replacement));
}

function faultsOf(text: string): readonly string[] {
  const result = readConceptFile(text);
  return result.ok ? [] : result.faults.map(({ line, message }) => `${line}: ${message}`);
}

describe("a concept file", () => {
  it("becomes the concept, recommendations before steps, and what is left out is empty", () => {
    const result = readConceptFile(small);
    expect(result).toMatchObject({
      ok: true,
      concept: {
        remarks: [],
        fields: [{ goals: [{ subGoals: [], details: [] }] }],
        units: [{ alsoWritten: ["Amt für Jugend"] }, { partOf: "jugendamt" }],
      },
    });
    const goal = result.ok ? result.concept.fields[0]?.goals[0] : undefined;
    expect(goal?.measures).toEqual([
      {
        key: "2.1-L1-M1",
        kind: "recommendation",
        title: "Einladen",
        source: "2.1 M1",
        details: [],
        remarks: [],
        doneBy: [],
      },
      {
        key: "2.1-L1-S1",
        kind: "step",
        title: "Briefe schreiben",
        source: "2.1 S1",
        details: [],
        remarks: [],
        doneBy: ["Amt für Jugend"],
        deadline: { text: "Juni 2010", due: "2010-06-30" },
      },
    ]);
    expect(goal).not.toHaveProperty("steps");
  });

  it("takes recurring duties, periods and breakdowns; without a word a figure is yearly and not broken down", () => {
    const rich = small
      .replace("due: 2010-06-30 }", "due: 2010-06-30 }\n            everyMonths: 6")
      .replace(
        `source: "2.1 G1"`,
        `source: "2.1 G1"
            periodRule: schoolYear
            dimensions:
              - { title: Geschlecht, categories: [{ code: w, title: weiblich }, { code: m, title: männlich }] }`,
      )
      .replace("kind: keyFigure", "kind: keyFigure\n            everyMonths: 12");
    const result = readConceptFile(rich);
    const goal = result.ok ? result.concept.fields[0]?.goals[0] : undefined;
    const categories = [
      { code: "w", title: "weiblich" },
      { code: "m", title: "männlich" },
    ];
    const dimensions = [{ title: "Geschlecht", categories }];
    expect(goal?.measures.map(({ everyMonths }) => everyMonths)).toEqual([undefined, 6]);
    expect(goal?.indicators[0]?.everyMonths).toBe(12);
    expect(goal?.baseFigures).toMatchObject([
      { periodRule: "schoolYear", dimensions },
      { periodRule: "year", dimensions: [] },
    ]);
  });

  it("reads the same with Windows line ends and a byte order mark", () => {
    expect(readConceptFile(`\ufeff${small.replaceAll("\n", "\r\n")}`)).toEqual(readConceptFile(small));
  });
});

describe("shape", () => {
  it.each([
    [
      "a duty that recurs after no month",
      "due: 2010-06-30 }",
      "due: 2010-06-30 }\n            everyMonths: 0",
      "24: Umsetzungsschritt 2.1-L1-S1: „everyMonths“ muss mindestens 1 sein.",
    ],
    [
      "a duty that recurs after a text",
      "due: 2010-06-30 }",
      "due: 2010-06-30 }\n            everyMonths: jährlich",
      "24: Umsetzungsschritt 2.1-L1-S1: „everyMonths“ muss eine ganze Zahl sein.",
    ],
    [
      "a period that does not exist",
      'source: "2.1 G1"',
      'source: "2.1 G1"\n            periodRule: month',
      "28: Grundzahl 2.1-L1-G1: „periodRule“ muss eines dieser Wörter sein: year, schoolYear, quarter, referenceDate.",
    ],
    [
      "a part whose code has a space",
      'source: "2.1 G1"',
      'source: "2.1 G1"\n            dimensions:\n              - title: Geschlecht\n                categories: [{ code: w w, title: weiblich }]',
      "30: Grundzahl 2.1-L1-G1: „code“ muss ein Kürzel ohne Leerzeichen sein, zum Beispiel w.",
    ],
    [
      "a part without a title",
      'source: "2.1 G1"',
      'source: "2.1 G1"\n            dimensions:\n              - title: Geschlecht\n                categories: [{ code: w }]',
      "30: Grundzahl 2.1-L1-G1: „title“ fehlt. Bitte ergänzen.",
    ],
    [
      "a breakdown that is no list",
      'source: "2.1 G1"',
      'source: "2.1 G1"\n            dimensions: weiblich',
      "28: Grundzahl 2.1-L1-G1: „dimensions“ muss eine Liste sein, jeder Eintrag mit „- “.",
    ],
    [
      "a missing title",
      "            title: Briefe schreiben\n",
      "",
      "19: Umsetzungsschritt 2.1-L1-S1: „title“ fehlt. Bitte ergänzen.",
    ],
    [
      "an empty title",
      "title: Briefe schreiben",
      "title:",
      "20: Umsetzungsschritt 2.1-L1-S1: „title“ ist leer. Etwas eintragen oder, wenn es nichts gibt, die Zeile entfernen.",
    ],
    [
      "a blank title",
      "title: Briefe schreiben",
      'title: " "',
      "20: Umsetzungsschritt 2.1-L1-S1: „title“ ist leer. Einen Text eintragen.",
    ],
    [
      "a title of 91 characters",
      "title: Briefe schreiben",
      `title: ${"x".repeat(91)}`,
      "20: Umsetzungsschritt 2.1-L1-S1: „title“ hat 91 Zeichen, möglich sind 90. Bitte kürzen.",
    ],
    [
      "a typo in a field name",
      "doneBy: [",
      "donBy: [",
      "22: Umsetzungsschritt 2.1-L1-S1: Das Feld „donBy“ ist hier nicht vorgesehen. Auf Schreibfehler prüfen oder entfernen.",
    ],
    [
      "a text where a list belongs",
      "[jugendamt]",
      "jugendamt",
      "13: Leitziel 2.1-L1: „units“ muss eine Liste sein, jeder Eintrag mit „- “.",
    ],
    [
      "a text where a block belongs",
      "deadline: { text: Juni 2010, due: 2010-06-30 }",
      "deadline: bald",
      "23: Umsetzungsschritt 2.1-L1-S1: „deadline“ muss ein Block aus Feldern sein, jedes als „name: Wert“.",
    ],
    ["a goal without a unit", "[jugendamt]", "[]", "13: Leitziel 2.1-L1: „units“ braucht mindestens einen Eintrag."],
    [
      "a step that nobody does",
      "[Amt für Jugend]\n            deadline",
      "[]\n            deadline",
      "22: Umsetzungsschritt 2.1-L1-S1: „doneBy“ braucht mindestens einen Eintrag.",
    ],
    [
      "an empty entry of a list",
      "[Amt für Jugend]\n            deadline",
      "[Amt für Jugend, ~]\n            deadline",
      "22: Umsetzungsschritt 2.1-L1-S1: Der 2. Eintrag von „doneBy“ ist leer. Etwas eintragen oder, wenn es nichts gibt, die Zeile entfernen.",
    ],
    [
      "an unknown kind",
      "kind: keyFigure",
      "kind: zahl",
      "38: Indikator 2.1-L1-K1: „kind“ muss eines dieser Wörter sein: keyFigure, qualitative.",
    ],
    [
      "a date that no calendar has",
      "due: 2010-06-30",
      "due: 2010-06-31",
      "23: Umsetzungsschritt 2.1-L1-S1: „due“ muss ein Datum aus dem Kalender sein, in der Form 2010-06-30.",
    ],
    [
      "a number as a target",
      '"2/3"',
      "80",
      '39: Indikator 2.1-L1-K1: „atLeast“ muss ein Text sein. In Anführungszeichen setzen: "80"',
    ],
    [
      "a quantity that is no number",
      '"2/3"',
      "viele",
      '39: Indikator 2.1-L1-K1: „atLeast“ muss eine Zahl oder ein Bruch sein, zum Beispiel "80", "0.5" oder "2/3".',
    ],
    ["half a month", "months: 12", "months: 1.5", "60: Konzept: „months“ muss eine ganze Zahl sein."],
    ["no month", "months: 12", "months: 0", "60: Konzept: „months“ muss mindestens 1 sein."],
    [
      "more months than numbers",
      "months: 12",
      "months: 1e300",
      "60: Konzept: „months“ darf höchstens 9007199254740991 sein.",
    ],
  ])("objects to %s", (_, found, replacement, fault) => {
    const faults = faultsWith(found, replacement);
    expect(faults).toContain(fault);
  });

  it("lets the names of units be longer than titles", () => {
    expect(faultsWith("title: Abteilung", `title: ${"x".repeat(120)}`)).toEqual([]);
  });

  it("asks for quotes around a key that YAML would read as another number", () => {
    expect(faultsWith('key: "2.1"', "key: 2.10")).toEqual([
      '5: Konzept, 1. Eintrag unter „fields“: „key“ muss ein Text sein. In Anführungszeichen setzen: "2.10"',
    ]);
  });
});

describe("keys", () => {
  it.each([
    [
      "a step under another goal",
      "key: 2.1-L1-S1",
      "key: 2.3-L2-S1",
      "19: Umsetzungsschritt 2.3-L2-S1: Der Schlüssel „2.3-L2-S1“ passt nicht an diese Stelle. Er muss aussehen wie 2.1-L1-S1.",
    ],
    [
      "the letter of another kind",
      "key: 2.1-L1-M1",
      "key: 2.1-L1-S2",
      "15: Handlungsempfehlung 2.1-L1-S2: Der Schlüssel „2.1-L1-S2“ passt nicht an diese Stelle. Er muss aussehen wie 2.1-L1-M1.",
    ],
    [
      "a field that is no section",
      'key: "2.1"',
      "key: frauen",
      "5: Handlungsfeld frauen: Der Schlüssel „frauen“ passt nicht an diese Stelle. Er muss aussehen wie 2.3.",
    ],
    [
      "a unit with an umlaut",
      "key: abteilung",
      "key: ämter",
      "46: Stelle ämter: Der Schlüssel „ämter“ passt nicht an diese Stelle. Er muss aussehen wie jugendamt.",
    ],
    [
      "a key given twice",
      "key: 2.1-L1-G2",
      "key: 2.1-L1-G1",
      "29: Grundzahl 2.1-L1-G1: Den Schlüssel „2.1-L1-G1“ gibt es schon in Zeile 25. Einen freien Schlüssel vergeben.",
    ],
  ])("objects to %s", (_, found, replacement, fault) => {
    expect(faultsWith(found, replacement)).toContain(fault);
  });
});

describe("references", () => {
  it.each([
    [
      "two parts with the same code",
      'source: "2.1 G1"',
      'source: "2.1 G1"\n            dimensions:\n              - title: Geschlecht\n                categories:\n                  - { code: w, title: weiblich }\n                  - { code: w, title: wenige }',
      "32: Grundzahl 2.1-L1-G1: Das Kürzel „w“ gibt es bei dieser Grundzahl schon. Ein anderes vergeben.",
    ],
    [
      "a responsible unit that does not exist",
      "[jugendamt]",
      "[jugendam]",
      "13: Leitziel 2.1-L1: Die Stelle „jugendam“ gibt es nicht. Unter „units“ anlegen oder den Schlüssel berichtigen.",
    ],
    [
      "a whole that does not exist",
      "partOf: jugendamt",
      "partOf: amt",
      "50: Stelle abteilung: Die Stelle „amt“ gibt es nicht. Unter „units“ anlegen oder den Schlüssel berichtigen.",
    ],
    [
      "a goal of the city that does not exist",
      "units: [jugendamt]",
      "units: [jugendamt]\n        cityGoals: [1-L9]",
      "14: Leitziel 2.1-L1: Das Leitziel der Stadt „1-L9“ gibt es nicht. Oben unter „cityGoals“ anlegen oder den Schlüssel berichtigen.",
    ],
    [
      "a unit that is a part of itself",
      "partOf: jugendamt",
      "partOf: abteilung",
      "50: Stelle abteilung: Die Stelle „abteilung“ ist über „partOf“ ein Teil von sich selbst. Eine dieser Angaben entfernen.",
    ],
    [
      "a doer whom nobody knows",
      "doneBy: [Amt für Jugend]",
      "doneBy: [Jugend]",
      "22: Umsetzungsschritt 2.1-L1-S1: Wer „Jugend“ ist, steht nirgends. Unter „units“ anlegen oder dort als andere Schreibweise (alsoWritten) eintragen.",
    ],
    [
      "a name that two units bear",
      "title: Abteilung",
      "title: Amt für Jugend",
      "47: Stelle abteilung: Der Name „Amt für Jugend“ steht schon in Zeile 45. Einen davon entfernen.",
    ],
    [
      "a figure that does not exist",
      "sameAs: 2.1-L1-G1",
      "sameAs: 2.1-L1-G9",
      "33: Grundzahl 2.1-L1-G2: „2.1-L1-G9“ ist keine andere Grundzahl. Den Schlüssel der Grundzahl angeben, die dasselbe zählt.",
    ],
    [
      "a figure that is the same as itself",
      "sameAs: 2.1-L1-G1",
      "sameAs: 2.1-L1-G2",
      "33: Grundzahl 2.1-L1-G2: „2.1-L1-G2“ ist keine andere Grundzahl. Den Schlüssel der Grundzahl angeben, die dasselbe zählt.",
    ],
    [
      "a task of a body that does not exist",
      "body: jugendamt",
      "body: rat",
      "59: Aufgabe 3.3-A1: Das Gremium „rat“ gibt es nicht. Unter „bodies“ anlegen oder den Schlüssel berichtigen.",
    ],
  ])("objects to %s", (_, found, replacement, fault) => {
    expect(faultsWith(found, replacement)).toEqual([fault]);
  });

  const kind = "kind: keyFigure";
  it.each([
    ["G1 +", "„G1 +“, am Ende: Das ergibt keine Formel."],
    ["2,5 * G1", "„2,5“ in „2,5 * G1“: In Formeln steht ein Punkt vor den Nachkommastellen."],
    ["G9 / G1", "„G9“ in „G9 / G1“: Eine Grund- oder Kennzahl 2.1-L1-G9 gibt es nicht."],
    ["G1[x]", "„G1[x]“: 2.1-L1-G1 ist nicht nach „x“ aufgegliedert."],
    ["G1 + K1", "„K1“ in „G1 + K1“: Die Kennzahl wird aus sich selbst berechnet."],
    ["G1 / 0", "„0“ in „G1 / 0“: Hier wird durch null geteilt."],
  ])("objects to the formula %s with its line and the part that is wrong", (formula, fault) => {
    const [said = ""] = faultsWith(kind, `${kind}\n            formula: "${formula}"`);
    expect(said.startsWith(`39: Indikator 2.1-L1-K1: ${fault}`)).toBe(true);
  });

  it("objects to adding up what has different units", () => {
    const counted = small.replace('source: "2.1 G1"', 'source: "2.1 G1"\n            unit: Gäste');
    const added = counted.replace(kind, `${kind}\n            formula: "G1 + G2"`);
    expect(faultsOf(added)).toEqual([
      "40: Indikator 2.1-L1-K1: „G1 + G2“: Zusammengezählt wird Verschiedenes: „Gäste“ und eine Zahl ohne Maßeinheit. Die Maßeinheiten angleichen oder anders rechnen.",
    ]);
  });

  it("finds figures that are the same as each other, so that nobody would be asked for either", () => {
    expect(faultsWith('source: "2.1 G1"', 'source: "2.1 G1"\n            sameAs: 2.1-L1-G2')).toEqual([
      "28: Grundzahl 2.1-L1-G1: „2.1-L1-G2“ verweist selbst auf „2.1-L1-G1“ und wird nicht erfragt. Eine Grundzahl ohne „sameAs“ angeben.",
      "34: Grundzahl 2.1-L1-G2: „2.1-L1-G1“ verweist selbst auf „2.1-L1-G2“ und wird nicht erfragt. Eine Grundzahl ohne „sameAs“ angeben.",
    ]);
  });

  it("finds a circle over several units, and does not run in it from outside", () => {
    const circle = small.replace(
      "    alsoWritten: [Amt für Jugend]\n",
      "    alsoWritten: [Amt für Jugend]\n    partOf: abteilung\n  - { key: gast, title: Gast, kind: partner, source: x, partOf: jugendamt }\n",
    );
    expect(faultsOf(circle).map((fault) => fault.split(": ", 2).join(": "))).toEqual([
      "46: Stelle jugendamt",
      "52: Stelle abteilung",
    ]);
  });
});

describe("text that is hardly a concept", () => {
  it.each([
    ["nothing", "", "1: Konzept: Die Datei ist leer. Ein Konzept beginnt mit „title: …“."],
    ["a comment", "# später\n", "1: Konzept: Die Datei ist leer. Ein Konzept beginnt mit „title: …“."],
    ["a list", "- a\n- b\n", "1: Konzept: Die Datei muss ein Block aus Feldern sein, jedes als „name: Wert“."],
    ["a tab", "title: x\nfields:\n\t- a\n", "3: Die Zeile ist mit einem Tabulator eingerückt. Leerzeichen verwenden."],
    [
      "an alias",
      "title: &t x\nsource: *t\n",
      "2: Verweise mit Sternchen (*name) sind nicht erlaubt. Den Inhalt ausschreiben.",
    ],
    [
      "two documents",
      "title: x\n---\ntitle: y\n",
      "2: Die Datei enthält mehrere Dokumente. Die Trennzeile „---“ löschen.",
    ],
    [
      "an open quotation",
      'a: 1\ntitle: "x\n',
      "2: Hier fehlt ein Zeichen, meist ein schließendes Anführungszeichen, eine Klammer oder ein Doppelpunkt.",
    ],
    [
      "a type of its own",
      "title: !wichtig x\n",
      "1: Typangaben mit Ausrufezeichen sind nicht erlaubt. Das Wort mit „!“ löschen oder den ganzen Text in Anführungszeichen setzen.",
    ],
  ])("%s is a fault", (_, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  // The parser takes seconds for it, and more on a busy machine; how many is not what is asked here.
  it.each([["["], ["{a: "], ["- "]])("nesting of %s without end is a fault", { timeout: 30_000 }, (opening) => {
    expect(faultsOf(opening.repeat(10_000)).length).toBeGreaterThan(0);
  });
});

describe("faults", () => {
  it("come all at once, in the order of the lines, with a field that stands twice among them", () => {
    const faulty = small
      .replace("[jugendamt]", "[amt]")
      .replace("            title: Gäste\n", "            title: Gäste\n            title: Besuch\n")
      .replace("months: 12", "months: zwölf")
      .replace("title: Kleines Konzept\n", "");
    expect(faultsOf(faulty)).toEqual([
      "1: Konzept: „title“ fehlt. Bitte ergänzen.",
      "12: Leitziel 2.1-L1: Die Stelle „amt“ gibt es nicht. Unter „units“ anlegen oder den Schlüssel berichtigen.",
      "26: Dieses Feld steht im selben Eintrag schon einmal. Eine der beiden Zeilen löschen.",
      "60: Konzept: „months“ muss eine ganze Zahl sein.",
    ]);
  });

  it("say where in the structure, and print as lines for a terminal", () => {
    const result = readConceptFile(small.replace("title: Briefe schreiben", "title: 7"));
    const faults = result.ok ? [] : result.faults;
    expect(faults).toEqual([
      {
        line: 20,
        column: 13,
        path: "fields[0].goals[0].steps[0].title",
        message: 'Umsetzungsschritt 2.1-L1-S1: „title“ muss ein Text sein. In Anführungszeichen setzen: "7"',
      },
    ]);
    expect(describeFaults(faults, "stadt.yaml")).toBe(
      'stadt.yaml:20: Umsetzungsschritt 2.1-L1-S1: „title“ muss ein Text sein. In Anführungszeichen setzen: "7"',
    );
  });
});
