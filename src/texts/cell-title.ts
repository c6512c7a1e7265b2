import type { AskedCell } from "../core/breakdown.ts";
import type { CheckInTexts } from "./check-in.de.ts";

/** What a part of a figure is called: as the concept does, or as one of the two counts behind a share. */
export function cellTitle(
  { title, behindShare }: AskedCell,
  { behindShares }: Pick<CheckInTexts["inputs"], "behindShares">,
): string {
  return behindShare ? behindShares[behindShare] : title;
}
