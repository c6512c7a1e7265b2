import type { CheckIn, CheckInItem } from "./check-in.ts";
import type { Response } from "./response.ts";

/** What nobody has answered yet. Answers count wherever they were given: on the card, or in the tab. */
export function openItems(checkIn: CheckIn, responses: readonly Response[]): readonly CheckInItem[] {
  const answered = new Set(responses.filter((one) => one.checkIn === checkIn.key).map(({ item }) => item));
  return checkIn.items.filter(({ key }) => !answered.has(key));
}

/** A unit has answered when nothing of its check-in is open any more; with a part of it, it has not answered yet. */
export function hasAnswered(checkIn: CheckIn, responses: readonly Response[]): boolean {
  return openItems(checkIn, responses).length === 0;
}
