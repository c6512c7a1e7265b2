import { expect, test } from "vitest";
import { formatAgo, formatTime } from "../../src/tab/moments.ts";

const now = "2026-11-22T15:05:00.000Z";

test.each([
  ["2026-11-22T00:10:00.000Z", "heute"],
  ["2026-11-21T22:59:00.000Z", "gestern"],
  ["2026-11-21T23:01:00.000Z", "heute"],
  ["2026-11-19T09:00:00.000Z", "vor 3 Tagen"],
  ["2026-11-01T09:00:00.000Z", "vor 3 Wochen"],
  ["2026-05-22T09:00:00.000Z", "vor 6 Monaten"],
  ["2023-11-22T09:00:00.000Z", "vor 3 Jahren"],
  ["2026-11-23T09:00:00.000Z", "heute"],
])("%s is %s, by the calendar of the city", (instant, words) => {
  expect(formatAgo(instant, now, "de-DE")).toBe(words);
});

test("times are the city's", () => {
  expect(formatTime(now, "de-DE")).toBe("16:05");
});
