import type { Draft, EditField } from "./draft.ts";
import { differingFields, partOf } from "./draft.ts";

/** What becomes of an edit when somebody else wrote the same item meanwhile. */
export interface Merging {
  /** What is to be written: the fields that were edited. */
  readonly edit: Draft;
  /** Fields that both have changed, and not to the same: a person decides. */
  readonly collisions: readonly EditField[];
}

/**
 * Puts an edit on what stands there now.
 * @param base as it was when the person began
 * @param edit the fields that the person has changed
 */
export function mergeEdit(base: Draft, edit: Draft, current: Draft): Merging {
  const edited = differingFields(base, edit, Object.keys(edit) as EditField[]);
  const collisions = differingFields(base, current, edited).filter(
    (field) => differingFields(edit, current, [field]).length > 0,
  );
  return { edit: partOf(edit, edited), collisions };
}
