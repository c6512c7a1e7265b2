import { expect, test } from "vitest";
import { createLastPlace } from "../../src/tab/last-place.ts";

function createStorage() {
  const kept = new Map<string, string>();
  return () => ({
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  });
}

test("after loading anew one is where one was, in each tab apart", () => {
  const storage = createStorage();
  const first = createLastPlace("content field", storage);
  expect(first.wanted("")).toBeUndefined();
  first.keep("#/massnahme/2.2-L1-S3");
  expect(createLastPlace("content field", storage).wanted("")).toBe("#/massnahme/2.2-L1-S3");
  expect(createLastPlace("sidePanel field", storage).wanted("")).toBeUndefined();
});

test("a deep link is followed once, another one again", () => {
  const storage = createStorage();
  const load = (deepLink: string) => createLastPlace("content", storage).wanted(deepLink);
  expect(load("feld/2.3")).toBe("feld/2.3");
  expect(load("feld/2.3")).toBe("feld/2.3");
  createLastPlace("content", storage).keep("#/massnahme/2.2-L1-S3");
  expect(load("feld/2.3")).toBe("#/massnahme/2.2-L1-S3");
  expect(load("feld/2.4")).toBe("feld/2.4");
});

test("where the browser keeps nothing, nothing breaks and deep links are followed", () => {
  const place = createLastPlace("content", () => {
    throw new DOMException("refused", "SecurityError");
  });
  place.keep("#/feld/2.3");
  expect(place.wanted("")).toBeUndefined();
  expect([place.wanted("a"), place.wanted("a")]).toEqual(["a", "a"]);
});
