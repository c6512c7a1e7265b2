import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useId } from "react";
import type { FieldNotesProps } from "./field-notes.tsx";
import { describedBy, FieldNotes } from "./field-notes.tsx";
import { useFieldStyles } from "./field-styles.ts";

interface FormGroupProps extends FieldNotesProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Several boxes or buttons that together fill in one thing. */
export function FormGroup({ label, hint, fault, children }: FormGroupProps): ReactNode {
  const styles = useFieldStyles();
  const id = useId();
  return (
    <fieldset className={mergeClasses(styles.field, styles.group)} aria-describedby={describedBy(id, { hint, fault })}>
      <legend className={styles.label}>{label}</legend>
      {children}
      <FieldNotes id={id} hint={hint} fault={fault} />
    </fieldset>
  );
}
