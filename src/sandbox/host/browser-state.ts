import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { type Place, readPlace, writePlace } from "./place.ts";

/** Whether a media query holds, now and later. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** A text that survives a reload. */
export function useStored(key: string): readonly [string | null, (value: string) => void] {
  const [value, setValue] = useState(() => localStorage.getItem(key));
  const store = useCallback(
    (next: string) => {
      localStorage.setItem(key, next);
      setValue(next);
    },
    [key],
  );
  return [value, store];
}

/** The place in the address; the browser's back button leads to the place before. */
export function usePlace(): readonly [Place, (change: Partial<Place>) => void] {
  const [place, setPlace] = useState(() => readPlace(location.search));

  useEffect(() => {
    const follow = () => setPlace(readPlace(location.search));
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, []);

  const go = useCallback((change: Partial<Place>) => {
    const next = { ...readPlace(location.search), ...change };
    history.pushState(null, "", writePlace(next));
    setPlace(next);
  }, []);
  return [place, go];
}
