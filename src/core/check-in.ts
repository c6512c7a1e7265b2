import type { AskedCell } from "./breakdown.ts";
import type { BaseFigureKind, IsoInstant, Target } from "./concept.ts";
import type { Decision } from "./decision.ts";
import type { Delivery } from "./delivery.ts";
import type { NoticeKind } from "./round.ts";
import type { Evaluation, Standing } from "./standing.ts";

/** What a check-in asks for; `decision` is what a body has decided, `voice` what works and what is missing, in the unit's own words. */
export const itemKinds = ["decision", "step", "figure", "indicator", "voice"] as const;
export type ItemKind = (typeof itemKinds)[number];

/** One thing that a check-in asks for, as it was when the round began. */
export interface CheckInItem {
  readonly kind: ItemKind;
  /** Key of the decision, step, base figure or indicator; `voice` for the unit's own words. */
  readonly key: string;
  readonly title: string;
  /** Of a figure: the period or reference date for which it is asked, e.g. `2025`, `2025-12-31`. */
  readonly period?: string;
  /** Of a decision, step or indicator: something had been heard of it already, so that it can stay unchanged. */
  readonly isKnown?: boolean;
}

export const voiceKey = "voice";

/** Rückmeldeanfrage: one unit's card in one round. */
export interface CheckIn {
  /** `R-2026-11-22_jugendamt` */
  readonly key: string;
  readonly round: string;
  readonly unit: string;
  /** In the order of the concept. */
  readonly items: readonly CheckInItem[];
  readonly delivery: Delivery;
}

/** A message of a round beside the check-ins: a reminder, an escalation or a summary. */
export interface Notice {
  /** `R-2026-11-22_jugendamt_reminder_2026-12-04`; its last part is a day, or the number of a reminder by hand. */
  readonly key: string;
  readonly round: string;
  readonly kind: NoticeKind;
  /** Unit in whose channel it stands. */
  readonly unit: string;
  readonly delivery: Delivery;
}

export function checkInKey(round: string, unit: string): string {
  return `${round}_${unit}`;
}

/** @param part a day, or what else tells two notices of a kind to one unit apart */
export function noticeKey({ round, unit, kind }: Pick<Notice, "round" | "unit" | "kind">, part = ""): string {
  return [round, unit, kind, part].filter((piece) => piece !== "").join("_");
}

/** A step as a card asks for it. */
export interface AskedStep {
  readonly kind: "step";
  readonly key: string;
  readonly title: string;
  readonly doneBy: readonly string[];
  readonly deadline: string;
  readonly standing: Standing;
}

/** Amounts of a figure: exact decimals (`1234.5`). */
export interface FigureAmounts {
  readonly total: string;
  /** By code of the breakdown; cells that nobody named are missing. */
  readonly cells: Readonly<Record<string, string>>;
}

/** What was reported for a figure and a period. */
export interface FigureReport {
  readonly period: string;
  /** Absent when the figure could not be collected; then `notCollectable` says why. */
  readonly amounts?: FigureAmounts;
  readonly notCollectable?: string;
  readonly isProvisional: boolean;
  readonly source: string;
  readonly comment: string;
  readonly reportedAt: IsoInstant;
}

/** A base figure as a card asks for it. */
export interface AskedFigure {
  readonly kind: "figure";
  readonly key: string;
  readonly title: string;
  readonly figureKind: BaseFigureKind;
  readonly details: readonly string[];
  readonly period: string;
  readonly breakdown: readonly AskedCell[];
  /** What was reported for the period last. */
  readonly reported?: FigureReport;
  /** What was reported for the latest earlier period. */
  readonly previous?: FigureReport;
}

/** A qualitative indicator as a card asks for it. */
export interface AskedIndicator {
  readonly kind: "indicator";
  readonly key: string;
  readonly title: string;
  readonly details: readonly string[];
  readonly target?: Target;
  readonly evaluation?: Evaluation;
}

/** A decision as a card asks how it goes. */
export interface AskedDecision extends Pick<Decision, "decidedOn" | "dueOn" | "state" | "note" | "heardAt"> {
  readonly kind: "decision";
  readonly key: string;
  /** The wording, on one line. */
  readonly title: string;
  readonly text: string;
}

/** The question for what works and what is missing. */
export interface AskedVoice {
  readonly kind: "voice";
  readonly key: string;
  readonly title: string;
}

/** An item of a check-in together with what was last heard of it. */
export type AskedItem = AskedDecision | AskedStep | AskedFigure | AskedIndicator | AskedVoice;

/** When something was last heard of an item, outside this check-in as well. */
export function heardAtOf(item: AskedItem): IsoInstant | undefined {
  switch (item.kind) {
    case "step":
      return item.standing.heardAt;
    case "figure":
      return item.reported?.reportedAt;
    case "indicator":
      return item.evaluation?.heardAt;
    case "decision":
      return item.heardAt;
    case "voice":
      return undefined;
  }
}

/** Whether "unchanged" says anything: a figure is asked for a new period each time, and own words are new words. */
export function canStayUnchanged(item: AskedItem): boolean {
  if (item.kind === "step") return item.standing.status !== "unknown";
  if (item.kind === "decision") return item.heardAt !== undefined;
  return item.kind === "indicator" && item.evaluation !== undefined;
}

/** The item that a card shows: the one that was opened, otherwise the first without an answer; none when all have one. */
export function itemToShow(
  { items }: Pick<CheckIn, "items">,
  answered: { readonly has: (item: string) => boolean },
  opened?: string,
): CheckInItem | undefined {
  return items.find(({ key }) => key === opened) ?? items.find(({ key }) => !answered.has(key));
}
