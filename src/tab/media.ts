import { useCallback, useSyncExternalStore } from "react";

/** Below this width, in CSS pixels, tables become cards. Zooming in counts as narrowing. */
export function useNarrow(): boolean {
  return useMedia("(max-width: 1023px)");
}

/** Below this width larger type leaves no room for a long word. */
export function useHandheld(): boolean {
  return useMedia("(max-width: 599px)");
}

function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const media = matchMedia(query);
      media.addEventListener("change", onChange);
      return () => media.removeEventListener("change", onChange);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => false,
  );
}
