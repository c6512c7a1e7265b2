import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { FormEvent, KeyboardEvent, ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import { Row } from "../page-parts.tsx";
import { formWords } from "../words/form.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    maxWidth: "40rem",
    marginBlock: tokens.spacingVerticalM,
    "@media print": { display: "none" },
  },
});

const arrivals = { heading: '[tabindex="-1"]', input: "input, select, textarea" };

interface FormProps {
  /** Names the form for screen readers. */
  readonly label?: string;
  readonly saveLabel?: string;
  /** One that stands beside what matters more. */
  readonly isMinor?: boolean;
  readonly isBusy: boolean;
  /** What gets the focus when the form appears, unless an input is marked as the arrival; a form that was there with its page takes none. */
  readonly arrival?: keyof typeof arrivals;
  /** Whether something would be lost by giving up. */
  readonly isChanged?: boolean;
  readonly onSave: () => void;
  /** Absent for a form that stays. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/**
 * What every form does: after an attempt to save, the first faulty input gets the focus; Escape gives up, and giving up asks
 * only when something would be lost.
 */
export function Form(props: FormProps): ReactNode {
  const styles = useStyles();
  const { label, saveLabel = formWords.save, isMinor, isBusy, arrival, isChanged, onSave, onClose, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const question = useRef<HTMLDialogElement>(null);
  const wasSent = useRef(false);
  const [, setAttempts] = useState(0);
  useEffect(() => {
    if (!arrival) return;
    const named = form.current?.querySelector<HTMLElement>("[data-arrival]");
    (named ?? form.current?.querySelector<HTMLElement>(arrivals[arrival]))?.focus();
  }, [arrival]);
  // What is wrong may show only after the lists were asked.
  useEffect(() => {
    if (!wasSent.current) return;
    const faulty = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    faulty?.focus();
    wasSent.current = isBusy && !faulty;
  });
  function save(event: FormEvent): void {
    event.preventDefault();
    wasSent.current = true;
    setAttempts((count) => count + 1);
    onSave();
  }
  const giveUp = () => (isChanged ? question.current?.showModal() : onClose?.());
  function leave(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    // Otherwise the same key would close the question at once.
    event.preventDefault();
    giveUp();
  }
  return (
    <>
      <form
        ref={form}
        aria-label={label}
        className={styles.form}
        onSubmit={save}
        onKeyDown={onClose && leave}
        noValidate
      >
        {children}
        <Row>
          <Button type="submit" appearance={isMinor ? "secondary" : "primary"} disabledFocusable={isBusy}>
            {saveLabel}
          </Button>
          {onClose && <Button onClick={giveUp}>{formWords.giveUp}</Button>}
        </Row>
      </form>
      {onClose && (
        <ConfirmDialog
          dialog={question}
          title={formWords.discard.title}
          label={formWords.discard.confirm}
          giveUp={formWords.discard.stay}
          onConfirm={() => {
            onClose();
            return true;
          }}
        >
          {formWords.discard.body}
        </ConfirmDialog>
      )}
    </>
  );
}
