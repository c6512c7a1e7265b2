import type { KeyboardEvent, RefObject } from "react";
import { useRef, useState } from "react";
import type { PointPlace } from "./point-path.ts";
import { placeAfter } from "./point-path.ts";

export interface PointFocus {
  /** The point that is spoken of, and that Tab leads to. */
  readonly active: PointPlace;
  /** What surrounds all rows. */
  readonly area: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly choose: (place: PointPlace) => void;
}

/**
 * One tab stop for all points of a drawing; the arrow keys move the focus itself, so that every screen reader follows.
 * @param lengths points in each row
 * @param first where a reader begins
 */
export function usePointFocus(lengths: readonly number[], first: PointPlace): PointFocus {
  const [chosen, choose] = useState(first);
  const area = useRef<HTMLDivElement>(null);
  const active = chosen.point < (lengths[chosen.row] ?? 0) ? chosen : first;
  return {
    active,
    area,
    onKeyDown: (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const place = placeAfter(event.key, active, lengths);
      if (!place) return;
      event.preventDefault();
      area.current?.querySelector<HTMLElement>(`[data-place="${placeName(place)}"]`)?.focus();
    },
    choose,
  };
}

/** By which the element of a point is found. */
export function placeName({ row, point }: PointPlace): string {
  return `${row}-${point}`;
}
