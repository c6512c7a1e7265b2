import { describe, expect, it } from "vitest";
import { checkInCard } from "../../src/cards/check-in-card.ts";
import type { CheckInView } from "../../src/cards/check-in-sheet.ts";
import { languages } from "../../src/core/language.ts";
import { buildCheckIn, buildResponse, buildRound, buildStanding } from "../builders.ts";
import {
  askedVoice,
  buildAskedFigure,
  buildAskedIndicator,
  buildAskedStep,
  buildFigureAnswer,
  buildView,
  cardOf,
} from "./asked.ts";
import { actionsOf, dataOf, elementsOf, inputsOf, textOf, titlesOf, valuesOf } from "./elements.ts";

const threeSteps = [1, 2, 3].map((n) => buildAskedStep({ key: `2.3-L1-S${n}`, title: `Schritt ${n}` }));
const everyKind = [buildAskedStep(), buildAskedFigure(), buildAskedIndicator(), askedVoice];

describe("the check-in card", () => {
  it("says who is asked, until when, for what, and how far it is", () => {
    const text = textOf(cardOf(everyKind, { responses: [buildResponse()] }));
    expect(text).toContain("Rückmelderunde November 2026 · Fachverantwortung");
    expect(text).toContain("Bitte bis 06.12.2026 antworten.");
    expect(text).toContain("1 von 4 beantwortet · 1 Umsetzungsschritt, 1 Grundzahl, 1 Indikator, Ihre eigenen Worte");
  });

  it("shows the first open item with an empty form", () => {
    const card = cardOf(threeSteps, { responses: [buildResponse()] });
    expect(textOf(card)).toContain("Umsetzungsschritt (2 von 3)");
    expect(Object.values(valuesOf(card)).filter((value) => value !== undefined && value !== "-")).toEqual([]);
    expect(dataOf(card, "answer")).toEqual({
      action: "answer",
      checkIn: "R-2026-11-22_jugendamt",
      item: "2.3-L1-S2",
      seen: 0,
    });
  });

  it("lets only the answer be held up by a required input", () => {
    const steps = [buildAskedStep({ standing: buildStanding() }), ...threeSteps.slice(1)];
    const holding = actionsOf(cardOf(steps)).flatMap((action) =>
      action.type === "Action.Execute" && action.associatedInputs !== "none" ? action.verb : [],
    );
    expect(holding).toEqual(["answer"]);
  });

  it("leads from item to item, and shows all of them folded", () => {
    const card = cardOf(threeSteps, { opened: "2.3-L1-S2", responses: [buildResponse()] });
    expect(titlesOf(card)).toEqual(expect.arrayContaining(["Speichern", "Zurück", "Weiter", "Alle Punkte zeigen"]));
    expect(textOf(card)).toContain("✓ beantwortet: Schritt 1");
    expect(textOf(card)).toContain("○ offen ▸ wird gezeigt: Schritt 2");
  });

  it("knows the titles of items whose details nobody read", () => {
    const view = buildView(threeSteps);
    const card = checkInCard({ ...view, details: new Map([...view.details].slice(0, 1)) });
    expect(textOf(card)).toContain("○ offen: Schritt 3");
    const gone = checkInCard({ ...view, details: new Map() });
    expect(textOf(gone)).toContain("steht nicht mehr in den Listen");
    expect(titlesOf(gone)).not.toContain("Speichern");
  });

  it("cuts the overview of many long titles, and says so", () => {
    const title = `${'"\\"'.repeat(80)}x`;
    const steps = Array.from({ length: 60 }, (_, n) => buildAskedStep({ key: `2.3-L1-S${n + 1}`, title }));
    const comment = '"'.repeat(1000);
    const draft = { status: "blocked", obstacle: comment, remedy: comment, support: comment, comment };
    const card = cardOf(steps, { draft });
    expect(2 * JSON.stringify(card).length).toBeLessThan(28 * 1024);
    expect(textOf(card)).toMatch(/… \d+ weitere Punkte/);
    expect(valuesOf(card)).toMatchObject({ obstacle: comment, remedy: comment, support: comment, comment });
  });

  it("speaks the channel's language, and leaves the concept's titles in German", () => {
    const cards = languages.map((language) => textOf(cardOf([buildAskedStep()], { language })));
    expect(cards.every((text) => text.includes("Übersicht der Runden Tische erstellen"))).toBe(true);
    expect(cards.map((text) => /beantwortet|answered|Yanıtlanan|Отвечено/.exec(text)?.[0])).toEqual([
      "beantwortet",
      "answered",
      "Yanıtlanan",
      "Отвечено",
    ]);
  });

  it("leads into the tab", () => {
    const card = cardOf(threeSteps, { link: "https://teams.microsoft.com/l/entity/x" });
    expect(actionsOf(card)).toContainEqual({
      type: "Action.OpenUrl",
      title: "Im Integrationskompass öffnen",
      url: "https://teams.microsoft.com/l/entity/x",
    });
  });
});

