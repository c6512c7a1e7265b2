import { useCallback, useSyncExternalStore } from "react";

/** Below this width, in CSS pixels, tables become cards. Zooming in counts as narrowing. */
export function useNarrow(): boolean {
  return useMedia("(max-width: 1023px)");
}

/** Below this width larger type leaves no room for a long word. */
export function useHandheld(): boolean {
  return useMedia("(max-width: 599px)");
}

/** Each question is put to the browser once: it answers anew by itself, and asking costs more than a table's row. */
const lists = new Map<string, MediaQueryList>();

function listOf(query: string): MediaQueryList {
  const list = lists.get(query) ?? matchMedia(query);
  lists.set(query, list);
  return list;
}

function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const media = listOf(query);
      media.addEventListener("change", onChange);
      return () => media.removeEventListener("change", onChange);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => listOf(query).matches,
    () => false,
  );
}
