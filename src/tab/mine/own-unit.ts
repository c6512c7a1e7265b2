/** Where a browser keeps a choice of this device; what is kept is the key of a unit, nothing about a person. */
type Keeping = Pick<Storage, "getItem" | "setItem">;

const name = "integrationskompass.unit";

/** The unit that was chosen on this device; `undefined` when none was, or nothing may be kept here. */
export function readOwnUnit(storage: () => Keeping = () => localStorage): string | undefined {
  try {
    return storage().getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice for the next time, where the browser lets it. */
export function keepOwnUnit(key: string, storage: () => Keeping = () => localStorage): void {
  try {
    storage().setItem(name, key);
  } catch {
    // The choice lasts as long as the page.
  }
}
