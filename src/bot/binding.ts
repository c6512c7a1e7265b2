import type { AdaptiveCard } from "../cards/adaptive-card.ts";
import type { BindingFault, NamedChannel } from "../cards/binding-card.ts";
import { bindingCard, boundCard } from "../cards/binding-card.ts";
import { noticeCard } from "../cards/notice-card.ts";
import type { ChannelChoice, Submitted } from "../cards/submitted.ts";
import type { Board } from "../core/board.ts";
import type { Unit } from "../core/concept.ts";
import { stepsOf } from "../core/round.ts";
import { botTextsDe } from "../texts/bot.de.ts";
import type { Installation, Lists, Messenger, Origin } from "./ports.ts";

type BindSubmitted = Extract<Submitted, { readonly action: "bind" }>;

export interface BindingDeps {
  readonly lists: Lists;
  readonly messenger: Messenger;
}

/** What the card of a team is made of. */
interface TeamView {
  readonly board: Board;
  readonly channels: readonly NamedChannel[];
  readonly units: readonly Unit[];
}

/** The card that asks which channel of the team belongs to which unit. */
export async function askForBindings(team: string, deps: BindingDeps): Promise<AdaptiveCard> {
  const view = await readTeam(team, deps);
  if (!view) return noticeCard(botTextsDe.notInstalled);
  return bindingCard({ ...view, bindings: view.board.bindings });
}

/**
 * Writes who has which channel; units that are bound to a channel of another team keep it unless they are chosen here.
 * Channels and units are checked against Teams and the lists. With any fault nothing is written. Channels that the card did
 * not ask for keep what they have; the answer asks for the next ones, if there are any.
 */
export async function bindChannels(
  { choices, next }: Pick<BindSubmitted, "choices" | "next">,
  { account, team }: Pick<Origin, "account" | "team">,
  deps: BindingDeps,
): Promise<AdaptiveCard> {
  const { lists } = deps;
  if (team === undefined) return noticeCard(botTextsDe.teamOnly);
  if (!(await lists.readCoordinators()).includes(account.id)) return noticeCard(botTextsDe.coordinatorsOnly);
  const view = await readTeam(team, deps);
  if (!view) return noticeCard(botTextsDe.notInstalled);
  const { bindings } = view.board;
  const chosen = choices.filter(({ unit }) => unit !== "");
  const bound = chosen.flatMap((choice) => pairOf(choice, view));
  const fault = faultOf(bound, chosen.length);
  const asked = new Set(choices.map(({ channel }) => channel));
  if (fault) {
    const from = Math.max(
      0,
      view.channels.findIndex(({ id }) => asked.has(id)),
    );
    return bindingCard({ ...view, bindings, choices, fault, from });
  }
  const kept = await writeBindings(bound, asked, team, view, lists);
  if (next !== undefined && next < view.channels.length) return bindingCard({ ...view, bindings: kept, from: next });
  return boundCard(
    view.units.flatMap((unit) => pairOf({ channel: kept.get(unit.key)?.channel ?? "", unit: unit.key }, view)),
  );
}

/** Writes what differs; the result is who has which channel now. */
async function writeBindings(
  bound: readonly Pair[],
  asked: ReadonlySet<string>,
  team: string,
  { board, units }: TeamView,
  lists: Lists,
): Promise<Board["bindings"]> {
  const kept = new Map(board.bindings);
  for (const unit of units) {
    const channel = bound.find((pair) => pair.unit === unit)?.channel.id;
    const known = board.bindings.get(unit.key);
    const isOurs = known?.team === team;
    if (channel === undefined && isOurs && asked.has(known.channel)) {
      kept.delete(unit.key);
      await lists.bindChannel(unit.key, undefined);
    }
    if (channel === undefined || (isOurs && known.channel === channel)) continue;
    kept.set(unit.key, { team, channel });
    await lists.bindChannel(unit.key, { team, channel });
  }
  return kept;
}

interface Pair {
  readonly channel: NamedChannel;
  readonly unit: Unit;
}

async function readTeam(team: string, { lists, messenger }: BindingDeps): Promise<TeamView | undefined> {
  const [board, installation] = await Promise.all([lists.readBoard(), installationOf(team, lists)]);
  if (!installation) return undefined;
  const channels = await messenger.channelsOf(installation);
  return { board, channels, units: bindableUnits(board) };
}

async function installationOf(team: string, lists: Lists): Promise<Installation | undefined> {
  const installations = await lists.readInstallations();
  return installations.find((installation) => installation.team === team);
}

/** Units that are asked for something, those that have a channel already, round tables and steering bodies. */
function bindableUnits({ concept, bindings }: Board): readonly Unit[] {
  const meets = ({ kind }: Unit) => kind === "steering" || kind === "roundTable";
  return concept.units.filter((unit) => meets(unit) || bindings.has(unit.key) || stepsOf(concept, unit).length > 0);
}

function pairOf(choice: ChannelChoice, { channels, units }: TeamView): Pair[] {
  const channel = channels.find(({ id }) => id === choice.channel);
  const unit = units.find(({ key }) => key === choice.unit);
  return channel && unit ? [{ channel, unit }] : [];
}

function faultOf(bound: readonly Pair[], chosen: number): BindingFault | undefined {
  if (bound.length < chosen) return { kind: "vanished" };
  for (const { unit } of bound) {
    const channels = bound.filter((pair) => pair.unit === unit).map(({ channel }) => channel);
    if (channels.length > 1) return { kind: "twice", unit, channels };
  }
  return undefined;
}
