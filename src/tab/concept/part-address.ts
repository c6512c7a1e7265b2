import { useEffect } from "react";

/** Chapters that are no field, as the address names them. */
export const chapters = {
  cityGoals: "leitziele-der-stadt",
  steering: "steuerung",
  baseFigures: "grundzahlen",
  indicators: "indikatoren",
  glossary: "begriffe",
  origin: "herkunft",
} as const;

/** Of the element at which a chapter, or the item with that key, begins. */
export function partId(part: string): string {
  return `konzept-${part}`;
}

/** Whoever comes by the address of a part begins there, be it that the page was there before or not. */
export function usePartArrival(part: string | undefined): void {
  useEffect(() => {
    const beginning = part === undefined ? null : document.getElementById(partId(part));
    if (!beginning) return;
    beginning.dataset.arrival = "";
    beginning.focus();
    return () => {
      delete beginning.dataset.arrival;
    };
  }, [part]);
}
