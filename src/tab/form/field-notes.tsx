import { mergeClasses } from "@fluentui/react-components";
import { ErrorCircle12Filled } from "@fluentui/react-icons/svg/error-circle";
import type { ReactNode } from "react";
import { useFieldStyles } from "./field-styles.ts";

export interface FieldNotesProps {
  readonly hint?: string | undefined;
  /** What is wrong with what was filled in. */
  readonly fault?: string | undefined;
}

/** What is wrong with an input and what helps to fill it in, as `describedBy` points to it. */
export function FieldNotes({ id, hint, fault }: FieldNotesProps & { readonly id: string }): ReactNode {
  const styles = useFieldStyles();
  return (
    <>
      {fault !== undefined && (
        <div role="alert" id={`${id}-fault`} className={mergeClasses(styles.note, styles.fault)}>
          <span className={styles.icon}>
            <ErrorCircle12Filled />
          </span>
          {fault}
        </div>
      )}
      {hint !== undefined && (
        <div id={`${id}-hint`} className={styles.note}>
          {hint}
        </div>
      )}
    </>
  );
}

/** Ids of the notes to an input. */
export function describedBy(id: string, { hint, fault }: FieldNotesProps): string | undefined {
  const notes = [...(fault === undefined ? [] : [`${id}-fault`]), ...(hint === undefined ? [] : [`${id}-hint`])];
  return notes.length === 0 ? undefined : notes.join(" ");
}
