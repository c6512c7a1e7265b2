import type { IsoInstant } from "../concept.ts";
import type { Draft, EditField } from "./draft.ts";
import { differingFields, textIn } from "./draft.ts";

/** An item as it was from some moment on. */
export interface ItemState {
  readonly at: IsoInstant;
  /** Written by an account of a person, not by the service; who it was is left out on purpose. */
  readonly isByHand: boolean;
  readonly draft: Draft;
  /** When a unit was last heard of it. */
  readonly heardAt?: IsoInstant;
}

/**
 * Where a change comes from: an answer of a unit, somebody's hand, or the service (the concept file, for instance).
 * Never who: offices report, and nobody's work is watched.
 */
export type ChangeOrigin = "answer" | "hand" | "service";

export interface FieldChange {
  readonly field: EditField;
  readonly before: string;
  readonly after: string;
}

export interface ItemChange {
  readonly at: IsoInstant;
  readonly origin: ChangeOrigin;
  readonly fields: readonly FieldChange[];
}

/** What has changed between the states of an item, newest first; states in which nothing of that changed are left out. */
export function changesOf(newestFirst: readonly ItemState[]): readonly ItemChange[] {
  return newestFirst.flatMap((state, index) => {
    const before = newestFirst[index + 1];
    if (!before) return [];
    const fields = differingFields(before.draft, state.draft).map((field) => ({
      field,
      before: textIn(before.draft, field),
      after: textIn(state.draft, field),
    }));
    return fields.length === 0 ? [] : [{ at: state.at, origin: originOf(state, before), fields }];
  });
}

function originOf(state: ItemState, before: ItemState): ChangeOrigin {
  if (state.heardAt !== before.heardAt) return "answer";
  return state.isByHand ? "hand" : "service";
}

/** The edit that takes a change back, and what it expects to find. */
export function undoOf({ fields }: ItemChange): { readonly base: Draft; readonly edit: Draft } {
  return {
    base: Object.fromEntries(fields.map(({ field, after }) => [field, after])),
    edit: Object.fromEntries(fields.map(({ field, before }) => [field, before])),
  };
}
