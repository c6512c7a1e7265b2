import { expect, test } from "vitest";
import { placeAfter } from "../../../src/tab/charts/point-path.ts";

test.each([
  ["ArrowRight", [0, 0], [3], [0, 1]],
  ["ArrowRight", [0, 2], [3], undefined],
  ["ArrowLeft", [0, 0], [3], undefined],
  ["ArrowDown", [0, 1], [3], [0, 2]],
  ["ArrowUp", [0, 1], [3], [0, 0]],
  ["Home", [0, 2], [3], [0, 0]],
  ["End", [0, 0], [3], [0, 2]],
  ["ArrowDown", [0, 4], [5, 2], [1, 1]],
  ["ArrowDown", [0, 1], [5, 0, 2], [2, 1]],
  ["ArrowUp", [0, 1], [5, 2], undefined],
  ["t", [0, 1], [5, 2], undefined],
] as const)("%s leads from %j in rows of %j to %j", (key, [row, point], lengths, to) => {
  expect(placeAfter(key, { row, point }, lengths)).toEqual(to && { row: to[0], point: to[1] });
});
