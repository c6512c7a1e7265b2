import { expect, it } from "vitest";
import { languages } from "../../src/core/language.ts";
import { keptRoundTitle, roundTitle } from "../../src/texts/round-titles.ts";

const day = "2026-11-05";
const round = { key: `R-${day}`, title: keptRoundTitle(day) };

it("keeps the title of a round in German and says it in each language", () => {
  expect(round.title).toBe("Rückmelderunde 05.11.2026");
  expect(languages.map((language) => roundTitle(round, language))).toEqual([
    "Rückmelderunde 05.11.2026",
    "Feedback round 5 Nov 2026",
    "Geri bildirim turu 05.11.2026",
    "Опрос 05.11.2026",
  ]);
});

it.each([
  [{ ...round, title: "Herbstrunde" }, "Herbstrunde"],
  [{ key: "R-probe", title: round.title }, round.title],
  [{ key: "R-2026-99-99", title: round.title }, round.title],
])("leaves what somebody has written: %o", (named, title) => {
  expect(roundTitle(named, "tr")).toBe(title);
});
