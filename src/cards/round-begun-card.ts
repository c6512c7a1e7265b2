import type { Unit } from "../core/concept.ts";
import type { Language } from "../core/language.ts";
import type { Round } from "../core/round.ts";
import { cardTexts } from "../texts/cards.ts";
import { formatDate } from "../texts/formats.ts";
import { roundTitle } from "../texts/round-titles.ts";
import type { AdaptiveCard, Element } from "./adaptive-card.ts";
import { actionSet, card, heading, paragraph, toggle } from "./adaptive-card.ts";
import { fittingCard } from "./card-size.ts";
import { escapedEntry } from "./escaping.ts";
import { titledList } from "./list-blocks.ts";

const notAskedId = "notAsked";
/** So many lines are read at a glance; more hide whom the round asks. */
const mostUnfolded = 5;

/** A unit that a round leaves out. */
export interface LeftOut {
  readonly unit: Unit;
  readonly reason: "noChannel" | "nothingDue";
}

export interface RoundBegunView {
  readonly round: Round;
  readonly asked: readonly Unit[];
  readonly leftOut: readonly LeftOut[];
  readonly language: Language;
}

/** Says whom a round asks and whom it does not, and why. */
export function roundBegunCard({ round, asked, leftOut, language }: RoundBegunView): AdaptiveCard {
  const texts = cardTexts(language).roundBegun;
  return fittingCard((room) => {
    const titleOf = ({ title }: Unit) => escapedEntry(title, room.line);
    const reasons = leftOut.map(({ unit, reason }) => `${titleOf(unit)}: ${texts.reasons[reason]}`);
    return card({
      language,
      fallbackText: texts.title(roundTitle(round, language)),
      body: [
        heading(texts.title(escapedEntry(roundTitle(round, language), room.line))),
        paragraph(texts.due(formatDate(round.dueOn, language))),
        ...titledList(texts.asked, asked.map(titleOf), language, room),
        ...folded(titledList(texts.notAsked, reasons, language, room), reasons.length, texts.showNotAsked),
      ],
    });
  });
}

function folded(items: Element[], count: number, title: (count: number) => string): Element[] {
  if (count <= mostUnfolded) return items;
  return [
    ...actionSet([toggle(title(count), notAskedId)]),
    { type: "Container", id: notAskedId, isVisible: false, items },
  ];
}
