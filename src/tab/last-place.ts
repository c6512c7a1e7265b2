/** Where a browser keeps the last place, as long as its window is open. */
type Keeping = Pick<Storage, "getItem" | "setItem">;

/** Where somebody was before the page was loaded anew: Teams opens a tab at its first address each time. */
export interface LastPlace {
  /**
   * The address at which to begin: a deep link that has not been followed yet, else the last place.
   * @param deepLink address that Teams hands over; it does so again each time, and hands over an empty one for none
   */
  wanted(deepLink: string): string | undefined;
  /** @param address hash of the page */
  keep(address: string): void;
}

/** @param tab tells the tabs and accounts of a window apart, which share what a browser keeps */
export function createLastPlace(tab: string, storage: () => Keeping = () => sessionStorage): LastPlace {
  const [place, link] = [`integrationskompass.place ${tab}`, `integrationskompass.link ${tab}`];

  /** Where the browser refuses to keep anything, the page opens at its first address. */
  function attempt<Result>(work: (kept: Keeping) => Result): Result | undefined {
    try {
      return work(storage());
    } catch {
      return undefined;
    }
  }

  return {
    wanted(deepLink) {
      const followed = attempt((kept) => kept.getItem(link)) ?? "";
      attempt((kept) => kept.setItem(link, deepLink));
      if (deepLink !== "" && deepLink !== followed) return deepLink;
      return attempt((kept) => kept.getItem(place)) ?? (deepLink || undefined);
    },
    keep(address) {
      attempt((kept) => kept.setItem(place, address));
    },
  };
}
