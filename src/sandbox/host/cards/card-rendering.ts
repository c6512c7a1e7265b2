import {
  type Action,
  AdaptiveCard,
  CardObjectRegistry,
  ExecuteAction,
  GlobalRegistry,
  OpenUrlAction,
  SerializationContext,
  SubmitAction,
} from "adaptivecards";
import type { CardActionRequest, CardJson } from "../../connector/host-api.ts";
import { hostConfig } from "./host-config.ts";
import { markdownHtml } from "./markdown-html.ts";

export interface CardEvents {
  onAction(action: CardActionRequest): void;
  onLink(url: string): void;
}

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownHtml(text);
  result.didProcess = true;
};

/** Actions of a client that does not know `Action.Execute`: there its `fallback` is drawn, or nothing. */
function actionsWithoutExecute(): CardObjectRegistry<Action> {
  const actions = new CardObjectRegistry<Action>();
  GlobalRegistry.populateWithDefaultActions(actions);
  actions.unregister(ExecuteAction.JsonTypeName);
  return actions;
}

/**
 * Draws a card. Required inputs are checked by the renderer before an action comes through; elements that it does not
 * know (extensions of Teams) give way to their `fallback`. Nothing for a card that cannot be drawn.
 */
export function renderCard(
  json: CardJson,
  { onAction, onLink }: CardEvents,
  withoutExecute = false,
): HTMLElement | undefined {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  const context = new SerializationContext();
  if (withoutExecute) context.setActionRegistry(actionsWithoutExecute());
  card.parse(json, context);
  card.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction) onLink(action.url ?? "");
    else if (action instanceof ExecuteAction)
      onAction({ type: "Action.Execute", verb: action.verb, data: action.data ?? {} });
    else if (action instanceof SubmitAction) onAction({ type: "Action.Submit", data: action.data ?? {} });
  };
  card.onAnchorClicked = (_element, anchor) => {
    onLink(anchor.href);
    return true;
  };
  return card.render();
}

/** Whether the card asks for the whole width of the post (`msteams.width`, an extension of Teams). */
export function isFullWidth(card: CardJson): boolean {
  return (card.msteams as { width?: unknown } | undefined)?.width === "Full";
}
