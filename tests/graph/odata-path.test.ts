import fc from "fast-check";
import { expect, test } from "vitest";
import { columnEquals, odataPath, pathOfLink, siteByAddress } from "../../src/graph/odata-path.ts";

test("what is asked for arrives as it was, whatever it contains", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const filter = columnEquals("Key", text);
      const url = new URL(
        odataPath(["sites", `id-${text}`, "items"], { filter, token: text }),
        "https://graph.example",
      );
      expect(url.searchParams.get("$filter")).toBe(filter);
      expect(url.searchParams.get("token")).toBe(text);
      expect(url.hash).toBe("");
      expect(url.pathname.split("/")).toHaveLength(4);
    }),
  );
});

test("a quote in a value does not end it", () => {
  expect(columnEquals("Key", "o'hara' or 1 eq 1")).toBe("fields/Key eq 'o''hara'' or 1 eq 1'");
});

test("ids of sites keep their commas, columns their form", () => {
  expect(odataPath(["sites", "h.example,1,2", "lists", "l", "items"], { fields: ["Key", "Title"], top: 5 })).toBe(
    "/sites/h.example,1,2/lists/l/items?$expand=fields($select=Key,Title)&$top=5",
  );
});

test("a site is found by its address, encoded or not", () => {
  expect(siteByAddress("h.example:/sites/Stadt Ratingen#1")).toBe("/sites/h.example:/sites/Stadt%20Ratingen%231");
  expect(siteByAddress("h.example:/sites/Stadt%20Ratingen")).toBe("/sites/h.example:/sites/Stadt%20Ratingen");
});

test("follows links of Graph as they are, and no others", () => {
  expect(pathOfLink("https://graph.microsoft.com/v1.0/x?$skiptoken=a%3D")).toBe("/x?$skiptoken=a%3D");
  for (const link of ["https://evil.example/v1.0/x", "https://graph.microsoft.com.evil.example/v1.0/x", "//x"])
    expect(() => pathOfLink(link)).toThrow(/außerhalb/);
});
