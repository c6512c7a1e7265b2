import type { RefObject } from "react";
import { useEffect, useRef } from "react";

/**
 * Gives the focus back to where a form was opened, once it is closed: whoever works without a mouse would begin at the top of
 * the page again.
 * @returns for what holds the button
 */
export function useReturnedFocus<Place extends HTMLElement>(isOpen: boolean): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) place.current?.querySelector("button")?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return place;
}
