import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode, RefObject } from "react";
import { useId } from "react";
import { formWords } from "../words/form.ts";

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

interface ConfirmDialogProps {
  /** Opened by its `showModal`. */
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly title: string;
  readonly label: string;
  /** What leaves everything as it is. */
  readonly giveUp?: string;
  readonly children: ReactNode;
  /** @returns whether the dialog may close */
  readonly onConfirm: () => boolean;
}

/** A question. The dialog is the browser's own: it keeps the focus in, gives it back, and closes on Escape. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const styles = useStyles();
  const titleId = useId();
  const { dialog, title, label, giveUp = formWords.giveUp, children, onConfirm } = props;
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {children}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => onConfirm() && close()}>
          {label}
        </Button>
        <Button onClick={close}>{giveUp}</Button>
      </div>
    </dialog>
  );
}
