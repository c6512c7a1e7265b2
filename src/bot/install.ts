import type { BindingDeps } from "./binding.ts";
import { askForBindings } from "./binding.ts";
import type { Origin } from "./ports.ts";

/**
 * Remembers the team and asks in its general channel which unit has which channel. Whoever installs first becomes coordinator.
 * Teams may say several times that the app was installed; only the first time asks, `zuordnen` does it again.
 * The general channel has the id of the team (learn.microsoft.com, "Conversation events in your Teams bot").
 */
export async function install({ place, team, account }: Origin, deps: BindingDeps): Promise<void> {
  if (team === undefined) return;
  const { lists, messenger } = deps;
  const { tenant, serviceUrl } = place;
  const installations = await lists.readInstallations();
  await lists.saveInstallation({ team, tenant, serviceUrl });
  const coordinators = await lists.readCoordinators();
  if (coordinators.length === 0 && account.id !== "") await lists.addCoordinator(account.id);
  if (installations.some((known) => known.team === team)) return;
  const card = await askForBindings(team, deps);
  await messenger.post({ tenant, serviceUrl, conversation: team }, card);
}

/** Forgets the team. Its channels stay bound, in case the app comes back. */
export async function remove({ team }: Origin, { lists }: Pick<BindingDeps, "lists">): Promise<void> {
  if (team !== undefined) await lists.removeInstallation(team);
}
