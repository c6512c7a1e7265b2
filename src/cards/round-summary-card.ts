import type { Language } from "../core/language.ts";
import type { Round } from "../core/round.ts";
import type { RoundOutcome } from "../core/round-outcome.ts";
import { cardTexts } from "../texts/cards.ts";
import { roundTitle } from "../texts/round-titles.ts";
import { vocabulary } from "../texts/vocabulary.ts";
import type { AdaptiveCard } from "./adaptive-card.ts";
import { card, heading, openUrl, paragraph } from "./adaptive-card.ts";
import { fittingCard } from "./card-size.ts";
import { escapedEntry } from "./escaping.ts";
import { titledList } from "./list-blocks.ts";

export interface RoundSummaryView extends RoundOutcome {
  /** Key of the notice. */
  readonly key: string;
  readonly round: Pick<Round, "key" | "title">;
  readonly language: Language;
  readonly link?: string | undefined;
}

/** What a round has brought, for the steering group: by unit and step, never by person, and without amounts of figures. */
export function roundSummaryCard(view: RoundSummaryView): AdaptiveCard {
  const { key, round, changes, blocked, support, voices, silent, language, link } = view;
  const { summary, openTab } = cardTexts(language);
  const words = vocabulary(language).measureStatus;
  return fittingCard((room) => {
    const entry = (text: string) => escapedEntry(text, room.line);
    const said = (text: string, write: (text: string) => string) => (text === "" ? [] : [write(entry(text))]);
    const list = (title: string, lines: readonly string[]) => titledList(title, lines, language, room);
    const changed = changes.map(
      ({ title, before, after }) => `${entry(title)}: ${summary.change(words[before], words[after])}`,
    );
    return card({
      language,
      key,
      fallbackText: summary.title(roundTitle(round, language)),
      body: [
        heading(summary.title(entry(roundTitle(round, language)))),
        ...(changed.length === 0 ? [paragraph(summary.noChanges)] : list(summary.changes, changed)),
        ...list(
          summary.blocked,
          blocked.map(({ title, obstacle, remedy }) =>
            [entry(title), ...said(obstacle, summary.obstacle), ...said(remedy, summary.remedy)].join(" – "),
          ),
        ),
        ...list(
          summary.support,
          support.map(({ unit, title, support: wish }) => `${entry(unit)}, ${entry(title)}: ${entry(wish)}`),
        ),
        ...list(
          summary.voices,
          voices.map(({ unit, works, missing }) =>
            [entry(unit), ...said(works, summary.works), ...said(missing, summary.missing)].join(" – "),
          ),
        ),
        ...list(summary.silent, silent.map(entry)),
      ],
      actions: openUrl(openTab, link),
    });
  });
}
