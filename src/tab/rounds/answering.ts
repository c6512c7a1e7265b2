import type { AnswerDraft, AnswerFault } from "../../core/answer.ts";
import { draftOf } from "../../core/answer.ts";
import { dayOf } from "../../core/calendar.ts";
import type { AskedItem } from "../../core/check-in.ts";
import type { IsoInstant } from "../../core/concept.ts";
import type { Refusal } from "../../core/judgement.ts";
import { judge } from "../../core/judgement.ts";
import { writeNumber } from "../../core/number.ts";
import type { Response } from "../../core/response.ts";
import { newestResponses } from "../../core/response.ts";
import type { AnswerContext } from "../../graph/answer-context.ts";
import { language } from "../language.ts";
import type { RoundDesk } from "./round-desk.ts";

/** An answer that somebody sends from the tab. */
export interface TabAnswer {
  readonly checkIn: string;
  readonly item: string;
  /** Number of responses to the item that the person had seen. */
  readonly seen: number;
  readonly draft: AnswerDraft;
  /** The person has looked twice at a striking value. */
  readonly isConfirmed: boolean;
}

export type AnswerOutcome =
  | { readonly kind: "saved" }
  | { readonly kind: "overtaken"; readonly response: Response }
  | { readonly kind: "striking"; readonly previous: string }
  | { readonly kind: "refused"; readonly reason: Refusal }
  | { readonly kind: "faulty"; readonly faults: readonly AnswerFault[] }
  /** A figure, and the person has no right to the confidential list. */
  | { readonly kind: "confidential" }
  /** Others kept writing; nothing was saved. */
  | { readonly kind: "busy" };

type Desk = Pick<RoundDesk, "getAccount" | "readAnswerContext" | "answer">;

const attempts = 3;

/** Reads, judges and writes an answer as the service does for one from a channel; when somebody else was first, once more. */
export async function sendAnswer(desk: Desk, sent: TabAnswer, now: () => IsoInstant): Promise<AnswerOutcome> {
  const answeredBy = await desk.getAccount();
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const context = await desk.readAnswerContext(sent.checkIn, sent.item);
    const asked = context.details.get(sent.item);
    if (asked?.kind === "figure" && !context.mayReportFigures) return { kind: "confidential" };
    const answeredAt = now();
    const verdict = judge({
      checkIn: context.checkIn,
      round: context.round,
      item: sent.item,
      asked,
      channel: undefined,
      seen: sent.seen,
      responses: context.responses,
      content: { kind: "draft", draft: sent.draft, isConfirmed: sent.isConfirmed },
      reader: { language, today: dayOf(answeredAt) },
      answeredBy,
      answeredAt,
    });
    switch (verdict.kind) {
      case "accept":
        if ((await desk.answer(verdict.response)) === "created") return { kind: "saved" };
        break;
      case "repeat":
        return { kind: "saved" };
      case "refuse":
        return { kind: "refused", reason: verdict.reason };
      case "changed":
        break;
      default:
        return verdict;
    }
  }
  return { kind: "busy" };
}

/** How an item is filled in at first, and how many responses to it the person can see. */
export function startingDraft(
  { responses }: Pick<AnswerContext, "responses">,
  asked: AskedItem,
): { readonly draft: AnswerDraft; readonly seen: number } {
  const response = newestResponses(responses).get(asked.key);
  if (response) return { draft: writtenDraft(response), seen: response.revision };
  if (asked.kind !== "figure") return { draft: {}, seen: 0 };
  const source = (asked.reported ?? asked.previous)?.source ?? "";
  return { draft: { source, certainty: "provisional" }, seen: 0 };
}

/** An answer as a person would have typed it. */
function writtenDraft({ answer }: Response): AnswerDraft {
  const draft = draftOf(answer);
  const isAmount = (field: string) => field === "value" || field.startsWith("cell:");
  const written = Object.entries(draft).map(([field, value = ""]) => [
    field,
    isAmount(field) && value !== "" ? writeNumber(value, language) : value,
  ]);
  return Object.fromEntries(written);
}
