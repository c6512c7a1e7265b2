import type { CheckIn, Notice } from "../core/check-in.ts";
import type { Delivery } from "../core/delivery.ts";
import type { Language } from "../core/language.ts";
import type { Response } from "../core/response.ts";
import type { Round } from "../core/round.ts";
import { openItems } from "../core/round-progress.ts";
import { cardTexts } from "../texts/cards.ts";
import { formatDate } from "../texts/formats.ts";
import { roundTitle } from "../texts/round-titles.ts";
import { vocabulary } from "../texts/vocabulary.ts";
import type { AdaptiveCard } from "./adaptive-card.ts";
import { bullets, card, heading, paragraph } from "./adaptive-card.ts";
import { firstLines, fittingCard } from "./card-size.ts";
import { escapedEntry } from "./escaping.ts";
import { noticeCard } from "./notice-card.ts";

export interface RoundStatusView {
  readonly round: Round | undefined;
  /** Of the round, in the concept's order. */
  readonly checkIns: readonly CheckIn[];
  /** Of the round; those that failed are shown. */
  readonly notices: readonly Notice[];
  readonly responses: readonly Response[];
  readonly titleOf: (unit: string) => string;
  readonly language: Language;
}

/** How far the units of a round are, in the concept's order: who has answered, never how fast. */
export function roundStatusCard({ round, ...view }: RoundStatusView): AdaptiveCard {
  const { checkIns, notices, responses, titleOf, language } = view;
  const texts = cardTexts(language).roundStatus;
  if (!round) return noticeCard(texts.none, language);
  const failed = notices.filter(({ delivery }) => delivery.state === "failed");
  const state = vocabulary(language).roundState[round.state];
  return fittingCard((room) => {
    const unitTitle = (unit: string) => escapedEntry(titleOf(unit), room.line);
    const lines = [
      ...checkIns.map((checkIn) => `${unitTitle(checkIn.unit)}: ${checkInState(checkIn, responses, language)}`),
      ...failed.map(
        ({ unit, kind, delivery }) =>
          `${unitTitle(unit)}, ${texts.notices[kind]}: ${deliveryState(delivery, language)}`,
      ),
    ];
    return card({
      language,
      fallbackText: texts.title,
      body: [
        heading(texts.title),
        paragraph(escapedEntry(roundTitle(round, language), room.line), { spacing: "none" }),
        paragraph(texts.state(state, formatDate(round.dueOn, language)), { isSubtle: true, spacing: "none" }),
        ...(lines.length === 0 ? [] : [bullets(firstLines(lines, room, cardTexts(language).more))]),
      ],
    });
  });
}

function checkInState(checkIn: CheckIn, responses: readonly Response[], language: Language): string {
  if (checkIn.delivery.state !== "posted") return deliveryState(checkIn.delivery, language);
  const all = checkIn.items.length;
  return cardTexts(language).roundStatus.answered(all - openItems(checkIn, responses).length, all);
}

/** What keeps a message from its channel comes with what to do about it. */
function deliveryState({ state, failure }: Delivery, language: Language): string {
  const { delivery, failures } = cardTexts(language).roundStatus;
  return state === "failed" && failure ? `${delivery.failed}. ${failures[failure]}` : delivery[state];
}
