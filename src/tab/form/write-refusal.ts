import { createContext, useMemo, useState } from "react";

/**
 * Whether the lists have refused a change to whoever is signed in. Graph tells nobody's rights on a list beforehand
 * (`permissions` of a site or a list name what was granted to applications and links, not what a person may do), so that the
 * first refused change teaches it: from then on nothing is offered that would be refused again.
 */
interface WriteRefusal {
  readonly isRefused: boolean;
  readonly learn: () => void;
  /** Somebody may have granted the right meanwhile. */
  readonly forget: () => void;
}

function nothing(): void {}

export const WriteRefusalContext = createContext<WriteRefusal>({ isRefused: false, learn: nothing, forget: nothing });

/** Known as long as the tab is open: another account loads it anew. */
export function useWriteRefusal(): WriteRefusal {
  const [isRefused, setRefused] = useState(false);
  return useMemo(() => ({ isRefused, learn: () => setRefused(true), forget: () => setRefused(false) }), [isRefused]);
}
