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

/** A text that survives a reload. If told so, it follows what another window of the page stores. */
export function useStored(key: string, { follow = false } = {}): readonly [string | null, (value: string) => void] {
  const [value, setValue] = useState(() => localStorage.getItem(key));

  useEffect(() => {
    if (!follow) return undefined;
    const read = (event: StorageEvent) => {
      if (event.key === key) setValue(event.newValue);
    };
    window.addEventListener("storage", read);
    return () => window.removeEventListener("storage", read);
  }, [key, follow]);

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
