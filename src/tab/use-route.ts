import { startTransition, useEffect, useMemo, useState } from "react";
import type { Route } from "../core/route.ts";
import { parseRoute } from "../core/route.ts";

/**
 * The route that the page's address names; it follows links and the back button. The view stays until the next one is
 * drawn, and can be used meanwhile.
 */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => startTransition(() => setHash(location.hash));
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  return useMemo(() => parseRoute(hash), [hash]);
}
