import type { IsoDate } from "../core/concept.ts";
import type { Language } from "../core/language.ts";
import type { Round } from "../core/round.ts";
import { cardTexts } from "../texts/cards.ts";
import { formatDate } from "../texts/formats.ts";
import { roundTitle } from "../texts/round-titles.ts";
import type { AdaptiveCard } from "./adaptive-card.ts";
import { bullets, card, heading, openUrl, paragraph } from "./adaptive-card.ts";
import { firstLines, fittingCard } from "./card-size.ts";
import { escapedEntry } from "./escaping.ts";

export interface ReminderView {
  /** Key of the notice. */
  readonly key: string;
  readonly round: Pick<Round, "key" | "title" | "dueOn">;
  readonly unitTitle: string;
  /** Number of items without an answer. */
  readonly open: number;
  readonly today: IsoDate;
  readonly language: Language;
  readonly link?: string | undefined;
}

/** Reminds a unit in the thread of its check-in, before its day or after. */
export function reminderCard({ key, round, unitTitle, open, today, language, link }: ReminderView): AdaptiveCard {
  const { reminder, openTab } = cardTexts(language);
  const when = today > round.dueOn ? reminder.after : reminder.before;
  return fittingCard((room) =>
    card({
      language,
      key,
      fallbackText: `${reminder.title(unitTitle)}. ${reminder.open(open)}`,
      body: [
        heading(reminder.title(escapedEntry(unitTitle, room.line))),
        paragraph(reminder.open(open), { weight: "bolder" }),
        paragraph(when(escapedEntry(roundTitle(round, language), room.line), formatDate(round.dueOn, language))),
        paragraph(reminder.where, { isSubtle: true }),
      ],
      actions: openUrl(openTab, link),
    }),
  );
}

export interface EscalationView {
  /** Key of the notice. */
  readonly key: string;
  readonly round: Pick<Round, "key" | "title" | "dueOn">;
  /** In the concept's order; units that have answered everything are left out. */
  readonly units: readonly { readonly title: string; readonly open: number }[];
  readonly language: Language;
  readonly link?: string | undefined;
}

/** Tells the steering group which units have not answered everything: by unit, never by person. */
export function escalationCard({ key, round, units, language, link }: EscalationView): AdaptiveCard {
  const { escalation, more, openTab } = cardTexts(language);
  const waiting = units.filter(({ open }) => open > 0);
  return fittingCard((room) => {
    const lines = waiting.map(({ title, open }) => `${escapedEntry(title, room.line)}: ${escalation.open(open)}`);
    return card({
      language,
      key,
      fallbackText: escalation.title(roundTitle(round, language)),
      body: [
        heading(escalation.title(escapedEntry(roundTitle(round, language), room.line))),
        ...(lines.length === 0
          ? [paragraph(escalation.none)]
          : [paragraph(escalation.intro(formatDate(round.dueOn, language))), bullets(firstLines(lines, room, more))]),
      ],
      actions: openUrl(openTab, link),
    });
  });
}
