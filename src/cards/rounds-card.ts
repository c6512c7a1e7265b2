import type { Language } from "../core/language.ts";
import type { Round } from "../core/round.ts";
import { isRunning } from "../core/round.ts";
import { cardTexts } from "../texts/cards.ts";
import { formatDate } from "../texts/formats.ts";
import { roundTitle } from "../texts/round-titles.ts";
import { vocabulary } from "../texts/vocabulary.ts";
import type { AdaptiveCard } from "./adaptive-card.ts";
import { bullets, card, heading, paragraph } from "./adaptive-card.ts";
import { fittingCard } from "./card-size.ts";
import { escapedEntry } from "./escaping.ts";

/** More of the future than the next ones interests nobody in a chat. */
const mostPlanned = 3;

/** Says which round runs, until when it can be answered, and what comes next. */
export function roundsCard(rounds: readonly Round[], language: Language): AdaptiveCard {
  const { rounds: texts, roundStatus } = cardTexts(language);
  const running = rounds.find(isRunning);
  const coming = rounds
    .filter(({ state }) => state === "planned" || state === "paused")
    .toSorted((one, other) => one.beginsOn.localeCompare(other.beginsOn))
    .slice(0, mostPlanned);
  return fittingCard((room) => {
    const title = (round: Round) => escapedEntry(roundTitle(round, language), room.line);
    const state = ({ state: word, dueOn }: Round) =>
      roundStatus.state(vocabulary(language).roundState[word], formatDate(dueOn, language));
    return card({
      language,
      fallbackText: texts.title,
      body: [
        heading(texts.title),
        paragraph(running ? `${title(running)}: ${state(running)}` : roundStatus.none),
        ...(coming.length === 0
          ? [paragraph(texts.nonePlanned, { isSubtle: true })]
          : [
              paragraph(texts.next, { weight: "bolder" }),
              bullets(
                coming.map((round) =>
                  round.state === "paused"
                    ? texts.paused(title(round))
                    : texts.begins(
                        title(round),
                        formatDate(round.beginsOn, language),
                        formatDate(round.dueOn, language),
                      ),
                ),
                { spacing: "none" },
              ),
            ]),
      ],
    });
  });
}
