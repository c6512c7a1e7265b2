import type { AdaptiveCard } from "../cards/adaptive-card.ts";
import type { BindingFault, BoundChannel, NamedChannel } from "../cards/binding-card.ts";
import { bindingCard, boundCard } from "../cards/binding-card.ts";
import { noticeCard } from "../cards/notice-card.ts";
import type { ChannelChoice, Submitted } from "../cards/submitted.ts";
import type { Board, ChannelBinding } from "../core/board.ts";
import type { Unit } from "../core/concept.ts";
import { goalsOf, unitNamed } from "../core/concept.ts";
import type { Language } from "../core/language.ts";
import type { Installation } from "../graph/settings-store.ts";
import { botTexts } from "../texts/bot.ts";
import type { Lists, Messenger, Origin } from "./ports.ts";

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

/** Where something was asked for in a team. */
export type TeamOrigin = Pick<Origin, "place" | "group"> & { readonly team: string };

/** The language in which the unit of the channel is asked. */
export function languageOf({ bindings }: Pick<Board, "bindings">, { channel }: Pick<Origin, "channel">): Language {
  return [...bindings.values()].find((binding) => binding.channel === channel)?.language ?? "de";
}

/** Id by which the card of a team is found again in its channel. */
export function bindingKey(team: string): string {
  return `binding_${team}`;
}

/** The card that asks which channel of the team belongs to which unit. */
export async function askForBindings(
  installation: Installation,
  deps: BindingDeps,
  language: Language = "de",
): Promise<AdaptiveCard> {
  const view = await readTeam(installation, deps);
  return bindingCard({ ...view, bindings: view.board.bindings, language, key: bindingKey(installation.team) });
}

/**
 * Keeps the team as its activity says it: that one arrived proves that the app is in it, even if its event of installation
 * got lost.
 */
export async function rememberTeam(origin: TeamOrigin, { lists, messenger }: BindingDeps): Promise<Installation> {
  const known = (await lists.readInstallations()).find(({ team }) => team === origin.team);
  const installation = await installationAt(origin, known, messenger);
  const { group, tenant, serviceUrl } = installation;
  const isNew = group !== known?.group || tenant !== known.tenant || serviceUrl !== known.serviceUrl;
  // Whoever is faster has heard the same.
  if (isNew) await lists.saveInstallation(installation, known);
  return installation;
}

/** What is known of a team, with what its activity says now. */
export async function installationAt(
  { place, team, group }: TeamOrigin,
  known: Installation | undefined,
  messenger: Messenger,
): Promise<Installation> {
  const { tenant, serviceUrl } = place;
  const named = group || known?.group || (await groupOf({ team, serviceUrl }, messenger));
  return { ...known, team, group: named, tenant, serviceUrl };
}

/** Empty where Teams does not say: without it the team still can be asked, but no message can be looked for in it. */
async function groupOf(team: Pick<Installation, "team" | "serviceUrl">, messenger: Messenger): Promise<string> {
  try {
    return await messenger.groupOf(team);
  } catch {
    return "";
  }
}

/**
 * Writes who has which channel, and its language; units that are bound to a channel of another team keep it unless they are
 * chosen here. Channels and units are checked against Teams and the lists. With any fault nothing is written. Channels that
 * the card did not ask for keep what they have; the answer asks for the next ones, if there are any.
 */
export async function bindChannels(
  { choices, next }: Pick<BindSubmitted, "choices" | "next">,
  origin: Origin,
  deps: BindingDeps,
): Promise<AdaptiveCard> {
  const { lists } = deps;
  const { account, team } = origin;
  const language = "de";
  if (team === undefined) return noticeCard(botTexts(language).teamOnly, language);
  if (!(await lists.readCoordinators()).includes(account.id)) {
    return noticeCard(botTexts(language).coordinatorsOnly, language);
  }
  const view = await readTeam(await rememberTeam({ ...origin, team }, deps), deps);
  const { bindings } = view.board;
  const chosen = choices.filter(({ unit }) => unit !== "");
  const bound = chosen.flatMap((choice) => pairOf(choice, view));
  const fault = faultOf(bound, chosen.length);
  const asked = new Set(choices.map(({ channel }) => channel));
  const key = bindingKey(team);
  if (fault) {
    const from = Math.max(
      0,
      view.channels.findIndex(({ id }) => asked.has(id)),
    );
    return bindingCard({ ...view, bindings, choices, fault, from, language, key });
  }
  const kept = await writeBindings(bound, asked, team, view, lists);
  if (next !== undefined && next < view.channels.length) {
    return bindingCard({ ...view, bindings: kept, from: next, language, key });
  }
  return boundCard(
    view.units.flatMap((unit) => pairsOf(unit, kept.get(unit.key), view)),
    language,
  );
}

/** Writes what differs; the result is who has which channel now. */
async function writeBindings(
  bound: readonly BoundChannel[],
  asked: ReadonlySet<string>,
  team: string,
  { board, units }: TeamView,
  lists: Lists,
): Promise<Board["bindings"]> {
  const kept = new Map(board.bindings);
  for (const unit of units) {
    const pair = bound.find((one) => one.unit === unit);
    const known = board.bindings.get(unit.key);
    if (pair) {
      const binding = { team, channel: pair.channel.id, language: pair.spoken };
      kept.set(unit.key, binding);
      if (!isSame(known, binding)) await lists.bindChannel(unit.key, binding);
    } else if (known?.team === team && asked.has(known.channel)) {
      kept.delete(unit.key);
      await lists.bindChannel(unit.key, undefined);
    }
  }
  return kept;
}

function isSame(one: ChannelBinding | undefined, other: ChannelBinding): boolean {
  return one?.team === other.team && one.channel === other.channel && one.language === other.language;
}

async function readTeam(installation: Installation, { lists, messenger }: BindingDeps): Promise<TeamView> {
  const [board, channels] = await Promise.all([lists.readBoard(), messenger.channelsOf(installation)]);
  return { board, channels, units: bindableUnits(board) };
}

/**
 * Whom a round may ask or tell something: partners and round tables are always asked for their own words, steering bodies are
 * told; of the offices those that the concept holds responsible or names as doing something. Whoever has a channel keeps it.
 */
export function bindableUnits({ concept, bindings }: Board): readonly Unit[] {
  const goals = goalsOf(concept);
  const doing = goals.flatMap(({ measures }) => measures.flatMap(({ doneBy }) => doneBy));
  const named = new Set([
    ...goals.flatMap(({ units }) => units),
    ...doing.flatMap((name) => unitNamed(concept.units, name)?.key ?? []),
  ]);
  return concept.units.filter(({ key, kind }) => kind !== "office" || bindings.has(key) || named.has(key));
}

function pairOf(choice: ChannelChoice, { channels, units }: TeamView): BoundChannel[] {
  const channel = channels.find(({ id }) => id === choice.channel);
  const unit = units.find(({ key }) => key === choice.unit);
  return channel && unit ? [{ channel, unit, spoken: choice.language }] : [];
}

function pairsOf(unit: Unit, binding: ChannelBinding | undefined, view: TeamView): BoundChannel[] {
  return binding ? pairOf({ ...binding, unit: unit.key }, view) : [];
}

function faultOf(bound: readonly BoundChannel[], chosen: number): BindingFault | undefined {
  if (bound.length < chosen) return { kind: "vanished" };
  for (const { unit } of bound) {
    const channels = bound.filter((pair) => pair.unit === unit).map(({ channel }) => channel);
    if (channels.length > 1) return { kind: "twice", unit, channels };
  }
  return undefined;
}
