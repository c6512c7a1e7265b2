import type { Agenda, AgendaBoard, AgendaItem } from "./agenda.ts";
import { agendaByRule } from "./agenda.ts";
import type { IsoDate } from "./concept.ts";
import { titleOf } from "./decision.ts";
import type { KeptItem, Meeting } from "./meeting.ts";

const ownKind = "own";

/**
 * The agenda of a meeting.
 * @param today once a meeting is over, nothing that came up since gets onto an agenda that somebody has kept
 */
export function agendaOf(board: AgendaBoard, meeting: Meeting, today: IsoDate): Agenda {
  return arranged(agendaByRule(board, meeting), meeting.agenda, meeting.heldOn < today);
}

/**
 * An agenda in the order in which somebody has kept it; what came up since stands at its end. What was kept and is made by
 * no rule any more stays, so that what was talked about can be found again.
 * @param isOver nothing new is added
 */
function arranged(byRule: readonly AgendaItem[], kept: readonly KeptItem[], isOver: boolean): Agenda {
  if (kept.length === 0) return { items: byRule, leftOut: [] };
  const made = new Map(byRule.map((item) => [item.id, item]));
  const known = new Set(kept.map(({ id }) => id));
  const itemOf = (one: KeptItem) => made.get(one.id) ?? keptAlone(one);
  return {
    items: [
      ...kept.filter(({ isLeftOut }) => !isLeftOut).map(itemOf),
      ...byRule.filter(({ id }) => !isOver && !known.has(id)),
    ],
    leftOut: kept.filter(({ isLeftOut }) => isLeftOut).flatMap(({ id }) => made.get(id) ?? []),
  };
}

function keptAlone({ id, title }: KeptItem): AgendaItem {
  const [kind, about] = id.split(":");
  if (kind === ownKind) return { id, title, matter: { kind: "own" } };
  const concerns = about && (kind === "blocked" || kind === "support" || kind === "changes");
  return { id, title, ...(concerns && { about }), matter: { kind: "past" } };
}

/** The agenda as it is kept: every item by name, so that it stays as it was shown. */
export function keptAs({ items, leftOut }: Agenda): readonly KeptItem[] {
  return [
    ...items.map(({ id, title }) => ({ id, title: titleOf(title) })),
    ...leftOut.map(({ id, title }) => ({ id, title: titleOf(title), isLeftOut: true })),
  ];
}

/** @param by -1 for one place up, 1 for one place down; at either end nothing changes */
export function movedBy({ items, leftOut }: Agenda, id: string, by: -1 | 1): Agenda {
  const from = items.findIndex((item) => item.id === id);
  const [one, other] = [items[from], items[from + by]];
  if (!one || !other) return { items, leftOut };
  return { items: items.with(from, other).with(from + by, one), leftOut };
}

/** Takes an item off the agenda; one that was put there by hand is gone then. */
export function without({ items, leftOut }: Agenda, id: string): Agenda {
  const taken = items.filter((item) => item.id === id && item.matter.kind !== "own" && item.matter.kind !== "past");
  return { items: items.filter((item) => item.id !== id), leftOut: [...leftOut, ...taken] };
}

/** Puts an item back that was left out. */
export function withAgain({ items, leftOut }: Agenda, id: string): Agenda {
  return {
    items: [...items, ...leftOut.filter((item) => item.id === id)],
    leftOut: leftOut.filter((item) => item.id !== id),
  };
}

/** Puts something of one's own at the end. */
export function withOwn({ items, leftOut }: Agenda, title: string): Agenda {
  const numbers = items.map(({ id }) => Number(/^own:(\d+)$/.exec(id)?.[1] ?? 0));
  const id = `${ownKind}:${Math.max(0, ...numbers) + 1}`;
  return { items: [...items, { id, title: titleOf(title), matter: { kind: "own" } }], leftOut };
}

/** The item a step away from the one that is shown, at the ends that one itself; the first as long as none is shown. */
export function neighbourOf(items: readonly AgendaItem[], shown: string, by: -1 | 1): AgendaItem | undefined {
  const at = items.findIndex(({ id }) => id === shown);
  if (at < 0) return items[0];
  return items[at + by] ?? items[at];
}
