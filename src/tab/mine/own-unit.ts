import type { Board } from "../../core/board.ts";

/** Where a browser keeps a choice of an account on this device; what is kept is the key of a unit. */
type Keeping = Pick<Storage, "getItem" | "setItem">;

function nameFor(account: string): string {
  return `integrationskompass.unit.${account}`;
}

/** The unit that an account chose on this device; `undefined` when none was, or nothing may be kept here. */
export function readOwnUnit(account: string, storage: () => Keeping = () => localStorage): string | undefined {
  try {
    return storage().getItem(nameFor(account)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice for the next time, where the browser lets it. */
export function keepOwnUnit(account: string, key: string, storage: () => Keeping = () => localStorage): void {
  try {
    storage().setItem(nameFor(account), key);
  } catch {
    // The choice lasts as long as the page.
  }
}

type KnownOfUnits = Pick<Board, "bindings" | "checkIns" | "responses">;

/** For which unit somebody most likely works who has not said so: whose channel this is, else for whom they answered last. */
export function likelyUnit(
  { bindings, checkIns, responses }: KnownOfUnits,
  account: string,
  channel: string | undefined,
): string | undefined {
  const [here] = [...bindings].find(([, binding]) => binding.channel === channel) ?? [];
  if (here !== undefined) return here;
  const last = responses
    .filter(({ answeredBy }) => answeredBy.id === account && account !== "")
    .toSorted((one, other) => one.answeredAt.localeCompare(other.answeredAt))
    .at(-1);
  return checkIns.find(({ key }) => key === last?.checkIn)?.unit;
}
