import { useMemo, useSyncExternalStore } from "react";
import type { Route } from "../core/route.ts";
import { parseRoute } from "../core/route.ts";

/** The route that the page's address names; it follows links and the back button. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}
