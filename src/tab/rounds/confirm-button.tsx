import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useState } from "react";
import { roundsDe } from "../../texts/rounds.de.ts";

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
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={(_event, { open }) => setOpen(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button size="small" disabledFocusable={isBusy} aria-label={name}>
          {label}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => setOpen(!onConfirm())}>
              {label}
            </Button>
            <DialogTrigger disableButtonEnhancement>
              <Button>{roundsDe.giveUp}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
