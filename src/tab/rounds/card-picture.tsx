import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import type { AdaptiveCard } from "../../cards/adaptive-card.ts";
import { roundsWords } from "../words/rounds.ts";

const useStyles = makeStyles({
  card: {
    boxSizing: "border-box",
    maxWidth: "520px",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: "hidden",
    overflowWrap: "anywhere",
    // The browser's own grey for what is disabled cannot be read in every theme.
    "& input, & textarea, & select, & button": {
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
      borderRadius: tokens.borderRadiusMedium,
      font: "inherit",
      maxWidth: "100%",
      boxSizing: "border-box",
    },
    "& :is(input, textarea, select, button):not([type=radio])": {
      minHeight: "32px",
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    },
    "& input[type=radio]": {
      appearance: "none",
      width: "16px",
      height: "16px",
      borderRadius: tokens.borderRadiusCircular,
    },
    "& input[type=radio]:checked": { border: `5px solid ${tokens.colorNeutralStrokeAccessible}` },
    "& button.style-positive": {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackground,
    },
    "& :is(ul, ol)": { marginBlock: tokens.spacingVerticalXS, paddingInlineStart: tokens.spacingHorizontalXXL },
  },
});

/** A card as a channel shows it, to be looked at: nothing in it can be pressed or filled in. */
export function CardPicture({ card }: { readonly card: AdaptiveCard }): ReactNode {
  const styles = useStyles();
  const element = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<string>(roundsWords.preview.loading);
  const json = JSON.stringify(card);
  useEffect(() => {
    let isCurrent = true;
    import("./card-drawing.ts").then(
      ({ drawCard }) => {
        if (!isCurrent) return;
        const drawn = drawCard(JSON.parse(json));
        setProblem(drawn ? "" : roundsWords.preview.broken);
        if (drawn) element.current?.replaceChildren(drawn);
      },
      () => isCurrent && setProblem(roundsWords.preview.broken),
    );
    return () => {
      isCurrent = false;
    };
  }, [json]);
  return (
    <>
      <div role="status">{problem}</div>
      <div ref={element} className={styles.card} />
    </>
  );
}
