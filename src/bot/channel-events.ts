import type { AdaptiveCard } from "../cards/adaptive-card.ts";
import type { NamedChannel } from "../cards/binding-card.ts";
import { channelChangedCard } from "../cards/channel-card.ts";
import { escaped } from "../cards/escaping.ts";
import { noticeCard } from "../cards/notice-card.ts";
import { proposeUnit } from "../cards/unit-proposal.ts";
import type { Board } from "../core/board.ts";
import type { CheckIn } from "../core/check-in.ts";
import type { Unit } from "../core/concept.ts";
import { botTexts } from "../texts/bot.ts";
import { commandWords } from "../texts/command-words.ts";
import type { BindingDeps } from "./binding.ts";
import { bindableUnits } from "./binding.ts";
import type { Origin } from "./ports.ts";

/** What became of a channel of a team. */
export interface ChannelEvent {
  readonly change: "appeared" | "renamed" | "deleted" | "shared";
  /** As it is called now, or was before it was deleted. */
  readonly channel: NamedChannel;
}

/** Coordinators work in the language of the concept. */
const language = "de";

/**
 * Tells the coordinators, in the general channel, what became of a channel that belongs to a unit. Ids of channels never
 * change: a renamed channel keeps its unit. A deleted one is taken away from its unit, which is told once; cards of the open
 * round that stood there count as not delivered. A channel without a unit is worth a card only if its name means one that has
 * no channel.
 */
export async function channelChanged(
  { change, channel }: ChannelEvent,
  { place, team }: Pick<Origin, "place" | "team">,
  deps: BindingDeps,
): Promise<void> {
  if (team === undefined) return;
  const board = await deps.lists.readBoard();
  const bound = boundTo(channel, board);
  if (change === "deleted") {
    for (const { key } of checkInsIn(channel, board)) await deps.lists.losePosting(key, channel.id);
    if (bound !== undefined) await deps.lists.bindChannel(bound, undefined);
  }
  const card = bound !== undefined ? changeCard(change, channel, bound, board) : proposalCard(change, channel, board);
  if (card) await deps.messenger.post({ ...place, conversation: board.bindings.get(bound ?? "")?.team ?? team }, card);
}

/** Key of the unit whose channel it is. */
function boundTo({ id }: NamedChannel, { bindings }: Board): string | undefined {
  return [...bindings].find(([, { channel }]) => channel === id)?.[0];
}

/** Those that can still be answered. */
function checkInsIn({ id }: NamedChannel, { checkIns, rounds }: Board): readonly CheckIn[] {
  const open = new Set(rounds.filter(({ state }) => state === "open").map(({ key }) => key));
  return checkIns.filter(({ round, delivery }) => open.has(round) && delivery.posting?.channel === id);
}

function changeCard(
  change: ChannelEvent["change"],
  channel: NamedChannel,
  unit: string,
  { concept }: Board,
): AdaptiveCard | undefined {
  if (change === "appeared") return undefined;
  const unitTitle = concept.units.find(({ key }) => key === unit)?.title ?? unit;
  return channelChangedCard({ change, channelName: channel.name, unitTitle, language });
}

function proposalCard(change: ChannelEvent["change"], channel: NamedChannel, board: Board): AdaptiveCard | undefined {
  if (change !== "appeared" && change !== "renamed") return undefined;
  const unit = proposeUnit(channel.name, unboundUnits(board));
  if (!unit) return undefined;
  const [command] = commandWords.assign[language];
  return noticeCard(botTexts(language).channelProposed(escaped(channel.name), escaped(unit.title), command), language);
}

function unboundUnits(board: Board): readonly Unit[] {
  return bindableUnits(board).filter(({ key }) => !board.bindings.has(key));
}
