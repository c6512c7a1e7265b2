import { describe, expect, it } from "vitest";
import { buildResponse } from "../builders.ts";
import {
  askedVoice,
  buildAskedDecision,
  buildAskedFigure,
  buildAskedIndicator,
  buildFigureAnswer,
  buildReport,
  cardOf,
} from "./asked.ts";
import { dataOf, inputsOf, textOf, titlesOf, valuesOf, wordsOf } from "./elements.ts";

describe("a figure", () => {
  const breakdown = [
    { code: "m", title: "männlich" },
    { code: "w", title: "weiblich" },
  ];
  const previous = buildReport({ amounts: { total: "1234", cells: { m: "600", w: "634" } } });
  const figure = buildAskedFigure({ breakdown, previous });

  it("asks for the total and its parts for a period, and takes the source from the last time", () => {
    const card = cardOf([figure]);
    expect(textOf(card)).toContain("Zeitraum: Jahr 2025");
    expect(textOf(card)).toContain("Schreiben Sie Zahlen ohne Einheit, zum Beispiel 1.234.");
    expect(textOf(card)).toMatch(/1\.234 \(Jahr 2024, endgültig\)[\s\S]*m: 600, w: 634[\s\S]*Einwohnermelderegister/);
    expect(valuesOf(card)).toEqual({
      value: undefined,
      "cell:m": undefined,
      "cell:w": undefined,
      certainty: "provisional",
      source: "Einwohnermelderegister",
      comment: undefined,
      notCollectable: undefined,
    });
  });

  it("keeps raw amounts out of a card that the whole team reads, and shows them to whoever asks", () => {
    const answer = buildFigureAnswer({ amounts: { total: "777777", cells: { m: "333333" } } });
    const responses = [buildResponse({ item: figure.key, answer })];
    const hidden = buildAskedFigure({ breakdown, previous: buildReport({ amounts: { total: "888888", cells: {} } }) });
    for (const view of [{}, { responses }, { responses, opened: figure.key }]) {
      const words = JSON.stringify(cardOf([hidden], { ...view, isPublic: true }));
      expect(words).not.toMatch(/777[.]?777|333[.]?333|888[.]?888/);
    }
    const card = cardOf([hidden], { isPublic: true });
    expect(titlesOf(card)).toContain("Letzten Wert zeigen");
    expect(dataOf(card, "open")).toMatchObject({ item: figure.key });
  });

  it("is corrected in the way in which numbers are written", () => {
    const answer = buildFigureAnswer({ amounts: { total: "1234.5", cells: { m: "1000" } } });
    const view = { responses: [buildResponse({ item: figure.key, answer })], opened: figure.key };
    expect(valuesOf(cardOf([figure], view))).toMatchObject({ value: "1.234,5", "cell:m": "1.000" });
    expect(valuesOf(cardOf([figure], { ...view, language: "en" }))).toMatchObject({ value: "1,234.5" });
  });

  it("asks once about a value that differs much", () => {
    const outcome = { kind: "striking", previous: "1234" } as const;
    const card = cardOf([figure], { outcome, draft: { value: "9000", certainty: "final" }, opened: figure.key });
    expect(textOf(card)).toContain("Der frühere Wert war 1.234.");
    expect(dataOf(card, "answer")).toMatchObject({ confirmed: true });
    expect(titlesOf(card)).toContain("Ja, so speichern");
    expect(valuesOf(card)).toMatchObject({ value: "9000", certainty: "final" });
    expect(dataOf(cardOf([figure]), "answer")).not.toHaveProperty("confirmed");
  });

  it("says what is wrong by the name of each part", () => {
    const faults = [
      { field: "cell:w", reason: "aboveTotal" },
      { field: "notCollectable", reason: "besideValue" },
    ] as const;
    const text = textOf(cardOf([figure], { outcome: { kind: "faulty", faults }, draft: {}, opened: figure.key }));
    expect(text).toContain("weiblich: Ein Teil kann nicht größer sein als der Gesamtwert.");
    expect(text).toContain("Warum nicht erhebbar: Geben Sie bitte entweder");
  });

  it("says how many parts do not go onto the card", () => {
    const many = Array.from({ length: 18 }, (_, n) => ({ code: `c${n}`, title: `Teil ${n}` }));
    expect(textOf(cardOf([buildAskedFigure({ breakdown: many })]))).toContain("2 weitere Teile passen nicht");
  });
});

describe("an indicator", () => {
  it("shows its target and what was said last, and can stay unchanged", () => {
    const evaluation = { fulfilment: "partly", evidence: "Entwurf liegt vor", on: "2026-05-01", comment: "" } as const;
    const target = { text: "bis 2012", quantities: [] };
    const card = cardOf([buildAskedIndicator({ target, evaluation })]);
    expect(textOf(card)).toMatch(/Ziel: bis 2012[\s\S]*Teilweise erfüllt[\s\S]*Entwurf liegt vor[\s\S]*01\.05\.2026/);
    expect(dataOf(card, "unchanged")).toMatchObject({ item: "2.3-L1-K1" });
    expect(inputsOf(card).map(({ id }) => id)).toEqual(["fulfilment", "evidence", "on", "comment"]);
  });
});

describe("own words", () => {
  it("are asked for in the reader's language", () => {
    const card = cardOf([askedVoice], { language: "tr" });
    expect(wordsOf(card)).toContain("Ne iyi gidiyor, ne eksik?");
    expect(wordsOf(card)).not.toContain("Was läuft");
    expect(inputsOf(card).map(({ id }) => id)).toEqual(["works", "missing"]);
  });
});

describe("a decision", () => {
  const text = "Das Jugendamt bekommt eine halbe Stelle.";
  const decision = buildAskedDecision({ title: text, text });

  it("is asked for with its days and what was last said of it", () => {
    const card = cardOf([decision]);
    expect(textOf(card)).toContain(text);
    expect(textOf(card)).toMatch(/Beschlossen am: 03\.09\.2026[\s\S]*Bis: 30\.11\.2026/);
    expect(textOf(card)).toContain("In Arbeit");
    expect(titlesOf(card)).toContain("Unverändert");
    expect(valuesOf(card)).toEqual({ decisionState: undefined, comment: undefined });
  });

  it("names its whole wording where the title is only its beginning, and says in one word what was answered", () => {
    const long = buildAskedDecision({ title: "Das Jugendamt …", text });
    expect(textOf(cardOf([long]))).toContain(text);
    const answer = { kind: "decision", state: "done", comment: "Seit Mai besetzt" } as const;
    const answered = cardOf([decision], { responses: [buildResponse({ item: decision.key, answer })] });
    expect(textOf(answered)).toContain("Umgesetzt");
  });

  it("wants a choice", () => {
    const outcome = { kind: "faulty", faults: [{ field: "decisionState", reason: "missing" }] } as const;
    expect(textOf(cardOf([decision], { outcome }))).toContain("Umsetzung: Bitte ausfüllen.");
  });
});
