import type { Draft, EditField } from "../../core/editing/draft.ts";
import { mergeEdit } from "../../core/editing/merging.ts";
import type { Editable } from "../../graph/concept-editing.ts";
import type { EditDesk } from "./edit-desk.ts";

export type SaveOutcome =
  | { readonly kind: "saved" }
  /** There was nothing to write. */
  | { readonly kind: "unchanged" }
  /** Somebody else changed the same fields; nothing was written. */
  | { readonly kind: "conflict"; readonly current: Editable; readonly collisions: readonly EditField[] }
  | { readonly kind: "gone" }
  /** Others kept writing; nothing was written. */
  | { readonly kind: "busy" };

const attempts = 3;

/**
 * Writes what differs from what was seen. When somebody else wrote meanwhile it goes beside that, and where the two touch the
 * same fields nothing is written.
 * @param base what the fields were when the person saw them
 * @param wanted all fields that the person has before them
 */
export async function saveMerged(
  desk: Pick<EditDesk, "read" | "save">,
  seen: Editable,
  base: Draft,
  wanted: Draft,
): Promise<SaveOutcome> {
  let current = seen;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const { edit, collisions } = mergeEdit(base, wanted, current.draft);
    if (Object.keys(edit).length === 0) return { kind: "unchanged" };
    if (collisions.length > 0) return { kind: "conflict", current, collisions };
    if ((await desk.save(current, edit)) === "saved") return { kind: "saved" };
    const now = await desk.read(seen.subject);
    if (!now) return { kind: "gone" };
    current = now;
  }
  return { kind: "busy" };
}
