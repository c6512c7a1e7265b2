import type { Draft, EditField } from "./draft.ts";
import { differingFields, partOf } from "./draft.ts";

/** What becomes of an edit when somebody else wrote the same item meanwhile. */
export interface Merging {
  /** What is to be written: the fields that were edited. */
  readonly edit: Draft;
  /** Fields that somebody else has changed, and not to what is wanted: a person decides. */
  readonly collisions: readonly EditField[];
}

/**
 * Puts an edit on what stands there now. What the other person changed elsewhere in the item is left alone.
 * @param base as it was when the person began
 * @param wanted all fields that the person has before them, edited or not
 */
export function mergeEdit(base: Draft, wanted: Draft, current: Draft): Merging {
  const fields = Object.keys(wanted) as EditField[];
  const changedElsewhere = differingFields(base, current, fields);
  return {
    edit: partOf(wanted, differingFields(base, wanted, fields)),
    collisions: differingFields(wanted, current, changedElsewhere),
  };
}
