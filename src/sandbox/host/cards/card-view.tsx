import { makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { CardJson } from "../../connector/host-api.ts";
import { texts } from "../texts.ts";
import "./card.css";
import { type CardEvents, isFullWidth, renderCard } from "./card-rendering.ts";

const useStyles = makeStyles({
  card: {
    boxSizing: "border-box",
    maxWidth: "520px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: "hidden",
  },
  full: { maxWidth: "none" },
});

export interface CardViewProps extends CardEvents {
  readonly card: CardJson;
  readonly busy: boolean;
  /** Draw it as a client would that does not know `Action.Execute`. */
  readonly withoutExecute: boolean;
}

/** A card of a post. It is drawn anew only when the card itself changes, so that nobody loses what they typed. */
export function CardView({ card, busy, withoutExecute, onAction, onLink }: CardViewProps) {
  const styles = useStyles();
  const element = useRef<HTMLDivElement>(null);
  const events = useRef<CardEvents>({ onAction, onLink });
  events.current = { onAction, onLink };
  const json = JSON.stringify(card);

  useEffect(() => {
    const rendered = renderCard(
      JSON.parse(json) as CardJson,
      {
        onAction: (action) => events.current.onAction(action),
        onLink: (url) => events.current.onLink(url),
      },
      withoutExecute,
    );
    element.current?.replaceChildren(rendered ?? texts.cardBroken);
  }, [json, withoutExecute]);

  return (
    <div className={mergeClasses("sandbox-card", styles.card, isFullWidth(card) && styles.full)} aria-busy={busy}>
      {busy && <ProgressBar aria-label={texts.cardBusy} thickness="large" />}
      <div ref={element} inert={busy} />
    </div>
  );
}
