import { AdaptiveCard, HostConfig, SerializationContext } from "adaptivecards";
import { hostConfig } from "./host-config.ts";
import { markdownHtml } from "./markdown-html.ts";

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownHtml(text);
  result.didProcess = true;
};

const config = new HostConfig(hostConfig);

/** Draws a card as Teams does, with everything in it disabled; `undefined` when it cannot be drawn. */
export function drawCard(json: unknown): HTMLElement | undefined {
  const card = new AdaptiveCard();
  card.hostConfig = config;
  card.parse(json, new SerializationContext());
  const drawn = card.render();
  if (!drawn) return undefined;
  for (const control of drawn.querySelectorAll<HTMLInputElement>("input, textarea, select, button"))
    control.disabled = true;
  drawn.removeAttribute("tabindex");
  for (const link of drawn.querySelectorAll("a")) link.removeAttribute("href");
  return drawn;
}
