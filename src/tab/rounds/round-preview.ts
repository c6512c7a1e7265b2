import type { AdaptiveCard } from "../../cards/adaptive-card.ts";
import { checkInCard } from "../../cards/check-in-card.ts";
import { askedItems } from "../../core/asked-item.ts";
import type { Board } from "../../core/board.ts";
import type { CheckInItem } from "../../core/check-in.ts";
import { checkInKey } from "../../core/check-in.ts";
import type { Unit } from "../../core/concept.ts";
import { undelivered } from "../../core/delivery.ts";
import { dueItems } from "../../core/due.ts";
import type { Language } from "../../core/language.ts";
import type { Round } from "../../core/round.ts";

/** A unit that a round would ask. */
export interface AskedUnit {
  readonly unit: Unit;
  readonly language: Language;
  readonly items: readonly CheckInItem[];
}

/** A unit that would get no card. */
export interface LeftOutUnit {
  readonly unit: Unit;
  readonly reason: "noChannel" | "nothingDue";
  /** How many items are due all the same. */
  readonly open: number;
}

export interface RoundPreview {
  readonly asked: readonly AskedUnit[];
  readonly leftOut: readonly LeftOutUnit[];
}

/** Whom a round would ask for what as the lists stand now, in the concept's order. The steering group is never asked. */
export function previewRound(board: Board, round: Pick<Round, "beginsOn" | "closesOn" | "freshDays">): RoundPreview {
  const asked: AskedUnit[] = [];
  const leftOut: LeftOutUnit[] = [];
  for (const unit of board.concept.units) {
    if (unit.kind === "steering") continue;
    const items = dueItems(board, unit, round.beginsOn, round.freshDays, round.closesOn);
    const binding = board.bindings.get(unit.key);
    if (items.length > 0 && binding) asked.push({ unit, language: binding.language, items });
    else leftOut.push({ unit, reason: items.length > 0 ? "noChannel" : "nothingDue", open: items.length });
  }
  return { asked, leftOut };
}

/** The card that a unit's channel would get, built as the service builds it. */
export function previewCard(board: Board, round: Round, { unit, language, items }: AskedUnit): AdaptiveCard {
  return checkInCard({
    checkIn: {
      key: checkInKey(round.key, unit.key),
      round: round.key,
      unit: unit.key,
      items,
      delivery: undelivered,
    },
    round: { ...round, state: "open" },
    unit,
    language,
    details: askedItems(board, items),
    responses: [],
    isPublic: true,
  });
}
