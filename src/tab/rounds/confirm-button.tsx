import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useId, useRef } from "react";
import { roundsWords } from "../words/rounds.ts";

const useStyles = makeStyles({
  dialog: {
    boxSizing: "border-box",
    width: "32rem",
    maxWidth: `calc(100vw - 2 * ${tokens.spacingHorizontalM})`,
    padding: tokens.spacingHorizontalXXL,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    overflowWrap: "anywhere",
    "::backdrop": { backgroundColor: tokens.colorBackgroundOverlay },
  },
  title: { ...typographyStyles.subtitle1, marginTop: 0, marginBottom: tokens.spacingVerticalM },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXL,
  },
});

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

/**
 * A button that asks before it does something that cannot be undone, or that needs one more thing to know. The dialog is
 * the browser's own: it keeps the focus in, gives it back, and closes on Escape.
 */
export function ConfirmButton({ label, name, title, isBusy, children, onConfirm }: ConfirmButtonProps): ReactNode {
  const styles = useStyles();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <Button size="small" disabledFocusable={isBusy} aria-label={name} onClick={() => dialog.current?.showModal()}>
        {label}
      </Button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {children}
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => onConfirm() && close()}>
            {label}
          </Button>
          <Button onClick={close}>{roundsWords.giveUp}</Button>
        </div>
      </dialog>
    </>
  );
}
