import { useSyncExternalStore } from "react";

/** Below this width, in CSS pixels, tables become cards. Zooming in counts as narrowing. */
const narrow = "(max-width: 1023px)";

export function useNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(narrow).matches,
    () => false,
  );
}

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
