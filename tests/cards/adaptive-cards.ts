import * as adaptivecards from "adaptivecards";
import type { AdaptiveCard } from "../../src/cards/adaptive-card.ts";

/** The reader checks `lang` with a regular expression that remembers where it was, and so refuses every other card. */
const falseAlarm = /^Invalid value "(de|en|tr|ru)" for property "lang"\.$/;

/** What Microsoft's own reader of Adaptive Cards 1.5 finds wrong with a card. */
export function faultsOf(card: AdaptiveCard): readonly string[] {
  const context = new adaptivecards.SerializationContext(adaptivecards.Versions.v1_5);
  const parsed = new adaptivecards.AdaptiveCard();
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const failures = parsed.validateProperties().validationEvents.map(({ message }) => message);
  return [...events, ...failures].filter((fault) => !falseAlarm.test(fault));
}
