import { breakdownOf } from "./breakdown.ts";
import type { AskedItem, CheckInItem } from "./check-in.ts";
import type { BaseFigure, Indicator, Measure } from "./concept.ts";
import { goalsOf } from "./concept.ts";
import type { Decision } from "./decision.ts";
import { titleOf } from "./decision.ts";
import type { DueBoard } from "./due.ts";
import { neverHeard } from "./standing.ts";

/**
 * Items as a card asks for them, by key, from what a board says; those that the concept does not hold any more are missing.
 * Figures come without earlier amounts, which a board never holds.
 */
export function askedItems(
  board: Pick<DueBoard, "concept" | "standings" | "evaluations" | "decisions">,
  items: readonly CheckInItem[],
): ReadonlyMap<string, AskedItem> {
  const goals = goalsOf(board.concept);
  const known = {
    decision: byKey(board.decisions),
    step: byKey(goals.flatMap(({ measures }) => measures)),
    figure: byKey(goals.flatMap(({ baseFigures }) => baseFigures)),
    indicator: byKey(goals.flatMap(({ indicators }) => indicators)),
  };
  const asked = items.flatMap((item): readonly AskedItem[] => {
    if (item.kind === "voice") return [{ kind: "voice", key: item.key, title: item.title }];
    if (item.kind === "decision") return map(known.decision.get(item.key), askedDecision);
    if (item.kind === "step") return map(known.step.get(item.key), (measure) => askedStep(board, measure));
    if (item.kind === "indicator") return map(known.indicator.get(item.key), (found) => askedIndicator(board, found));
    return map(known.figure.get(item.key), (figure) => askedFigure(figure, item.period ?? ""));
  });
  return byKey(asked);
}

function byKey<Item extends { readonly key: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.key, item]));
}

function map<Item>(item: Item | undefined, asked: (item: Item) => AskedItem): readonly AskedItem[] {
  return item === undefined ? [] : [asked(item)];
}

export function askedDecision({ key, text, decidedOn, dueOn, state, note, heardAt }: Decision): AskedItem {
  return {
    kind: "decision",
    key,
    title: titleOf(text),
    text,
    ...(decidedOn && { decidedOn }),
    ...(dueOn && { dueOn }),
    state,
    note,
    ...(heardAt && { heardAt }),
  };
}

function askedStep({ standings }: Pick<DueBoard, "standings">, { key, title, doneBy, deadline }: Measure): AskedItem {
  return {
    kind: "step",
    key,
    title,
    doneBy,
    deadline: deadline?.text ?? "",
    standing: standings.get(key) ?? neverHeard,
  };
}

function askedIndicator({ evaluations }: Pick<DueBoard, "evaluations">, indicator: Indicator): AskedItem {
  const { key, title, details, target } = indicator;
  const evaluation = evaluations.get(key);
  return { kind: "indicator", key, title, details, ...(target && { target }), ...(evaluation && { evaluation }) };
}

function askedFigure(figure: BaseFigure, period: string): AskedItem {
  const { key, title, details, kind } = figure;
  return { kind: "figure", key, title, details, figureKind: kind, period, breakdown: breakdownOf(figure) };
}
