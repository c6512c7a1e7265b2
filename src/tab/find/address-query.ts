import type { Dispatch, SetStateAction } from "react";
import { useEffect, useRef, useState } from "react";
import type { Route } from "../../core/route.ts";
import { hashOf } from "../../core/route.ts";

export type ListRoute = Extract<Route, { readonly query: string }>;

/** Long enough that typing does not flood the address, short enough that a copied address is the right one. */
const pause = 150;

/** What a page keeps in its address behind `?`. A change replaces the address: "back" leaves the page at once. */
export function useAddressQuery(route: ListRoute): readonly [string, Dispatch<SetStateAction<string>>] {
  const { query: inAddress } = route;
  const [query, setQuery] = useState(inAddress);
  const known = useRef(inAddress);
  useEffect(() => {
    if (inAddress === known.current) return;
    known.current = inAddress;
    setQuery(inAddress);
  }, [inAddress]);
  useEffect(() => {
    if (query === known.current) return;
    const timer = setTimeout(() => {
      known.current = query;
      location.replace(hashOf({ ...route, query }));
    }, pause);
    return () => clearTimeout(timer);
  }, [query, route]);
  return [query, setQuery];
}
