import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import { useSurroundings } from "../surroundings.ts";
import { formWords } from "../words/form.ts";
import type { Deeds } from "./deeds.ts";

const useStyles = makeStyles({
  place: { position: "sticky", bottom: 0, zIndex: 1 },
  note: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    maxWidth: "52rem",
    marginTop: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  trouble: { border: `${tokens.strokeWidthThick} solid ${tokens.colorStatusWarningBorder2}` },
  icon: { display: "inline-flex", alignItems: "center", flexShrink: 0, height: "1lh" },
  text: { flexGrow: 1, overflowWrap: "anywhere" },
});

/** Where everything that was done tells its outcome, wherever on the page it was done; what has the focus does not lie beneath it. */
export function SaidNote({ deeds: { said, forget } }: { readonly deeds: Deeds }): ReactNode {
  const styles = useStyles();
  // There is so little room beside a meeting that a note over the page would hide what is pressed next.
  const isInFlow = useSurroundings().frame === "sidePanel";
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said && isInFlow) place.current?.scrollIntoView({ block: "nearest" });
  }, [said, isInFlow]);
  const Icon = said?.isTrouble ? Warning16Regular : CheckmarkCircle16Filled;
  useEffect(() => {
    if (!said || isInFlow || !place.current) return;
    const { style } = document.documentElement;
    // The note grows higher in a window that is enlarged later on, and when its text is spaced wider.
    const size = new ResizeObserver(([note]) => {
      style.scrollPaddingBottom = `${note?.borderBoxSize[0]?.blockSize ?? 0}px`;
      document.activeElement?.scrollIntoView({ block: "nearest" });
    });
    size.observe(place.current);
    return () => {
      size.disconnect();
      style.scrollPaddingBottom = "";
    };
  }, [said, isInFlow]);
  return (
    <div ref={place} role="status" className={mergeClasses(!isInFlow && styles.place)}>
      {said && (
        <div className={mergeClasses(styles.note, said.isTrouble && styles.trouble)}>
          <span className={styles.icon}>
            <Icon />
          </span>
          <span className={styles.text}>{said.text}</span>
          <Button
            appearance="subtle"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={formWords.close}
            onClick={forget}
          />
        </div>
      )}
    </div>
  );
}
