import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { LockClosed16Regular } from "@fluentui/react-icons/svg/lock-closed";
import type { ReactNode } from "react";
import { useContext } from "react";
import { formWords } from "../words/form.ts";
import { WriteRefusalContext } from "./write-refusal.ts";

const texts = formWords.refusal;

const useStyles = makeStyles({
  note: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    maxWidth: "52rem",
    marginBottom: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  icon: { display: "inline-flex", alignItems: "center", flexShrink: 0, height: "1lh" },
  text: { flex: "1 1 16rem", margin: 0, overflowWrap: "anywhere" },
});

/** At the top of every page, once the lists have refused a change: what one can do instead, and whom to ask. */
export function RefusalNote(): ReactNode {
  const styles = useStyles();
  const { forget } = useContext(WriteRefusalContext);
  return (
    <section aria-label={texts.title} className={styles.note}>
      <span className={styles.icon}>
        <LockClosed16Regular />
      </span>
      <p className={styles.text}>{texts.text}</p>
      <Button size="small" onClick={forget}>
        {texts.again}
      </Button>
    </section>
  );
}
