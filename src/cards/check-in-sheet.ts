import type { AnswerDraft, AnswerFault } from "../core/answer.ts";
import type { AskedItem, CheckIn, CheckInItem } from "../core/check-in.ts";
import type { Unit } from "../core/concept.ts";
import type { Language } from "../core/language.ts";
import type { Response } from "../core/response.ts";
import { newestResponses } from "../core/response.ts";
import type { Round } from "../core/round.ts";
import type { CheckInTexts } from "../texts/check-in.de.ts";
import { checkInTexts } from "../texts/check-in.ts";
import { vocabulary } from "../texts/vocabulary.ts";
import type { Room } from "./card-size.ts";
import { escapedEntry } from "./escaping.ts";

/** What became of what the acting person has just sent. */
export type Outcome =
  | { readonly kind: "saved"; readonly title: string }
  /** So many items were saved as unchanged. */
  | { readonly kind: "savedRest"; readonly count: number }
  | { readonly kind: "faulty"; readonly faults: readonly AnswerFault[] }
  | { readonly kind: "overtaken"; readonly response: Response }
  | { readonly kind: "changed" }
  /** `previous` is an exact decimal. */
  | { readonly kind: "striking"; readonly previous: string }
  | { readonly kind: "busy" };

export interface CheckInView {
  readonly checkIn: CheckIn;
  readonly round: Round;
  /** By its other names it is told from those for whom it may answer. */
  readonly unit: Pick<Unit, "title" | "kind"> & Partial<Pick<Unit, "alsoWritten">>;
  readonly language: Language;
  /** By key. The shown item must be here if the lists still hold it; of the others the check-in knows the titles. */
  readonly details: ReadonlyMap<string, AskedItem>;
  /** All responses to the check-in. */
  readonly responses: readonly Response[];
  /** Key of the item to show; otherwise the first open one, and a summary when none is open. */
  readonly opened?: string;
  readonly outcome?: Outcome;
  /** What the person typed, to be shown again. */
  readonly draft?: AnswerDraft;
  /** Whether the card stands in the channel, where the whole team reads it: raw amounts of figures stay out of it then. */
  readonly isPublic?: boolean;
  /** Address of the unit and round in the tab. */
  readonly link?: string | undefined;
}

/** In which language an answer is told, how much of it, and whether to everybody. */
export interface Telling {
  readonly language: Language;
  readonly texts: CheckInTexts;
  readonly room: Room;
  readonly isPublic?: boolean;
}

/** A view together with what follows from it. */
export interface Sheet extends CheckInView, Telling {
  /** By item. */
  readonly newest: ReadonlyMap<string, Response>;
}

export function sheetOf(view: CheckInView, room: Room): Sheet {
  return { ...view, room, texts: checkInTexts(view.language), newest: newestResponses(view.responses) };
}

/** Title of an item on one line. The concept's titles are German in every language; own words are no part of it. */
export function entryTitle({ language, room }: Telling, { kind, title }: Pick<CheckInItem, "kind" | "title">): string {
  return kind === "voice" ? vocabulary(language).itemKind.voice : escapedEntry(title, room.line);
}