describe("a step", () => {
  const standing = buildStanding({ status: "blocked", obstacle: "Kein *Personal*", onBehalfOf: "Caritas" });

  it("shows what was said last, and for whom", () => {
    const text = textOf(cardOf([buildAskedStep({ standing })]));
    expect(text).toContain("Zuletzt gemeldet am 20.11.2026");
    expect(text).toContain("Stockt, 40\u00a0%");
    expect(text).toContain("Hindernis: Kein \\*Personal\\*");
    expect(text).toContain("Angabe von: Caritas");
  });

  it("shows what somebody wrote into the list by hand, who has never reported it", () => {
    const { heardAt: _, ...byHand } = buildStanding({ comment: "von Hand" });
    const card = cardOf([buildAskedStep({ standing: byHand })]);
    expect(textOf(card)).toMatch(/Stand in der Liste[\s\S]*von Hand/);
    expect(dataOf(card, "unchanged")).toMatchObject({ heardAt: "" });
  });

  it("shows beside an answer what the list says since, and nothing when it says the same", () => {
    const heardAt = "2026-11-23T09:30:00.000Z";
    const answered = (comment: string) =>
      textOf(
        cardOf([buildAskedStep({ standing: buildStanding({ heardAt, comment }) })], {
          responses: [buildResponse()],
          opened: "2.3-L1-S1",
        }),
      );
    expect(answered("von Hand")).toMatch(/In der Liste steht inzwischen[\s\S]*von Hand/);
    expect(answered("")).not.toContain("inzwischen");
  });

  it("can stay unchanged where something was reported before and nobody has answered yet", () => {
    const known = [buildAskedStep({ standing })];
    expect(dataOf(cardOf(known), "unchanged")).toEqual({
      action: "unchanged",
      checkIn: "R-2026-11-22_jugendamt",
      item: "2.3-L1-S1",
      seen: 0,
      heardAt: "2026-11-20T09:30:00.000Z",
    });
    expect(dataOf(cardOf([buildAskedStep()]), "unchanged")).toBeUndefined();
    const answered = { responses: [buildResponse()], opened: "2.3-L1-S1" };
    expect(dataOf(cardOf(known, answered), "unchanged")).toBeUndefined();
  });

  it("can be answered for those who do it and have no Teams", () => {
    const doneBy = ["Jugendamt", "Amt 51", "Caritas", "Diakonie"];
    const unit = { title: "Jugendamt", kind: "office", alsoWritten: ["Amt 51"] } as const;
    const [input] = inputsOf(cardOf([buildAskedStep({ doneBy })], { unit })).filter(({ id }) => id === "onBehalfOf");
    expect(input).toMatchObject({ value: "-", choices: [{ value: "-" }, { value: "Caritas" }, { value: "Diakonie" }] });
    expect(valuesOf(cardOf([buildAskedStep()]))).not.toHaveProperty("onBehalfOf");
  });

  it("folds away what is rarely said, unless somebody said it", () => {
    const rarelySaid = (view: Partial<CheckInView>) =>
      elementsOf(cardOf([buildAskedStep()], view)).find((element) => "id" in element && element.id === "more");
    expect(rarelySaid({})).toMatchObject({ isVisible: false });
    expect(rarelySaid({ draft: { support: "Geld" } })).toMatchObject({ isVisible: true });
  });
});

describe("several items that can stay unchanged", () => {
  const standing = buildStanding();
  const known = threeSteps.map((step) => ({ ...step, standing }));

  it("can be answered at once, as many as there are", () => {
    const card = cardOf([...known, buildAskedFigure()]);
    expect(dataOf(card, "unchangedRest")).toEqual({ action: "unchangedRest", checkIn: "R-2026-11-22_jugendamt" });
    expect(titlesOf(card)).toContain("3 Punkte unverändert melden (Grundzahlen, eigene Worte bleiben offen)");
  });

  it("are not offered when fewer than two are left, or nothing was heard of before", () => {
    expect(dataOf(cardOf(threeSteps), "unchangedRest")).toBeUndefined();
    const responses = known.slice(1).map(({ key }) => buildResponse({ item: key }));
    expect(dataOf(cardOf(known, { responses }), "unchangedRest")).toBeUndefined();
  });
});

