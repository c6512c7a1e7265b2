import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useRef } from "react";
import { ConfirmDialog } from "./confirm-dialog.tsx";

interface ConfirmButtonProps {
  readonly label: string;
  /** Names the button where many say the same. */
  readonly name?: string;
  readonly title: string;
  readonly isBusy: boolean;
  readonly children: ReactNode;
  /** @returns whether the dialog may close */
  readonly onConfirm: () => boolean;
}

/** A button that asks before it does something that cannot be undone, or that needs one more thing to know. */
export function ConfirmButton({ label, name, title, isBusy, children, onConfirm }: ConfirmButtonProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <Button size="small" disabledFocusable={isBusy} aria-label={name} onClick={() => dialog.current?.showModal()}>
        {label}
      </Button>
      <ConfirmDialog dialog={dialog} title={title} label={label} onConfirm={onConfirm}>
        {children}
      </ConfirmDialog>
    </>
  );
}
