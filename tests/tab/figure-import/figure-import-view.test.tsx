import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { GraphRequestError } from "../../../src/graph/errors.ts";
import { FigureImportView } from "../../../src/tab/figure-import/figure-import-view.tsx";
import { type Access, readAccess } from "../../../src/tab/figure-import/import-access.ts";
import type { ImportDesk } from "../../../src/tab/figure-import/import-desk.ts";
import { figureImportDe } from "../../../src/texts/figure-import.de.ts";
import { figureImportEn } from "../../../src/texts/figure-import.en.ts";
import { figureImportRu } from "../../../src/texts/figure-import.ru.ts";
import { figureImportTr } from "../../../src/texts/figure-import.tr.ts";
import { buildBoard } from "../../builders.ts";

const desk: ImportDesk = {
  getAccount: async () => ({ id: "p", name: "P" }),
  readKnown: async () => [],
  write: async ({ values }) => ({ written: values, overtaken: [] }),
};

function render(known: Access): string {
  const html = renderToStaticMarkup(
    <FigureImportView
      board={buildBoard()}
      now="2026-11-22T11:00:00.000Z"
      desk={desk}
      known={known}
      onChange={async () => {}}
    />,
  );
  return html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
}

function refusal(status: number): GraphRequestError {
  return new GraphRequestError({ status, code: "x", message: "x", request: "GET x" });
}

test("whoever may read what was reported can choose a file, and finds it in the templates", () => {
  const text = render([]);
  for (const words of [figureImportDe.file.choose, figureImportDe.template.body, "Jugendamt"])
    expect(text).toContain(words);
});

test("whoever may not is told who grants the right, and gets templates without values", async () => {
  for (const status of [403, 404]) {
    const refusing = { ...desk, readKnown: () => Promise.reject(refusal(status)) };
    expect(await readAccess(refusing)).toBe("refused");
  }
  await expect(readAccess({ ...desk, readKnown: () => Promise.reject(refusal(503)) })).rejects.toThrow();
  const text = render("refused");
  expect(text).toContain(figureImportDe.file.refused);
  expect(text).toContain(figureImportDe.template.bodyWithout);
  expect(text).not.toContain(figureImportDe.file.choose);
});

test("every language has words of its own for everything", () => {
  const german = leaves(figureImportDe);
  for (const catalogue of [figureImportEn, figureImportTr, figureImportRu]) {
    const other = leaves(catalogue);
    expect([...other.keys()]).toEqual([...german.keys()]);
    for (const [path, words] of other) {
      expect(words).not.toBe("");
      // Names of files are German, as the files are.
      if (path !== "template.fileName") expect([path, words]).not.toEqual([path, german.get(path)]);
    }
  }
});

/** Every text of a catalogue by its path; those with gaps filled with the same things. */
function leaves(node: unknown, path: readonly string[] = []): ReadonlyMap<string, string> {
  if (typeof node === "function") return new Map([[path.join("."), String(node(7, 21))]]);
  if (typeof node === "string") return new Map([[path.join("."), node]]);
  return new Map(Object.entries(node ?? {}).flatMap(([name, inner]) => [...leaves(inner, [...path, name])]));
}
