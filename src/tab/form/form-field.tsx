import { Field, makeStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  // A choice is as wide as its longest option, unless it is told not to be.
  field: { gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0 },
});

interface FormFieldProps {
  readonly label: ReactNode;
  readonly hint?: string | undefined;
  /** What is wrong with what was filled in. */
  readonly fault?: string | undefined;
  readonly children: ReactElement;
}

/** An input with its name, and what is wrong with it. */
export function FormField({ label, hint, fault, children }: FormFieldProps): ReactNode {
  const styles = useStyles();
  return (
    <Field
      className={styles.field}
      label={{ children: label }}
      {...(hint !== undefined && { hint })}
      {...(fault !== undefined && { validationState: "error", validationMessage: fault })}
    >
      {children}
    </Field>
  );
}
