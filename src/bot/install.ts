import { holdsKey } from "../cards/card-key.ts";
import { noticeCard } from "../cards/notice-card.ts";
import type { IsoInstant } from "../core/concept.ts";
import type { Installation } from "../graph/settings-store.ts";
import { botTexts } from "../texts/bot.ts";
import { commandWords } from "../texts/command-words.ts";
import type { BindingDeps } from "./binding.ts";
import { askForBindings, bindingKey, rememberTeam } from "./binding.ts";
import type { Origin } from "./ports.ts";

/** How long an instance may take to say hello before another one looks whether it did. */
const leaseMs = 2 * 60_000;

export interface InstallDeps extends BindingDeps {
  readonly now: () => IsoInstant;
}

/**
 * Remembers the team and asks in its general channel which unit has which channel. Whoever installs first becomes coordinator.
 * Teams may say several times that the app was installed; only the first time asks, `zuordnen` does it again.
 * The general channel has the id of the team (learn.microsoft.com, "Conversation events in your Teams bot").
 */
export async function install(origin: Origin, deps: InstallDeps): Promise<void> {
  const { account, place } = origin;
  if (origin.team === undefined) {
    await deps.messenger.reply(place, noticeCard(botTexts("de").welcome(commandWords.help.de[0]), "de"));
    return;
  }
  const coordinators = await deps.lists.readCoordinators();
  if (coordinators.length === 0 && account.id !== "") await deps.lists.addCoordinator(account.id);
  await welcome(await rememberTeam({ ...origin, team: origin.team }, deps), deps);
}

/** Says hello in the teams where that broke off half-way. */
export async function welcomeTeams(deps: InstallDeps): Promise<void> {
  for (const installation of await deps.lists.readInstallations()) await welcome(installation, deps);
}

/**
 * Posts the binding card once: of several instances one claims it by a conditional write. Whoever takes over a claim that ran
 * out looks for the card first; where that is forbidden the card is posted again, as a team without it cannot begin.
 */
async function welcome(installation: Installation, deps: InstallDeps): Promise<void> {
  const { lists, messenger, now } = deps;
  const { welcome: message, welcomedUntil, ...team } = installation;
  if (message !== undefined || (welcomedUntil ?? "") > now()) return;
  const claim = { ...team, welcomedUntil: later(now(), leaseMs) };
  if ((await lists.saveInstallation(claim, installation)) === "overtaken") return;
  const place = { tenant: team.tenant, serviceUrl: team.serviceUrl, conversation: team.team };
  const earlier =
    welcomedUntil === undefined ? undefined : await findWelcome(team, later(welcomedUntil, -leaseMs), deps);
  const posted = earlier ?? (await messenger.post(place, await askForBindings(team, deps)));
  await lists.saveInstallation({ ...team, welcome: posted }, claim);
}

async function findWelcome(
  { group, team }: Installation,
  since: IsoInstant,
  { lists }: InstallDeps,
): Promise<string | undefined> {
  const isIt = (content: string) => holdsKey(content, bindingKey(team));
  try {
    return await lists.findMessage({ group, channel: team, isIt, since });
  } catch {
    return undefined;
  }
}

function later(instant: IsoInstant, milliseconds: number): IsoInstant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

/** Forgets the team. Its channels stay bound, in case the app comes back. */
export async function remove({ team }: Origin, { lists }: Pick<BindingDeps, "lists">): Promise<void> {
  if (team !== undefined) await lists.removeInstallation(team);
}
