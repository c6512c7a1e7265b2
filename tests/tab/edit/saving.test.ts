import { expect, test } from "vitest";
import type { Draft } from "../../../src/core/editing/draft.ts";
import type { Editable } from "../../../src/graph/concept-editing.ts";
import { saveMerged } from "../../../src/tab/edit/saving.ts";

const subject = { kind: "measure", key: "2.3-L1-S1" } as const;
const start: Draft = { title: "Alt", due: "2026-12-31", status: "" };

/** A list with one row, into which somebody else may write before each save. */
function fakeDesk(meanwhile: readonly (Draft | "gone")[] = []) {
  let draft: Draft | undefined = start;
  let version = 1;
  const others = [...meanwhile];
  const written: Draft[] = [];
  const current = (): Editable | undefined => draft && { subject, draft, id: "1", etag: `"${version}"` };
  return {
    written,
    read: async () => current(),
    save: async (seen: Editable, edit: Draft) => {
      const other = others.shift();
      if (other) version += 1;
      if (other) draft = other === "gone" ? undefined : { ...draft, ...other };
      if (seen.etag !== current()?.etag) return "overtaken" as const;
      written.push(edit);
      draft = { ...draft, ...edit };
      version += 1;
      return "saved" as const;
    },
  };
}

async function save(desk: ReturnType<typeof fakeDesk>, wanted: Draft) {
  const seen = await desk.read();
  if (!seen) throw new TypeError("there is no row");
  return saveMerged(desk, seen, seen.draft, wanted);
}

test("writes what was changed alone", async () => {
  const desk = fakeDesk();
  expect(await save(desk, { title: "Neu", due: "2026-12-31" })).toEqual({ kind: "saved" });
  expect(desk.written).toEqual([{ title: "Neu" }]);
});

test("writes nothing where nothing was changed", async () => {
  const desk = fakeDesk();
  expect(await save(desk, { title: "Alt " })).toEqual({ kind: "unchanged" });
  expect(desk.written).toEqual([]);
});

test("goes beside what somebody else wrote in other fields", async () => {
  const desk = fakeDesk([{ status: "done" }]);
  expect(await save(desk, { title: "Neu" })).toEqual({ kind: "saved" });
  expect((await desk.read())?.draft).toEqual({ ...start, title: "Neu", status: "done" });
});

test("writes nothing where somebody else changed what the person has before them", async () => {
  const desk = fakeDesk([{ due: "2027-02-28", title: "Anders" }]);
  const outcome = await save(desk, { due: "2027-01-31", title: "Alt" });
  expect(outcome).toMatchObject({ kind: "conflict", collisions: ["due", "title"] });
  expect(outcome).toMatchObject({ current: { draft: { due: "2027-02-28", title: "Anders" } } });
  expect(desk.written).toEqual([]);
});

test("tells that a row is gone, and that others keep writing", async () => {
  expect(await save(fakeDesk(["gone"]), { title: "Neu" })).toEqual({ kind: "gone" });
  const busy = fakeDesk([{ status: "done" }, { status: "planned" }, { status: "done" }]);
  expect(await save(busy, { title: "Neu" })).toEqual({ kind: "busy" });
});
