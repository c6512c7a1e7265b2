import type { HostChange } from "./host-api.ts";

export interface ChangeFeed {
  announce(change: HostChange): void;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (change: HostChange) => void): () => void;
}

/** Tells every open page what has changed. Nothing is kept: a page that was away reads everything anew. */
export function createChangeFeed(): ChangeFeed {
  const listeners = new Set<(change: HostChange) => void>();
  return {
    announce(change) {
      for (const listener of listeners) listener(change);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
