import { describe, expect, it } from "vitest";
import { languages } from "../../src/core/language.ts";
import { lastEndedPeriod, periodRules } from "../../src/core/period.ts";
import { cardTexts } from "../../src/texts/cards.ts";
import { checkInTexts } from "../../src/texts/check-in.ts";
import { formatDate, formatDayOfYear, formatInstant } from "../../src/texts/formats.ts";
import { formatPeriod } from "../../src/texts/periods.ts";
import { counted } from "../../src/texts/plural.ts";

describe("dates", () => {
  it("are written as each language does, unmistakably in English", () => {
    expect(languages.map((language) => formatDate("2026-11-05", language))).toEqual([
      "05.11.2026",
      "5 Nov 2026",
      "05.11.2026",
      "05.11.2026",
    ]);
    expect(formatDate("2026-11-05", "de-DE")).toBe("05.11.2026");
  });

  it("stand without a year where they come every year", () => {
    expect(languages.map((language) => formatDayOfYear("12-31", language))).toEqual([
      "31.12.",
      "31 December",
      "31 Aralık",
      "31 декабря",
    ]);
  });

  it("are the city's, whatever the season", () => {
    expect(formatInstant("2026-07-01T22:30:00.000Z", "de")).toBe("02.07.2026, 00:30");
    expect(formatInstant("2026-12-31T23:30:00.000Z", "en")).toBe("1 Jan 2027, 00:30");
  });
});

describe("periods", () => {
  it("are said plainly", () => {
    expect(["2025", "2025/26", "2026-Q3", "2025-12-31"].map((period) => formatPeriod(period, "de"))).toEqual([
      "Jahr 2025",
      "Schuljahr 2025/26",
      "3. Quartal 2026",
      "Stand 31.12.2025",
    ]);
    expect(formatPeriod("2026-Q3", "ru")).toBe("3-й квартал 2026 года");
  });

  it("have words for every rule in every language", () => {
    for (const rule of periodRules)
      for (const language of languages) {
        const period = lastEndedPeriod(rule, "2026-11-22");
        expect(formatPeriod(period, language)).not.toBe(period);
      }
  });

  it.each(["im Jahre 2009", "2025-99-99", "2026-Q5", ""])("stay as they are where they are %j", (period) => {
    expect(formatPeriod(period, "de")).toBe(period);
  });
});

describe("counts", () => {
  it("take the form that the language wants beside them", () => {
    const { kinds } = checkInTexts("ru").header;
    expect([0, 1, 2, 5, 11, 21, 22, 25].map((count) => kinds.step(count))).toEqual([
      "0 шагов",
      "1 шаг",
      "2 шага",
      "5 шагов",
      "11 шагов",
      "21 шаг",
      "22 шага",
      "25 шагов",
    ]);
    expect([1, 2].map((count) => checkInTexts("tr").header.kinds.step(count))).toEqual([
      "1 uygulama adımı",
      "2 uygulama adımı",
    ]);
    expect([1, 2].map((count) => checkInTexts("en").header.kinds.step(count))).toEqual(["1 step", "2 steps"]);
    expect([1, 2].map((count) => cardTexts("de").reminder.open(count))).toEqual([
      "Ein Punkt ist noch offen.",
      "2 Punkte sind noch offen.",
    ]);
    expect([1, 3, 5, 21].map((count) => cardTexts("ru").reminder.open(count))).toEqual([
      "Ещё открыт 1 пункт.",
      "Ещё открыто 3 пункта.",
      "Ещё открыто 5 пунктов.",
      "Ещё открыт 21 пункт.",
    ]);
  });

  it("fall back to the general form", () => {
    expect(counted("ru", 2, { other: "x" })).toBe("2 x");
  });
});
