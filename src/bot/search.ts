import type { AdaptiveCard } from "../cards/adaptive-card.ts";
import { figureCard, measureCard } from "../cards/concept-card.ts";
import type { LinkTo } from "../cards/tab-link.ts";
import type { Found } from "../core/concept-search.ts";
import { searchConcept } from "../core/concept-search.ts";
import type { Language } from "../core/language.ts";
import { botTexts } from "../texts/bot.ts";
import { vocabulary } from "../texts/vocabulary.ts";
import { languageOf } from "./binding.ts";
import type { Lists, Origin } from "./ports.ts";

const mostFound = 10;

/** One line of a list of results, and the card that goes into the message when it is chosen. */
export interface SearchResult {
  readonly title: string;
  /** A line below the title. */
  readonly subtitle: string;
  readonly card: AdaptiveCard;
}

export type SearchAnswer =
  | { readonly kind: "results"; readonly results: readonly SearchResult[] }
  /** A sentence instead of results. */
  | { readonly kind: "message"; readonly text: string };

/**
 * Measures and base figures for a message that somebody is writing; without any text what is due next. Whoever reads the
 * message may see all of it: figures come by their definition alone, never with raw amounts.
 */
export async function searchFor(
  text: string,
  origin: Pick<Origin, "channel">,
  { lists, linkTo }: { readonly lists: Pick<Lists, "readBoard">; readonly linkTo?: LinkTo | undefined },
): Promise<SearchAnswer> {
  const board = await lists.readBoard();
  const language = languageOf(board, origin);
  const found = searchConcept(board, text, mostFound);
  if (found.length > 0) return { kind: "results", results: found.map((one) => resultOf(one, language, linkTo)) };
  const { nothingDue, nothingFound } = botTexts(language);
  return { kind: "message", text: text.trim() === "" ? nothingDue : nothingFound };
}

function resultOf(found: Found, language: Language, linkTo: LinkTo | undefined): SearchResult {
  const { measureStatus, itemKind } = vocabulary(language);
  const { field } = found;
  const link = linkTo?.({ view: "field", key: field.key });
  if (found.kind === "figure") {
    const { figure } = found;
    const subtitle = `${figure.key} · ${itemKind.figure}`;
    return { title: figure.title, subtitle, card: figureCard({ figure, field, language, link }) };
  }
  const { measure, standing } = found;
  const subtitle = `${measure.key} · ${measureStatus[standing.status]}`;
  return { title: measure.title, subtitle, card: measureCard({ measure, standing, field, language, link }) };
}
