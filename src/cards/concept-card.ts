import type { BaseFigure, Field, Indicator, Measure } from "../core/concept.ts";
import type { Language } from "../core/language.ts";
import { writeNumber } from "../core/number.ts";
import type { Standing } from "../core/standing.ts";
import { cardTexts } from "../texts/cards.ts";
import { formatPeriod } from "../texts/periods.ts";
import { vocabulary } from "../texts/vocabulary.ts";
import type { AdaptiveCard, Element } from "./adaptive-card.ts";
import { card, heading, openUrl, paragraph } from "./adaptive-card.ts";
import { fittingCard } from "./card-size.ts";
import { escapedEntry, escapedText } from "./escaping.ts";

interface Place {
  readonly field: Pick<Field, "key" | "title">;
  readonly language: Language;
  readonly link?: string | undefined;
}

export interface MeasureView extends Place {
  readonly measure: Measure;
  readonly standing: Standing;
}

/** A step or recommendation with how it stands, to be put into a message. */
export function measureCard({ measure, standing, field, language, link }: MeasureView): AdaptiveCard {
  const { concept, openTab } = cardTexts(language);
  const { measureStatus, measureKind } = vocabulary(language);
  const status = measureStatus[standing.status];
  const word = standing.progress === undefined ? status : `${status}, ${standing.progress}\u00a0%`;
  return fittingCard((room) => {
    const written = (text: string) => escapedEntry(text, room.line) || concept.none;
    return card({
      language,
      fallbackText: `${measure.title}: ${status}`,
      body: [
        paragraph(`${measureKind[measure.kind]} ${written(measure.key)}`, { isSubtle: true }),
        heading(escapedText(measure.title, room.text)),
        {
          type: "FactSet",
          facts: [
            { title: concept.field, value: written(`${field.key} ${field.title}`) },
            { title: concept.status, value: word },
            { title: concept.doneBy, value: written(measure.doneBy.join(", ")) },
            { title: concept.deadline, value: written(measure.deadline?.text ?? "") },
          ],
        },
      ],
      actions: openUrl(openTab, link),
    });
  });
}

/** A value after suppression, as everybody may read it. */
export interface PublishedValue {
  /** Exact decimal, or `.` for a suppressed one. */
  readonly value: string;
  readonly period: string;
  readonly source: string;
}

export interface FigureView extends Place {
  readonly figure: BaseFigure | Indicator;
  readonly published?: PublishedValue;
}

/** A figure by its definition and, if there is one, its published value; raw amounts never get here. */
export function figureCard({ figure, published, field, language, link }: FigureView): AdaptiveCard {
  const { concept, openTab } = cardTexts(language);
  return fittingCard((room) => {
    const written = (text: string) => escapedEntry(text, room.line) || concept.none;
    const definition = figure.details.slice(0, room.lines).map((text) => escapedEntry(text, room.line));
    return card({
      language,
      fallbackText: figure.title,
      body: [
        paragraph(written(figure.key), { isSubtle: true }),
        heading(escapedText(figure.title, room.text)),
        {
          type: "FactSet",
          facts: [
            { title: concept.field, value: written(`${field.key} ${field.title}`) },
            { title: concept.definition, value: definition.join("; ") || concept.none },
          ],
        },
        ...publishedBlocks(published, language, written),
      ],
      actions: openUrl(openTab, link),
    });
  });
}

function publishedBlocks(
  published: PublishedValue | undefined,
  language: Language,
  written: (text: string) => string,
): Element[] {
  const { concept } = cardTexts(language);
  if (!published) return [paragraph(concept.noValue)];
  const { value, period, source } = published;
  const number = /^-?\d+(\.\d+)?$/.test(value) ? writeNumber(value, language) : written(value);
  return [
    {
      type: "FactSet",
      facts: [
        { title: concept.value, value: `${number} (${written(formatPeriod(period, language))})` },
        { title: concept.source, value: written(source) },
      ],
    },
  ];
}