describe("what became of an answer", () => {
  const [step = buildAskedStep()] = threeSteps;

  it("shows what was wrong together with what was typed", () => {
    const draft = { status: "blocked", progress: "140", obstacle: "", comment: "Text" };
    const faults = [
      { field: "progress", reason: "outOfRange" },
      { field: "obstacle", reason: "missing" },
      { field: "comment", reason: "tooLong" },
    ] as const;
    const card = cardOf([step], { opened: step.key, draft, outcome: { kind: "faulty", faults } });
    expect(textOf(card)).toContain("Fortschritt: Bitte geben Sie eine Zahl von 0 bis 100 an.");
    expect(textOf(card)).toContain("nennen Sie bitte das Hindernis");
    expect(textOf(card)).toContain("Bemerkung: Der Text ist länger als 1000 Zeichen.");
    expect(valuesOf(card)).toMatchObject({ status: "blocked", progress: 140, comment: "Text" });
  });

  it("shows who answered meanwhile and what, and lets the person save on top of it", () => {
    const response = buildResponse({ revision: 2, answeredBy: { id: "2", name: "Mitglied *2*" } });
    const view = { responses: [response], opened: step.key, draft: { status: "done" } };
    const card = cardOf([step], { ...view, outcome: { kind: "overtaken", response } });
    expect(textOf(card)).toContain("Inzwischen hat Mitglied \\*2\\* dazu geantwortet");
    expect(textOf(card)).toContain("Läuft, 40\u00a0%");
    expect(valuesOf(card)).toMatchObject({ status: "done" });
    expect(dataOf(card, "answer")).toMatchObject({ seen: 2 });
  });

  it("names what was saved, one item or several", () => {
    const saved = cardOf(threeSteps, { outcome: { kind: "saved", title: "Schritt [1]" } });
    expect(textOf(saved)).toContain("Gespeichert: Schritt \\[1\\]");
    const rest = cardOf(threeSteps, { outcome: { kind: "savedRest", count: 2 }, language: "ru" });
    expect(textOf(rest)).toContain("Сохранено без изменений: 2 пункта.");
  });
});

describe("the summary", () => {
  const responses = threeSteps.map(({ key }) => buildResponse({ item: key }));

  it("lets each answer be corrected as long as the round is open", () => {
    const card = cardOf(threeSteps, { responses });
    expect(textOf(card)).toContain("Alles beantwortet");
    expect(titlesOf(card)).toEqual(["Korrigieren", "Korrigieren", "Korrigieren"]);
    const corrected = cardOf(threeSteps, { responses, opened: "2.3-L1-S1" });
    expect(valuesOf(corrected)).toMatchObject({ status: "underway", progress: 40 });
    expect(dataOf(corrected, "answer")).toMatchObject({ seen: 1 });
  });

  it("is a list with one button for many items", () => {
    const steps = Array.from({ length: 13 }, (_, n) => buildAskedStep({ key: `2.3-L1-S${n + 1}` }));
    const card = cardOf(steps, { responses: steps.map(({ key }) => buildResponse({ item: key })) });
    expect(titlesOf(card)).toEqual(["Korrigieren"]);
  });

  it.each([
    ["closing", "Die Rückmelderunde ist geschlossen."],
    ["closed", "Die Rückmelderunde ist geschlossen."],
    ["cancelled", "Die Rückmelderunde wurde abgesagt."],
  ] as const)("is all that is left of a round that is %s", (state, sentence) => {
    const card = cardOf(threeSteps, {
      round: buildRound({ state }),
      responses: responses.slice(1),
      opened: "2.3-L1-S1",
    });
    expect(textOf(card)).toContain(sentence);
    expect(textOf(card)).toMatch(/Schritt 1: offen\n- Schritt 2: Läuft/);
    expect([...inputsOf(card), ...actionsOf(card)]).toEqual([]);
  });

  it("tells figures and own words in one line each", () => {
    const asked = [buildAskedFigure(), askedVoice];
    const answers = [
      buildResponse({ item: "2.3-L1-G1", answer: buildFigureAnswer() }),
      buildResponse({ item: "voice", answer: { kind: "voice", works: "Das Café", missing: "" } }),
    ];
    const text = textOf(cardOf(asked, { responses: answers, round: buildRound({ state: "closed" }) }));
    expect(text).toContain("Zahl der Runden Tische: 1.300 (Jahr 2025, vorläufig)");
    expect(text).toContain("Eigene Worte: Was gut läuft: Das Café");
  });

  it("is there for a check-in that asks for nothing", () => {
    expect(textOf(cardOf([], { checkIn: buildCheckIn({ items: [] }) }))).toContain("0 von 0 beantwortet");
  });
});
